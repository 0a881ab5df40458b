import Audit
import Grants
import Lessons
import OpenData
import Vocabulary

/// Keys that are put together from a beginning and a word, and the words of each.
///
/// A key that the sources compose must have its beginning here.
struct KeyFamily: Sendable {
  /// The beginning of every key of the family.
  let beginning: String

  /// The words that must have a sentence.
  let words: Set<String>

  /// The levels of every principle of AI governance.
  private static let levels = Set(
    GovernancePrinciple.allCases.flatMap { principle in
      GovernanceAssessment.levels.map { "\(principle.rawValue).\($0)" }
    })

  /// The families of the catalogue.
  static let all: [KeyFamily] = [
    // One word for each case of an enumeration.
    .cases("action.", of: HistoryAction.self),
    .cases("alert-severity.", of: AwardAlert.Severity.self),
    .cases("alert.", of: AwardAlert.Kind.self),
    .cases("age-band.", of: AgeBand.self),
    .cases("application-status.", of: Application.Status.self),
    .cases("area.", of: Area.self),
    .cases("attachment-kind.", of: AttachmentKind.self),
    .cases("attachment-state.", of: Attachment.State.self),
    .cases("audience.", of: DisclosureGate.Audience.self),
    .cases("audit.malformed-", of: AuditError.Part.self),
    .cases("award-status.", of: Award.Status.self),
    .cases("budget-category.", of: BudgetLine.Category.self),
    .cases("budget-state.", of: AwardBudget.State.self),
    KeyFamily("call-check-severity.", words: ["advice", "fault"]),
    .cases("call-status.", of: FundingCall.Status.self),
    .cases("decision-flag.", of: DecisionFlag.self),
    .cases("decision-flag-meaning.", of: DecisionFlag.self),
    KeyFamily("declaration.", words: ["missing", "stale"]),
    .cases("dimension.", of: ReportDimension.self),
    .cases("dimension.", of: ReachDimension.self),
    .cases("disability.", of: Disability.self),
    .cases("equity.", of: FrontMatter.Equity.self),
    .cases("field-class.", of: FieldClass.self),
    .cases("gender.", of: Gender.self),
    .cases("governance.", of: GovernancePrinciple.self),
    .cases("governance-part.", of: GovernancePart.self),
    .cases("governance-question.", of: GovernancePrinciple.self),
    KeyFamily("governance-level.", words: levels),
    .cases("iati-transaction.", of: TransactionType.self),
    .cases("iati.warning.", of: IATIWarning.Kind.self),
    KeyFamily(
      "iati.rule.",
      words: [
        "address", "budget-too-long", "budgets-overlap", "character", "date-in-future",
        "days-reversed", "percentages", "text-missing",
      ]),
    .cases("leak-certainty.", of: Leak.Certainty.self),
    .cases("leak-kind.", of: Leak.Kind.self),
    .cases("lead-kind.", of: LeadOrganisation.Kind.self),
    .cases("ledger-kind.", of: LedgerTransfer.Kind.self),
    .cases("legal-basis.", of: LegalBasis.self),
    .cases("letter-kind.", of: LetterKind.self),
    .cases("manner.", of: ConsentRecord.Manner.self),
    .cases("outcome.", of: Decision.Outcome.self),
    .cases("pack.need-", of: FrontMatter.Need.self),
    .cases("permission.", of: Permission.self),
    .cases("purpose.", of: PersonalUse.Purpose.self),
    .cases("public-report.", of: PublicReport.Kind.self),
    .cases("report.basis.", of: DisbursementReport.GenderBasis.self),
    .cases("report.rates.", of: DisbursementReport.RatePolicy.self),
    .cases("retention.", of: PersonalUse.Retention.End.self),
    .cases("status.applicant.", of: ApplicantStatus.self),
    .cases("subject-kind.", of: PersonalUse.Subject.self),
    .cases("track.", of: Track.self),
    .cases("transfer.", of: DataTransfer.Content.self),
    .cases("unit-state.", of: LocalizedText.State.self),
    // Words that stand in one file.
    KeyFamily(
      "fallback.", words: ["formats", "formats-of-other", "order", "order-of-other", "words"]),
    KeyFamily(
      "language-field.",
      words: [
        "and", "calendars", "date", "full-date", "money", "months", "name", "numbers", "or",
        "order",
        "plurals", "short-months", "spelled-out", "weekdays", "words", "writing",
      ]),
    KeyFamily("language-source.", words: ["icu", "own", "related", "root"]),
    .cases("lesson-state.", of: LessonState.self),
    KeyFamily("lesson.unit-markup-", words: ["code", "emphasis", "line-break", "strong"]),
    KeyFamily(
      "report-column.",
      words: [
        "age", "award", "call", "country", "currency", "disability", "gender", "language", "lead",
        "lesson", "marker", "month", "quarter", "rural", "track", "year",
      ]),
    KeyFamily(
      "publish.table.",
      words: ["awards", "calls", "disbursements", "grants-to-people", "places", "reach"]),
    KeyFamily("publish.xlsx-", words: ["address", "empty", "money", "shares"]),
    KeyFamily(
      "meaning.",
      words: [
        "amount", "attendances", "paid", "people_reached", "planned", "refunded", "share",
        "success", "verified",
      ]),
    KeyFamily(
      "section.",
      words: ["agreements", "budget", "ledger", "milestones", "reach", "tranches"]),
    KeyFamily("unit-result.", words: ["changed", "refused", "suggested", "unchanged"]),
    .cases("gender-marker.", of: GenderMarker.self),
    // The parts of the form for applicants, and what its program says.
    KeyFamily(
      "form-page.",
      words: [
        "add-budget", "add-partners", "budget", "governance", "no", "organisation", "partners",
        "project",
        "questions", "reach", "texts", "yes",
      ]),
    KeyFamily(
      "form-say.",
      words: [
        "amount", "budget", "co-funding", "count", "day", "email", "faults", "kept", "late",
        "local",
        "missing", "number", "overhead", "part", "percent", "really", "shares", "sum", "too-late",
        "too-long",
        "file-size", "file-type", "file-wait", "files", "files-size", "no-file",
      ]),
    // The fields of the form for applicants.
    KeyFamily(
      "column.",
      words: [
        "amount", "category", "co_funding", "community_languages", "contact", "contact_email",
        "contact_gender", "country", "currency", "description", "governance_text", "language",
        "lead", "lead_founded", "lead_identifier", "lead_kind", "lead_latin", "months", "need",
        "outline", "partner", "plan",
        "reach_another", "reach_female", "reach_male", "reach_not_stated", "reach_rural",
        "reach_with_disability", "requested", "risks", "share_percent", "start", "summary", "title",
        "track",
      ]),
    KeyFamily(
      "stage.linked-", words: ["full", "full-scored", "outline", "outline-scored"]),
    KeyFamily("session-state.", words: ["recorded", "verified", "withdrawn"]),
    KeyFamily("tranche-state.", words: ["cancelled", "expired", "paid", "scheduled"]),
    // One word for each place in the sources that names it.
    KeyFamily("column.", words: words(in: "difund", callees: ["init", "line"])),
    .cases("column.", of: ReviewingDimension.self),
    KeyFamily(
      "column.",
      words: [
        "answers", "at_commitment", "at_payment", "attendances", "committed_on", "difference",
        "exchange_difference", "interval", "people_reached", "planned",
        "right_after", "right_before", "sessions", "share", "verified",
      ]),
    // The columns of a comparison with another publisher.
    KeyFamily(
      "column.",
      words: [
        "activities", "amount", "converted", "fund", "marker", "place", "sector", "share", "type",
        "year",
      ]),
    // The columns of open data, which OpenData names, and what it says of the publisher.
    KeyFamily(
      "column.",
      words: [
        "amount", "award", "budget", "call", "country", "currency", "day", "deadline", "decided",
        "end", "fictional", "gender_marker", "grants", "identifier", "kind", "language", "lead",
        "lead_latin", "licence", "opens", "organisation_kind", "paid", "partners",
        "people_reached", "planned", "planned_another", "planned_female", "planned_male",
        "planned_not_stated", "publisher", "refunded", "share", "start", "status", "title",
        "track", "until", "website",
      ]),
    // The columns and texts of the form for reviewers.
    KeyFamily(
      "column.",
      words: [
        "application", "budget", "confidence", "conflict", "country", "language", "need", "party",
        "plan", "reason", "requested", "reviewer", "risks", "summary", "title", "to_applicant",
        "to_panel", "track",
      ]),
    KeyFamily("demo.result.", words: resultWords()),
    KeyFamily("demo.step.", words: words(in: "difund", callees: ["DemoStep"])),
    KeyFamily("doctor.", words: words(in: "Workspace", callees: ["good"])),
    KeyFamily("formats.json-", words: words(in: "Formats", callees: ["message"])),
    KeyFamily("help.", words: helpWords()),
    KeyFamily("kind.", words: words(in: "Grants", callees: ["exists", "notFound"])),
    KeyFamily("lesson.fault-", words: words(inFile: "Sources/Lessons/Faults/LessonFault.swift")),
    KeyFamily("input.not-", words: words(in: "Intake", label: "wanted")),
    KeyFamily("input.type-", words: words(in: "Intake", callees: ["wrongType"])),
  ]

