import GRDB
import GRDBSQLite
import Lessons
import Vocabulary

/// Writes the database of a channel, the same bytes for the same channel.
struct KolibriDatabase {
  private static let author = "the difund authors"

  // Small pages, because most of the eleven tables hold a row or none.
  private static let pageBytes = 1024

  /// The file.
  let bytes: [UInt8]

  init(of channel: KolibriChannel, with services: PackServices) throws(PackError) {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA page_size = \(Self.pageBytes)")
      }
      let queue = try DatabaseQueue(configuration: configuration)
      try queue.write { database in
        try database.execute(sql: KolibriSchema.tables)
        var rows = KolibriRows(database: database, channel: channel.id, names: .init(services))
        try rows.write(channel)
      }
      try queue.vacuum()
      bytes = try queue.inDatabase { try Self.serialized($0) }
    } catch {
      throw .notMade(.kolibri, detail: String(describing: error))
    }
  }

  /// The rows of the channel, written from the root down.
  private struct KolibriRows {
    let database: Database
    let channel: String
    let names: KolibriNames

    // The edges of the nested sets by which Kolibri finds what is inside a topic.
    private var edge = 0
    private var files: Set<String> = []

    init(database: Database, channel: String, names: KolibriNames) {
      self.database = database
      self.channel = channel
      self.names = names
    }

    mutating func write(_ channel: KolibriChannel) throws {
      for language in channel.languages { try write(language) }
      try write(channel.root, level: 0, place: 1, parent: nil)
      try insert(
        "content_channelmetadata",
        [
          ("id", channel.id), ("name", channel.name), ("description", channel.description),
          ("author", KolibriDatabase.author), ("version", channel.version), ("thumbnail", ""),
          ("min_schema_version", KolibriSchema.version), ("root_id", channel.root.id),
        ])
    }

    private func write(_ language: KolibriChannel.Language) throws {
      let tag = language.tag
      let rest = tag.text.dropFirst(tag.language.count + 1)
      try insert(
        "content_language",
        [
          ("id", tag.kolibriID), ("lang_code", tag.language),
          ("lang_subcode", rest.isEmpty || rest.count > 10 ? nil : String(rest)),
          ("lang_name", language.ownName), ("lang_direction", tag.direction),
        ])
    }

    private mutating func write(
      _ node: KolibriNode, level: Int, place: Int, parent: KolibriNode?
    ) throws {
      let left = edge + 1
      let right = left + node.count * 2 - 1
      edge = left
      var fields: [(String, (any DatabaseValueConvertible)?)] = [
        ("id", node.id), ("title", node.title), ("coach_content", false),
        ("content_id", node.contentID), ("channel_id", channel),
        ("description", node.description), ("sort_order", Double(place)), ("available", false),
        ("lft", left), ("rght", right), ("tree_id", 1), ("level", level),
        ("lang_id", node.language.kolibriID), ("parent_id", parent?.id),
      ]
      switch node.content {
      case .lesson(let version, let file):
        try insert("content_contentnode", fields + Self.fields(of: version.lesson))
        try write(file, of: node)
      case .topic(let children):
        fields += [("kind", "topic"), ("license_owner", ""), ("author", ""), ("options", "{}")]
        try insert("content_contentnode", fields)
        for (place, child) in children.enumerated() {
          try write(child, level: level + 1, place: place + 1, parent: node)
        }
      }
      edge = right
    }

    private static func fields(
      of lesson: Lesson
    ) -> [(String, (any DatabaseValueConvertible)?)] {
      [
        ("kind", "html5"), ("license_name", "CC BY"), ("license_description", Licence.address),
        ("license_owner", KolibriDatabase.author), ("author", KolibriDatabase.author),
        // Learners say themselves when they have finished: pages cannot tell.
        (
          "options",
          "{\"completion_criteria\":{\"model\":\"reference\",\"threshold\":null,"
            + "\"learner_managed\":true}}"
        ),
        ("grade_levels", KolibriLabels.gradeLevels), ("resource_types", KolibriLabels.lesson),
        ("learning_activities", KolibriLabels.activities),
        ("accessibility_labels", KolibriLabels.accessibility(of: lesson)),
        ("categories", KolibriLabels.digitalLiteracy),
        ("learner_needs", KolibriLabels.needs(of: lesson)),
        ("duration", lesson.about.minutes * 60),
      ]
    }

    private mutating func write(_ file: KolibriFile, of node: KolibriNode) throws {
      if files.insert(file.name).inserted {
        try insert(
          "content_localfile",
          [
            ("id", file.name), ("extension", file.fileExtension), ("available", false),
            ("file_size", file.bytes.count),
          ])
      }
      try insert(
        "content_file",
        [
          ("id", names.id(of: ["file", node.id, file.fileExtension])), ("preset", "html5_zip"),
          ("supplementary", false), ("thumbnail", false), ("priority", 1),
          ("contentnode_id", node.id), ("lang_id", node.language.kolibriID),
          ("local_file_id", file.name),
        ])
    }

    private func insert(
      _ table: String, _ fields: [(String, (any DatabaseValueConvertible)?)]
    ) throws {
      let columns = fields.map(\.0).joined(separator: ", ")
      let places = fields.map { _ in "?" }.joined(separator: ", ")
      try database.execute(
        sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))",
        arguments: StatementArguments(fields.map(\.1)))
    }
  }

  /// The file that SQLite would write for a database in memory.
  private static func serialized(_ database: Database) throws -> [UInt8] {
    var count: sqlite3_int64 = 0
    guard
      let start = unsafe sqlite3_serialize(database.sqliteConnection, "main", &count, 0)
    else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
    defer { unsafe sqlite3_free(start) }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}

extension LanguageTag {
  /// The tag as Kolibri keeps it, in 14 characters at most.
  fileprivate var kolibriID: String { text.utf8.count <= 14 ? text : language }
}
