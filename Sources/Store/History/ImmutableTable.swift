internal import Audit

/// A table whose rows are only ever added, each under an entry of the history.
///
/// The columns are the published list that leaves are computed from, in its order; a column that a
/// later release adds is not hashed into entries that were made before it, and so is not added here
/// but in a list of a new encoding.
final class ImmutableTable: Sendable {
  let name: String
  let columns: [String]

  /// The column that orders the rows of one entry.
  let rowKey: String

  /// What stands around the values of a row in a leaf.
  let parts: LeafParts

  /// Adds a row; the entry comes first, and then the columns.
  let insertion: SQLText

  /// Whether its rows may change how the money of an award is shared; they name the award first.
  let tellsShares: Bool

  init(
    name: String, columns: [String], rowKey: String = "row_number", tellsShares: Bool = false
  ) {
    self.name = name
    self.columns = columns
    self.rowKey = rowKey
    self.tellsShares = tellsShares
    parts = .row(of: name, columns)
    let names = (["entry"] + columns).joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    insertion = SQLText("INSERT INTO \(name) (\(names)) VALUES (\(marks))")
  }

  /// The place in `all`, by which the rows of one entry are ordered.
  var place: Int { Self.places[ObjectIdentifier(self)] ?? .max }

  private static let places = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { (ObjectIdentifier($1), $0) })

  /// Every immutable table, in the order in which rows of one entry are hashed.
  static let all: [ImmutableTable] = [
    callVersion, callStep, applicationVersion, applicationStep, screeningFinding, exchangeRate,
    awardVersion, awardStep, agreementVersion, plannedReach, milestoneVersion,
    milestoneAchievement, account, tranche, ledgerEntry, posting,
    reviewerVersion, conflictDeclaration, reviewAssignment, reviewVersion, reviewScore, selection,
    selectionChoice, decision, personRoleStep, sealKey, sessionVersion, sessionPeople,
    sessionWithdrawal, sessionVerification, progressReport, progressPeople, progressVerification,
    erasedText, consentVersion, consentWithdrawal, dataTransfer,
    agreementTerm, agreedBudgetLine, spending, spendingWithdrawal, plannedPeople, progressRural,
    publishedReport, ledgerReversal, invitation, applicationOutline, applicationNotice,
    noConflictStatement, reviewRecusal, attachment, attachmentStep, selectionPart,
    decisionProposal, decisionRuling, letterVersion,
  ]

  static let callVersion = ImmutableTable(
    name: "call_version", columns: ["call_id", "number", "terms"])
  static let callStep = ImmutableTable(name: "call_step", columns: ["call_id", "status"])
  static let applicationVersion = ImmutableTable(
    name: "application_version",
    columns: [
      "application_id", "number", "call_id", "country", "language", "track", "currency",
      "requested_minor_units", "document_sha256", "stored_sha256", "repaired_fields",
    ], tellsShares: true)
  static let applicationStep = ImmutableTable(
    name: "application_step", columns: ["application_id", "status"])
  static let applicationNotice = ImmutableTable(
    name: "application_notice", columns: ["application_id", "until", "by_applicant"])
  static let screeningFinding = ImmutableTable(
    name: "screening_finding", columns: ["application_id", "rule_id", "is_met"])
  static let exchangeRate = ImmutableTable(
    name: "exchange_rate",
    columns: ["day", "base", "quote", "digits", "decimals", "source"])

  static let awardVersion = ImmutableTable(
    name: "award_version", columns: ["award_id", "number", "amount_minor_units", "currency"])
  static let awardStep = ImmutableTable(name: "award_step", columns: ["award_id", "status"])

  static let agreementVersion = ImmutableTable(
    name: "agreement_version", columns: ["award_id", "number", "signed", "starts", "ends"])
  static let plannedReach = ImmutableTable(
    name: "planned_reach",
    columns: [
      "award_id", "number", "female", "male", "another", "not_stated", "rural", "with_disability",
    ], tellsShares: true)
  static let milestoneVersion = ImmutableTable(
    name: "milestone_version", columns: ["award_id", "number", "version", "title", "due"])
  static let milestoneAchievement = ImmutableTable(
    name: "milestone_achievement", columns: ["award_id", "number", "day", "evidence"])
  static let account = ImmutableTable(
    name: "account", columns: ["id", "name", "part", "award_id", "currency", "sign"], rowKey: "id")
  static let tranche = ImmutableTable(
    name: "tranche", columns: ["award_id", "number", "minor_units", "due", "milestone"])
  static let ledgerEntry = ImmutableTable(
    name: "ledger_entry",
    columns: [
      "kind", "award_id", "tranche", "day", "currency", "minor_units", "reference",
      "base_currency", "base_minor_units", "rates",
    ], rowKey: "entry")
  static let posting = ImmutableTable(
    name: "posting", columns: ["line", "account_id", "minor_units"], rowKey: "line")

  static let ledgerReversal = ImmutableTable(
    name: "ledger_reversal", columns: ["reversed_entry"], rowKey: "entry")

  static let reviewerVersion = ImmutableTable(
    name: "reviewer_version",
    columns: ["reviewer_id", "number", "country", "languages", "tracks", "maximum_load"])
  static let conflictDeclaration = ImmutableTable(
    name: "conflict_declaration",
    columns: ["person_id", "number", "application_id", "organisation", "kind", "note_sha256"])
  static let reviewAssignment = ImmutableTable(
    name: "review_assignment", columns: ["application_id", "reviewer_id"])
  static let reviewVersion = ImmutableTable(
    name: "review_version",
    columns: ["application_id", "reviewer_id", "number", "confidence", "comments_sha256"])
  static let reviewScore = ImmutableTable(
    name: "review_score",
    columns: ["application_id", "reviewer_id", "number", "criterion", "score_hundredths"])

  static let selection = ImmutableTable(
    name: "selection",
    columns: [
      "selection_id", "call_id", "policy", "currency", "budget_minor_units", "spent_minor_units",
      "objective_thousandths", "is_optimal",
    ])
  static let selectionChoice = ImmutableTable(
    name: "selection_choice",
    columns: [
      "selection_id", "application_id", "outcome", "calibrated_thousandths", "cost_minor_units",
    ])
  static let selectionPart = ImmutableTable(
    name: "selection_part",
    columns: [
      "selection_id", "application_id", "share_basis_points", "amount_minor_units", "currency",
    ])
  static let decision = ImmutableTable(
    name: "decision",
    columns: ["application_id", "outcome", "amount_minor_units", "currency", "selection_id"])

  static let personRoleStep = ImmutableTable(
    name: "person_role_step", columns: ["person_id", "role", "is_held"])
  static let sealKey = ImmutableTable(name: "seal_key", columns: ["verifier"])

  static let sessionVersion = ImmutableTable(
    name: "session_version",
    columns: [
      "session_id", "number", "day", "country", "area", "language", "lesson_id", "lesson_version",
      "trainer_id", "award_id", "participants", "quiz_answers", "quiz_right_before",
      "quiz_right_after", "texts_sha256",
    ])
  static let sessionPeople = ImmutableTable(
    name: "session_people",
    columns: ["session_id", "number", "gender", "age", "disability", "people"])
  static let sessionWithdrawal = ImmutableTable(
    name: "session_withdrawal", columns: ["session_id", "number"])
  static let sessionVerification = ImmutableTable(
    name: "session_verification", columns: ["session_id", "number", "verifier_id"])

  static let progressReport = ImmutableTable(
    name: "progress_report",
    columns: ["award_id", "number", "until", "people", "rural", "recorder_id", "notes_sha256"],
    tellsShares: true)
  static let progressPeople = ImmutableTable(
    name: "progress_people",
    columns: ["award_id", "number", "gender", "age", "disability", "people"])
  static let progressVerification = ImmutableTable(
    name: "progress_verification", columns: ["award_id", "number", "verifier_id"], tellsShares: true
  )

  static let erasedText = ImmutableTable(
    name: "erased_text",
    columns: ["subject_id", "place", "sealed_sha256", "remainder_sha256"])
  static let consentVersion = ImmutableTable(
    name: "consent_version",
    columns: [
      "consent_id", "subject_id", "purpose", "text_version", "language", "text_sha256", "day",
      "manner",
    ])
  static let consentWithdrawal = ImmutableTable(
    name: "consent_withdrawal", columns: ["consent_id", "day"])
  static let dataTransfer = ImmutableTable(
    name: "data_transfer", columns: ["subject_id", "content", "country", "legal_basis"])
  static let agreementTerm = ImmutableTable(
    name: "agreement_term",
    columns: ["award_id", "number", "signatory_id", "report_months", "line_limit_basis_points"])
  static let agreedBudgetLine = ImmutableTable(
    name: "agreed_budget_line", columns: ["award_id", "number", "category", "minor_units"])
  static let spending = ImmutableTable(
    name: "spending",
    columns: [
      "award_id", "reference", "number", "first_day", "last_day", "category", "minor_units",
      "evidence",
    ])
  static let spendingWithdrawal = ImmutableTable(
    name: "spending_withdrawal", columns: ["award_id", "reference", "number"])
  static let plannedPeople = ImmutableTable(
    name: "planned_people",
    columns: ["award_id", "number", "gender", "age", "disability", "people", "rural"])
  static let progressRural = ImmutableTable(
    name: "progress_rural",
    columns: ["award_id", "number", "gender", "age", "disability", "people"])

  static let noConflictStatement = ImmutableTable(
    name: "no_conflict_statement",
    columns: [
      "application_id", "reviewer_id", "number", "application_version", "wording", "is_on_paper",
    ])
  static let reviewRecusal = ImmutableTable(
    name: "review_recusal", columns: ["application_id", "reviewer_id", "kind"])

  static let publishedReport = ImmutableTable(
    name: "published_report", columns: ["number", "kind", "report"])

  static let invitation = ImmutableTable(
    name: "invitation", columns: ["application_id", "selection_id"])
  static let applicationOutline = ImmutableTable(
    name: "application_outline", columns: ["application_id", "outline_id"])
  static let attachment = ImmutableTable(
    name: "attachment",
    columns: [
      "application_id", "number", "document_id", "kind", "bytes", "content_sha256", "replaces",
      "name_sha256",
    ])
  static let attachmentStep = ImmutableTable(
    name: "attachment_step", columns: ["application_id", "number", "state"])
  static let decisionProposal = ImmutableTable(
    name: "decision_proposal",
    columns: ["application_id", "number", "amount_minor_units", "currency", "selection_id"])
  static let decisionRuling = ImmutableTable(
    name: "decision_ruling", columns: ["application_id", "number", "is_approved"])
  static let letterVersion = ImmutableTable(
    name: "letter_version",
    columns: ["application_id", "number", "kind", "language", "form", "sealed_sha256"])

  /// The rows of some entries in the order of the history, and of one entry in the order in which
  /// they were added.
  func walkSQL(of entries: ClosedRange<Int64>) -> String {
    """
    SELECT entry, \(columns.joined(separator: ", ")) FROM \(name)
    WHERE entry BETWEEN \(entries.lowerBound) AND \(entries.upperBound) ORDER BY entry, \(rowKey)
    """
  }

  /// The rows of one entry, in the order in which they were added.
  var rowsSQL: String {
    "SELECT entry, \(columns.joined(separator: ", ")) FROM \(name) WHERE entry = ? ORDER BY \(rowKey)"
  }

  func canonicalRow(_ values: [SQLValue]) throws(StoreError) -> CanonicalRow {
    var pairs: [(name: String, value: CanonicalRow.Value)] = []
    for (index, column) in columns.enumerated() {
      switch values[index] {
      case .null: pairs.append((column, .null))
      case .integer(let number): pairs.append((column, .integer(number)))
      case .text(let text): pairs.append((column, .text(text)))
      case .bytes: throw .unexpectedValue(index)
      }
    }
    return CanonicalRow(table: name, columns: pairs)
  }
}
