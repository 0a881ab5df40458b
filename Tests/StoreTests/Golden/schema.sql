CREATE INDEX account_award ON account (award_id);

CREATE INDEX account_entry ON account (entry);

CREATE INDEX agreed_budget_line_entry ON agreed_budget_line (entry);

CREATE INDEX agreement_term_entry ON agreement_term (entry);

CREATE INDEX agreement_version_entry ON agreement_version (entry);

CREATE INDEX application_call ON application (call_id, id);

CREATE INDEX application_notice_application
  ON application_notice (application_id, row_number);

CREATE INDEX application_notice_entry ON application_notice (entry);

CREATE INDEX application_outline_entry ON application_outline (entry);

CREATE INDEX application_outline_outline ON application_outline (outline_id);

CREATE INDEX application_step_application ON application_step (application_id, row_number);

CREATE INDEX application_step_entry ON application_step (entry);

CREATE INDEX application_version_entry ON application_version (entry);

CREATE INDEX attachment_entry ON attachment (entry);

CREATE INDEX attachment_replaces ON attachment (application_id, replaces);

CREATE INDEX attachment_step_attachment
  ON attachment_step (application_id, number, row_number);

CREATE INDEX attachment_step_entry ON attachment_step (entry);

CREATE INDEX audit_entry_subject ON audit_entry (subject, sequence);

CREATE INDEX award_call ON award (call_id, id);

CREATE INDEX award_step_award ON award_step (award_id, row_number);

CREATE INDEX award_step_entry ON award_step (entry);

CREATE INDEX award_version_entry ON award_version (entry);

CREATE INDEX call_step_call ON call_step (call_id, row_number);

CREATE INDEX call_step_entry ON call_step (entry);

CREATE INDEX call_version_entry ON call_version (entry);

CREATE INDEX conflict_declaration_entry ON conflict_declaration (entry);

CREATE INDEX consent_version_entry ON consent_version (entry);

CREATE INDEX consent_version_subject ON consent_version (subject_id);

CREATE INDEX consent_withdrawal_entry ON consent_withdrawal (entry);

CREATE INDEX data_transfer_entry ON data_transfer (entry);

CREATE INDEX decision_application ON decision (application_id, row_number);

CREATE INDEX decision_entry ON decision (entry);

CREATE INDEX decision_proposal_entry ON decision_proposal (entry);

CREATE INDEX decision_ruling_entry ON decision_ruling (entry);

CREATE INDEX erased_text_entry ON erased_text (entry);

CREATE INDEX erased_text_subject ON erased_text (subject_id);

CREATE INDEX exchange_rate_entry ON exchange_rate (entry);

CREATE INDEX exchange_rate_pair ON exchange_rate (base, quote, day);

CREATE INDEX invitation_entry ON invitation (entry);

CREATE INDEX ledger_entry_award ON ledger_entry (award_id, entry);

CREATE INDEX ledger_entry_reported ON ledger_entry
  (award_id, kind, day, minor_units, currency, base_currency, base_minor_units)
  WHERE base_minor_units IS NOT NULL;

CREATE UNIQUE INDEX ledger_entry_scheduled ON ledger_entry (award_id, tranche)
  WHERE kind = 'schedule';

CREATE INDEX ledger_entry_settled ON ledger_entry (award_id, tranche)
  WHERE kind IN ('pay', 'release');

CREATE INDEX letter_version_entry ON letter_version (entry);

CREATE INDEX milestone_achievement_entry ON milestone_achievement (entry);

CREATE INDEX milestone_version_entry ON milestone_version (entry);

CREATE INDEX no_conflict_statement_entry ON no_conflict_statement (entry);

CREATE INDEX no_conflict_statement_reviewer ON no_conflict_statement (reviewer_id);

CREATE INDEX person_role_step_entry ON person_role_step (entry);

CREATE INDEX person_role_step_person ON person_role_step (person_id, role, row_number);

CREATE INDEX personal_text_subject ON personal_text (subject_id, row_number);

CREATE INDEX planned_people_entry ON planned_people (entry);

CREATE INDEX planned_reach_entry ON planned_reach (entry);

CREATE INDEX posting_account ON posting (account_id, entry);

CREATE INDEX progress_people_entry ON progress_people (entry);

CREATE INDEX progress_report_entry ON progress_report (entry);

CREATE INDEX progress_rural_entry ON progress_rural (entry);

CREATE INDEX progress_verification_entry ON progress_verification (entry);

CREATE INDEX published_report_entry ON published_report (entry);

CREATE INDEX review_assignment_entry ON review_assignment (entry);

CREATE INDEX review_draft_reviewer ON review_draft (reviewer_id);

CREATE INDEX review_recusal_entry ON review_recusal (entry);

CREATE INDEX review_score_entry ON review_score (entry);

CREATE INDEX review_version_entry ON review_version (entry);

CREATE INDEX reviewer_version_entry ON reviewer_version (entry);

CREATE INDEX screening_finding_application ON screening_finding (application_id, entry);

CREATE INDEX seal_key_entry ON seal_key (entry);

CREATE INDEX selection_call ON selection (call_id, row_number);

CREATE INDEX selection_choice_entry ON selection_choice (entry);

CREATE INDEX selection_entry ON selection (entry);

CREATE INDEX selection_part_entry ON selection_part (entry);

CREATE INDEX session_people_entry ON session_people (entry);

CREATE INDEX session_verification_entry ON session_verification (entry);

CREATE INDEX session_version_award ON session_version (award_id);

