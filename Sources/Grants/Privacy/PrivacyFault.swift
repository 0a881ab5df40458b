public import Vocabulary

/// What the rules for data about people did not allow.
public enum PrivacyFault: Hashable, Sendable {
  /// An output would carry a field that its readers may not have.
  case aboveClass(DataField, DisclosureGate.Audience)
  /// The person still has something to do, so that the data are needed.
  case duty(String, Duty)
  /// Nothing is held about a person.
  case nobody(String)
  /// The consent was withdrawn before.
  case withdrawn(ConsentRecord.ID)
  /// A field has no class yet.
  case unclassified(String)

  /// What data about a person are still needed for.
  public enum Duty: Hashable, Sendable {
    /// The application is not decided yet.
    case application(Application.ID, Application.Status)
    /// The award is not closed yet.
    case award(Award.ID, Award.Status)
    /// Somebody wants to erase himself or herself.
    case oneself
    /// The fund would have no administrator.
    case onlyAdministrator
    /// The person owns the fund folder.
    case owner
    /// A review is still to be handed in.
    case review(Application.ID)
  }

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .aboveClass(let field, let audience):
      Message(
        "privacy.above-class",
        [
          "field": .text(field.path),
          "class": .message(Message("field-class.\(field.sensitivity.rawValue)")),
          "audience": .message(Message("audience.\(audience.rawValue)")),
        ])
    case .duty(let person, let duty):
      Message(
        "privacy.duty", ["person": .text(person), "duty": .message(duty.message)])
    case .nobody(let person): Message("privacy.nobody", ["person": .text(person)])
    case .withdrawn(let id): Message("privacy.withdrawn", ["id": .text(id.rawValue)])
    case .unclassified(let path): Message("privacy.unclassified", ["field": .text(path)])
    }
  }
}

extension PrivacyFault.Duty {
  /// The duty in a sentence.
  public var message: Message {
    switch self {
    case .application(let id, let status):
      Message("privacy.duty-application", ["id": .text(id.rawValue), "status": status.word])
    case .award(let id, let status):
      Message("privacy.duty-award", ["id": .text(id.rawValue), "status": status.word])
    case .oneself: Message("privacy.duty-oneself")
    case .onlyAdministrator: Message("privacy.duty-only-administrator")
    case .owner: Message("privacy.duty-owner")
    case .review(let id): Message("privacy.duty-review", ["id": .text(id.rawValue)])
    }
  }
}