  init(_ beginning: String, words: Set<String>) {
    self.beginning = beginning
    self.words = words
  }

  private static func cases<Value: RawRepresentable & CaseIterable>(
    _ beginning: String, of type: Value.Type
  ) -> KeyFamily where Value.RawValue == String {
    KeyFamily(beginning, words: Set(Value.allCases.map(\.rawValue)))
  }

  /// The plain texts that are first and unnamed arguments of calls of these names.
  private static func words(in target: String, callees: Set<String>) -> Set<String> {
    words(in: target) {
      callees.contains($0.callee) && $0.index == 0 && $0.label == nil && !$0.isForMachines
    }
  }

  /// The words that a file has for the cases of an enumeration, as `case .name: "word"`.
  private static func words(inFile path: String) -> Set<String> {
    let text = Repository.text(path) ?? ""
    return Set(text.matches(of: #/case \.\w+: "([a-z-]+)"/#).map { String($0.1) })
  }

  private static func words(in target: String, label: String) -> Set<String> {
    words(in: target) { $0.label == label }
  }

  private static func words(
    in target: String, where matches: (ArgumentPlace) -> Bool
  ) -> Set<String> {
    var found: Set<String> = []
    for source in Repository.sources where source.target == target {
      for literal in source.literals where !literal.isComposed && isWord(literal.text) {
        guard let place = source.argumentPlace(of: literal), matches(place) else { continue }
        found.insert(literal.text)
      }
    }
    return found
  }

  /// The keys of commands, which stand behind `key:`; with `more: true` there are details too.
  private static func helpWords() -> Set<String> {
    var found: Set<String> = []
    for source in Repository.sources where source.target == "difund" {
      for literal in source.literals where !literal.isComposed {
        guard let place = source.argumentPlace(of: literal), place.callee == "localized",
          place.label == "key"
        else { continue }
        found.insert(literal.text)
        if place.hasMore { found.insert(literal.text + ".more") }
      }
    }
    return found
  }

  /// The names in the list of the files that a demonstration ends with, which may be empty.
  private static func resultWords() -> Set<String> {
    let script = Repository.text("Sources/difund/Demo/DemoScript.swift") ?? ""
    let list =
      script.firstMatch(of: #/var results:[^\{]*\{(.*?)\n {2}\}/#.dotMatchesNewlines())?.1 ?? ""
    return Set(list.matches(of: #/\(\s*"([a-z-]+)",/#).map { String($0.1) })
  }

  private static func isWord(_ text: String) -> Bool {
    text.wholeMatch(of: #/[a-z][a-z0-9_-]*/#) != nil
  }
}