CREATE INDEX session_version_day ON session_version (day, session_id);

CREATE INDEX session_version_entry ON session_version (entry);

CREATE INDEX session_withdrawal_entry ON session_withdrawal (entry);

CREATE INDEX spending_entry ON spending (entry);

CREATE INDEX spending_withdrawal_entry ON spending_withdrawal (entry);

CREATE INDEX tranche_entry ON tranche (entry);

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

CREATE TABLE agreed_budget_line (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  category TEXT NOT NULL,
  minor_units INTEGER NOT NULL CHECK (minor_units > 0),
  UNIQUE (award_id, number, category),
  FOREIGN KEY (award_id, number) REFERENCES agreement_version (award_id, number)
) STRICT;

CREATE TABLE agreement_term (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  signatory_id TEXT NOT NULL REFERENCES person (id),
  report_months INTEGER NOT NULL CHECK (report_months BETWEEN 1 AND 24),
  line_limit_basis_points INTEGER NOT NULL
    CHECK (line_limit_basis_points BETWEEN 0 AND 10000),
  UNIQUE (award_id, number),
  FOREIGN KEY (award_id, number) REFERENCES agreement_version (award_id, number)
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

CREATE TABLE application (
  id TEXT PRIMARY KEY,
  call_id TEXT NOT NULL REFERENCES call (id),
  status TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT;

CREATE TABLE application_notice (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  until TEXT CHECK (length(until) = 10),
  by_applicant INTEGER CHECK (by_applicant IN (0, 1)),
  CHECK ((until IS NULL) <> (by_applicant IS NULL))
) STRICT;

CREATE TABLE application_outline (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
  outline_id TEXT NOT NULL REFERENCES application (id),
  CHECK (outline_id <> application_id)
) STRICT;

CREATE TABLE application_remainder (
  application_id TEXT NOT NULL REFERENCES application (id),
  number INTEGER NOT NULL CHECK (number > 0),
  document TEXT NOT NULL,
  PRIMARY KEY (application_id, number)
) STRICT;

CREATE VIRTUAL TABLE application_search USING fts5 (
  title, summary, need, plan, risks, budget, organisation, contact, unmasked,
  organisation_sound, contact_sound,
  content = '', tokenize = 'difund'
);

CREATE TABLE 'application_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'application_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'application_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'application_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE application_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  status TEXT NOT NULL
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

CREATE TABLE attachment (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  number INTEGER NOT NULL CHECK (number > 0),
  document_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  replaces INTEGER CHECK (replaces < number),
  name_sha256 TEXT NOT NULL CHECK (length(name_sha256) = 64),
  UNIQUE (application_id, number),
  FOREIGN KEY (application_id, replaces) REFERENCES attachment (application_id, number)
) STRICT;

CREATE TABLE attachment_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('kept', 'released', 'withdrawn')),
  FOREIGN KEY (application_id, number) REFERENCES attachment (application_id, number)
) STRICT;

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

CREATE TABLE award (
  id TEXT PRIMARY KEY,
  call_id TEXT NOT NULL REFERENCES call (id),
  application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
  status TEXT NOT NULL
) STRICT;

CREATE TABLE award_shares (
  award_id TEXT PRIMARY KEY REFERENCES award (id),
  call_id TEXT NOT NULL REFERENCES call (id),
  track TEXT NOT NULL,
  gender_source TEXT NOT NULL,
  area_source TEXT NOT NULL,
  countries TEXT NOT NULL,
  genders TEXT NOT NULL,
  areas TEXT NOT NULL
) STRICT;

CREATE TABLE award_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
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

CREATE TABLE call (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  opens TEXT NOT NULL
) STRICT;

CREATE TABLE call_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  call_id TEXT NOT NULL REFERENCES call (id),
  status TEXT NOT NULL
) STRICT;

CREATE TABLE call_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  call_id TEXT NOT NULL REFERENCES call (id),
  number INTEGER NOT NULL CHECK (number > 0),
  terms TEXT NOT NULL,
  UNIQUE (call_id, number)
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

CREATE TABLE consent_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  consent_id TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL REFERENCES data_subject (id),
  purpose TEXT NOT NULL,
  text_version TEXT NOT NULL,
  language TEXT NOT NULL CHECK (length(language) > 1),
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  day TEXT NOT NULL CHECK (length(day) = 10),
  manner TEXT NOT NULL CHECK (manner IN ('online', 'paper', 'spoken'))
) STRICT;

CREATE TABLE consent_withdrawal (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  consent_id TEXT NOT NULL UNIQUE REFERENCES consent_version (consent_id),
  day TEXT NOT NULL CHECK (length(day) = 10)
) STRICT;

CREATE TABLE data_subject (
  id INTEGER PRIMARY KEY,
  person_id TEXT UNIQUE REFERENCES person (id)
) STRICT;

