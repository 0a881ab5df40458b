/// Every field about people, and every field of an application, with its class.
///
/// There is no other place where this is said; a test walks all that the fund stores, and fails
/// when a field is missing here.
public enum FieldRegister {
  /// The fields, by subject.
  public static let all: [DataField] = people + applications + reviews + teaching + history

  /// The fields that say something about a person: the register of processing.
  public static var personal: [DataField] { all.filter { $0.use != nil } }

  /// The field at a path, or nil when none is classified there.
  public static func field(_ path: String) -> DataField? { byPath[path] }

  private static let byPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })

  // MARK: People

  private static let working = PersonalUse(
    of: .staff, for: .administration, on: .contract, kept: .init(years: 1, after: .role))

  private static let people = [
    DataField("person.name", .confidential, working),
    DataField("person.email", .confidential, working),
    DataField("person.organisation", .confidential, working),
    DataField("person.roles", .internal, working),
    DataField("person.address", .restricted, working),
    DataField("person.key", .restricted, working),
  ]

  // MARK: Applications

  private static let applying = PersonalUse(
    of: .contact, for: .application, on: .contract, kept: .init(years: 7, after: .application))

  private static let counting = PersonalUse(
    of: .contact, for: .monitoring, on: .publicTask, kept: .init(years: 7, after: .application))

  private static let applications =
    [
      "reference", "country", "language", "track", "title", "summary", "isFictional",
      "communityLanguages", "start", "months", "requested", "coFunding", "submitted", "status",
      "lead.name", "lead.latinName", "lead.identifier", "lead.kind", "lead.founded",
      "reach.female", "reach.male", "reach.another", "reach.notStated", "reach.rural",
      "reach.withDisability", "budget.category", "budget.amount", "partners.name",
      "partners.latinName", "partners.identifier", "partners.country", "partners.basisPoints",
      "countryShares", "genderMarker", "submittedAt", "outline", "governance.principle",
      "governance.level",
    ].map { DataField("application.\($0)", .public) }
    + ["need", "plan", "risks", "budget.description", "answers", "governance.text"].map {
      DataField("application.\($0)", .internal)
    } + [
      DataField("application.lead.contact.name", .confidential, applying),
      DataField("application.lead.contact.email", .confidential, applying),
      DataField("application.lead.contact.gender", .confidential, counting),
      DataField("application.original", .confidential, applying),
      DataField("letter.subject", .confidential, applying),
      DataField("letter.digest", .confidential, applying),
      DataField("attachment.name", .confidential, applying),
      DataField("attachment.content", .confidential, applying),
    ]

  // MARK: Reviews

  private static let reviewing = PersonalUse(
    of: .reviewer, for: .review, on: .contract, kept: .init(years: 7, after: .application))

  private static let reviews = [
    DataField("reviewer.gender", .confidential, reviewing),
    DataField("reviewer.country", .internal, reviewing),
    DataField("reviewer.languages", .internal, reviewing),
    DataField("reviewer.tracks", .internal, reviewing),
    DataField("reviewer.maximum_load", .internal, reviewing),
    DataField("conflict.kind", .confidential, reviewing),
    DataField("conflict.note", .restricted, reviewing),
    DataField("conflict.statement", .confidential, reviewing),
    DataField("conflict.organisation", .confidential, reviewing),
    DataField("review.reviewer", .confidential, reviewing),
    DataField("review.confidence", .internal, reviewing),
    DataField("review.scores", .internal, reviewing),
    DataField("review.comments.to_panel", .confidential, reviewing),
    DataField("review.comments.to_applicant", .internal, reviewing),
    DataField("review.draft", .restricted, reviewing),
  ]

  // MARK: Sessions and progress

  private static let training = PersonalUse(
    of: .trainer, for: .monitoring, on: .contract, kept: .init(years: 7, after: .recording))

  private static let reporting = PersonalUse(
    of: .contact, for: .monitoring, on: .contract, kept: .init(years: 7, after: .application))

  private static let teaching = [
    DataField("session.trainer", .internal, training),
    DataField("session.verifier", .internal, training),
    DataField("session.place", .confidential, training),
    DataField("session.notes", .confidential, training),
    DataField("progress.recorder", .internal, training),
    DataField("progress.verifier", .internal, training),
    DataField("progress.notes", .confidential, reporting),
  ]

  // MARK: What was done

  private static let accounting = PersonalUse(
    of: .staff, for: .accountability, on: .legalObligation,
    kept: .init(years: 10, after: .recording))

  private static let consenting = PersonalUse(
    of: .contact, for: .accountability, on: .legalObligation,
    kept: .init(years: 10, after: .recording))

  private static let history = [
    DataField("history.actor", .internal, accounting),
    DataField("history.subject", .internal, accounting),
    DataField("history.reason", .confidential, accounting),
    DataField("agreement.signatory", .internal, accounting),
    DataField("seal.signer", .internal, accounting),
    DataField("consent", .confidential, consenting),
    DataField("transfer", .confidential, consenting),
    DataField("erasure", .internal, consenting),
  ]
}
