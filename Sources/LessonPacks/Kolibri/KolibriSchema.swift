/// The tables of a Kolibri channel: content schema version 5, the one that Kolibri 0.16 and later
/// import.
///
/// Indexes are left out, because Kolibri copies the rows into tables of its own.
enum KolibriSchema {
  static let version = "5"

  static let tables = """
    CREATE TABLE content_contenttag (
      id CHAR(32) NOT NULL PRIMARY KEY, tag_name VARCHAR(30) NOT NULL);
    CREATE TABLE content_language (
      id VARCHAR(14) NOT NULL PRIMARY KEY, lang_code VARCHAR(3) NOT NULL,
      lang_subcode VARCHAR(10), lang_name VARCHAR(100), lang_direction VARCHAR(3) NOT NULL);
    CREATE TABLE content_localfile (
      id VARCHAR(32) NOT NULL PRIMARY KEY, extension VARCHAR(40) NOT NULL,
      available BOOLEAN NOT NULL, file_size INTEGER);
    CREATE TABLE content_contentnode (
      id CHAR(32) NOT NULL PRIMARY KEY, license_name VARCHAR(50), license_description TEXT,
      title VARCHAR(200) NOT NULL, coach_content BOOLEAN NOT NULL, content_id CHAR(32) NOT NULL,
      channel_id CHAR(32) NOT NULL, description TEXT, sort_order FLOAT,
      license_owner VARCHAR(200) NOT NULL, author VARCHAR(200) NOT NULL,
      kind VARCHAR(200) NOT NULL, available BOOLEAN NOT NULL, options TEXT, grade_levels TEXT,
      resource_types TEXT, learning_activities TEXT, accessibility_labels TEXT, categories TEXT,
      learner_needs TEXT, duration INTEGER, lft INTEGER NOT NULL, rght INTEGER NOT NULL,
      tree_id INTEGER NOT NULL, level INTEGER NOT NULL,
      lang_id VARCHAR(14) REFERENCES content_language (id),
      parent_id CHAR(32) REFERENCES content_contentnode (id));
    CREATE TABLE content_assessmentmetadata (
      id CHAR(32) NOT NULL PRIMARY KEY, assessment_item_ids TEXT NOT NULL,
      number_of_assessments INTEGER NOT NULL, mastery_model TEXT NOT NULL,
      randomize BOOLEAN NOT NULL, is_manipulable BOOLEAN NOT NULL,
      contentnode_id CHAR(32) NOT NULL REFERENCES content_contentnode (id));
    CREATE TABLE content_channelmetadata (
      id CHAR(32) NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL,
      description VARCHAR(400) NOT NULL, tagline VARCHAR(150), author VARCHAR(400) NOT NULL,
      version INTEGER NOT NULL, thumbnail TEXT NOT NULL, last_updated VARCHAR,
      min_schema_version VARCHAR(50) NOT NULL,
      root_id CHAR(32) NOT NULL REFERENCES content_contentnode (id));
    CREATE TABLE content_contentnode_has_prerequisite (
      id INTEGER NOT NULL PRIMARY KEY,
      from_contentnode_id CHAR(32) NOT NULL REFERENCES content_contentnode (id),
      to_contentnode_id CHAR(32) NOT NULL REFERENCES content_contentnode (id));
    CREATE TABLE content_contentnode_related (
      id INTEGER NOT NULL PRIMARY KEY,
      from_contentnode_id CHAR(32) NOT NULL REFERENCES content_contentnode (id),
      to_contentnode_id CHAR(32) NOT NULL REFERENCES content_contentnode (id));
    CREATE TABLE content_contentnode_tags (
      id INTEGER NOT NULL PRIMARY KEY,
      contentnode_id CHAR(32) NOT NULL REFERENCES content_contentnode (id),
      contenttag_id CHAR(32) NOT NULL REFERENCES content_contenttag (id));
    CREATE TABLE content_file (
      id CHAR(32) NOT NULL PRIMARY KEY, preset VARCHAR(150) NOT NULL,
      supplementary BOOLEAN NOT NULL, thumbnail BOOLEAN NOT NULL, priority INTEGER,
      contentnode_id CHAR(32) NOT NULL REFERENCES content_contentnode (id),
      lang_id VARCHAR(14) REFERENCES content_language (id),
      local_file_id VARCHAR(32) NOT NULL REFERENCES content_localfile (id));
    """
}