CREATE TABLE data_transfer (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  subject_id INTEGER REFERENCES data_subject (id),
  content TEXT NOT NULL CHECK (content IN ('backup', 'person')),
  country TEXT NOT NULL CHECK (length(country) = 2),
  legal_basis TEXT NOT NULL,
  CHECK ((content = 'person') = (subject_id IS NOT NULL))
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

CREATE TABLE decision_proposal (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  number INTEGER NOT NULL CHECK (number > 0),
  amount_minor_units INTEGER NOT NULL CHECK (amount_minor_units > 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  selection_id TEXT REFERENCES selection (selection_id),
  UNIQUE (application_id, number)
) STRICT;

CREATE TABLE decision_ruling (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  is_approved INTEGER NOT NULL CHECK (is_approved IN (0, 1)),
  UNIQUE (application_id, number),
  FOREIGN KEY (application_id, number) REFERENCES decision_proposal (application_id, number)
) STRICT;

CREATE TABLE disbursement_total (
  country TEXT NOT NULL,
  gender TEXT NOT NULL,
  month INTEGER NOT NULL,
  currency TEXT NOT NULL,
  base_currency TEXT NOT NULL,
  gender_source TEXT NOT NULL,
  area_source TEXT NOT NULL,
  area TEXT NOT NULL,
  track TEXT NOT NULL,
  call_id TEXT NOT NULL,
  parts INTEGER NOT NULL,
  payments INTEGER NOT NULL,
  refunds INTEGER NOT NULL,
  paid INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  base_paid INTEGER NOT NULL,
  base_refunded INTEGER NOT NULL,
  PRIMARY KEY (
    country, gender, month, currency, base_currency, gender_source, area_source, area, track,
    call_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_text (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  subject_id INTEGER NOT NULL REFERENCES data_subject (id),
  place TEXT NOT NULL UNIQUE,
  sealed_sha256 TEXT NOT NULL CHECK (length(sealed_sha256) = 64),
  remainder_sha256 TEXT CHECK (length(remainder_sha256) = 64)
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

CREATE TABLE invitation (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
  selection_id TEXT REFERENCES selection (selection_id)
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

CREATE TABLE ledger_reversal (
  entry INTEGER PRIMARY KEY REFERENCES ledger_entry (entry),
  reversed_entry INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (entry)
) STRICT;

CREATE TABLE letter_version (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  language TEXT NOT NULL CHECK (length(language) > 1),
  form TEXT NOT NULL CHECK (form IN ('text', 'html')),
  sealed_sha256 TEXT NOT NULL CHECK (length(sealed_sha256) = 64),
  UNIQUE (application_id, number)
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

CREATE TABLE no_conflict_statement (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL,
  reviewer_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  application_version INTEGER NOT NULL CHECK (application_version > 0),
  wording TEXT NOT NULL CHECK (length(wording) > 0),
  is_on_paper INTEGER NOT NULL CHECK (is_on_paper IN (0, 1)),
  UNIQUE (application_id, reviewer_id, number),
  FOREIGN KEY (application_id, reviewer_id)
    REFERENCES review_assignment (application_id, reviewer_id)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY) STRICT;

CREATE TABLE person_key (
  subject_id INTEGER PRIMARY KEY REFERENCES data_subject (id),
  key BLOB NOT NULL CHECK (length(key) = 32),
  address_sha256 TEXT UNIQUE CHECK (length(address_sha256) = 64)
) STRICT;

CREATE TABLE person_role (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (person_id, role)
) STRICT;

CREATE TABLE person_role_step (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  is_held INTEGER NOT NULL CHECK (is_held IN (0, 1))
) STRICT;

CREATE TABLE personal_text (
  row_number INTEGER PRIMARY KEY,
  place TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL REFERENCES data_subject (id),
  hashes_text INTEGER NOT NULL CHECK (hashes_text IN (0, 1)),
  sealed BLOB NOT NULL CHECK (length(sealed) >= 28)
) STRICT;

CREATE TABLE planned_people (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'another', 'not-stated')),
  age TEXT NOT NULL CHECK (age IN ('0-14', '15-24', '25-59', '60-plus', 'not-stated')),
  disability TEXT NOT NULL CHECK (disability IN ('with', 'without', 'not-stated')),
  people INTEGER NOT NULL CHECK (people > 0),
  rural INTEGER CHECK (rural BETWEEN 0 AND people),
  UNIQUE (award_id, number, gender, age, disability),
  FOREIGN KEY (award_id, number) REFERENCES planned_reach (award_id, number)
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

CREATE TABLE posting (
  entry INTEGER NOT NULL REFERENCES ledger_entry (entry) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL CHECK (line > 0),
  account_id INTEGER NOT NULL REFERENCES account (id),
  minor_units INTEGER NOT NULL CHECK (minor_units <> 0),
  PRIMARY KEY (entry, line)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE progress_rural (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  gender TEXT NOT NULL,
  age TEXT NOT NULL,
  disability TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people > 0),
  UNIQUE (award_id, number, gender, age, disability),
  FOREIGN KEY (award_id, number, gender, age, disability)
    REFERENCES progress_people (award_id, number, gender, age, disability)
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

CREATE TABLE published_report (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('disbursements', 'reach')),
  report TEXT NOT NULL
) STRICT;

CREATE TABLE published_report_hidden (
  number INTEGER PRIMARY KEY REFERENCES published_report (number),
  hidden TEXT NOT NULL
) STRICT;

CREATE TABLE review_assignment (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  reviewer_id TEXT NOT NULL REFERENCES reviewer (person_id),
  UNIQUE (application_id, reviewer_id)
) STRICT;

CREATE TABLE review_draft (
  application_id TEXT NOT NULL,
  reviewer_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  saved_at TEXT NOT NULL,
  PRIMARY KEY (application_id, reviewer_id, number),
  FOREIGN KEY (application_id, reviewer_id)
    REFERENCES review_assignment (application_id, reviewer_id)
) STRICT;

CREATE TABLE review_recusal (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL,
  reviewer_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  UNIQUE (application_id, reviewer_id),
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

CREATE TABLE schema_migration (name TEXT PRIMARY KEY) STRICT;

CREATE TABLE screening_finding (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  application_id TEXT NOT NULL REFERENCES application (id),
  rule_id TEXT NOT NULL,
  is_met INTEGER NOT NULL CHECK (is_met IN (0, 1)),
  UNIQUE (entry, application_id, rule_id)
) STRICT;

CREATE TABLE seal (
  row_number INTEGER PRIMARY KEY,
  size INTEGER NOT NULL CHECK (size > 0),
  sealed_at TEXT NOT NULL CHECK (length(sealed_at) = 24),
  sealed_by TEXT NOT NULL REFERENCES person (id),
  note TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE seal_key (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  verifier TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE search_document (
  number INTEGER PRIMARY KEY,
  application_id TEXT NOT NULL UNIQUE REFERENCES application (id)
) STRICT;

CREATE TABLE search_index (
  name TEXT PRIMARY KEY,
  version TEXT NOT NULL
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

CREATE TABLE selection_part (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  selection_id TEXT NOT NULL,
  application_id TEXT NOT NULL,
  share_basis_points INTEGER NOT NULL CHECK (share_basis_points BETWEEN 1 AND 9999),
  amount_minor_units INTEGER NOT NULL CHECK (amount_minor_units > 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  UNIQUE (selection_id, application_id),
  FOREIGN KEY (selection_id, application_id)
    REFERENCES selection_choice (selection_id, application_id)
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

CREATE TABLE session_verification (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  verifier_id TEXT NOT NULL REFERENCES person (id),
  UNIQUE (session_id, number, verifier_id),
  FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
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

CREATE TABLE session_withdrawal (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  session_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  UNIQUE (session_id, number),
  FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
) STRICT;

CREATE TABLE spending (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL REFERENCES award (id),
  reference TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  first_day TEXT NOT NULL CHECK (length(first_day) = 10),
  last_day TEXT NOT NULL CHECK (length(last_day) = 10 AND last_day >= first_day),
  category TEXT NOT NULL,
  minor_units INTEGER NOT NULL CHECK (minor_units > 0),
  evidence TEXT NOT NULL,
  UNIQUE (award_id, reference, number)
) STRICT;

CREATE TABLE spending_withdrawal (
  row_number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
  award_id TEXT NOT NULL,
  reference TEXT NOT NULL,
  number INTEGER NOT NULL,
  UNIQUE (award_id, reference, number),
  FOREIGN KEY (award_id, reference, number)
    REFERENCES spending (award_id, reference, number)
) STRICT;

CREATE TABLE total_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL
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

CREATE TABLE unclean_file (
  id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

CREATE TRIGGER account_keep_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'account rows are never removed'); END;

CREATE TRIGGER account_keep_update BEFORE UPDATE ON account
BEGIN SELECT RAISE(ABORT, 'account rows never change'); END;

CREATE TRIGGER agreed_budget_line_keep_delete BEFORE DELETE ON agreed_budget_line
BEGIN SELECT RAISE(ABORT, 'agreed_budget_line rows are never removed'); END;

CREATE TRIGGER agreed_budget_line_keep_update BEFORE UPDATE ON agreed_budget_line
BEGIN SELECT RAISE(ABORT, 'agreed_budget_line rows never change'); END;

CREATE TRIGGER agreement_term_keep_delete BEFORE DELETE ON agreement_term
BEGIN SELECT RAISE(ABORT, 'agreement_term rows are never removed'); END;

CREATE TRIGGER agreement_term_keep_update BEFORE UPDATE ON agreement_term
BEGIN SELECT RAISE(ABORT, 'agreement_term rows never change'); END;

CREATE TRIGGER agreement_version_keep_delete BEFORE DELETE ON agreement_version
BEGIN SELECT RAISE(ABORT, 'agreement_version rows are never removed'); END;

CREATE TRIGGER agreement_version_keep_update BEFORE UPDATE ON agreement_version
BEGIN SELECT RAISE(ABORT, 'agreement_version rows never change'); END;

CREATE TRIGGER application_notice_keep_delete BEFORE DELETE ON application_notice
BEGIN SELECT RAISE(ABORT, 'application_notice rows are never removed'); END;

CREATE TRIGGER application_notice_keep_update BEFORE UPDATE ON application_notice
BEGIN SELECT RAISE(ABORT, 'application_notice rows never change'); END;

CREATE TRIGGER application_outline_keep_delete BEFORE DELETE ON application_outline
BEGIN SELECT RAISE(ABORT, 'application_outline rows are never removed'); END;

CREATE TRIGGER application_outline_keep_update BEFORE UPDATE ON application_outline
BEGIN SELECT RAISE(ABORT, 'application_outline rows never change'); END;

CREATE TRIGGER application_step_keep_delete BEFORE DELETE ON application_step
BEGIN SELECT RAISE(ABORT, 'application_step rows are never removed'); END;

CREATE TRIGGER application_step_keep_update BEFORE UPDATE ON application_step
BEGIN SELECT RAISE(ABORT, 'application_step rows never change'); END;

CREATE TRIGGER application_version_keep_delete BEFORE DELETE ON application_version
BEGIN SELECT RAISE(ABORT, 'application_version rows are never removed'); END;

CREATE TRIGGER application_version_keep_update BEFORE UPDATE ON application_version
BEGIN SELECT RAISE(ABORT, 'application_version rows never change'); END;

CREATE TRIGGER attachment_keep_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachment rows are never removed'); END;

CREATE TRIGGER attachment_keep_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'attachment rows never change'); END;

CREATE TRIGGER attachment_step_keep_delete BEFORE DELETE ON attachment_step
BEGIN SELECT RAISE(ABORT, 'attachment_step rows are never removed'); END;

CREATE TRIGGER attachment_step_keep_update BEFORE UPDATE ON attachment_step
BEGIN SELECT RAISE(ABORT, 'attachment_step rows never change'); END;

CREATE TRIGGER audit_entry_keep_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry rows are never removed'); END;

CREATE TRIGGER audit_entry_keep_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry rows never change'); END;

CREATE TRIGGER award_step_keep_delete BEFORE DELETE ON award_step
BEGIN SELECT RAISE(ABORT, 'award_step rows are never removed'); END;

CREATE TRIGGER award_step_keep_update BEFORE UPDATE ON award_step
BEGIN SELECT RAISE(ABORT, 'award_step rows never change'); END;

CREATE TRIGGER award_version_keep_delete BEFORE DELETE ON award_version
BEGIN SELECT RAISE(ABORT, 'award_version rows are never removed'); END;

CREATE TRIGGER award_version_keep_update BEFORE UPDATE ON award_version
BEGIN SELECT RAISE(ABORT, 'award_version rows never change'); END;

CREATE TRIGGER call_step_keep_delete BEFORE DELETE ON call_step
BEGIN SELECT RAISE(ABORT, 'call_step rows are never removed'); END;

CREATE TRIGGER call_step_keep_update BEFORE UPDATE ON call_step
BEGIN SELECT RAISE(ABORT, 'call_step rows never change'); END;

CREATE TRIGGER call_version_keep_delete BEFORE DELETE ON call_version
BEGIN SELECT RAISE(ABORT, 'call_version rows are never removed'); END;

CREATE TRIGGER call_version_keep_update BEFORE UPDATE ON call_version
BEGIN SELECT RAISE(ABORT, 'call_version rows never change'); END;

CREATE TRIGGER conflict_declaration_keep_delete BEFORE DELETE ON conflict_declaration
BEGIN SELECT RAISE(ABORT, 'conflict_declaration rows are never removed'); END;

CREATE TRIGGER conflict_declaration_keep_update BEFORE UPDATE ON conflict_declaration
BEGIN SELECT RAISE(ABORT, 'conflict_declaration rows never change'); END;

CREATE TRIGGER consent_version_keep_delete BEFORE DELETE ON consent_version
BEGIN SELECT RAISE(ABORT, 'consent_version rows are never removed'); END;

CREATE TRIGGER consent_version_keep_update BEFORE UPDATE ON consent_version
BEGIN SELECT RAISE(ABORT, 'consent_version rows never change'); END;

CREATE TRIGGER consent_withdrawal_keep_delete BEFORE DELETE ON consent_withdrawal
BEGIN SELECT RAISE(ABORT, 'consent_withdrawal rows are never removed'); END;

CREATE TRIGGER consent_withdrawal_keep_update BEFORE UPDATE ON consent_withdrawal
BEGIN SELECT RAISE(ABORT, 'consent_withdrawal rows never change'); END;

CREATE TRIGGER data_transfer_keep_delete BEFORE DELETE ON data_transfer
BEGIN SELECT RAISE(ABORT, 'data_transfer rows are never removed'); END;

CREATE TRIGGER data_transfer_keep_update BEFORE UPDATE ON data_transfer
BEGIN SELECT RAISE(ABORT, 'data_transfer rows never change'); END;

CREATE TRIGGER decision_keep_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decision rows are never removed'); END;

CREATE TRIGGER decision_keep_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decision rows never change'); END;

CREATE TRIGGER decision_proposal_keep_delete BEFORE DELETE ON decision_proposal
BEGIN SELECT RAISE(ABORT, 'decision_proposal rows are never removed'); END;

CREATE TRIGGER decision_proposal_keep_update BEFORE UPDATE ON decision_proposal
BEGIN SELECT RAISE(ABORT, 'decision_proposal rows never change'); END;

CREATE TRIGGER decision_ruling_keep_delete BEFORE DELETE ON decision_ruling
BEGIN SELECT RAISE(ABORT, 'decision_ruling rows are never removed'); END;

CREATE TRIGGER decision_ruling_keep_update BEFORE UPDATE ON decision_ruling
BEGIN SELECT RAISE(ABORT, 'decision_ruling rows never change'); END;

CREATE TRIGGER erased_text_keep_delete BEFORE DELETE ON erased_text
BEGIN SELECT RAISE(ABORT, 'erased_text rows are never removed'); END;

CREATE TRIGGER erased_text_keep_update BEFORE UPDATE ON erased_text
BEGIN SELECT RAISE(ABORT, 'erased_text rows never change'); END;

CREATE TRIGGER exchange_rate_keep_delete BEFORE DELETE ON exchange_rate
BEGIN SELECT RAISE(ABORT, 'exchange_rate rows are never removed'); END;

CREATE TRIGGER exchange_rate_keep_update BEFORE UPDATE ON exchange_rate
BEGIN SELECT RAISE(ABORT, 'exchange_rate rows never change'); END;

CREATE TRIGGER invitation_keep_delete BEFORE DELETE ON invitation
BEGIN SELECT RAISE(ABORT, 'invitation rows are never removed'); END;

CREATE TRIGGER invitation_keep_update BEFORE UPDATE ON invitation
BEGIN SELECT RAISE(ABORT, 'invitation rows never change'); END;

CREATE TRIGGER ledger_entry_balanced BEFORE INSERT ON ledger_entry
WHEN (
  SELECT count(*) < 2 OR sum(posting.minor_units) <> 0
    OR sum(CASE WHEN posting.minor_units > 0 THEN posting.minor_units ELSE 0 END)
      <> NEW.minor_units
    OR sum(CASE WHEN account.currency <> NEW.currency THEN 1 ELSE 0 END) > 0
  FROM posting JOIN account ON account.id = posting.account_id
  WHERE posting.entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'a ledger entry must balance'); END;

CREATE TRIGGER ledger_entry_keep_delete BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry rows are never removed'); END;

CREATE TRIGGER ledger_entry_keep_update BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry rows never change'); END;

CREATE TRIGGER ledger_entry_settled_once BEFORE INSERT ON ledger_entry
WHEN NEW.kind IN ('pay', 'release') AND EXISTS (
  SELECT 1 FROM ledger_entry AS settled
  WHERE settled.award_id = NEW.award_id AND settled.tranche = NEW.tranche
    AND settled.kind IN ('pay', 'release')
    AND settled.entry NOT IN (SELECT reversed_entry FROM ledger_reversal))
BEGIN SELECT RAISE(ABORT, 'a tranche is paid or released once'); END;

CREATE TRIGGER ledger_reversal_keep_delete BEFORE DELETE ON ledger_reversal
BEGIN SELECT RAISE(ABORT, 'ledger_reversal rows are never removed'); END;

CREATE TRIGGER ledger_reversal_keep_update BEFORE UPDATE ON ledger_reversal
BEGIN SELECT RAISE(ABORT, 'ledger_reversal rows never change'); END;

CREATE TRIGGER ledger_reversal_whole BEFORE INSERT ON ledger_reversal
WHEN NOT EXISTS (
  SELECT 1 FROM ledger_entry AS back
  JOIN ledger_entry AS paid ON paid.award_id = back.award_id AND paid.tranche = back.tranche
    AND paid.minor_units = back.minor_units AND paid.currency = back.currency
    AND paid.base_minor_units = back.base_minor_units
    AND paid.base_currency = back.base_currency
  WHERE back.entry = NEW.entry AND back.kind = 'refund'
    AND paid.entry = NEW.reversed_entry AND paid.kind = 'pay')
BEGIN SELECT RAISE(ABORT, 'a reversal takes back one whole payment'); END;

CREATE TRIGGER letter_version_keep_delete BEFORE DELETE ON letter_version
BEGIN SELECT RAISE(ABORT, 'letter_version rows are never removed'); END;

CREATE TRIGGER letter_version_keep_update BEFORE UPDATE ON letter_version
BEGIN SELECT RAISE(ABORT, 'letter_version rows never change'); END;

CREATE TRIGGER milestone_achievement_keep_delete BEFORE DELETE ON milestone_achievement
BEGIN SELECT RAISE(ABORT, 'milestone_achievement rows are never removed'); END;

CREATE TRIGGER milestone_achievement_keep_update BEFORE UPDATE ON milestone_achievement
BEGIN SELECT RAISE(ABORT, 'milestone_achievement rows never change'); END;

CREATE TRIGGER milestone_version_keep_delete BEFORE DELETE ON milestone_version
BEGIN SELECT RAISE(ABORT, 'milestone_version rows are never removed'); END;

CREATE TRIGGER milestone_version_keep_update BEFORE UPDATE ON milestone_version
BEGIN SELECT RAISE(ABORT, 'milestone_version rows never change'); END;

CREATE TRIGGER no_conflict_statement_keep_delete BEFORE DELETE ON no_conflict_statement
BEGIN SELECT RAISE(ABORT, 'no_conflict_statement rows are never removed'); END;

CREATE TRIGGER no_conflict_statement_keep_update BEFORE UPDATE ON no_conflict_statement
BEGIN SELECT RAISE(ABORT, 'no_conflict_statement rows never change'); END;

CREATE TRIGGER person_role_step_keep_delete BEFORE DELETE ON person_role_step
BEGIN SELECT RAISE(ABORT, 'person_role_step rows are never removed'); END;

CREATE TRIGGER person_role_step_keep_update BEFORE UPDATE ON person_role_step
BEGIN SELECT RAISE(ABORT, 'person_role_step rows never change'); END;

CREATE TRIGGER planned_people_keep_delete BEFORE DELETE ON planned_people
BEGIN SELECT RAISE(ABORT, 'planned_people rows are never removed'); END;

CREATE TRIGGER planned_people_keep_update BEFORE UPDATE ON planned_people
BEGIN SELECT RAISE(ABORT, 'planned_people rows never change'); END;

CREATE TRIGGER planned_reach_keep_delete BEFORE DELETE ON planned_reach
BEGIN SELECT RAISE(ABORT, 'planned_reach rows are never removed'); END;

CREATE TRIGGER planned_reach_keep_update BEFORE UPDATE ON planned_reach
BEGIN SELECT RAISE(ABORT, 'planned_reach rows never change'); END;

CREATE TRIGGER posting_keep_delete BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows are never removed'); END;

CREATE TRIGGER posting_keep_update BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows never change'); END;

CREATE TRIGGER posting_sealed BEFORE INSERT ON posting
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'a ledger entry takes no more postings'); END;

CREATE TRIGGER progress_people_keep_delete BEFORE DELETE ON progress_people
BEGIN SELECT RAISE(ABORT, 'progress_people rows are never removed'); END;

CREATE TRIGGER progress_people_keep_update BEFORE UPDATE ON progress_people
BEGIN SELECT RAISE(ABORT, 'progress_people rows never change'); END;

CREATE TRIGGER progress_people_sealed BEFORE INSERT ON progress_people
WHEN EXISTS
  (SELECT 1 FROM progress_report
   WHERE award_id = NEW.award_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a report takes no more people'); END;

CREATE TRIGGER progress_report_keep_delete BEFORE DELETE ON progress_report
BEGIN SELECT RAISE(ABORT, 'progress_report rows are never removed'); END;

CREATE TRIGGER progress_report_keep_update BEFORE UPDATE ON progress_report
BEGIN SELECT RAISE(ABORT, 'progress_report rows never change'); END;

CREATE TRIGGER progress_report_sums BEFORE INSERT ON progress_report
WHEN NEW.people <>
  (SELECT coalesce(sum(people), 0) FROM progress_people
   WHERE award_id = NEW.award_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'the groups of a report sum to its people'); END;

CREATE TRIGGER progress_rural_keep_delete BEFORE DELETE ON progress_rural
BEGIN SELECT RAISE(ABORT, 'progress_rural rows are never removed'); END;

CREATE TRIGGER progress_rural_keep_update BEFORE UPDATE ON progress_rural
BEGIN SELECT RAISE(ABORT, 'progress_rural rows never change'); END;

CREATE TRIGGER progress_rural_sealed BEFORE INSERT ON progress_rural
WHEN EXISTS
  (SELECT 1 FROM progress_report
   WHERE award_id = NEW.award_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a report takes no more people'); END;

CREATE TRIGGER progress_rural_within BEFORE INSERT ON progress_rural
WHEN NEW.people >
  (SELECT coalesce(sum(people), 0) FROM progress_people
   WHERE award_id = NEW.award_id AND number = NEW.number AND gender = NEW.gender
     AND age = NEW.age AND disability = NEW.disability)
BEGIN SELECT RAISE(ABORT, 'no more people are rural than there are'); END;

CREATE TRIGGER progress_verification_by_others BEFORE INSERT ON progress_verification
WHEN EXISTS
  (SELECT 1 FROM progress_report
   WHERE award_id = NEW.award_id AND number = NEW.number
     AND recorder_id = NEW.verifier_id)
BEGIN SELECT RAISE(ABORT, 'a report is verified by others than its recorder'); END;

CREATE TRIGGER progress_verification_keep_delete BEFORE DELETE ON progress_verification
BEGIN SELECT RAISE(ABORT, 'progress_verification rows are never removed'); END;

CREATE TRIGGER progress_verification_keep_update BEFORE UPDATE ON progress_verification
BEGIN SELECT RAISE(ABORT, 'progress_verification rows never change'); END;

CREATE TRIGGER published_report_keep_delete BEFORE DELETE ON published_report
BEGIN SELECT RAISE(ABORT, 'published_report rows are never removed'); END;

CREATE TRIGGER published_report_keep_update BEFORE UPDATE ON published_report
BEGIN SELECT RAISE(ABORT, 'published_report rows never change'); END;

CREATE TRIGGER review_assignment_keep_delete BEFORE DELETE ON review_assignment
BEGIN SELECT RAISE(ABORT, 'review_assignment rows are never removed'); END;

CREATE TRIGGER review_assignment_keep_update BEFORE UPDATE ON review_assignment
BEGIN SELECT RAISE(ABORT, 'review_assignment rows never change'); END;

CREATE TRIGGER review_recusal_keep_delete BEFORE DELETE ON review_recusal
BEGIN SELECT RAISE(ABORT, 'review_recusal rows are never removed'); END;

CREATE TRIGGER review_recusal_keep_update BEFORE UPDATE ON review_recusal
BEGIN SELECT RAISE(ABORT, 'review_recusal rows never change'); END;

CREATE TRIGGER review_score_keep_delete BEFORE DELETE ON review_score
BEGIN SELECT RAISE(ABORT, 'review_score rows are never removed'); END;

CREATE TRIGGER review_score_keep_update BEFORE UPDATE ON review_score
BEGIN SELECT RAISE(ABORT, 'review_score rows never change'); END;

CREATE TRIGGER review_version_keep_delete BEFORE DELETE ON review_version
BEGIN SELECT RAISE(ABORT, 'review_version rows are never removed'); END;

CREATE TRIGGER review_version_keep_update BEFORE UPDATE ON review_version
BEGIN SELECT RAISE(ABORT, 'review_version rows never change'); END;

CREATE TRIGGER reviewer_version_keep_delete BEFORE DELETE ON reviewer_version
BEGIN SELECT RAISE(ABORT, 'reviewer_version rows are never removed'); END;

CREATE TRIGGER reviewer_version_keep_update BEFORE UPDATE ON reviewer_version
BEGIN SELECT RAISE(ABORT, 'reviewer_version rows never change'); END;

CREATE TRIGGER screening_finding_keep_delete BEFORE DELETE ON screening_finding
BEGIN SELECT RAISE(ABORT, 'screening_finding rows are never removed'); END;

CREATE TRIGGER screening_finding_keep_update BEFORE UPDATE ON screening_finding
BEGIN SELECT RAISE(ABORT, 'screening_finding rows never change'); END;

CREATE TRIGGER seal_grows BEFORE INSERT ON seal
WHEN EXISTS (SELECT 1 FROM seal WHERE size > NEW.size OR sealed_at > NEW.sealed_at)
BEGIN SELECT RAISE(ABORT, 'a seal covers what was sealed before'); END;

CREATE TRIGGER seal_keep_delete BEFORE DELETE ON seal
BEGIN SELECT RAISE(ABORT, 'seal rows are never removed'); END;

CREATE TRIGGER seal_keep_update BEFORE UPDATE ON seal
BEGIN SELECT RAISE(ABORT, 'seal rows never change'); END;

CREATE TRIGGER seal_key_keep_delete BEFORE DELETE ON seal_key
BEGIN SELECT RAISE(ABORT, 'seal_key rows are never removed'); END;

CREATE TRIGGER seal_key_keep_update BEFORE UPDATE ON seal_key
BEGIN SELECT RAISE(ABORT, 'seal_key rows never change'); END;

CREATE TRIGGER selection_choice_keep_delete BEFORE DELETE ON selection_choice
BEGIN SELECT RAISE(ABORT, 'selection_choice rows are never removed'); END;

CREATE TRIGGER selection_choice_keep_update BEFORE UPDATE ON selection_choice
BEGIN SELECT RAISE(ABORT, 'selection_choice rows never change'); END;

CREATE TRIGGER selection_keep_delete BEFORE DELETE ON selection
BEGIN SELECT RAISE(ABORT, 'selection rows are never removed'); END;

CREATE TRIGGER selection_keep_update BEFORE UPDATE ON selection
BEGIN SELECT RAISE(ABORT, 'selection rows never change'); END;

CREATE TRIGGER selection_part_keep_delete BEFORE DELETE ON selection_part
BEGIN SELECT RAISE(ABORT, 'selection_part rows are never removed'); END;

CREATE TRIGGER selection_part_keep_update BEFORE UPDATE ON selection_part
BEGIN SELECT RAISE(ABORT, 'selection_part rows never change'); END;

CREATE TRIGGER session_people_keep_delete BEFORE DELETE ON session_people
BEGIN SELECT RAISE(ABORT, 'session_people rows are never removed'); END;

CREATE TRIGGER session_people_keep_update BEFORE UPDATE ON session_people
BEGIN SELECT RAISE(ABORT, 'session_people rows never change'); END;

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

CREATE TRIGGER session_verification_keep_delete BEFORE DELETE ON session_verification
BEGIN SELECT RAISE(ABORT, 'session_verification rows are never removed'); END;

CREATE TRIGGER session_verification_keep_update BEFORE UPDATE ON session_verification
BEGIN SELECT RAISE(ABORT, 'session_verification rows never change'); END;

CREATE TRIGGER session_version_corrects BEFORE INSERT ON session_version
WHEN NEW.number > 1 AND NOT EXISTS
  (SELECT 1 FROM session_withdrawal
   WHERE session_id = NEW.session_id AND number = NEW.number - 1)
BEGIN SELECT RAISE(ABORT, 'a session is withdrawn before it is recorded anew'); END;

CREATE TRIGGER session_version_keep_delete BEFORE DELETE ON session_version
BEGIN SELECT RAISE(ABORT, 'session_version rows are never removed'); END;

CREATE TRIGGER session_version_keep_update BEFORE UPDATE ON session_version
BEGIN SELECT RAISE(ABORT, 'session_version rows never change'); END;

CREATE TRIGGER session_version_sums BEFORE INSERT ON session_version
WHEN NEW.participants <>
  (SELECT coalesce(sum(people), 0) FROM session_people
   WHERE session_id = NEW.session_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'the groups of a session sum to its participants'); END;

CREATE TRIGGER session_withdrawal_keep_delete BEFORE DELETE ON session_withdrawal
BEGIN SELECT RAISE(ABORT, 'session_withdrawal rows are never removed'); END;

CREATE TRIGGER session_withdrawal_keep_update BEFORE UPDATE ON session_withdrawal
BEGIN SELECT RAISE(ABORT, 'session_withdrawal rows never change'); END;

CREATE TRIGGER spending_corrects BEFORE INSERT ON spending
WHEN NEW.number > 1 AND NOT EXISTS
  (SELECT 1 FROM spending_withdrawal
   WHERE award_id = NEW.award_id AND reference = NEW.reference AND number = NEW.number - 1)
BEGIN SELECT RAISE(ABORT, 'spending is withdrawn before it is recorded anew'); END;

CREATE TRIGGER spending_keep_delete BEFORE DELETE ON spending
BEGIN SELECT RAISE(ABORT, 'spending rows are never removed'); END;

CREATE TRIGGER spending_keep_update BEFORE UPDATE ON spending
BEGIN SELECT RAISE(ABORT, 'spending rows never change'); END;

CREATE TRIGGER spending_withdrawal_keep_delete BEFORE DELETE ON spending_withdrawal
BEGIN SELECT RAISE(ABORT, 'spending_withdrawal rows are never removed'); END;

CREATE TRIGGER spending_withdrawal_keep_update BEFORE UPDATE ON spending_withdrawal
BEGIN SELECT RAISE(ABORT, 'spending_withdrawal rows never change'); END;

CREATE TRIGGER tranche_keep_delete BEFORE DELETE ON tranche
BEGIN SELECT RAISE(ABORT, 'tranche rows are never removed'); END;

CREATE TRIGGER tranche_keep_update BEFORE UPDATE ON tranche
BEGIN SELECT RAISE(ABORT, 'tranche rows never change'); END;
