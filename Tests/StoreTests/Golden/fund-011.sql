PRAGMA foreign_keys = OFF;
CREATE TABLE schema_migration (name TEXT PRIMARY KEY) STRICT;
CREATE TABLE audit_entry (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT,
  idempotency_key TEXT UNIQUE,
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  root BLOB NOT NULL CHECK (length(root) = 32),
  frontier BLOB NOT NULL
) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT,
  organisation TEXT
) STRICT;
CREATE TABLE person_role (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (person_id, role)
) STRICT;
CREATE TABLE call (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  opens TEXT NOT NULL
) STRICT;
CREATE TABLE call_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  call_id TEXT NOT NULL REFERENCES call (id),
  number INTEGER NOT NULL CHECK (number > 0),
  terms TEXT NOT NULL,
  UNIQUE (call_id, number)
) STRICT;
CREATE TABLE call_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  call_id TEXT NOT NULL REFERENCES call (id),
  status TEXT NOT NULL
) STRICT;
CREATE TABLE exchange_rate (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL CHECK (length(day) = 10),
  base TEXT NOT NULL CHECK (length(base) = 3),
  quote TEXT NOT NULL CHECK (length(quote) = 3 AND quote <> base),
  digits INTEGER NOT NULL CHECK (digits > 0),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 12),
  source TEXT NOT NULL,
  UNIQUE (day, base, quote, source)
) STRICT;
CREATE TABLE application (
  id TEXT PRIMARY KEY,
  call_id TEXT NOT NULL REFERENCES call (id),
  status TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT;
CREATE TABLE application_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  number INTEGER NOT NULL CHECK (number > 0),
  call_id TEXT NOT NULL,
  country TEXT NOT NULL CHECK (length(country) = 2),
  language TEXT NOT NULL,
  track TEXT NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  requested_minor_units INTEGER NOT NULL CHECK (requested_minor_units >= 0),
  document_sha256 TEXT NOT NULL CHECK (length(document_sha256) = 64),
  stored_sha256 TEXT NOT NULL CHECK (length(stored_sha256) = 64),
  repaired_fields TEXT NOT NULL,
  UNIQUE (application_id, number)
) STRICT;
CREATE TABLE application_document (
  application_id TEXT NOT NULL REFERENCES application (id),
  number INTEGER NOT NULL CHECK (number > 0),
  original TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (application_id, number)
) STRICT;
CREATE TABLE application_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  status TEXT NOT NULL
) STRICT;
CREATE TABLE screening_finding (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  rule_id TEXT NOT NULL,
  is_met INTEGER NOT NULL CHECK (is_met IN (0, 1)),
  UNIQUE (entry, application_id, rule_id)
) STRICT;
CREATE TABLE award (
  id TEXT PRIMARY KEY,
  call_id TEXT NOT NULL REFERENCES call (id),
  application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
  status TEXT NOT NULL
) STRICT;
CREATE TABLE award_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  number INTEGER NOT NULL CHECK (number > 0),
  amount_minor_units INTEGER NOT NULL CHECK (amount_minor_units > 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  UNIQUE (award_id, number)
) STRICT;
CREATE TABLE award_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  status TEXT NOT NULL
) STRICT;
CREATE TABLE agreement_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  number INTEGER NOT NULL CHECK (number > 0),
  signed TEXT NOT NULL CHECK (length(signed) = 10),
  starts TEXT NOT NULL CHECK (length(starts) = 10),
  ends TEXT NOT NULL CHECK (length(ends) = 10 AND ends >= starts AND ends >= signed),
  UNIQUE (award_id, number)
) STRICT;
CREATE TABLE planned_reach (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  number INTEGER NOT NULL CHECK (number > 0),
  female INTEGER NOT NULL CHECK (female >= 0),
  male INTEGER NOT NULL CHECK (male >= 0),
  another INTEGER NOT NULL CHECK (another >= 0),
  not_stated INTEGER NOT NULL CHECK (not_stated >= 0),
  rural INTEGER CHECK (rural >= 0),
  with_disability INTEGER CHECK (with_disability >= 0),
  UNIQUE (award_id, number)
) STRICT;
CREATE TABLE milestone_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  number INTEGER NOT NULL CHECK (number > 0),
  version INTEGER NOT NULL CHECK (version > 0),
  title TEXT NOT NULL,
  due TEXT NOT NULL CHECK (length(due) = 10),
  UNIQUE (award_id, number, version)
) STRICT;
CREATE TABLE milestone_achievement (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  number INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  evidence TEXT NOT NULL,
  UNIQUE (award_id, number)
) STRICT;
CREATE TABLE account (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL UNIQUE,
  part TEXT NOT NULL
    CHECK (part IN ('appropriation', 'committed', 'scheduled', 'paid', 'returned')),
  award_id TEXT REFERENCES award (id),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  sign INTEGER NOT NULL CHECK (sign = CASE part WHEN 'appropriation' THEN -1 ELSE 1 END),
  UNIQUE (id, sign),
  CHECK ((part = 'appropriation') = (award_id IS NULL)),
  CHECK (
    name = CASE part WHEN 'appropriation' THEN 'appropriation/' || currency
      ELSE 'award/' || award_id || '/' || part END)
) STRICT;
CREATE TABLE account_balance (
  account_id INTEGER PRIMARY KEY,
  sign INTEGER NOT NULL,
  minor_units INTEGER NOT NULL,
  FOREIGN KEY (account_id, sign) REFERENCES account (id, sign),
  CHECK (minor_units * sign >= 0)
) STRICT;
CREATE TABLE tranche (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  number INTEGER NOT NULL CHECK (number > 0),
  minor_units INTEGER NOT NULL CHECK (minor_units > 0),
  due TEXT NOT NULL CHECK (length(due) = 10),
  milestone INTEGER,
  UNIQUE (award_id, number)
) STRICT;
CREATE TABLE ledger_entry (
  entry INTEGER PRIMARY KEY
    REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('commit', 'schedule', 'pay', 'refund', 'release')),
  award_id TEXT NOT NULL REFERENCES award (id),
  tranche INTEGER,
  day TEXT NOT NULL CHECK (length(day) = 10),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  minor_units INTEGER NOT NULL CHECK (minor_units > 0),
  reference TEXT UNIQUE,
  base_currency TEXT CHECK (length(base_currency) = 3),
  base_minor_units INTEGER CHECK (base_minor_units >= 0),
  rates TEXT,
  FOREIGN KEY (award_id, tranche) REFERENCES tranche (award_id, number),
  CHECK (kind NOT IN ('schedule', 'pay') OR tranche IS NOT NULL),
  CHECK ((kind IN ('pay', 'refund')) = (reference IS NOT NULL)),
  CHECK ((kind IN ('pay', 'refund')) = (base_currency IS NOT NULL)),
  CHECK ((kind IN ('pay', 'refund')) = (base_minor_units IS NOT NULL)),
  CHECK ((kind IN ('pay', 'refund')) = (rates IS NOT NULL))
) STRICT;
CREATE TABLE posting (
  entry INTEGER NOT NULL REFERENCES ledger_entry (entry) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL CHECK (line > 0),
  account_id INTEGER NOT NULL REFERENCES account (id),
  minor_units INTEGER NOT NULL CHECK (minor_units <> 0),
  PRIMARY KEY (entry, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE reviewer (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  gender TEXT NOT NULL
) STRICT;
CREATE TABLE reviewer_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  reviewer_id TEXT NOT NULL REFERENCES reviewer (person_id),
  number INTEGER NOT NULL CHECK (number > 0),
  country TEXT NOT NULL CHECK (length(country) = 2),
  languages TEXT NOT NULL CHECK (length(languages) > 0),
  tracks TEXT NOT NULL CHECK (length(tracks) > 0),
  maximum_load INTEGER NOT NULL CHECK (maximum_load > 0),
  UNIQUE (reviewer_id, number)
) STRICT;
CREATE TABLE conflict_declaration (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id),
  number INTEGER NOT NULL CHECK (number > 0),
  application_id TEXT REFERENCES application (id),
  organisation TEXT,
  kind TEXT NOT NULL,
  note_sha256 TEXT NOT NULL CHECK (length(note_sha256) = 64),
  UNIQUE (person_id, number),
  CHECK ((application_id IS NULL) <> (organisation IS NULL))
) STRICT;
CREATE TABLE conflict_note (
  person_id TEXT NOT NULL REFERENCES person (id),
  number INTEGER NOT NULL CHECK (number > 0),
  note TEXT NOT NULL,
  PRIMARY KEY (person_id, number)
) STRICT;
CREATE TABLE review_assignment (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  reviewer_id TEXT NOT NULL REFERENCES reviewer (person_id),
  UNIQUE (application_id, reviewer_id)
) STRICT;
CREATE TABLE review_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL,
  reviewer_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 1 AND 3),
  comments_sha256 TEXT NOT NULL CHECK (length(comments_sha256) = 64),
  UNIQUE (application_id, reviewer_id, number),
  FOREIGN KEY (application_id, reviewer_id)
    REFERENCES review_assignment (application_id, reviewer_id)
) STRICT;
CREATE TABLE review_score (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL,
  reviewer_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  score_hundredths INTEGER NOT NULL CHECK (score_hundredths >= 0),
  UNIQUE (application_id, reviewer_id, number, criterion),
  FOREIGN KEY (application_id, reviewer_id, number)
    REFERENCES review_version (application_id, reviewer_id, number)
) STRICT;
CREATE TABLE review_comment (
  application_id TEXT NOT NULL,
  reviewer_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  to_panel TEXT NOT NULL,
  to_applicant TEXT NOT NULL,
  PRIMARY KEY (application_id, reviewer_id, number),
  FOREIGN KEY (application_id, reviewer_id, number)
    REFERENCES review_version (application_id, reviewer_id, number)
) STRICT;
CREATE TABLE selection (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  selection_id TEXT NOT NULL UNIQUE,
  call_id TEXT NOT NULL REFERENCES call (id),
  policy TEXT NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  budget_minor_units INTEGER NOT NULL CHECK (budget_minor_units >= 0),
  spent_minor_units INTEGER NOT NULL CHECK (spent_minor_units >= 0),
  objective_thousandths INTEGER NOT NULL,
  is_optimal INTEGER NOT NULL CHECK (is_optimal IN (0, 1))
) STRICT;
CREATE TABLE selection_choice (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  selection_id TEXT NOT NULL REFERENCES selection (selection_id),
  application_id TEXT NOT NULL REFERENCES application (id),
  outcome TEXT NOT NULL,
  calibrated_thousandths INTEGER NOT NULL,
  cost_minor_units INTEGER NOT NULL CHECK (cost_minor_units >= 0),
  UNIQUE (selection_id, application_id)
) STRICT;
CREATE TABLE decision (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('fund', 'reserve', 'decline')),
  amount_minor_units INTEGER CHECK (amount_minor_units > 0),
  currency TEXT CHECK (length(currency) = 3),
  selection_id TEXT REFERENCES selection (selection_id),
  CHECK ((outcome = 'fund') = (amount_minor_units IS NOT NULL)),
  CHECK ((amount_minor_units IS NULL) = (currency IS NULL))
) STRICT;
CREATE TABLE search_index (
  name TEXT PRIMARY KEY,
  version TEXT NOT NULL
) STRICT;
CREATE TABLE search_document (
  number INTEGER PRIMARY KEY,
  application_id TEXT NOT NULL UNIQUE REFERENCES application (id)
) STRICT;
CREATE VIRTUAL TABLE application_search USING fts5 (
  title, summary, need, plan, risks, budget, organisation, contact, unmasked,
  organisation_sound, contact_sound,
  content = '', tokenize = 'difund'
);
CREATE TABLE person_role_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  is_held INTEGER NOT NULL CHECK (is_held IN (0, 1))
) STRICT;
CREATE TABLE seal_key (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  verifier TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE seal (
  row_number INTEGER PRIMARY KEY,
  size INTEGER NOT NULL CHECK (size > 0),
  sealed_at TEXT NOT NULL CHECK (length(sealed_at) = 24),
  sealed_by TEXT NOT NULL REFERENCES person (id),
  note TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE session_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  day TEXT NOT NULL CHECK (length(day) = 10),
  country TEXT NOT NULL CHECK (length(country) = 2),
  area TEXT NOT NULL CHECK (area IN ('rural', 'urban', 'not-stated')),
  language TEXT NOT NULL CHECK (length(language) > 1),
  lesson_id TEXT NOT NULL,
  lesson_version INTEGER NOT NULL CHECK (lesson_version > 0),
  trainer_id TEXT NOT NULL REFERENCES person (id),
  award_id TEXT REFERENCES award (id),
  participants INTEGER NOT NULL CHECK (participants > 0),
  quiz_answers INTEGER CHECK (quiz_answers > 0),
  quiz_right_before INTEGER CHECK (quiz_right_before BETWEEN 0 AND quiz_answers),
  quiz_right_after INTEGER CHECK (quiz_right_after BETWEEN 0 AND quiz_answers),
  texts_sha256 TEXT NOT NULL CHECK (length(texts_sha256) = 64),
  UNIQUE (session_id, number),
  CHECK ((quiz_answers IS NULL) = (quiz_right_before IS NULL)),
  CHECK ((quiz_answers IS NULL) = (quiz_right_after IS NULL))
) STRICT;
CREATE TABLE session_people (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'another', 'not-stated')),
  age TEXT NOT NULL CHECK (age IN ('0-14', '15-24', '25-59', '60-plus', 'not-stated')),
  disability TEXT NOT NULL CHECK (disability IN ('with', 'without', 'not-stated')),
  people INTEGER NOT NULL CHECK (people > 0),
  UNIQUE (session_id, number, gender, age, disability),
  FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE session_text (
  session_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  place TEXT NOT NULL,
  notes TEXT NOT NULL,
  PRIMARY KEY (session_id, number),
  FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
) STRICT;
CREATE TABLE session_withdrawal (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  UNIQUE (session_id, number),
  FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
) STRICT;
CREATE TABLE session_verification (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  verifier_id TEXT NOT NULL REFERENCES person (id),
  UNIQUE (session_id, number, verifier_id),
  FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
) STRICT;
CREATE TABLE progress_report (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  number INTEGER NOT NULL CHECK (number > 0),
  until TEXT NOT NULL CHECK (length(until) = 10),
  people INTEGER NOT NULL CHECK (people > 0),
  rural INTEGER CHECK (rural BETWEEN 0 AND people),
  recorder_id TEXT NOT NULL REFERENCES person (id),
  notes_sha256 TEXT NOT NULL CHECK (length(notes_sha256) = 64),
  UNIQUE (award_id, number)
) STRICT;
CREATE TABLE progress_people (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'another', 'not-stated')),
  age TEXT NOT NULL CHECK (age IN ('0-14', '15-24', '25-59', '60-plus', 'not-stated')),
  disability TEXT NOT NULL CHECK (disability IN ('with', 'without', 'not-stated')),
  people INTEGER NOT NULL CHECK (people > 0),
  UNIQUE (award_id, number, gender, age, disability),
  FOREIGN KEY (award_id, number) REFERENCES progress_report (award_id, number)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE progress_note (
  award_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  notes TEXT NOT NULL,
  PRIMARY KEY (award_id, number),
  FOREIGN KEY (award_id, number) REFERENCES progress_report (award_id, number)
) STRICT;
CREATE TABLE progress_verification (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  verifier_id TEXT NOT NULL REFERENCES person (id),
  UNIQUE (award_id, number, verifier_id),
  FOREIGN KEY (award_id, number) REFERENCES progress_report (award_id, number)
) STRICT;
INSERT INTO schema_migration VALUES ('001-people-and-history');
INSERT INTO schema_migration VALUES ('002-calls-and-rates');
INSERT INTO schema_migration VALUES ('003-applications');
INSERT INTO schema_migration VALUES ('004-awards');
INSERT INTO schema_migration VALUES ('005-agreements-and-ledger');
INSERT INTO schema_migration VALUES ('006-reviewers-and-reviews');
INSERT INTO schema_migration VALUES ('007-selections-and-decisions');
INSERT INTO schema_migration VALUES ('008-search');
INSERT INTO schema_migration VALUES ('009-seals-and-roles');
INSERT INTO schema_migration VALUES ('010-sessions');
INSERT INTO schema_migration VALUES ('011-progress-reports');
INSERT INTO audit_entry VALUES (1, '2026-03-01T08:00:00.000Z', 'sophea', 'fund.create', 'sophea', 'Old fund', NULL, x'c37759dd82e2e76b1a682946c990c900b0fb25bd15a528fbe23462475c74592c');
INSERT INTO audit_entry VALUES (2, '2026-03-01T08:00:00.000Z', 'sophea', 'call.create', 'ai-literacy-2026', NULL, NULL, x'b4029bc8d37c0179f98a544d39b658c346998ce125720cca401536a50400306f');
INSERT INTO audit_entry VALUES (3, '2026-03-01T08:00:00.000Z', 'sophea', 'call.move', 'ai-literacy-2026', NULL, NULL, x'830879648a02a66fa53fb4bdc08986d92f407f2adefb4f7f10d912d470400261');
INSERT INTO audit_entry VALUES (4, '2026-03-01T08:00:00.000Z', 'sophea', 'application.receive', 'KH-01', NULL, NULL, x'6de6056e8e13dde3ba4b5edca4c6f4c0bde2426189374a46afa3801f7e31e2cc');
INSERT INTO audit_entry VALUES (5, '2026-03-01T08:00:00.000Z', 'sophea', 'application.receive', 'LA-01', NULL, NULL, x'c0ebb2ef00e874b386921e036038158339dd6dfd55574cf00f3ac645617082cd');
INSERT INTO audit_entry VALUES (6, '2026-03-01T08:00:00.000Z', 'sophea', 'application.receive', 'KH-02', NULL, NULL, x'e4638be968e4edccdc62c13c57d973eccd063c339faf12a0136d83bba0d4ddce');
INSERT INTO audit_entry VALUES (7, '2026-03-01T08:00:00.000Z', 'sophea', 'rate.add', 'rates.csv', NULL, NULL, x'f3aa50cec17a7e733c0bcaeedff57d5262e6ac145598b96a06bbcc3208ff6275');
INSERT INTO audit_entry VALUES (8, '2026-03-01T08:00:00.000Z', 'sophea', 'application.screen', 'KH-01', NULL, NULL, x'2c72055b31bea462dbb7fea21667dcbca4f153693d91903b0e9ae642d693a809');
INSERT INTO audit_entry VALUES (9, '2026-03-01T08:00:00.000Z', 'sophea', 'application.screen', 'KH-02', NULL, NULL, x'83cc43bcc90e97a9032a6e9dde66438d53e22569df33eb0644457e26690be23a');
INSERT INTO audit_entry VALUES (10, '2026-03-01T08:00:00.000Z', 'sophea', 'application.screen', 'LA-01', NULL, NULL, x'8b18b7405ba1314a3deb4e40cf3f9c00cebf81fb0e4ea61839490d5f3e2469d3');
INSERT INTO audit_entry VALUES (11, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'dara', NULL, NULL, x'db490457855dd11c8f8fd14d33154ffca6d85f4b1da63f7f5aea6cbea26edc54');
INSERT INTO audit_entry VALUES (12, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'thuha', NULL, NULL, x'f3be3bcb16c31bdbfcf5fa51d2f6bdafe2d9f32546af16badcb6f436e55a1cb5');
INSERT INTO audit_entry VALUES (13, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'linh', NULL, NULL, x'ed451c4bdb9223bb7ad3b9622d91cd46bf8b8dfe8015e6fda6b28a1d4cf6ebe8');
INSERT INTO audit_entry VALUES (14, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'malee', NULL, NULL, x'9cc5fe453e8b37def83a0f12959a366684755fafa1557c5d7d8e0739f0643b38');
INSERT INTO audit_entry VALUES (15, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'bounmy', NULL, NULL, x'2a5bed1d6fe2b0159562ba4f263743a6e1b7df647cfc564376d61d1ddcf6b4f8');
INSERT INTO audit_entry VALUES (16, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'pahoua', NULL, NULL, x'62cf90a5adfcd8e3b25ef0594b230f1dfb8b439996d4ff9e679ad1746c44cd26');
INSERT INTO audit_entry VALUES (17, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'thandar', NULL, NULL, x'14764fba9624af03daa11a2d4c4be2ad9bbdf3a9ce699ab2d227598ba43e4560');
INSERT INTO audit_entry VALUES (18, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'meiling', NULL, NULL, x'479822539dc84e678ffa5c4bb1cb197bb2290c870e4824e4acb6498360dce5af');
INSERT INTO audit_entry VALUES (19, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'jian', NULL, NULL, x'ecfbc2dbd57816e3e3446e068495553122435c55d2a0a8e288b862e13eff5849');
INSERT INTO audit_entry VALUES (20, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'chantha', NULL, NULL, x'2bfb61bc225bc6814be84d0cd1d594014a69ae3fd10c015db7a98e9054d87a36');
INSERT INTO audit_entry VALUES (21, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'sreymom', NULL, NULL, x'fe71ac367b87cf9572d33069d12194e6532591e406d55f94c7768b05e8201d1f');
INSERT INTO audit_entry VALUES (22, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'khamla', NULL, NULL, x'3df2a77bfd6d6e2f99e414a1c66c6c0d37a869ea4f97b41fa251c4d089ff616b');
INSERT INTO audit_entry VALUES (23, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'sithon', NULL, NULL, x'393425db9af308b5f8b01fb1e734e811eb7519730bac3a8d50e9a384c39b58a4');
INSERT INTO audit_entry VALUES (24, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'hlahla', NULL, NULL, x'361e5dedc2d859353b2d03daddf4e286c2a51531081245fa7e13a3e9d1f8386c');
INSERT INTO audit_entry VALUES (25, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'nangkham', NULL, NULL, x'efcd23d5040e06f8a26bb5b28153cc29056859e9d3409d1fd2188a5f2f164614');
INSERT INTO audit_entry VALUES (26, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'wipa', NULL, NULL, x'f86b923f31d1d9c88726306583bead4d96860bd8c8b1949706889f8947f61458');
INSERT INTO audit_entry VALUES (27, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'haolo', NULL, NULL, x'73c06d776e2fb725869f5073cfb909da0e269647f60ed658a6292f370fa06cb5');
INSERT INTO audit_entry VALUES (28, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'tayhoang', NULL, NULL, x'b4fb9c38fda7720bb23e4c43b60748b8b0986d7c085318c6ac47893ae9e1991d');
INSERT INTO audit_entry VALUES (29, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'kadirlau', NULL, NULL, x'762e02094e42a29c1eb96b6d8abd81c557d0c425a212e8157df7db37409368c7');
INSERT INTO audit_entry VALUES (30, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'rosamendes', NULL, NULL, x'f0ed8052d237593b694f393a768ae4b627c2fc68a6df456fc978b10420ba7152');
INSERT INTO audit_entry VALUES (31, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'selvi', NULL, NULL, x'fb142360a56e3de43ac41927005a61ba36e2e48b19bb2ffabf0c067d31ceeda5');
INSERT INTO audit_entry VALUES (32, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'weixiu', NULL, NULL, x'228a7762b551588050ad06efb0810a151cafdf3458503e480067f05ba45e8764');
INSERT INTO audit_entry VALUES (33, '2026-03-01T08:00:00.000Z', 'sophea', 'person.add', 'field', NULL, NULL, x'3d65a54f4d563f20328b3d57302ff5b948831f61080ad52a287d0ba912ad874b');
INSERT INTO audit_entry VALUES (34, '2026-03-01T08:00:00.000Z', 'sophea', 'review.assign', 'ai-literacy-2026', NULL, NULL, x'cfb638102a31e5ad9ba07d7f2e7d57550a48cd1b92978a6fe1be5ffdc0d65860');
INSERT INTO audit_entry VALUES (35, '2026-03-02T08:00:00.000Z', 'sophea', 'review.submit', 'KH-01', NULL, NULL, x'd8a7a2268004f7d304ef091fecce3942766e5ec1ab05222ff2aba9af6a65266e');
INSERT INTO audit_entry VALUES (36, '2026-03-02T08:00:00.000Z', 'sophea', 'review.submit', 'KH-01', NULL, NULL, x'6bdbb96b9a00f13b0885f69815c431f4802ac9b4c19dc90a5fa2c7721bac488a');
INSERT INTO audit_entry VALUES (37, '2026-03-02T08:00:00.000Z', 'sophea', 'review.submit', 'KH-02', NULL, NULL, x'7a1af77235a96828ac9fa3d9d57e7dbb09e642d5852991f100694ff7b488746c');
INSERT INTO audit_entry VALUES (38, '2026-03-02T08:00:00.000Z', 'sophea', 'review.submit', 'KH-02', NULL, NULL, x'8d92cae53e6f474f95fcd390b749376d9881878eff7bad4c000dbafc73473a37');
INSERT INTO audit_entry VALUES (39, '2026-03-02T08:00:00.000Z', 'sophea', 'review.submit', 'LA-01', NULL, NULL, x'eec9a3cf6da8241e8664f15d3a348d258095adf2b1e813af674fe8ef73fcb103');
INSERT INTO audit_entry VALUES (40, '2026-03-02T08:00:00.000Z', 'sophea', 'review.submit', 'LA-01', NULL, NULL, x'8f390d8cb143195a54995f580948526c722210b6274f21be9948148044a4e6b9');
INSERT INTO audit_entry VALUES (41, '2026-03-02T08:00:00.000Z', 'sophea', 'conflict.declare', 'malee', NULL, NULL, x'24a34f026dbc8d54f3b0c28dcc8d0c223ad05b80ce05f56f0dcf6ba0d37e1e1c');
INSERT INTO audit_entry VALUES (42, '2026-04-02T08:00:00.000Z', 'sophea', 'call.move', 'ai-literacy-2026', NULL, NULL, x'bd31c12baf6083c773dff8d01bba3b0eb31431ef335fad47474a134aca83a967');
INSERT INTO audit_entry VALUES (43, '2026-04-03T08:00:00.000Z', 'sophea', 'decision.record', 'LA-01', 'Best', NULL, x'4366a43136cbe92369d2624efb011392c3bcc611187acfccfae14629cad8b877');
INSERT INTO audit_entry VALUES (44, '2026-04-03T08:00:00.000Z', 'sophea', 'decision.record', 'KH-01', 'Full', NULL, x'135ecd9070f96ceb0442a75d38b447f8fe8445e574c31ca016d45f9f4dd41405');
INSERT INTO audit_entry VALUES (45, '2026-04-03T08:00:00.000Z', 'sophea', 'decision.record', 'KH-02', 'Full', NULL, x'a4d79b948119b9e876c591dc0ea669247a48953a8bf9762bc63727cb496004b6');
INSERT INTO audit_entry VALUES (46, '2026-10-01T08:00:00.000Z', 'sophea', 'award.agree', 'LA-01', NULL, NULL, x'2a3b77e04915e8bc6a6cbae349628aaa20db7fe220af14be2414c7d75060a2ae');
INSERT INTO audit_entry VALUES (47, '2026-10-01T08:00:00.000Z', 'sophea', 'tranche.schedule', 'LA-01', NULL, NULL, x'11fdbb079d7ff0bdcdf84ac2fb5c9e976a41a860a852168261ab27cb8038d3d7');
INSERT INTO audit_entry VALUES (48, '2026-10-01T08:00:00.000Z', 'sophea', 'tranche.schedule', 'LA-01', NULL, NULL, x'3784451136788429bf546d5f3ffbf96f2d97704d753a6cd110ea912a0351d0d9');
INSERT INTO audit_entry VALUES (49, '2026-10-01T08:00:00.000Z', 'sophea', 'tranche.schedule', 'LA-01', NULL, NULL, x'd27a9db69060732ebb7f243e1a676cfa715565c4794543f8a6ffa671c95b1b96');
INSERT INTO audit_entry VALUES (50, '2026-10-01T08:00:00.000Z', 'sophea', 'session.record', 'KH-S-001', NULL, NULL, x'8ce4ad93cf848989936d3187b2dc7950fbb3dcf887f6359fabe7ad282fff175d');
INSERT INTO audit_entry VALUES (51, '2026-10-01T08:00:00.000Z', 'sophea', 'progress.record', 'LA-01', NULL, NULL, x'a6df941884919b5b8490c8f23927dfa55c3714530c0c107bdc1460fc84343b4e');
INSERT INTO audit_entry VALUES (52, '2026-10-01T08:00:00.000Z', 'sophea', 'key.add', 'difund/c37759dd82e2e76b', NULL, NULL, x'9e1396ab266aefdd6213390b470210f9691b1a957aea5a8fdf8d8635c71686c4');
INSERT INTO audit_head VALUES (1, 52, x'b0ac719bbbb1c0c16558e43f1a06a0de3a6035dbb81a2fa180ab4a92ee5abfda', x'5ed22748565bb4fbd5d7fec13e8607ac0dd4aaa2c84e393e68636c183cd1258f47311995261cb060022ef38e8b830ad5ec430314283e94678d206a897657bfe4f22e540fe8861962bdd565e5ef6a22caa770786345ac2dc56fda4dee95533536');
INSERT INTO person VALUES ('sophea', 'Sophea Chan', NULL, NULL);
INSERT INTO person VALUES ('dara', 'តារា គឹម', 'dara@mekong-schools.example', 'Mekong Schools Network');
INSERT INTO person VALUES ('thuha', 'Nguyễn Thu Hà', 'thuha@civic-tech.example', 'Civic Technology Centre');
INSERT INTO person VALUES ('linh', 'Vừ Thị Linh', 'linh@highland-voices.example', 'Highland Voices');
INSERT INTO person VALUES ('malee', 'มาลี ทองสุข', 'malee@siang-bankoet.example', 'มูลนิธิเสียงบ้านเกิดชายแดนใต้');
INSERT INTO person VALUES ('bounmy', 'ບຸນມີ ພົມມະຈັນ', 'bounmy@village-net.example', 'ສູນເຄືອຂ່າຍບ້ານ');
INSERT INTO person VALUES ('pahoua', 'Pahoua Vang', 'pahoua@paj-ntaub.example', 'Paj Ntaub Lab');
INSERT INTO person VALUES ('thandar', 'သန္တာအေး', 'thandar@open-pages.example', 'Open Pages Library');
INSERT INTO person VALUES ('meiling', '陈美玲', 'meiling@kampong-ai.example', 'Kampong AI Circle');
INSERT INTO person VALUES ('jian', '王建', 'jian@county-libraries.example', '县域图书馆联合会');
INSERT INTO person VALUES ('chantha', 'ចន្ថា ស៊ឹម', 'chantha@tonle-library.example', 'បណ្ណាល័យសហគមន៍រលកទន្លេ');
INSERT INTO person VALUES ('sreymom', 'ស្រីមុំ កែវ', 'sreymom@dai-ambos.example', 'សមាគមដៃអំបោះ');
INSERT INTO person VALUES ('khamla', 'ຄຳຫຼ້າ ພົມມະວົງ', 'khamla@nam-xam.example', 'ສະຫະກອນແມ່ຍິງຕ່ຳຫູກນ້ຳຊຳ');
INSERT INTO person VALUES ('sithon', 'ສີທອນ ແກ້ວມະນີ', 'sithon@kmhmu.example', 'ເຄືອຂ່າຍພາສາກຶມມຸລຸ່ມນ້ຳພາກ');
INSERT INTO person VALUES ('hlahla', 'လှလှ ဝင်း', 'hlahla@diyetet.example', 'ဒီရေတက် ကျေးရွာပညာရေးကွန်ရက်');
INSERT INTO person VALUES ('nangkham', 'ၼၢင်းၶမ်း', 'nangkham@trainers.example', NULL);
INSERT INTO person VALUES ('wipa', 'วิภา ทะเลลึก', 'wipa@lanta-school.example', 'โรงเรียนบ้านแหลมสนลันตา');
INSERT INTO person VALUES ('haolo', 'Lò Thị Hảo', 'hao@nam-mo.example', 'Hội Thanh niên tình nguyện Nậm Mộ');
INSERT INTO person VALUES ('tayhoang', 'Hoàng Văn Tày', 'tay@quay-son.example', 'Nhóm Cằm Tày Quây Sơn');
INSERT INTO person VALUES ('kadirlau', 'Kadir Lau', 'kadir@agal-agal.example', 'Koperasi Produsen Agal-Agal Pantar');
INSERT INTO person VALUES ('rosamendes', 'Rosa Mendes', 'rosa@lingua-lautem.example', 'Associação Língua e Memória de Lautém');
INSERT INTO person VALUES ('selvi', 'செல்வி மாறன்', 'selvi@valarpirai.example', 'வளர்பிறை மகளிர் வட்டம்');
INSERT INTO person VALUES ('weixiu', '韦秀兰', 'xiulan@sawcuengh.example', '武鸣双桥壮语文传习协会');
INSERT INTO person VALUES ('field', 'Field officer', 'field@fund.example', NULL);
INSERT INTO person_role VALUES ('sophea', 'administrator');
INSERT INTO person_role VALUES ('sophea', 'analyst');
INSERT INTO person_role VALUES ('sophea', 'auditor');
INSERT INTO person_role VALUES ('sophea', 'finance-officer');
INSERT INTO person_role VALUES ('dara', 'reviewer');
INSERT INTO person_role VALUES ('thuha', 'reviewer');
INSERT INTO person_role VALUES ('linh', 'reviewer');
INSERT INTO person_role VALUES ('malee', 'reviewer');
INSERT INTO person_role VALUES ('bounmy', 'reviewer');
INSERT INTO person_role VALUES ('pahoua', 'reviewer');
INSERT INTO person_role VALUES ('thandar', 'reviewer');
INSERT INTO person_role VALUES ('meiling', 'reviewer');
INSERT INTO person_role VALUES ('jian', 'reviewer');
INSERT INTO person_role VALUES ('chantha', 'trainer');
INSERT INTO person_role VALUES ('sreymom', 'trainer');
INSERT INTO person_role VALUES ('khamla', 'trainer');
INSERT INTO person_role VALUES ('sithon', 'trainer');
INSERT INTO person_role VALUES ('hlahla', 'trainer');
INSERT INTO person_role VALUES ('nangkham', 'trainer');
INSERT INTO person_role VALUES ('wipa', 'trainer');
INSERT INTO person_role VALUES ('haolo', 'trainer');
INSERT INTO person_role VALUES ('tayhoang', 'trainer');
INSERT INTO person_role VALUES ('kadirlau', 'trainer');
INSERT INTO person_role VALUES ('rosamendes', 'trainer');
INSERT INTO person_role VALUES ('selvi', 'trainer');
INSERT INTO person_role VALUES ('weixiu', 'trainer');
INSERT INTO person_role VALUES ('field', 'finance-officer');
INSERT INTO call VALUES ('ai-literacy-2026', 'closed', '2026-02-01');
INSERT INTO call_version VALUES (1, 2, 'ai-literacy-2026', 1, '{"budget":{"currency":"USD","minor_units":120000000},"countries":["BN","KH","CN","ID","LA","MY","MM","PH","SG","TH","TL","VN"],"criteria":[{"id":"need","label":{"en":"Need","id":"Kebutuhan","km":"តម្រូវការ","lo":"ຄວາມຈຳເປັນ","th":"ความจำเป็น"},"question":{"en":"Does the application show a real need, in numbers or in people''s own words?","id":"Apakah permohonan menunjukkan kebutuhan nyata, dengan angka atau kata-kata warga sendiri?","km":"តើ​ពាក្យ​ស្នើ​សុំ​បង្ហាញ​ពី​តម្រូវការ​ពិត​ប្រាកដ​ដោយ​តួលេខ ឬ​ពាក្យ​សម្ដី​របស់​ប្រជាជន​ដែរ​ឬ​ទេ?","lo":"ໃບສະໝັກສະແດງຄວາມຈຳເປັນແທ້ຈິງດ້ວຍຕົວເລກ ຫຼື ຄຳເວົ້າຂອງຊາວບ້ານເອງບໍ?","th":"ใบสมัครแสดงให้เห็นความจำเป็นจริงด้วยตัวเลขหรือคำพูดของชาวบ้านเองหรือไม่"},"weight":25},{"id":"plan","label":{"en":"Plan","id":"Rencana","km":"ផែនការ","lo":"ແຜນງານ","th":"แผนงาน"},"question":{"en":"Can this team do these steps, in this time, with this money?","id":"Dapatkah tim ini melakukan langkah-langkah ini, dalam waktu ini, dengan dana ini?","km":"តើ​ក្រុម​នេះ​អាច​ធ្វើ​ជំហាន​ទាំង​នេះ ក្នុង​ពេល​នេះ ដោយ​ប្រាក់​នេះ​បាន​ទេ?","lo":"ທີມນີ້ເຮັດຕາມຂັ້ນຕອນເຫຼົ່ານີ້ໄດ້ບໍ ໃນເວລານີ້ ດ້ວຍເງິນນີ້?","th":"ทีมนี้ทำตามขั้นตอนเหล่านี้ได้ภายในเวลาและเงินที่ขอหรือไม่"},"weight":30},{"id":"inclusion","label":{"en":"Inclusion","id":"Inklusi","km":"បរិយាប័ន្ន","lo":"ການມີສ່ວນຮ່ວມຂອງທຸກຄົນ","th":"การมีส่วนร่วมของทุกคน"},"question":{"en":"Who is reached who is usually left out, and did they help to plan it?","id":"Siapa yang biasanya tertinggal kini terjangkau, dan apakah mereka ikut merencanakan?","km":"តើ​អ្នក​ណា​ដែល​តែងតែ​ត្រូវ​គេ​មើល​រំលង​នឹង​ទទួល​បាន​ប្រយោជន៍ ហើយ​ពួកគេ​បាន​ចូលរួម​រៀបចំ​ផែនការ​ដែរ​ឬ​ទេ?","lo":"ໃຜທີ່ມັກຖືກເບິ່ງຂ້າມຈະໄດ້ຮັບປະໂຫຍດ ແລະ ພວກເຂົາຮ່ວມວາງແຜນບໍ?","th":"ใครที่มักถูกมองข้ามจะได้ประโยชน์ และพวกเขาร่วมวางแผนหรือไม่"},"weight":25},{"id":"value","label":{"en":"Value","id":"Nilai","km":"តម្លៃ","lo":"ຄວາມຄຸ້ມຄ່າ","th":"ความคุ้มค่า"},"question":{"en":"Is what is left behind worth what it costs?","id":"Apakah hasil yang tertinggal sepadan dengan biayanya?","km":"តើ​អ្វី​ដែល​នៅ​សល់​ក្រោយ​គម្រោង​មាន​តម្លៃ​សម​នឹង​ប្រាក់​ដែល​ចំណាយ​ទេ?","lo":"ສິ່ງທີ່ເຫຼືອໄວ້ຫຼັງໂຄງການຄຸ້ມກັບເງິນທີ່ໃຊ້ບໍ?","th":"สิ่งที่เหลือไว้หลังโครงการคุ้มกับเงินที่ใช้หรือไม่"},"weight":20}],"deadline":"2026-03-31","eligibility":[{"condition":"submitted <= deadline","id":"on-time","reason":{"en":"The application was handed in after the deadline.","id":"Permohonan diajukan setelah batas waktu.","km":"ពាក្យ​ស្នើ​សុំ​ត្រូវ​បាន​ដាក់​ក្រោយ​កាលបរិច្ឆេទ​កំណត់។","lo":"ໃບສະໝັກຖືກຍື່ນຫຼັງກຳນົດເວລາ.","th":"ยื่นใบสมัครหลังวันปิดรับสมัคร"}},{"condition":"lead.kind != company","id":"no-company","reason":{"en":"A company leads the project; companies can be partners, but not lead.","id":"Proyek dipimpin perusahaan; perusahaan boleh menjadi mitra, tetapi tidak memimpin.","km":"គម្រោង​នេះ​ដឹកនាំ​ដោយ​ក្រុមហ៊ុន ក្រុមហ៊ុន​អាច​ជា​ដៃគូ ប៉ុន្តែ​មិន​អាច​ដឹកនាំ​បាន​ទេ។","lo":"ໂຄງການນີ້ນຳພາໂດຍບໍລິສັດ; ບໍລິສັດເປັນຄູ່ຮ່ວມໄດ້ ແຕ່ນຳພາບໍ່ໄດ້.","th":"โครงการนี้มีบริษัทเป็นผู้นำ บริษัทเป็นหุ้นส่วนได้ แต่เป็นผู้นำโครงการไม่ได้"}},{"condition":"lead.founded <= 2024","id":"experience","reason":{"en":"The lead organisation was founded less than two years before the deadline.","id":"Organisasi pemimpin didirikan kurang dari dua tahun sebelum batas waktu.","km":"អង្គការ​ដឹកនាំ​ត្រូវ​បាន​បង្កើត​ឡើង​មិន​ដល់​ពីរ​ឆ្នាំ​មុន​កាលបរិច្ឆេទ​កំណត់។","lo":"ອົງກອນນຳພາຕັ້ງຂຶ້ນບໍ່ຮອດສອງປີກ່ອນກຳນົດເວລາ.","th":"องค์กรผู้นำโครงการก่อตั้งมาไม่ถึงสองปีก่อนวันปิดรับสมัคร"}},{"condition":"requested <= 60000 USD","id":"ceiling","reason":{"en":"The amount asked for is above the ceiling of 60,000 US dollars.","id":"Jumlah yang diminta melebihi batas 60.000 dolar AS.","km":"ចំនួន​ទឹកប្រាក់​ដែល​ស្នើ​សុំ​លើស​ពិដាន ៦០.០០០ ដុល្លារ​អាមេរិក។","lo":"ຈຳນວນເງິນທີ່ຂໍສູງກວ່າເພດານ 60.000 ໂດລາສະຫະລັດ.","th":"จำนวนเงินที่ขอสูงกว่าเพดาน 60,000 ดอลลาร์สหรัฐ"}},{"condition":"months >= 6 and months <= 24","id":"duration","reason":{"en":"The project must last at least 6 and at most 24 months.","id":"Proyek harus berlangsung paling sedikit 6 dan paling lama 24 bulan.","km":"គម្រោង​ត្រូវ​មាន​រយៈពេល​យ៉ាង​តិច ៦ ខែ និង​យ៉ាង​យូរ ២៤ ខែ។","lo":"ໂຄງການຕ້ອງໃຊ້ເວລາຢ່າງໜ້ອຍ 6 ເດືອນ ແລະ ບໍ່ເກີນ 24 ເດືອນ.","th":"โครงการต้องมีระยะเวลาอย่างน้อย 6 เดือนและไม่เกิน 24 เดือน"}},{"condition":"overhead_share <= 10%","id":"overhead","reason":{"en":"More than 10 % of the amount asked for is overhead.","id":"Lebih dari 10 % dari jumlah yang diminta adalah biaya umum.","km":"ចំណាយ​រដ្ឋបាល​លើស ១០ ភាគរយ​នៃ​ចំនួន​ទឹកប្រាក់​ដែល​ស្នើ​សុំ។","lo":"ຄ່າບໍລິຫານເກີນ 10 % ຂອງຈຳນວນເງິນທີ່ຂໍ.","th":"ค่าบริหารจัดการเกินร้อยละ 10 ของจำนวนเงินที่ขอ"}},{"condition":"reach.total >= 50","id":"reach","reason":{"en":"The project reaches fewer than 50 people.","id":"Proyek menjangkau kurang dari 50 orang.","km":"គម្រោង​ទៅ​ដល់​មនុស្ស​តិច​ជាង ៥០ នាក់។","lo":"ໂຄງການເຂົ້າເຖິງຄົນໜ້ອຍກວ່າ 50 ຄົນ.","th":"โครงการเข้าถึงผู้คนน้อยกว่า 50 คน"}},{"condition":"track != gender-equity or reach.female_share >= 50%","id":"women","reason":{"en":"In the track for gender equity, at least half of the people reached are women and girls.","id":"Pada jalur kesetaraan gender, paling sedikit separuh dari orang yang dijangkau adalah perempuan.","km":"ក្នុង​ផ្នែក​សមភាព​យេនឌ័រ យ៉ាង​ហោច​ណាស់​ពាក់កណ្តាល​នៃ​អ្នក​ទទួល​ផល​ត្រូវ​ជា​ស្ត្រី និង​ក្មេង​ស្រី។","lo":"ໃນສາຍງານຄວາມສະເໝີພາບທາງເພດ ຢ່າງໜ້ອຍເຄິ່ງໜຶ່ງຂອງຜູ້ທີ່ເຂົ້າເຖິງຕ້ອງເປັນແມ່ຍິງ ແລະ ເດັກຍິງ.","th":"ในสายงานความเสมอภาคทางเพศ ผู้ที่เข้าถึงอย่างน้อยครึ่งหนึ่งต้องเป็นผู้หญิงและเด็กหญิง"}}],"maximum":5,"minimum":1,"opens":"2026-02-01","rateDay":"2026-03-31","reviewsPerApplication":3,"title":{"en":"Small grants for AI literacy 2026 (demonstration)","id":"Hibah kecil untuk literasi AI 2026 (demonstrasi)","km":"ជំនួយ​ខ្នាត​តូច​សម្រាប់​អក្ខរកម្ម AI ឆ្នាំ ២០២៦ (គំរូ​បង្ហាញ)","lo":"ທຶນຂະໜາດນ້ອຍເພື່ອຄວາມຮູ້ດ້ານ AI ປີ 2026 (ຕົວຢ່າງສາທິດ)","th":"ทุนขนาดเล็กเพื่อความรู้เท่าทันเอไอ 2569 (ตัวอย่างสาธิต)"},"tracks":["rural-deployment","minority-language","gender-equity"]}');
INSERT INTO call_step VALUES (1, 2, 'ai-literacy-2026', 'draft');
INSERT INTO call_step VALUES (2, 3, 'ai-literacy-2026', 'open');
INSERT INTO call_step VALUES (3, 42, 'ai-literacy-2026', 'closed');
INSERT INTO exchange_rate VALUES (1, 7, '2026-03-31', 'USD', 'BND', 13400, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (2, 7, '2026-03-31', 'USD', 'CNY', 72000, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (3, 7, '2026-03-31', 'USD', 'IDR', 16300, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (4, 7, '2026-03-31', 'USD', 'KHR', 405000, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (5, 7, '2026-03-31', 'USD', 'LAK', 2160000, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (6, 7, '2026-03-31', 'USD', 'MMK', 210000, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (7, 7, '2026-03-31', 'USD', 'MYR', 44500, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (8, 7, '2026-03-31', 'USD', 'PHP', 58000, 3, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (9, 7, '2026-03-31', 'USD', 'SGD', 13400, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (10, 7, '2026-03-31', 'USD', 'THB', 340000, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (11, 7, '2026-03-31', 'USD', 'VND', 25400, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (12, 7, '2026-03-31', 'EUR', 'USD', 10800, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (13, 7, '2026-07-01', 'USD', 'BND', 13353, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (14, 7, '2026-07-01', 'USD', 'CNY', 71698, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (15, 7, '2026-07-01', 'USD', 'IDR', 16471, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (16, 7, '2026-07-01', 'USD', 'KHR', 405567, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (17, 7, '2026-07-01', 'USD', 'LAK', 2187216, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (18, 7, '2026-07-01', 'USD', 'MMK', 210000, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (19, 7, '2026-07-01', 'USD', 'MYR', 44064, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (20, 7, '2026-07-01', 'USD', 'PHP', 58365, 3, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (21, 7, '2026-07-01', 'USD', 'SGD', 13353, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (22, 7, '2026-07-01', 'USD', 'THB', 337144, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (23, 7, '2026-07-01', 'USD', 'VND', 25542, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (24, 7, '2026-07-01', 'EUR', 'USD', 10777, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (25, 7, '2026-08-01', 'USD', 'BND', 13373, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (26, 7, '2026-08-01', 'USD', 'CNY', 71827, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (27, 7, '2026-08-01', 'USD', 'IDR', 16398, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (28, 7, '2026-08-01', 'USD', 'KHR', 405324, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (29, 7, '2026-08-01', 'USD', 'LAK', 2175552, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (30, 7, '2026-08-01', 'USD', 'MMK', 210000, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (31, 7, '2026-08-01', 'USD', 'MYR', 44251, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (32, 7, '2026-08-01', 'USD', 'PHP', 58209, 3, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (33, 7, '2026-08-01', 'USD', 'SGD', 13373, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (34, 7, '2026-08-01', 'USD', 'THB', 338368, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (35, 7, '2026-08-01', 'USD', 'VND', 25481, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (36, 7, '2026-08-01', 'EUR', 'USD', 10787, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (37, 7, '2026-09-01', 'USD', 'BND', 13326, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (38, 7, '2026-09-01', 'USD', 'CNY', 71525, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (39, 7, '2026-09-01', 'USD', 'IDR', 16569, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (40, 7, '2026-09-01', 'USD', 'KHR', 405891, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (41, 7, '2026-09-01', 'USD', 'LAK', 2202768, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (42, 7, '2026-09-01', 'USD', 'MMK', 210000, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (43, 7, '2026-09-01', 'USD', 'MYR', 43815, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (44, 7, '2026-09-01', 'USD', 'PHP', 58574, 3, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (45, 7, '2026-09-01', 'USD', 'SGD', 13326, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (46, 7, '2026-09-01', 'USD', 'THB', 335512, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (47, 7, '2026-09-01', 'USD', 'VND', 25624, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (48, 7, '2026-09-01', 'EUR', 'USD', 10764, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (49, 7, '2026-10-01', 'USD', 'BND', 13293, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (50, 7, '2026-10-01', 'USD', 'CNY', 71309, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (51, 7, '2026-10-01', 'USD', 'IDR', 16691, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (52, 7, '2026-10-01', 'USD', 'KHR', 406296, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (53, 7, '2026-10-01', 'USD', 'LAK', 2222208, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (54, 7, '2026-10-01', 'USD', 'MMK', 210000, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (55, 7, '2026-10-01', 'USD', 'MYR', 43503, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (56, 7, '2026-10-01', 'USD', 'PHP', 58835, 3, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (57, 7, '2026-10-01', 'USD', 'SGD', 13293, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (58, 7, '2026-10-01', 'USD', 'THB', 333472, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (59, 7, '2026-10-01', 'USD', 'VND', 25725, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (60, 7, '2026-10-01', 'EUR', 'USD', 10748, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (61, 7, '2026-11-01', 'USD', 'BND', 13313, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (62, 7, '2026-11-01', 'USD', 'CNY', 71438, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (63, 7, '2026-11-01', 'USD', 'IDR', 16618, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (64, 7, '2026-11-01', 'USD', 'KHR', 406053, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (65, 7, '2026-11-01', 'USD', 'LAK', 2210544, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (66, 7, '2026-11-01', 'USD', 'MMK', 210000, 2, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (67, 7, '2026-11-01', 'USD', 'MYR', 43690, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (68, 7, '2026-11-01', 'USD', 'PHP', 58679, 3, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (69, 7, '2026-11-01', 'USD', 'SGD', 13313, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (70, 7, '2026-11-01', 'USD', 'THB', 334696, 4, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (71, 7, '2026-11-01', 'USD', 'VND', 25664, 0, 'Demonstration rates (fictional)');
INSERT INTO exchange_rate VALUES (72, 7, '2026-11-01', 'EUR', 'USD', 10758, 4, 'Demonstration rates (fictional)');
INSERT INTO application VALUES ('KH-01', 'ai-literacy-2026', 'declined', 1);
INSERT INTO application VALUES ('LA-01', 'ai-literacy-2026', 'funded', 1);
INSERT INTO application VALUES ('KH-02', 'ai-literacy-2026', 'declined', 1);
INSERT INTO application_version VALUES (1, 4, 'KH-01', 1, 'ai-literacy-2026', 'KH', 'km', 'rural-deployment', 'KHR', 15400000000, '7aa4acc65a772e8c674f9cb22193217e26ce501c72473812bd39cf734d2f318d', '676cc4d33b47b19ba70dace95a525f128c228af51bbbcd989cf7ce74c784d2e9', '');
INSERT INTO application_version VALUES (2, 5, 'LA-01', 1, 'ai-literacy-2026', 'LA', 'lo', 'rural-deployment', 'LAK', 123100000000, '5844239dce4a653821d8b67c0d8a3a7597caf48abee3abb0c9e6cb0588b19c4c', '86622396d1a60b7558aeafea8c5232d46c3b3142ecf7089e23639772f5b50dc0', '');
INSERT INTO application_version VALUES (3, 6, 'KH-02', 1, 'ai-literacy-2026', 'KH', 'km', 'minority-language', 'KHR', 21100000000, 'fa3a8aa16f6deecd80146438ee9a1efc6d7d9ce41b1d33cf16db5f742e6a355b', '18be640ce894166402b8de92db830660a5d0744424a6b19a277fe0479a08d9e6', '');
INSERT INTO application_document VALUES ('KH-01', 1, '{"fictional":true,"reference":"KH-01","country":"KH","language":"km","track":"rural-deployment","title":"ទូកបណ្ណាល័យឌីជីថលសម្រាប់ភូមិបណ្តែតទឹកនៅឆ្នុកទ្រូ","summary":"យើងស្នើសុំបំពាក់ទូកបណ្ណាល័យមួយ ដែលមានផ្ទាំងសូឡា ម៉ាស៊ីនមេប្រើបានដោយគ្មានអ៊ីនធឺណិត និងថេប្លេត ៣០ គ្រឿង ដើម្បីបម្រើគ្រួសារនេសាទប្រមាណ ៦៤០ គ្រួសារ ក្នុងភូមិបណ្តែតទឹកបី នៃឃុំឆ្នុកទ្រូ ស្រុកបរិបូណ៌ ខេត្តកំពង់ឆ្នាំង។ ទូកចូលចតភូមិនីមួយៗពីរថ្ងៃក្នុងមួយសប្តាហ៍ ហើយរើតាមភូមិ ទោះទឹកឡើង ឬទឹកស្រក។","need":"សាលាបឋមសិក្សាបណ្តែតទឹករបស់យើងត្រូវអូសប្តូរទីយ៉ាងតិចបីដងក្នុងមួយឆ្នាំ តាមកម្ពស់ទឹកបឹងទន្លេសាប។ ខែវិច្ឆិកា ឆ្នាំ២០២៥ យើងបានសួរ ២១២ គ្រួសារ ហើយមានតែ ១៩ គ្រួសារប៉ុណ្ណោះដែលមានសៀវភៅអានក្រៅពីសៀវភៅសិក្សា។ ទូរសព្ទមានស្ទើរគ្រប់ទូក ប៉ុន្តែសេវាអ៊ីនធឺណិតដាច់ៗ ហើយកាតប្រើបានមួយសប្តាហ៍ថ្លៃស្មើនឹងត្រីបីគីឡូ។ កុមារដែលជួយឪពុកម្តាយទម្លាក់មងពេលព្រឹក តែងខកមេរៀន រួចឈប់រៀនត្រឹមថ្នាក់ទី៥ ឬទី៦។ មនុស្សធំដែលចង់ដឹងតម្លៃត្រីនៅផ្សារកំពង់ឆ្នាំង ឬចង់បំពេញលិខិតស្នាមនៅឃុំ ត្រូវបើកទូកទៅគោក អស់ទាំងសាំង អស់ទាំងពេលមួយព្រឹក។","plan":"ជំហានទី១ (ខែទី១-៣)៖ ជួសជុលទូកឈើចាស់ប្រវែង ១៤ ម៉ែត្រដែលមេភូមិប្រគល់ឱ្យ ដំឡើងផ្ទាំងសូឡា ២ គីឡូវ៉ាត់ និងម៉ាស៊ីនមេតូចមួយដែលផ្ទុករឿងនិទានខ្មែរ វីដេអូមេរៀនតាមកម្មវិធីសិក្សា និងសព្វវចនាធិប្បាយ។ ជំហានទី២ (ខែទី៤)៖ ជ្រើសបណ្ណារក្សពីរនាក់ និងយុវជនស្ម័គ្រចិត្ត ១២ នាក់ ពីភូមិឆ្នុកទ្រូ កំពង់ព្រះ និងសេះស្លាប ហើយបណ្តុះបណ្តាល ៨ ថ្ងៃ។ ជំហានទី៣ (ខែទី៥-១៨)៖ ពេលព្រឹកទូកទទួលកុមារដែលខកមេរៀន ពេលរសៀលទទួលសិស្សថ្នាក់ទី៤ ដល់ទី៦ ហើយពេលល្ងាចជួយអ្នកនេសាទមើលតម្លៃត្រី ការព្យាករណ៍ខ្យល់ព្យុះ និងបំពេញលិខិតឃុំ។ យើងវាស់ការអានរបស់សិស្ស ១២០ នាក់នៅខែទី៥ ទី១១ និងទី១៧ ហើយបិទលទ្ធផលលើទូកឱ្យអ្នកភូមិឃើញ។ ក្រោយគម្រោងចប់ ឃុំយល់ព្រមចេញថ្លៃសាំង និងប្រាក់ឧបត្ថម្ភបណ្ណារក្សម្នាក់ តាមកំណត់ហេតុប្រជុំថ្ងៃទី១៤ ខែមករា។","risks":"ខ្យល់កន្ត្រាក់ក្នុងរដូវវស្សាអាចបោកទូក៖ យើងមិនចេញទូកពេលមានការព្រមានអាកាសធាតុ មានអាវពោង ៤០ ហើយថេប្លេតទាំងអស់ដាក់ក្នុងប្រអប់មិនជ្រាបទឹក។ អាជ្ញាធរអាចរើផ្ទះខ្លះឡើងគោក៖ ទូកនឹងតាមទៅចតនៅមាត់ច្រាំងថ្មី។ គ្រួសារខ្លះគ្មានអត្តសញ្ញាណប័ណ្ណ ហើយខ្លាចការចុះឈ្មោះ៖ យើងកត់តែឈ្មោះហៅ មិនសុំឯកសារអ្វីឡើយ។ អ្វីដែលយើងមិនទាន់មានដំណោះស្រាយល្អ គឺករណីសាំងឡើងថ្លៃលើស ៥.៥០០ រៀលក្នុងមួយលីត្រ។","lead":{"name":"បណ្ណាល័យសហគមន៍រលកទន្លេ","name_latin":"Rolok Tonle Community Library","identifier":"KH-MOI-3127","kind":"library","founded":2016,"contact":{"name":"ម៉ៅ ចាន់ធូ","gender":"female","email":"chanthou@rolok-tonle.example"}},"community_languages":["km","vi"],"start":"2026-10-01","months":18,"currency":"KHR","requested":"154000000","co_funding":"12000000","budget":[{"category":"equipment","description":"ជួសជុលទូក ផ្ទាំងសូឡា ២ គីឡូវ៉ាត់ និងអាគុយ","amount":"46500000"},{"category":"equipment","description":"ថេប្លេត ៣០ គ្រឿង ម៉ាស៊ីនមេ អាវពោង និងប្រអប់មិនជ្រាបទឹក","amount":"31000000"},{"category":"staff","description":"ប្រាក់ខែបណ្ណារក្សពីរនាក់ រយៈពេល ១៤ ខែ","amount":"33600000"},{"category":"travel","description":"សាំង និងថែទាំម៉ាស៊ីនទូក ១៤ ខែ","amount":"18900000"},{"category":"training","description":"វគ្គបណ្តុះបណ្តាល ៨ ថ្ងៃ សម្រាប់ ១៤ នាក់ និងវគ្គរំឭកពីរលើក","amount":"9000000"},{"category":"overhead","description":"រដ្ឋបាល គណនេយ្យ និងសវនកម្ម","amount":"15000000"}],"reach":{"female":980,"male":905,"rural":1885,"with_disability":41},"submitted":"2026-03-12"}', '{"budget":[{"amount":{"currency":"KHR","minor_units":4650000000},"category":"equipment","description":"ជួសជុលទូក ផ្ទាំងសូឡា ២ គីឡូវ៉ាត់ និងអាគុយ"},{"amount":{"currency":"KHR","minor_units":3100000000},"category":"equipment","description":"ថេប្លេត ៣០ គ្រឿង ម៉ាស៊ីនមេ អាវពោង និងប្រអប់មិនជ្រាបទឹក"},{"amount":{"currency":"KHR","minor_units":3360000000},"category":"staff","description":"ប្រាក់ខែបណ្ណារក្សពីរនាក់ រយៈពេល ១៤ ខែ"},{"amount":{"currency":"KHR","minor_units":1890000000},"category":"travel","description":"សាំង និងថែទាំម៉ាស៊ីនទូក ១៤ ខែ"},{"amount":{"currency":"KHR","minor_units":900000000},"category":"training","description":"វគ្គបណ្តុះបណ្តាល ៨ ថ្ងៃ សម្រាប់ ១៤ នាក់ និងវគ្គរំឭកពីរលើក"},{"amount":{"currency":"KHR","minor_units":1500000000},"category":"overhead","description":"រដ្ឋបាល គណនេយ្យ និងសវនកម្ម"}],"coFunding":{"currency":"KHR","minor_units":1200000000},"communityLanguages":["km","vi"],"country":"KH","isFictional":true,"language":"km","lead":{"contact":{"email":"chanthou@rolok-tonle.example","gender":"female","name":"ម៉ៅ ចាន់ធូ"},"founded":2016,"identifier":"KH-MOI-3127","kind":"library","latinName":"Rolok Tonle Community Library","name":"បណ្ណាល័យសហគមន៍រលកទន្លេ"},"months":18,"need":"សាលាបឋមសិក្សាបណ្តែតទឹករបស់យើងត្រូវអូសប្តូរទីយ៉ាងតិចបីដងក្នុងមួយឆ្នាំ តាមកម្ពស់ទឹកបឹងទន្លេសាប។ ខែវិច្ឆិកា ឆ្នាំ២០២៥ យើងបានសួរ ២១២ គ្រួសារ ហើយមានតែ ១៩ គ្រួសារប៉ុណ្ណោះដែលមានសៀវភៅអានក្រៅពីសៀវភៅសិក្សា។ ទូរសព្ទមានស្ទើរគ្រប់ទូក ប៉ុន្តែសេវាអ៊ីនធឺណិតដាច់ៗ ហើយកាតប្រើបានមួយសប្តាហ៍ថ្លៃស្មើនឹងត្រីបីគីឡូ។ កុមារដែលជួយឪពុកម្តាយទម្លាក់មងពេលព្រឹក តែងខកមេរៀន រួចឈប់រៀនត្រឹមថ្នាក់ទី៥ ឬទី៦។ មនុស្សធំដែលចង់ដឹងតម្លៃត្រីនៅផ្សារកំពង់ឆ្នាំង ឬចង់បំពេញលិខិតស្នាមនៅឃុំ ត្រូវបើកទូកទៅគោក អស់ទាំងសាំង អស់ទាំងពេលមួយព្រឹក។","plan":"ជំហានទី១ (ខែទី១-៣)៖ ជួសជុលទូកឈើចាស់ប្រវែង ១៤ ម៉ែត្រដែលមេភូមិប្រគល់ឱ្យ ដំឡើងផ្ទាំងសូឡា ២ គីឡូវ៉ាត់ និងម៉ាស៊ីនមេតូចមួយដែលផ្ទុករឿងនិទានខ្មែរ វីដេអូមេរៀនតាមកម្មវិធីសិក្សា និងសព្វវចនាធិប្បាយ។ ជំហានទី២ (ខែទី៤)៖ ជ្រើសបណ្ណារក្សពីរនាក់ និងយុវជនស្ម័គ្រចិត្ត ១២ នាក់ ពីភូមិឆ្នុកទ្រូ កំពង់ព្រះ និងសេះស្លាប ហើយបណ្តុះបណ្តាល ៨ ថ្ងៃ។ ជំហានទី៣ (ខែទី៥-១៨)៖ ពេលព្រឹកទូកទទួលកុមារដែលខកមេរៀន ពេលរសៀលទទួលសិស្សថ្នាក់ទី៤ ដល់ទី៦ ហើយពេលល្ងាចជួយអ្នកនេសាទមើលតម្លៃត្រី ការព្យាករណ៍ខ្យល់ព្យុះ និងបំពេញលិខិតឃុំ។ យើងវាស់ការអានរបស់សិស្ស ១២០ នាក់នៅខែទី៥ ទី១១ និងទី១៧ ហើយបិទលទ្ធផលលើទូកឱ្យអ្នកភូមិឃើញ។ ក្រោយគម្រោងចប់ ឃុំយល់ព្រមចេញថ្លៃសាំង និងប្រាក់ឧបត្ថម្ភបណ្ណារក្សម្នាក់ តាមកំណត់ហេតុប្រជុំថ្ងៃទី១៤ ខែមករា។","reach":{"another":0,"female":980,"male":905,"notStated":0,"rural":1885,"withDisability":41},"reference":"KH-01","requested":{"currency":"KHR","minor_units":15400000000},"risks":"ខ្យល់កន្ត្រាក់ក្នុងរដូវវស្សាអាចបោកទូក៖ យើងមិនចេញទូកពេលមានការព្រមានអាកាសធាតុ មានអាវពោង ៤០ ហើយថេប្លេតទាំងអស់ដាក់ក្នុងប្រអប់មិនជ្រាបទឹក។ អាជ្ញាធរអាចរើផ្ទះខ្លះឡើងគោក៖ ទូកនឹងតាមទៅចតនៅមាត់ច្រាំងថ្មី។ គ្រួសារខ្លះគ្មានអត្តសញ្ញាណប័ណ្ណ ហើយខ្លាចការចុះឈ្មោះ៖ យើងកត់តែឈ្មោះហៅ មិនសុំឯកសារអ្វីឡើយ។ អ្វីដែលយើងមិនទាន់មានដំណោះស្រាយល្អ គឺករណីសាំងឡើងថ្លៃលើស ៥.៥០០ រៀលក្នុងមួយលីត្រ។","start":"2026-10-01","submitted":"2026-03-12","summary":"យើងស្នើសុំបំពាក់ទូកបណ្ណាល័យមួយ ដែលមានផ្ទាំងសូឡា ម៉ាស៊ីនមេប្រើបានដោយគ្មានអ៊ីនធឺណិត និងថេប្លេត ៣០ គ្រឿង ដើម្បីបម្រើគ្រួសារនេសាទប្រមាណ ៦៤០ គ្រួសារ ក្នុងភូមិបណ្តែតទឹកបី នៃឃុំឆ្នុកទ្រូ ស្រុកបរិបូណ៌ ខេត្តកំពង់ឆ្នាំង។ ទូកចូលចតភូមិនីមួយៗពីរថ្ងៃក្នុងមួយសប្តាហ៍ ហើយរើតាមភូមិ ទោះទឹកឡើង ឬទឹកស្រក។","title":"ទូកបណ្ណាល័យឌីជីថលសម្រាប់ភូមិបណ្តែតទឹកនៅឆ្នុកទ្រូ","track":"rural-deployment"}');
INSERT INTO application_document VALUES ('LA-01', 1, '{"fictional":true,"reference":"LA-01","country":"LA","language":"lo","track":"rural-deployment","title":"ຫ້ອງຮຽນທີ່ບໍ່ລໍຖ້າສັນຍານ: ເຄື່ອງແມ່ຂ່າຍສຳລັບໂຮງຮຽນປະຈຳໃນເມືອງຍອດອູ","summary":"ໂຮງຮຽນມັດທະຍົມທີ່ມີຫໍພັກ 7 ແຫ່ງ ໃນເມືອງຍອດອູ ແຂວງຜົ້ງສາລີ ຈະໄດ້ຮັບເຄື່ອງແມ່ຂ່າຍທີ່ໃຊ້ໄດ້ໂດຍບໍ່ມີອິນເຕີເນັດ, ຄອມພິວເຕີພົກພາ 84 ເຄື່ອງ ແລະ ໄຟຟ້າແສງຕາເວັນ. ນັກຮຽນ 1.960 ຄົນຈະເປີດປຶ້ມ, ວິດີໂອບົດຮຽນ ແລະ ແບບຝຶກຫັດໄດ້ໃນຕອນແລງ ໂດຍມີຄູ 42 ຄົນທີ່ຜ່ານການຝຶກເປັນຜູ້ນຳພາ.","need":"ຈາກເມືອງຍອດອູໄປຫາຕົວເມືອງຜົ້ງສາລີ ນັ່ງລົດເກືອບໝົດມື້, ໃນລະດູຝົນທາງຂາດເລື້ອຍໆ. ນັກຮຽນເຜົ່າຮໍ້, ອາຄາ, ພູນ້ອຍ ແລະ ລື້ ຍ່າງມາແຕ່ບ້ານທີ່ຢູ່ໄກ 10 ຫາ 30 ກິໂລແມັດ ແລ້ວນອນຢູ່ຫໍພັກໄມ້ໄຜ່ຈົນຮອດທ້າຍອາທິດ. ຕອນແລງມີດອກໄຟຫ້ອງລະດອກ ແລະ ປຶ້ມແບບຮຽນຫົວໜຶ່ງຕໍ່ນັກຮຽນ 4 ຄົນ. ໃນການສອບເສັງຈົບມັດທະຍົມຕອນຕົ້ນປີ 2025, ໂຮງຮຽນ 3 ແຫ່ງໃນ 7 ແຫ່ງນີ້ບໍ່ມີນັກຮຽນຄົນໃດໄດ້ຄະແນນຄະນິດສາດເກີນເຄິ່ງ. ສັນຍານໂທລະສັບຮອດພຽງ 2 ໂຮງຮຽນ, ບົດຮຽນທາງອິນເຕີເນັດທີ່ມີຢູ່ແລ້ວຈຶ່ງບໍ່ເຄີຍມາເຖິງນັກຮຽນ.","plan":"ໄລຍະ 1 (ເດືອນ 1-4): ທຽບລາຄາ 3 ຮ້ານກ່ອນຊື້ເຄື່ອງ, ຄັດບົດຮຽນໃຫ້ກົງກັບຫຼັກສູດ ມ.1 ຫາ ມ.7 ແລະ ຕິດແຜງແສງຕາເວັນ 1,2 ກິໂລວັດຕໍ່ໂຮງຮຽນໃນລະດູແລ້ງ. ໄລຍະ 2 (ເດືອນ 5-6): ຝຶກຄູ 42 ຄົນ ໂຮງຮຽນລະ 6 ຄົນ ເປັນເວລາ 9 ມື້ ແລະ ຝຶກນັກຮຽນຊ່ວຍຊ່າງ 28 ຄົນໃຫ້ແປງເຄື່ອງແບບງ່າຍໄດ້. ໄລຍະ 3 (ເດືອນ 7-22): ເປີດຫ້ອງຮຽນຕອນແລງອາທິດລະ 4 ຄືນ; 2 ຄືນໃນນັ້ນນັກຮຽນຍິງໄດ້ຈອງເຄື່ອງກ່ອນ. ທີມງານລົງຢ້ຽມຢາມທຸກ 2 ເດືອນ ເອົາບົດຮຽນໃໝ່ໃສ່ຮາດດິສໄປ ແລະ ເອົາບັນທຶກການໃຊ້ກັບມາ. ພວກເຮົາຈະທົດສອບຄະນິດສາດ ແລະ ການອ່ານກັບນັກຮຽນ 420 ຄົນ ກ່ອນ ແລະ ຫຼັງ ທຽບກັບ 3 ໂຮງຮຽນໃນເມືອງຂວາທີ່ບໍ່ໄດ້ເຄື່ອງ. ໄລຍະ 4 (ເດືອນ 23-24): ມອບຊັບສິນໃຫ້ຫ້ອງການສຶກສາເມືອງ ພ້ອມກອງທຶນແປງເຄື່ອງທີ່ຜູ້ປົກຄອງປະກອບຄົນລະ 5.000 ກີບຕໍ່ພາກຮຽນ.","risks":"ຄວາມຊຸ່ມອາດເຮັດໃຫ້ເຄື່ອງເສຍໄວ: ພວກເຮົາໃຊ້ຕູ້ປິດທີ່ມີສານດູດຄວາມຊຸ່ມ ແລະ ມີເຄື່ອງສຳຮອງ 6 ເຄື່ອງ. ຄູຖືກຍົກຍ້າຍທຸກປີ ຈຶ່ງຝຶກໂຮງຮຽນລະ 6 ຄົນ ບໍ່ແມ່ນຄົນດຽວ. ນັກຮຽນຍິງອາດບໍ່ປອດໄພເວລາຍ່າງກັບຫໍພັກຕອນກາງຄືນ: ຫ້ອງຮຽນປິດກ່ອນ 20:30 ໂມງ ແລະ ມີຄູຍິງຢູ່ນຳສະເໝີ. ຄ່າເງິນກີບຜັນຜວນອາດເຮັດໃຫ້ລາຄາເຄື່ອງຂຶ້ນ 10%; ຖ້າເປັນແນວນັ້ນ ຈະຫຼຸດຈຳນວນຄອມພິວເຕີ ແຕ່ບໍ່ຫຼຸດການຝຶກ.","lead":{"name":"ສະມາຄົມຫ້ອງຮຽນພູສູງ","name_latin":"Hong Hian Phou Soung Association","identifier":"LA-MOHA-0238","kind":"association","founded":2015,"contact":{"name":"ບຸນມີ ສີສຸວົງ","gender":"male","email":"bounmy@phousoung.example"}},"community_languages":["lo","ahk","pho","khb"],"start":"2026-11-01","months":24,"currency":"LAK","requested":"1231000000","co_funding":"120000000","budget":[{"category":"equipment","description":"ຄອມພິວເຕີພົກພາ 90 ເຄື່ອງ (ລວມສຳຮອງ 6) ແລະ ເຄື່ອງແມ່ຂ່າຍ 7 ເຄື່ອງ","amount":"470000000"},{"category":"equipment","description":"ແຜງແສງຕາເວັນ ແລະ ໝໍ້ໄຟ 7 ໂຮງຮຽນ","amount":"182000000"},{"category":"staff","description":"ຜູ້ປະສານງານ 1 ຄົນ ແລະ ຊ່າງ 1 ຄົນ 24 ເດືອນ","amount":"288000000"},{"category":"training","description":"ຝຶກຄູ 42 ຄົນ 9 ມື້ ແລະ ນັກຮຽນຊ່ວຍຊ່າງ 28 ຄົນ","amount":"96000000"},{"category":"travel","description":"ລົດ ແລະ ເບ້ຍລ້ຽງລົງຢ້ຽມຢາມທຸກ 2 ເດືອນ","amount":"85000000"},{"category":"overhead","description":"ຄ່າບໍລິຫານ ແລະ ກວດສອບບັນຊີ","amount":"110000000"}],"reach":{"female":923,"male":1079,"rural":2002,"with_disability":31},"submitted":"2026-03-09"}', '{"budget":[{"amount":{"currency":"LAK","minor_units":47000000000},"category":"equipment","description":"ຄອມພິວເຕີພົກພາ 90 ເຄື່ອງ (ລວມສຳຮອງ 6) ແລະ ເຄື່ອງແມ່ຂ່າຍ 7 ເຄື່ອງ"},{"amount":{"currency":"LAK","minor_units":18200000000},"category":"equipment","description":"ແຜງແສງຕາເວັນ ແລະ ໝໍ້ໄຟ 7 ໂຮງຮຽນ"},{"amount":{"currency":"LAK","minor_units":28800000000},"category":"staff","description":"ຜູ້ປະສານງານ 1 ຄົນ ແລະ ຊ່າງ 1 ຄົນ 24 ເດືອນ"},{"amount":{"currency":"LAK","minor_units":9600000000},"category":"training","description":"ຝຶກຄູ 42 ຄົນ 9 ມື້ ແລະ ນັກຮຽນຊ່ວຍຊ່າງ 28 ຄົນ"},{"amount":{"currency":"LAK","minor_units":8500000000},"category":"travel","description":"ລົດ ແລະ ເບ້ຍລ້ຽງລົງຢ້ຽມຢາມທຸກ 2 ເດືອນ"},{"amount":{"currency":"LAK","minor_units":11000000000},"category":"overhead","description":"ຄ່າບໍລິຫານ ແລະ ກວດສອບບັນຊີ"}],"coFunding":{"currency":"LAK","minor_units":12000000000},"communityLanguages":["lo","ahk","pho","khb"],"country":"LA","isFictional":true,"language":"lo","lead":{"contact":{"email":"bounmy@phousoung.example","gender":"male","name":"ບຸນມີ ສີສຸວົງ"},"founded":2015,"identifier":"LA-MOHA-0238","kind":"association","latinName":"Hong Hian Phou Soung Association","name":"ສະມາຄົມຫ້ອງຮຽນພູສູງ"},"months":24,"need":"ຈາກເມືອງຍອດອູໄປຫາຕົວເມືອງຜົ້ງສາລີ ນັ່ງລົດເກືອບໝົດມື້, ໃນລະດູຝົນທາງຂາດເລື້ອຍໆ. ນັກຮຽນເຜົ່າຮໍ້, ອາຄາ, ພູນ້ອຍ ແລະ ລື້ ຍ່າງມາແຕ່ບ້ານທີ່ຢູ່ໄກ 10 ຫາ 30 ກິໂລແມັດ ແລ້ວນອນຢູ່ຫໍພັກໄມ້ໄຜ່ຈົນຮອດທ້າຍອາທິດ. ຕອນແລງມີດອກໄຟຫ້ອງລະດອກ ແລະ ປຶ້ມແບບຮຽນຫົວໜຶ່ງຕໍ່ນັກຮຽນ 4 ຄົນ. ໃນການສອບເສັງຈົບມັດທະຍົມຕອນຕົ້ນປີ 2025, ໂຮງຮຽນ 3 ແຫ່ງໃນ 7 ແຫ່ງນີ້ບໍ່ມີນັກຮຽນຄົນໃດໄດ້ຄະແນນຄະນິດສາດເກີນເຄິ່ງ. ສັນຍານໂທລະສັບຮອດພຽງ 2 ໂຮງຮຽນ, ບົດຮຽນທາງອິນເຕີເນັດທີ່ມີຢູ່ແລ້ວຈຶ່ງບໍ່ເຄີຍມາເຖິງນັກຮຽນ.","plan":"ໄລຍະ 1 (ເດືອນ 1-4): ທຽບລາຄາ 3 ຮ້ານກ່ອນຊື້ເຄື່ອງ, ຄັດບົດຮຽນໃຫ້ກົງກັບຫຼັກສູດ ມ.1 ຫາ ມ.7 ແລະ ຕິດແຜງແສງຕາເວັນ 1,2 ກິໂລວັດຕໍ່ໂຮງຮຽນໃນລະດູແລ້ງ. ໄລຍະ 2 (ເດືອນ 5-6): ຝຶກຄູ 42 ຄົນ ໂຮງຮຽນລະ 6 ຄົນ ເປັນເວລາ 9 ມື້ ແລະ ຝຶກນັກຮຽນຊ່ວຍຊ່າງ 28 ຄົນໃຫ້ແປງເຄື່ອງແບບງ່າຍໄດ້. ໄລຍະ 3 (ເດືອນ 7-22): ເປີດຫ້ອງຮຽນຕອນແລງອາທິດລະ 4 ຄືນ; 2 ຄືນໃນນັ້ນນັກຮຽນຍິງໄດ້ຈອງເຄື່ອງກ່ອນ. ທີມງານລົງຢ້ຽມຢາມທຸກ 2 ເດືອນ ເອົາບົດຮຽນໃໝ່ໃສ່ຮາດດິສໄປ ແລະ ເອົາບັນທຶກການໃຊ້ກັບມາ. ພວກເຮົາຈະທົດສອບຄະນິດສາດ ແລະ ການອ່ານກັບນັກຮຽນ 420 ຄົນ ກ່ອນ ແລະ ຫຼັງ ທຽບກັບ 3 ໂຮງຮຽນໃນເມືອງຂວາທີ່ບໍ່ໄດ້ເຄື່ອງ. ໄລຍະ 4 (ເດືອນ 23-24): ມອບຊັບສິນໃຫ້ຫ້ອງການສຶກສາເມືອງ ພ້ອມກອງທຶນແປງເຄື່ອງທີ່ຜູ້ປົກຄອງປະກອບຄົນລະ 5.000 ກີບຕໍ່ພາກຮຽນ.","reach":{"another":0,"female":923,"male":1079,"notStated":0,"rural":2002,"withDisability":31},"reference":"LA-01","requested":{"currency":"LAK","minor_units":123100000000},"risks":"ຄວາມຊຸ່ມອາດເຮັດໃຫ້ເຄື່ອງເສຍໄວ: ພວກເຮົາໃຊ້ຕູ້ປິດທີ່ມີສານດູດຄວາມຊຸ່ມ ແລະ ມີເຄື່ອງສຳຮອງ 6 ເຄື່ອງ. ຄູຖືກຍົກຍ້າຍທຸກປີ ຈຶ່ງຝຶກໂຮງຮຽນລະ 6 ຄົນ ບໍ່ແມ່ນຄົນດຽວ. ນັກຮຽນຍິງອາດບໍ່ປອດໄພເວລາຍ່າງກັບຫໍພັກຕອນກາງຄືນ: ຫ້ອງຮຽນປິດກ່ອນ 20:30 ໂມງ ແລະ ມີຄູຍິງຢູ່ນຳສະເໝີ. ຄ່າເງິນກີບຜັນຜວນອາດເຮັດໃຫ້ລາຄາເຄື່ອງຂຶ້ນ 10%; ຖ້າເປັນແນວນັ້ນ ຈະຫຼຸດຈຳນວນຄອມພິວເຕີ ແຕ່ບໍ່ຫຼຸດການຝຶກ.","start":"2026-11-01","submitted":"2026-03-09","summary":"ໂຮງຮຽນມັດທະຍົມທີ່ມີຫໍພັກ 7 ແຫ່ງ ໃນເມືອງຍອດອູ ແຂວງຜົ້ງສາລີ ຈະໄດ້ຮັບເຄື່ອງແມ່ຂ່າຍທີ່ໃຊ້ໄດ້ໂດຍບໍ່ມີອິນເຕີເນັດ, ຄອມພິວເຕີພົກພາ 84 ເຄື່ອງ ແລະ ໄຟຟ້າແສງຕາເວັນ. ນັກຮຽນ 1.960 ຄົນຈະເປີດປຶ້ມ, ວິດີໂອບົດຮຽນ ແລະ ແບບຝຶກຫັດໄດ້ໃນຕອນແລງ ໂດຍມີຄູ 42 ຄົນທີ່ຜ່ານການຝຶກເປັນຜູ້ນຳພາ.","title":"ຫ້ອງຮຽນທີ່ບໍ່ລໍຖ້າສັນຍານ: ເຄື່ອງແມ່ຂ່າຍສຳລັບໂຮງຮຽນປະຈຳໃນເມືອງຍອດອູ","track":"rural-deployment"}');
INSERT INTO application_document VALUES ('KH-02', 1, '{"fictional":true,"reference":"KH-02","country":"KH","language":"km","track":"minority-language","title":"សំឡេងព្រៃ៖ ឧបករណ៍បំប្លែងសំឡេងភាសាពូនងទៅជាអក្សរ នៅខេត្តមណ្ឌលគិរី","summary":"អ្នកនិយាយភាសាពូនងនៅមណ្ឌលគិរីមានទូរសព្ទ ប៉ុន្តែគ្មានឧបករណ៍ណាស្តាប់យល់ភាសារបស់គាត់ទេ។ យើងនឹងថតសំឡេង ៦០ ម៉ោងពីអ្នកនិយាយ ១៨០ នាក់ ក្នុងឃុំប៊ូស្រា ឃុំដាក់ដាំ និងឃុំសែនមនោរម្យ រួចបង្កើតប្រព័ន្ធបំប្លែងសំឡេងទៅជាអក្សរ ដែលដំណើរការលើទូរសព្ទដោយមិនបាច់មានអ៊ីនធឺណិត សម្រាប់ប៉ុស្តិ៍សុខភាព និងថ្នាក់អប់រំពហុភាសា។","need":"តាមបញ្ជីប៉ុស្តិ៍សុខភាពប៊ូស្រា អ្នកជំងឺបីនាក់ក្នុងចំណោមប្រាំនាក់និយាយភាសាពូនង តែបុគ្គលិកដែលស្តាប់យល់មានម្នាក់ ហើយគាត់មិនប្រចាំការពេលយប់ទេ។ រដូវវស្សាមុន ម្តាយម្នាក់ប្រាប់អាការៈជំងឺកូនដោយកាយវិការ ធ្វើឱ្យការបញ្ជូនទៅពេទ្យខេត្តយឺតអស់មួយថ្ងៃ។ នៅថ្នាក់ទី១ ដល់ទី៣ សិស្សរៀនភាសាពូនងជាអក្សរខ្មែរ ប៉ុន្តែសៀវភៅអានមានមិនដល់ ៤០ ចំណងជើង ព្រោះកាសែតរឿងព្រេងមួយម៉ោងត្រូវអង្គុយវាយអត្ថបទប្រាំបួនម៉ោង។ ប្រព័ន្ធបញ្ញាសិប្បនិម្មិតធំៗមិនស្គាល់ភាសានេះទេ ដោយសារគ្មានសំណុំទិន្នន័យដែលសហគមន៍យល់ព្រមឱ្យប្រើ។ អ្នកនិទានរឿងអាយុលើស ៧០ ឆ្នាំដែលយើងរាប់ឃើញនៅសល់ត្រឹម ២៣ នាក់។","plan":"១) ខែទី១-២៖ ប្រជុំភូមិ ៩ លើក ដើម្បីសម្រេចថាអ្វីថតបាន អ្វីថតមិនបាន (បទសែនព្រៃមិនថតទេ) ហើយជ្រើសគណៈកម្មការទិន្នន័យ ៧ នាក់ ក្នុងនោះស្ត្រី ៤ នាក់។ ២) ខែទី៣-៩៖ យុវជនពូនង ១០ នាក់ថតការសន្ទនា រឿងព្រេង និងពាក្យសុខភាព សរុប ៦០ ម៉ោង ហើយសរសេរជាអក្សរ ដោយម្នាក់សរសេរ ម្នាក់ទៀតពិនិត្យ។ ៣) ខែទី១០-១៤៖ ក្រុមបច្ចេកទេសយកគំរូបើកចំហដែលមានស្រាប់មកបណ្តុះបន្ថែមដោយទិន្នន័យរបស់យើង គោលដៅឱ្យពាក្យខុសមិនលើស ២៥% លើអ្នកនិយាយដែលគំរូមិនធ្លាប់ឮ។ ៤) ខែទី១៥-២០៖ សាកប្រើនៅប៉ុស្តិ៍សុខភាព ៣ និងសាលា ៦ ហើយប្រៀបធៀបរយៈពេលពិគ្រោះជំងឺ មុន និងក្រោយប្រើ។ ទិន្នន័យនៅក្រោមអាជ្ញាបណ្ណរបស់សហគមន៍៖ អ្នកស្រាវជ្រាវប្រើបាន តែក្រុមហ៊ុនត្រូវសុំគណៈកម្មការជាមុន។ អ្នកផ្តល់សំឡេងទទួល ២៥.០០០ រៀលក្នុងមួយវេនថត។","risks":"គ្រាមភាសាប៊ូស្រា និងដាក់ដាំខុសគ្នា គំរូអាចចេះតែភូមិមួយ៖ យើងកំណត់ឱ្យម៉ោងថតមួយភាគបីមកពីឃុំនីមួយៗ។ ចាស់ទុំខ្លះបារម្ភថាសំឡេងគាត់នឹងត្រូវគេលក់៖ អ្នកណាក៏អាចសុំលុបការថតរបស់ខ្លួនបាន ហើយយើងលុបក្នុងរយៈពេល ៣០ ថ្ងៃ។ បុគ្គលិកពេទ្យអាចជឿអត្ថបទដែលចេញខុស៖ អេក្រង់បញ្ជាក់ថាជាជំនួយ ហើយកម្រិតថ្នាំត្រូវមានមនុស្សបកប្រែជានិច្ច។ ផ្លូវទៅដាក់ដាំដាច់ក្នុងរដូវភ្លៀង ដូច្នេះយើងថតនៅទីនោះចន្លោះខែធ្នូដល់ខែមីនា។","lead":{"name":"បណ្តាញភាសាពូនងខ្ពង់រាប","name_latin":"Bunong Highland Language Network","identifier":"KH-MOI-4471","kind":"community","founded":2019,"contact":{"name":"ព្លាំង សុខនី","gender":"female","email":"sokny@phasa-bunong.example"}},"community_languages":["cmo","km"],"start":"2026-09-01","months":20,"currency":"KHR","requested":"211000000","budget":[{"category":"staff","description":"អ្នកសម្របសម្រួល និងអ្នកសរសេរអត្ថបទពូនង ៤ នាក់","amount":"74000000"},{"category":"staff","description":"វិស្វករបណ្តុះគំរូ និងធ្វើកម្មវិធីទូរសព្ទ ៨ ខែ","amount":"34000000"},{"category":"content","description":"កម្រៃអ្នកផ្តល់សំឡេង ១៨០ នាក់ និងយុវជនថតសំឡេង ១០ នាក់","amount":"47500000"},{"category":"equipment","description":"ឧបករណ៍ថតសំឡេង កុំព្យូទ័រ ៥ គ្រឿង និងទូរសព្ទសាកល្បង ១២ គ្រឿង","amount":"28000000"},{"category":"evaluation","description":"ការសាកល្បង និងវាយតម្លៃនៅប៉ុស្តិ៍សុខភាព ៣ និងសាលា ៦","amount":"10000000"},{"category":"overhead","description":"ថ្លៃការិយាល័យ និងគណនេយ្យ","amount":"17500000"}],"reach":{"female":610,"male":570,"not_stated":20,"rural":1120},"submitted":"2026-03-05"}', '{"budget":[{"amount":{"currency":"KHR","minor_units":7400000000},"category":"staff","description":"អ្នកសម្របសម្រួល និងអ្នកសរសេរអត្ថបទពូនង ៤ នាក់"},{"amount":{"currency":"KHR","minor_units":3400000000},"category":"staff","description":"វិស្វករបណ្តុះគំរូ និងធ្វើកម្មវិធីទូរសព្ទ ៨ ខែ"},{"amount":{"currency":"KHR","minor_units":4750000000},"category":"content","description":"កម្រៃអ្នកផ្តល់សំឡេង ១៨០ នាក់ និងយុវជនថតសំឡេង ១០ នាក់"},{"amount":{"currency":"KHR","minor_units":2800000000},"category":"equipment","description":"ឧបករណ៍ថតសំឡេង កុំព្យូទ័រ ៥ គ្រឿង និងទូរសព្ទសាកល្បង ១២ គ្រឿង"},{"amount":{"currency":"KHR","minor_units":1000000000},"category":"evaluation","description":"ការសាកល្បង និងវាយតម្លៃនៅប៉ុស្តិ៍សុខភាព ៣ និងសាលា ៦"},{"amount":{"currency":"KHR","minor_units":1750000000},"category":"overhead","description":"ថ្លៃការិយាល័យ និងគណនេយ្យ"}],"coFunding":{"currency":"KHR","minor_units":0},"communityLanguages":["cmo","km"],"country":"KH","isFictional":true,"language":"km","lead":{"contact":{"email":"sokny@phasa-bunong.example","gender":"female","name":"ព្លាំង សុខនី"},"founded":2019,"identifier":"KH-MOI-4471","kind":"community","latinName":"Bunong Highland Language Network","name":"បណ្តាញភាសាពូនងខ្ពង់រាប"},"months":20,"need":"តាមបញ្ជីប៉ុស្តិ៍សុខភាពប៊ូស្រា អ្នកជំងឺបីនាក់ក្នុងចំណោមប្រាំនាក់និយាយភាសាពូនង តែបុគ្គលិកដែលស្តាប់យល់មានម្នាក់ ហើយគាត់មិនប្រចាំការពេលយប់ទេ។ រដូវវស្សាមុន ម្តាយម្នាក់ប្រាប់អាការៈជំងឺកូនដោយកាយវិការ ធ្វើឱ្យការបញ្ជូនទៅពេទ្យខេត្តយឺតអស់មួយថ្ងៃ។ នៅថ្នាក់ទី១ ដល់ទី៣ សិស្សរៀនភាសាពូនងជាអក្សរខ្មែរ ប៉ុន្តែសៀវភៅអានមានមិនដល់ ៤០ ចំណងជើង ព្រោះកាសែតរឿងព្រេងមួយម៉ោងត្រូវអង្គុយវាយអត្ថបទប្រាំបួនម៉ោង។ ប្រព័ន្ធបញ្ញាសិប្បនិម្មិតធំៗមិនស្គាល់ភាសានេះទេ ដោយសារគ្មានសំណុំទិន្នន័យដែលសហគមន៍យល់ព្រមឱ្យប្រើ។ អ្នកនិទានរឿងអាយុលើស ៧០ ឆ្នាំដែលយើងរាប់ឃើញនៅសល់ត្រឹម ២៣ នាក់។","plan":"១) ខែទី១-២៖ ប្រជុំភូមិ ៩ លើក ដើម្បីសម្រេចថាអ្វីថតបាន អ្វីថតមិនបាន (បទសែនព្រៃមិនថតទេ) ហើយជ្រើសគណៈកម្មការទិន្នន័យ ៧ នាក់ ក្នុងនោះស្ត្រី ៤ នាក់។ ២) ខែទី៣-៩៖ យុវជនពូនង ១០ នាក់ថតការសន្ទនា រឿងព្រេង និងពាក្យសុខភាព សរុប ៦០ ម៉ោង ហើយសរសេរជាអក្សរ ដោយម្នាក់សរសេរ ម្នាក់ទៀតពិនិត្យ។ ៣) ខែទី១០-១៤៖ ក្រុមបច្ចេកទេសយកគំរូបើកចំហដែលមានស្រាប់មកបណ្តុះបន្ថែមដោយទិន្នន័យរបស់យើង គោលដៅឱ្យពាក្យខុសមិនលើស ២៥% លើអ្នកនិយាយដែលគំរូមិនធ្លាប់ឮ។ ៤) ខែទី១៥-២០៖ សាកប្រើនៅប៉ុស្តិ៍សុខភាព ៣ និងសាលា ៦ ហើយប្រៀបធៀបរយៈពេលពិគ្រោះជំងឺ មុន និងក្រោយប្រើ។ ទិន្នន័យនៅក្រោមអាជ្ញាបណ្ណរបស់សហគមន៍៖ អ្នកស្រាវជ្រាវប្រើបាន តែក្រុមហ៊ុនត្រូវសុំគណៈកម្មការជាមុន។ អ្នកផ្តល់សំឡេងទទួល ២៥.០០០ រៀលក្នុងមួយវេនថត។","reach":{"another":0,"female":610,"male":570,"notStated":20,"rural":1120},"reference":"KH-02","requested":{"currency":"KHR","minor_units":21100000000},"risks":"គ្រាមភាសាប៊ូស្រា និងដាក់ដាំខុសគ្នា គំរូអាចចេះតែភូមិមួយ៖ យើងកំណត់ឱ្យម៉ោងថតមួយភាគបីមកពីឃុំនីមួយៗ។ ចាស់ទុំខ្លះបារម្ភថាសំឡេងគាត់នឹងត្រូវគេលក់៖ អ្នកណាក៏អាចសុំលុបការថតរបស់ខ្លួនបាន ហើយយើងលុបក្នុងរយៈពេល ៣០ ថ្ងៃ។ បុគ្គលិកពេទ្យអាចជឿអត្ថបទដែលចេញខុស៖ អេក្រង់បញ្ជាក់ថាជាជំនួយ ហើយកម្រិតថ្នាំត្រូវមានមនុស្សបកប្រែជានិច្ច។ ផ្លូវទៅដាក់ដាំដាច់ក្នុងរដូវភ្លៀង ដូច្នេះយើងថតនៅទីនោះចន្លោះខែធ្នូដល់ខែមីនា។","start":"2026-09-01","submitted":"2026-03-05","summary":"អ្នកនិយាយភាសាពូនងនៅមណ្ឌលគិរីមានទូរសព្ទ ប៉ុន្តែគ្មានឧបករណ៍ណាស្តាប់យល់ភាសារបស់គាត់ទេ។ យើងនឹងថតសំឡេង ៦០ ម៉ោងពីអ្នកនិយាយ ១៨០ នាក់ ក្នុងឃុំប៊ូស្រា ឃុំដាក់ដាំ និងឃុំសែនមនោរម្យ រួចបង្កើតប្រព័ន្ធបំប្លែងសំឡេងទៅជាអក្សរ ដែលដំណើរការលើទូរសព្ទដោយមិនបាច់មានអ៊ីនធឺណិត សម្រាប់ប៉ុស្តិ៍សុខភាព និងថ្នាក់អប់រំពហុភាសា។","title":"សំឡេងព្រៃ៖ ឧបករណ៍បំប្លែងសំឡេងភាសាពូនងទៅជាអក្សរ នៅខេត្តមណ្ឌលគិរី","track":"minority-language"}');
INSERT INTO application_step VALUES (1, 4, 'KH-01', 'received');
INSERT INTO application_step VALUES (2, 5, 'LA-01', 'received');
INSERT INTO application_step VALUES (3, 6, 'KH-02', 'received');
INSERT INTO application_step VALUES (4, 8, 'KH-01', 'eligible');
INSERT INTO application_step VALUES (5, 9, 'KH-02', 'eligible');
INSERT INTO application_step VALUES (6, 10, 'LA-01', 'eligible');
INSERT INTO application_step VALUES (7, 43, 'LA-01', 'funded');
INSERT INTO application_step VALUES (8, 44, 'KH-01', 'declined');
INSERT INTO application_step VALUES (9, 45, 'KH-02', 'declined');
INSERT INTO screening_finding VALUES (1, 8, 'KH-01', 'on-time', 1);
INSERT INTO screening_finding VALUES (2, 8, 'KH-01', 'no-company', 1);
INSERT INTO screening_finding VALUES (3, 8, 'KH-01', 'experience', 1);
INSERT INTO screening_finding VALUES (4, 8, 'KH-01', 'ceiling', 1);
INSERT INTO screening_finding VALUES (5, 8, 'KH-01', 'duration', 1);
INSERT INTO screening_finding VALUES (6, 8, 'KH-01', 'overhead', 1);
INSERT INTO screening_finding VALUES (7, 8, 'KH-01', 'reach', 1);
INSERT INTO screening_finding VALUES (8, 8, 'KH-01', 'women', 1);
INSERT INTO screening_finding VALUES (9, 9, 'KH-02', 'on-time', 1);
INSERT INTO screening_finding VALUES (10, 9, 'KH-02', 'no-company', 1);
INSERT INTO screening_finding VALUES (11, 9, 'KH-02', 'experience', 1);
INSERT INTO screening_finding VALUES (12, 9, 'KH-02', 'ceiling', 1);
INSERT INTO screening_finding VALUES (13, 9, 'KH-02', 'duration', 1);
INSERT INTO screening_finding VALUES (14, 9, 'KH-02', 'overhead', 1);
INSERT INTO screening_finding VALUES (15, 9, 'KH-02', 'reach', 1);
INSERT INTO screening_finding VALUES (16, 9, 'KH-02', 'women', 1);
INSERT INTO screening_finding VALUES (17, 10, 'LA-01', 'on-time', 1);
INSERT INTO screening_finding VALUES (18, 10, 'LA-01', 'no-company', 1);
INSERT INTO screening_finding VALUES (19, 10, 'LA-01', 'experience', 1);
INSERT INTO screening_finding VALUES (20, 10, 'LA-01', 'ceiling', 1);
INSERT INTO screening_finding VALUES (21, 10, 'LA-01', 'duration', 1);
INSERT INTO screening_finding VALUES (22, 10, 'LA-01', 'overhead', 1);
INSERT INTO screening_finding VALUES (23, 10, 'LA-01', 'reach', 1);
INSERT INTO screening_finding VALUES (24, 10, 'LA-01', 'women', 1);
INSERT INTO award VALUES ('LA-01', 'ai-literacy-2026', 'LA-01', 'agreed');
INSERT INTO award_version VALUES (1, 43, 'LA-01', 1, 123100000000, 'LAK');
INSERT INTO award_step VALUES (1, 43, 'LA-01', 'offered');
INSERT INTO award_step VALUES (2, 46, 'LA-01', 'agreed');
INSERT INTO agreement_version VALUES (1, 46, 'LA-01', 1, '2026-04-04', '2026-04-04', '2027-04-30');
INSERT INTO planned_reach VALUES (1, 46, 'LA-01', 1, 923, 1079, 0, 0, 2002, 31);
INSERT INTO milestone_version VALUES (1, 46, 'LA-01', 1, 1, 'First learners trained, lists of participants checked', '2026-10-15');
INSERT INTO milestone_version VALUES (2, 46, 'LA-01', 2, 1, 'Half of the planned reach, report accepted', '2027-02-28');
INSERT INTO account VALUES (1, 46, 'appropriation/LAK', 'appropriation', NULL, 'LAK', -1);
INSERT INTO account VALUES (2, 46, 'award/LA-01/committed', 'committed', 'LA-01', 'LAK', 1);
INSERT INTO account VALUES (3, 47, 'award/LA-01/scheduled', 'scheduled', 'LA-01', 'LAK', 1);
INSERT INTO account_balance VALUES (1, -1, -123100000000);
INSERT INTO account_balance VALUES (2, 1, 0);
INSERT INTO account_balance VALUES (3, 1, 123100000000);
INSERT INTO tranche VALUES (1, 47, 'LA-01', 1, 49240000000, '2026-08-15', NULL);
INSERT INTO tranche VALUES (2, 48, 'LA-01', 2, 49240000000, '2026-10-31', 1);
INSERT INTO tranche VALUES (3, 49, 'LA-01', 3, 24620000000, '2027-03-15', 2);
INSERT INTO ledger_entry VALUES (46, 'commit', 'LA-01', NULL, '2026-04-04', 'LAK', 123100000000, NULL, NULL, NULL, NULL);
INSERT INTO ledger_entry VALUES (47, 'schedule', 'LA-01', 1, '2026-10-01', 'LAK', 49240000000, NULL, NULL, NULL, NULL);
INSERT INTO ledger_entry VALUES (48, 'schedule', 'LA-01', 2, '2026-10-01', 'LAK', 49240000000, NULL, NULL, NULL, NULL);
INSERT INTO ledger_entry VALUES (49, 'schedule', 'LA-01', 3, '2026-10-01', 'LAK', 24620000000, NULL, NULL, NULL, NULL);
INSERT INTO posting VALUES (46, 1, 1, -123100000000);
INSERT INTO posting VALUES (46, 2, 2, 123100000000);
INSERT INTO posting VALUES (47, 1, 2, -49240000000);
INSERT INTO posting VALUES (47, 2, 3, 49240000000);
INSERT INTO posting VALUES (48, 1, 2, -49240000000);
INSERT INTO posting VALUES (48, 2, 3, 49240000000);
INSERT INTO posting VALUES (49, 1, 2, -24620000000);
INSERT INTO posting VALUES (49, 2, 3, 24620000000);
INSERT INTO reviewer VALUES ('dara', 'male');
INSERT INTO reviewer VALUES ('thuha', 'female');
INSERT INTO reviewer VALUES ('linh', 'female');
INSERT INTO reviewer VALUES ('malee', 'female');
INSERT INTO reviewer VALUES ('bounmy', 'male');
INSERT INTO reviewer VALUES ('pahoua', 'female');
INSERT INTO reviewer VALUES ('thandar', 'female');
INSERT INTO reviewer VALUES ('meiling', 'female');
INSERT INTO reviewer VALUES ('jian', 'male');
INSERT INTO reviewer_version VALUES (1, 11, 'dara', 1, 'KH', 'en km vi', 'rural-deployment minority-language', 14);
INSERT INTO reviewer_version VALUES (2, 12, 'thuha', 1, 'VN', 'en km vi', 'rural-deployment gender-equity', 14);
INSERT INTO reviewer_version VALUES (3, 13, 'linh', 1, 'VN', 'en mww vi', 'minority-language gender-equity', 14);
INSERT INTO reviewer_version VALUES (4, 14, 'malee', 1, 'TH', 'en lo th', 'rural-deployment minority-language', 14);
INSERT INTO reviewer_version VALUES (5, 15, 'bounmy', 1, 'LA', 'en lo mww th', 'rural-deployment minority-language', 14);
INSERT INTO reviewer_version VALUES (6, 16, 'pahoua', 1, 'LA', 'en lo mww th', 'minority-language gender-equity', 14);
INSERT INTO reviewer_version VALUES (7, 17, 'thandar', 1, 'MM', 'en my', 'rural-deployment gender-equity', 14);
INSERT INTO reviewer_version VALUES (8, 18, 'meiling', 1, 'SG', 'en ta zh-Hans', 'rural-deployment gender-equity', 14);
INSERT INTO reviewer_version VALUES (9, 19, 'jian', 1, 'CN', 'en zh-Hans', 'rural-deployment minority-language', 14);
INSERT INTO conflict_declaration VALUES (1, 41, 'malee', 1, 'KH-02', NULL, 'family', '68321020ba6aa17cab3455dcdf5bce9ecda97862f8147a89dcc250fdad81be24');
INSERT INTO conflict_note VALUES ('malee', 1, 'ລູກພີ່ລູກນ້ອງ of the contact');
INSERT INTO review_assignment VALUES (1, 34, 'KH-01', 'dara');
INSERT INTO review_assignment VALUES (2, 34, 'KH-01', 'thuha');
INSERT INTO review_assignment VALUES (3, 34, 'KH-02', 'dara');
INSERT INTO review_assignment VALUES (4, 34, 'KH-02', 'thuha');
INSERT INTO review_assignment VALUES (5, 34, 'LA-01', 'bounmy');
INSERT INTO review_assignment VALUES (6, 34, 'LA-01', 'malee');
INSERT INTO review_assignment VALUES (7, 34, 'LA-01', 'pahoua');
INSERT INTO review_version VALUES (1, 35, 'KH-01', 'dara', 1, 3, '188dc07dfcdcff82d109fa755c03236d58541daca540d02ad072f1ef9d22ea99');
INSERT INTO review_version VALUES (2, 36, 'KH-01', 'thuha', 1, 2, '581d71530234627ad50e43bac7201d6ffb49c4efe7ebe564c102ecd0f79c5d4d');
INSERT INTO review_version VALUES (3, 37, 'KH-02', 'dara', 1, 2, '1075637ed13c61287931bacec5793a31e703a134bfd20f87da8354354cf4c785');
INSERT INTO review_version VALUES (4, 38, 'KH-02', 'thuha', 1, 2, '2a211279e6c100a9d7d99e44d4628f7fde656509ac2bbf6a1a038d7954580403');
INSERT INTO review_version VALUES (5, 39, 'LA-01', 'bounmy', 1, 3, '72fb66f35d4af37006d5abffc82d88a9a0993f60c17b0cdd4365602d82eecb6c');
INSERT INTO review_version VALUES (6, 40, 'LA-01', 'malee', 1, 3, 'a24c470c7fae8aa2064b93cf2544ee491083fe74b78c20cacfebde5c7ca4cc55');
INSERT INTO review_score VALUES (1, 35, 'KH-01', 'dara', 1, 'inclusion', 400);
INSERT INTO review_score VALUES (2, 35, 'KH-01', 'dara', 1, 'need', 400);
INSERT INTO review_score VALUES (3, 35, 'KH-01', 'dara', 1, 'plan', 300);
INSERT INTO review_score VALUES (4, 35, 'KH-01', 'dara', 1, 'value', 300);
INSERT INTO review_score VALUES (5, 36, 'KH-01', 'thuha', 1, 'inclusion', 500);
INSERT INTO review_score VALUES (6, 36, 'KH-01', 'thuha', 1, 'need', 500);
INSERT INTO review_score VALUES (7, 36, 'KH-01', 'thuha', 1, 'plan', 500);
INSERT INTO review_score VALUES (8, 36, 'KH-01', 'thuha', 1, 'value', 500);
INSERT INTO review_score VALUES (9, 37, 'KH-02', 'dara', 1, 'inclusion', 400);
INSERT INTO review_score VALUES (10, 37, 'KH-02', 'dara', 1, 'need', 500);
INSERT INTO review_score VALUES (11, 37, 'KH-02', 'dara', 1, 'plan', 400);
INSERT INTO review_score VALUES (12, 37, 'KH-02', 'dara', 1, 'value', 400);
INSERT INTO review_score VALUES (13, 38, 'KH-02', 'thuha', 1, 'inclusion', 500);
INSERT INTO review_score VALUES (14, 38, 'KH-02', 'thuha', 1, 'need', 500);
INSERT INTO review_score VALUES (15, 38, 'KH-02', 'thuha', 1, 'plan', 500);
INSERT INTO review_score VALUES (16, 38, 'KH-02', 'thuha', 1, 'value', 500);
INSERT INTO review_score VALUES (17, 39, 'LA-01', 'bounmy', 1, 'inclusion', 400);
INSERT INTO review_score VALUES (18, 39, 'LA-01', 'bounmy', 1, 'need', 500);
INSERT INTO review_score VALUES (19, 39, 'LA-01', 'bounmy', 1, 'plan', 500);
INSERT INTO review_score VALUES (20, 39, 'LA-01', 'bounmy', 1, 'value', 400);
INSERT INTO review_score VALUES (21, 40, 'LA-01', 'malee', 1, 'inclusion', 500);
INSERT INTO review_score VALUES (22, 40, 'LA-01', 'malee', 1, 'need', 400);
INSERT INTO review_score VALUES (23, 40, 'LA-01', 'malee', 1, 'plan', 400);
INSERT INTO review_score VALUES (24, 40, 'LA-01', 'malee', 1, 'value', 500);
INSERT INTO review_comment VALUES ('KH-01', 'dara', 1, 'The library boat follows the floating villages as the water rises and falls, so the service reaches families whom a fixed telecentre would lose each season. The three reading tests of 120 pupils have no budget line and no comparison group.', 'The three reading tests of 120 pupils have no budget line and no comparison group.');
INSERT INTO review_comment VALUES ('KH-01', 'thuha', 1, 'The library boat follows the floating villages as the water rises and falls, so the service reaches families whom a fixed telecentre would lose each season. The three reading tests of 120 pupils have no budget line and no comparison group.', 'Fuel and boat upkeep take a large yearly sum, and the applicant admits having no answer to a jump in fuel prices.');
INSERT INTO review_comment VALUES ('KH-02', 'dara', 1, 'The error target is measured on speakers the model has never heard and then in three real health posts, not only in the laboratory. Nothing says who will maintain the telephone app after month twenty.', 'Sixty hours over three dialect areas may be too little to reach 25 per cent word errors, and there is no fallback target.');
INSERT INTO review_comment VALUES ('KH-02', 'thuha', 1, 'A community data committee with a majority of women decides what may be recorded and under which licence, which is rare and convincing for Bunong. Nothing says who will maintain the telephone app after month twenty.', 'Nothing says who will maintain the telephone app after month twenty.');
INSERT INTO review_comment VALUES ('LA-01', 'bounmy', 1, 'Tests with 420 pupils are compared with three schools in Khoua that receive nothing. The announced tests have no budget line of their own.', 'The announced tests have no budget line of their own.');
INSERT INTO review_comment VALUES ('LA-01', 'malee', 1, 'Seven boarding schools without a signal get an offline server, power, evening hours and six trained teachers each, so that a transfer does not end the work. Equipment is more than half of a large request, and the repair fund of 5,000 kip a term looks too small to replace batteries.', 'Equipment is more than half of a large request, and the repair fund of 5,000 kip a term looks too small to replace batteries.');
INSERT INTO decision VALUES (1, 43, 'LA-01', 'fund', 123100000000, 'LAK', NULL);
INSERT INTO decision VALUES (2, 44, 'KH-01', 'decline', NULL, NULL, NULL);
INSERT INTO decision VALUES (3, 45, 'KH-02', 'decline', NULL, NULL, NULL);
INSERT INTO person_role_step VALUES (1, 1, 'sophea', 'administrator', 1);
INSERT INTO person_role_step VALUES (2, 1, 'sophea', 'analyst', 1);
INSERT INTO person_role_step VALUES (3, 1, 'sophea', 'auditor', 1);
INSERT INTO person_role_step VALUES (4, 1, 'sophea', 'finance-officer', 1);
INSERT INTO person_role_step VALUES (5, 11, 'dara', 'reviewer', 1);
INSERT INTO person_role_step VALUES (6, 12, 'thuha', 'reviewer', 1);
INSERT INTO person_role_step VALUES (7, 13, 'linh', 'reviewer', 1);
INSERT INTO person_role_step VALUES (8, 14, 'malee', 'reviewer', 1);
INSERT INTO person_role_step VALUES (9, 15, 'bounmy', 'reviewer', 1);
INSERT INTO person_role_step VALUES (10, 16, 'pahoua', 'reviewer', 1);
INSERT INTO person_role_step VALUES (11, 17, 'thandar', 'reviewer', 1);
INSERT INTO person_role_step VALUES (12, 18, 'meiling', 'reviewer', 1);
INSERT INTO person_role_step VALUES (13, 19, 'jian', 'reviewer', 1);
INSERT INTO person_role_step VALUES (14, 20, 'chantha', 'trainer', 1);
INSERT INTO person_role_step VALUES (15, 21, 'sreymom', 'trainer', 1);
INSERT INTO person_role_step VALUES (16, 22, 'khamla', 'trainer', 1);
INSERT INTO person_role_step VALUES (17, 23, 'sithon', 'trainer', 1);
INSERT INTO person_role_step VALUES (18, 24, 'hlahla', 'trainer', 1);
INSERT INTO person_role_step VALUES (19, 25, 'nangkham', 'trainer', 1);
INSERT INTO person_role_step VALUES (20, 26, 'wipa', 'trainer', 1);
INSERT INTO person_role_step VALUES (21, 27, 'haolo', 'trainer', 1);
INSERT INTO person_role_step VALUES (22, 28, 'tayhoang', 'trainer', 1);
INSERT INTO person_role_step VALUES (23, 29, 'kadirlau', 'trainer', 1);
INSERT INTO person_role_step VALUES (24, 30, 'rosamendes', 'trainer', 1);
INSERT INTO person_role_step VALUES (25, 31, 'selvi', 'trainer', 1);
INSERT INTO person_role_step VALUES (26, 32, 'weixiu', 'trainer', 1);
INSERT INTO person_role_step VALUES (27, 33, 'field', 'finance-officer', 1);
INSERT INTO seal_key VALUES (1, 52, 'difund/c37759dd82e2e76b+9df8bd6d+AbJXB4Wja0ayk+XEDa3tabpzrBf76fFlCmrpgOxBtopG');
INSERT INTO seal VALUES (1, 52, '2026-10-02T08:00:00.000Z', 'sophea', 'difund/c37759dd82e2e76b
52
sKxxm7uxwMFlWOQ/Ggag3jpgNdu4Gi+hgKtKku5av9o=

— difund/c37759dd82e2e76b nfi9baR85jyVr43P004ySlQ7GbxIXEviUMLUFl/WDHpPuP3qhQJce7JXdQN9aucMJI4vZV9G/H6eex1K5RNO1+6PqgM=
— difund/c37759dd82e2e76b PSFtJwAAAABqv2SA68xQGWvbqRhnngA6GNlIJRxRqF4mMhmxGci/L3NKp8k9sB3HgEw81Tu53WjQ8i3kwOeAKK1yhlt0MPPvcEUeAA==
');
INSERT INTO session_version VALUES (1, 50, 'KH-S-001', 1, '2026-08-22', 'KH', 'rural', 'km', 'what-is-ai', 1, 'chantha', NULL, 24, 120, 51, 88, '6ab914348be85a9287053d11edc761b2f427501b44a8cfcd69578931c69d1627');
INSERT INTO session_people VALUES (1, 50, 'KH-S-001', 1, 'female', '15-24', 'with', 1);
INSERT INTO session_people VALUES (2, 50, 'KH-S-001', 1, 'female', '15-24', 'without', 5);
INSERT INTO session_people VALUES (3, 50, 'KH-S-001', 1, 'female', '25-59', 'not-stated', 9);
INSERT INTO session_people VALUES (4, 50, 'KH-S-001', 1, 'female', '60-plus', 'not-stated', 3);
INSERT INTO session_people VALUES (5, 50, 'KH-S-001', 1, 'male', '15-24', 'not-stated', 4);
INSERT INTO session_people VALUES (6, 50, 'KH-S-001', 1, 'male', '25-59', 'not-stated', 2);
INSERT INTO session_text VALUES ('KH-S-001', 1, 'ឆ្នុកទ្រូ', 'ប្រជុំលើទូកបណ្ណាល័យ');
INSERT INTO progress_report VALUES (1, 51, 'LA-01', 1, '2026-09-30', 214, 214, 'sophea', 'f19b582e85b3a99ea8fdc498d7c59b3a3f1e96fddfc06125d50ad705473c65e9');
INSERT INTO progress_people VALUES (1, 51, 'LA-01', 1, 'female', '0-14', 'not-stated', 12);
INSERT INTO progress_people VALUES (2, 51, 'LA-01', 1, 'female', '15-24', 'with', 2);
INSERT INTO progress_people VALUES (3, 51, 'LA-01', 1, 'female', '15-24', 'without', 39);
INSERT INTO progress_people VALUES (4, 51, 'LA-01', 1, 'female', '25-59', 'with', 3);
INSERT INTO progress_people VALUES (5, 51, 'LA-01', 1, 'female', '25-59', 'without', 49);
INSERT INTO progress_people VALUES (6, 51, 'LA-01', 1, 'female', '60-plus', 'not-stated', 14);
INSERT INTO progress_people VALUES (7, 51, 'LA-01', 1, 'male', '0-14', 'not-stated', 10);
INSERT INTO progress_people VALUES (8, 51, 'LA-01', 1, 'male', '15-24', 'not-stated', 35);
INSERT INTO progress_people VALUES (9, 51, 'LA-01', 1, 'male', '25-59', 'not-stated', 40);
INSERT INTO progress_people VALUES (10, 51, 'LA-01', 1, 'male', '60-plus', 'not-stated', 9);
INSERT INTO progress_people VALUES (11, 51, 'LA-01', 1, 'another', '15-24', 'not-stated', 1);
INSERT INTO progress_note VALUES ('LA-01', 1, 'Each family has a card; nobody is counted twice.');
CREATE INDEX audit_entry_subject ON audit_entry (subject, sequence);
CREATE TRIGGER audit_entry_keep_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry rows never change'); END;
CREATE TRIGGER audit_entry_keep_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry rows are never removed'); END;
CREATE INDEX call_version_entry ON call_version (entry);
CREATE INDEX call_step_entry ON call_step (entry);
CREATE INDEX call_step_call ON call_step (call_id, row_number);
CREATE INDEX exchange_rate_entry ON exchange_rate (entry);
CREATE TRIGGER call_version_keep_update BEFORE UPDATE ON call_version
BEGIN SELECT RAISE(ABORT, 'call_version rows never change'); END;
CREATE TRIGGER call_version_keep_delete BEFORE DELETE ON call_version
BEGIN SELECT RAISE(ABORT, 'call_version rows are never removed'); END;
CREATE TRIGGER call_step_keep_update BEFORE UPDATE ON call_step
BEGIN SELECT RAISE(ABORT, 'call_step rows never change'); END;
CREATE TRIGGER call_step_keep_delete BEFORE DELETE ON call_step
BEGIN SELECT RAISE(ABORT, 'call_step rows are never removed'); END;
CREATE TRIGGER exchange_rate_keep_update BEFORE UPDATE ON exchange_rate
BEGIN SELECT RAISE(ABORT, 'exchange_rate rows never change'); END;
CREATE TRIGGER exchange_rate_keep_delete BEFORE DELETE ON exchange_rate
BEGIN SELECT RAISE(ABORT, 'exchange_rate rows are never removed'); END;
CREATE INDEX application_call ON application (call_id, id);
CREATE INDEX application_version_entry ON application_version (entry);
CREATE INDEX application_step_entry ON application_step (entry);
CREATE INDEX application_step_application ON application_step (application_id, row_number);
CREATE INDEX screening_finding_application ON screening_finding (application_id, entry);
CREATE TRIGGER application_version_keep_update BEFORE UPDATE ON application_version
BEGIN SELECT RAISE(ABORT, 'application_version rows never change'); END;
CREATE TRIGGER application_version_keep_delete BEFORE DELETE ON application_version
BEGIN SELECT RAISE(ABORT, 'application_version rows are never removed'); END;
CREATE TRIGGER application_step_keep_update BEFORE UPDATE ON application_step
BEGIN SELECT RAISE(ABORT, 'application_step rows never change'); END;
CREATE TRIGGER application_step_keep_delete BEFORE DELETE ON application_step
BEGIN SELECT RAISE(ABORT, 'application_step rows are never removed'); END;
CREATE TRIGGER screening_finding_keep_update BEFORE UPDATE ON screening_finding
BEGIN SELECT RAISE(ABORT, 'screening_finding rows never change'); END;
CREATE TRIGGER screening_finding_keep_delete BEFORE DELETE ON screening_finding
BEGIN SELECT RAISE(ABORT, 'screening_finding rows are never removed'); END;
CREATE INDEX award_call ON award (call_id, id);
CREATE INDEX award_version_entry ON award_version (entry);
CREATE INDEX award_step_entry ON award_step (entry);
CREATE INDEX award_step_award ON award_step (award_id, row_number);
CREATE TRIGGER award_version_keep_update BEFORE UPDATE ON award_version
BEGIN SELECT RAISE(ABORT, 'award_version rows never change'); END;
CREATE TRIGGER award_version_keep_delete BEFORE DELETE ON award_version
BEGIN SELECT RAISE(ABORT, 'award_version rows are never removed'); END;
CREATE TRIGGER award_step_keep_update BEFORE UPDATE ON award_step
BEGIN SELECT RAISE(ABORT, 'award_step rows never change'); END;
CREATE TRIGGER award_step_keep_delete BEFORE DELETE ON award_step
BEGIN SELECT RAISE(ABORT, 'award_step rows are never removed'); END;
CREATE INDEX agreement_version_entry ON agreement_version (entry);
CREATE INDEX planned_reach_entry ON planned_reach (entry);
CREATE INDEX milestone_version_entry ON milestone_version (entry);
CREATE INDEX milestone_achievement_entry ON milestone_achievement (entry);
CREATE INDEX account_entry ON account (entry);
CREATE INDEX account_award ON account (award_id);
CREATE INDEX tranche_entry ON tranche (entry);
CREATE INDEX ledger_entry_award ON ledger_entry (award_id, entry);
CREATE UNIQUE INDEX ledger_entry_scheduled ON ledger_entry (award_id, tranche)
  WHERE kind = 'schedule';
CREATE UNIQUE INDEX ledger_entry_settled ON ledger_entry (award_id, tranche)
  WHERE kind IN ('pay', 'release');
CREATE INDEX posting_account ON posting (account_id, entry);
CREATE TRIGGER ledger_entry_balanced BEFORE INSERT ON ledger_entry
WHEN (
  SELECT count(*) < 2 OR sum(posting.minor_units) <> 0
    OR sum(CASE WHEN posting.minor_units > 0 THEN posting.minor_units ELSE 0 END)
      <> NEW.minor_units
    OR sum(CASE WHEN account.currency <> NEW.currency THEN 1 ELSE 0 END) > 0
  FROM posting JOIN account ON account.id = posting.account_id
  WHERE posting.entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'a ledger entry must balance'); END;
CREATE TRIGGER posting_sealed BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'a ledger entry takes no more postings'); END;
CREATE TRIGGER agreement_version_keep_update BEFORE UPDATE ON agreement_version
BEGIN SELECT RAISE(ABORT, 'agreement_version rows never change'); END;
CREATE TRIGGER agreement_version_keep_delete BEFORE DELETE ON agreement_version
BEGIN SELECT RAISE(ABORT, 'agreement_version rows are never removed'); END;
CREATE TRIGGER planned_reach_keep_update BEFORE UPDATE ON planned_reach
BEGIN SELECT RAISE(ABORT, 'planned_reach rows never change'); END;
CREATE TRIGGER planned_reach_keep_delete BEFORE DELETE ON planned_reach
BEGIN SELECT RAISE(ABORT, 'planned_reach rows are never removed'); END;
CREATE TRIGGER milestone_version_keep_update BEFORE UPDATE ON milestone_version
BEGIN SELECT RAISE(ABORT, 'milestone_version rows never change'); END;
CREATE TRIGGER milestone_version_keep_delete BEFORE DELETE ON milestone_version
BEGIN SELECT RAISE(ABORT, 'milestone_version rows are never removed'); END;
CREATE TRIGGER milestone_achievement_keep_update BEFORE UPDATE ON milestone_achievement
BEGIN SELECT RAISE(ABORT, 'milestone_achievement rows never change'); END;
CREATE TRIGGER milestone_achievement_keep_delete BEFORE DELETE ON milestone_achievement
BEGIN SELECT RAISE(ABORT, 'milestone_achievement rows are never removed'); END;
CREATE TRIGGER account_keep_update BEFORE UPDATE ON account
BEGIN SELECT RAISE(ABORT, 'account rows never change'); END;
CREATE TRIGGER account_keep_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'account rows are never removed'); END;
CREATE TRIGGER tranche_keep_update BEFORE UPDATE ON tranche
BEGIN SELECT RAISE(ABORT, 'tranche rows never change'); END;
CREATE TRIGGER tranche_keep_delete BEFORE DELETE ON tranche
BEGIN SELECT RAISE(ABORT, 'tranche rows are never removed'); END;
CREATE TRIGGER ledger_entry_keep_update BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry rows never change'); END;
CREATE TRIGGER ledger_entry_keep_delete BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry rows are never removed'); END;
CREATE TRIGGER posting_keep_update BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows never change'); END;
CREATE TRIGGER posting_keep_delete BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows are never removed'); END;
CREATE INDEX reviewer_version_entry ON reviewer_version (entry);
CREATE INDEX conflict_declaration_entry ON conflict_declaration (entry);
CREATE INDEX review_assignment_entry ON review_assignment (entry);
CREATE INDEX review_version_entry ON review_version (entry);
CREATE INDEX review_score_entry ON review_score (entry);
CREATE TRIGGER reviewer_version_keep_update BEFORE UPDATE ON reviewer_version
BEGIN SELECT RAISE(ABORT, 'reviewer_version rows never change'); END;
CREATE TRIGGER reviewer_version_keep_delete BEFORE DELETE ON reviewer_version
BEGIN SELECT RAISE(ABORT, 'reviewer_version rows are never removed'); END;
CREATE TRIGGER conflict_declaration_keep_update BEFORE UPDATE ON conflict_declaration
BEGIN SELECT RAISE(ABORT, 'conflict_declaration rows never change'); END;
CREATE TRIGGER conflict_declaration_keep_delete BEFORE DELETE ON conflict_declaration
BEGIN SELECT RAISE(ABORT, 'conflict_declaration rows are never removed'); END;
CREATE TRIGGER review_assignment_keep_update BEFORE UPDATE ON review_assignment
BEGIN SELECT RAISE(ABORT, 'review_assignment rows never change'); END;
CREATE TRIGGER review_assignment_keep_delete BEFORE DELETE ON review_assignment
BEGIN SELECT RAISE(ABORT, 'review_assignment rows are never removed'); END;
CREATE TRIGGER review_version_keep_update BEFORE UPDATE ON review_version
BEGIN SELECT RAISE(ABORT, 'review_version rows never change'); END;
CREATE TRIGGER review_version_keep_delete BEFORE DELETE ON review_version
BEGIN SELECT RAISE(ABORT, 'review_version rows are never removed'); END;
CREATE TRIGGER review_score_keep_update BEFORE UPDATE ON review_score
BEGIN SELECT RAISE(ABORT, 'review_score rows never change'); END;
CREATE TRIGGER review_score_keep_delete BEFORE DELETE ON review_score
BEGIN SELECT RAISE(ABORT, 'review_score rows are never removed'); END;
CREATE INDEX selection_entry ON selection (entry);
CREATE INDEX selection_call ON selection (call_id, row_number);
CREATE INDEX selection_choice_entry ON selection_choice (entry);
CREATE INDEX decision_entry ON decision (entry);
CREATE INDEX decision_application ON decision (application_id, row_number);
CREATE TRIGGER selection_keep_update BEFORE UPDATE ON selection
BEGIN SELECT RAISE(ABORT, 'selection rows never change'); END;
CREATE TRIGGER selection_keep_delete BEFORE DELETE ON selection
BEGIN SELECT RAISE(ABORT, 'selection rows are never removed'); END;
CREATE TRIGGER selection_choice_keep_update BEFORE UPDATE ON selection_choice
BEGIN SELECT RAISE(ABORT, 'selection_choice rows never change'); END;
CREATE TRIGGER selection_choice_keep_delete BEFORE DELETE ON selection_choice
BEGIN SELECT RAISE(ABORT, 'selection_choice rows are never removed'); END;
CREATE TRIGGER decision_keep_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decision rows never change'); END;
CREATE TRIGGER decision_keep_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decision rows are never removed'); END;
CREATE INDEX person_role_step_entry ON person_role_step (entry);
CREATE INDEX person_role_step_person ON person_role_step (person_id, role, row_number);
CREATE INDEX seal_key_entry ON seal_key (entry);
CREATE TRIGGER seal_grows BEFORE INSERT ON seal
WHEN EXISTS (SELECT 1 FROM seal WHERE size > NEW.size OR sealed_at > NEW.sealed_at)
BEGIN SELECT RAISE(ABORT, 'a seal covers what was sealed before'); END;
CREATE TRIGGER person_role_step_keep_update BEFORE UPDATE ON person_role_step
BEGIN SELECT RAISE(ABORT, 'person_role_step rows never change'); END;
CREATE TRIGGER person_role_step_keep_delete BEFORE DELETE ON person_role_step
BEGIN SELECT RAISE(ABORT, 'person_role_step rows are never removed'); END;
CREATE TRIGGER seal_key_keep_update BEFORE UPDATE ON seal_key
BEGIN SELECT RAISE(ABORT, 'seal_key rows never change'); END;
CREATE TRIGGER seal_key_keep_delete BEFORE DELETE ON seal_key
BEGIN SELECT RAISE(ABORT, 'seal_key rows are never removed'); END;
CREATE TRIGGER seal_keep_update BEFORE UPDATE ON seal
BEGIN SELECT RAISE(ABORT, 'seal rows never change'); END;
CREATE TRIGGER seal_keep_delete BEFORE DELETE ON seal
BEGIN SELECT RAISE(ABORT, 'seal rows are never removed'); END;
CREATE INDEX session_version_entry ON session_version (entry);
CREATE INDEX session_version_day ON session_version (day, session_id);
CREATE INDEX session_version_award ON session_version (award_id);
CREATE INDEX session_people_entry ON session_people (entry);
CREATE INDEX session_withdrawal_entry ON session_withdrawal (entry);
CREATE INDEX session_verification_entry ON session_verification (entry);
CREATE TRIGGER session_version_sums BEFORE INSERT ON session_version
WHEN NEW.participants <>
  (SELECT coalesce(sum(people), 0) FROM session_people
   WHERE session_id = NEW.session_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'the groups of a session sum to its participants'); END;
CREATE TRIGGER session_version_corrects BEFORE INSERT ON session_version
WHEN NEW.number > 1 AND NOT EXISTS
  (SELECT 1 FROM session_withdrawal
   WHERE session_id = NEW.session_id AND number = NEW.number - 1)
BEGIN SELECT RAISE(ABORT, 'a session is withdrawn before it is recorded anew'); END;
CREATE TRIGGER session_people_sealed BEFORE INSERT ON session_people
WHEN EXISTS
  (SELECT 1 FROM session_version
   WHERE session_id = NEW.session_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a session takes no more people'); END;
CREATE TRIGGER session_verification_by_others BEFORE INSERT ON session_verification
WHEN EXISTS
  (SELECT 1 FROM session_version
   WHERE session_id = NEW.session_id AND number = NEW.number
     AND trainer_id = NEW.verifier_id)
BEGIN SELECT RAISE(ABORT, 'a session is verified by others than its trainer'); END;
CREATE TRIGGER session_version_keep_update BEFORE UPDATE ON session_version
BEGIN SELECT RAISE(ABORT, 'session_version rows never change'); END;
CREATE TRIGGER session_version_keep_delete BEFORE DELETE ON session_version
BEGIN SELECT RAISE(ABORT, 'session_version rows are never removed'); END;
CREATE TRIGGER session_people_keep_update BEFORE UPDATE ON session_people
BEGIN SELECT RAISE(ABORT, 'session_people rows never change'); END;
CREATE TRIGGER session_people_keep_delete BEFORE DELETE ON session_people
BEGIN SELECT RAISE(ABORT, 'session_people rows are never removed'); END;
CREATE TRIGGER session_withdrawal_keep_update BEFORE UPDATE ON session_withdrawal
BEGIN SELECT RAISE(ABORT, 'session_withdrawal rows never change'); END;
CREATE TRIGGER session_withdrawal_keep_delete BEFORE DELETE ON session_withdrawal
BEGIN SELECT RAISE(ABORT, 'session_withdrawal rows are never removed'); END;
CREATE TRIGGER session_verification_keep_update BEFORE UPDATE ON session_verification
BEGIN SELECT RAISE(ABORT, 'session_verification rows never change'); END;
CREATE TRIGGER session_verification_keep_delete BEFORE DELETE ON session_verification
BEGIN SELECT RAISE(ABORT, 'session_verification rows are never removed'); END;
CREATE INDEX progress_report_entry ON progress_report (entry);
CREATE INDEX progress_people_entry ON progress_people (entry);
CREATE INDEX progress_verification_entry ON progress_verification (entry);
CREATE TRIGGER progress_report_sums BEFORE INSERT ON progress_report
WHEN NEW.people <>
  (SELECT coalesce(sum(people), 0) FROM progress_people
   WHERE award_id = NEW.award_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'the groups of a report sum to its people'); END;
CREATE TRIGGER progress_people_sealed BEFORE INSERT ON progress_people
WHEN EXISTS
  (SELECT 1 FROM progress_report
   WHERE award_id = NEW.award_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a report takes no more people'); END;
CREATE TRIGGER progress_verification_by_others BEFORE INSERT ON progress_verification
WHEN EXISTS
  (SELECT 1 FROM progress_report
   WHERE award_id = NEW.award_id AND number = NEW.number
     AND recorder_id = NEW.verifier_id)
BEGIN SELECT RAISE(ABORT, 'a report is verified by others than its recorder'); END;
CREATE TRIGGER progress_report_keep_update BEFORE UPDATE ON progress_report
BEGIN SELECT RAISE(ABORT, 'progress_report rows never change'); END;
CREATE TRIGGER progress_report_keep_delete BEFORE DELETE ON progress_report
BEGIN SELECT RAISE(ABORT, 'progress_report rows are never removed'); END;
CREATE TRIGGER progress_people_keep_update BEFORE UPDATE ON progress_people
BEGIN SELECT RAISE(ABORT, 'progress_people rows never change'); END;
CREATE TRIGGER progress_people_keep_delete BEFORE DELETE ON progress_people
BEGIN SELECT RAISE(ABORT, 'progress_people rows are never removed'); END;
CREATE TRIGGER progress_verification_keep_update BEFORE UPDATE ON progress_verification
BEGIN SELECT RAISE(ABORT, 'progress_verification rows never change'); END;
CREATE TRIGGER progress_verification_keep_delete BEFORE DELETE ON progress_verification
BEGIN SELECT RAISE(ABORT, 'progress_verification rows are never removed'); END;
