public import Vocabulary

/// Two applications that may be one, with what speaks for it.
public struct DuplicatePair: Hashable, Sendable {
  /// The application with the smaller key.
  public let first: Side

  /// The other one.
  public let second: Side

  /// How sure it is that somebody should look at them, from 0 to 1.
  public let score: Double

  /// What speaks for it, the strongest first.
  public let evidence: [DuplicateEvidence]

  /// The longest passage that both share, as it stands in the first; nil when they share none.
  public let passage: String?

  /// One of the two.
  public struct Side: Hashable, Sendable {
    /// The key.
    public let id: Application.ID
    /// The call that it applies to.
    public let callID: FundingCall.ID
    /// The title.
    public let title: String
    /// The name of the organisation that leads.
    public let lead: String
  }
}

/// One thing that speaks for two applications being one.
public enum DuplicateEvidence: Hashable, Sendable {
  /// The same lines of a budget.
  case sameBudget
  /// The same address of the contact.
  case sameContact
  /// The same number in a register.
  case sameIdentifier(String)
  /// Addresses at the same organisation.
  case sameMailDomain(String)
  /// The same name, however it is written.
  case sameName
  /// The same people planned to be reached.
  case sameReach
  /// The same amount asked for.
  case sameRequest(Money)
  /// Names that sound and look alike, by this much.
  case similarName(Double)
  /// This share of the shorter text is in the other one.
  case text(share: Double)
  /// This share of a part of one stands in a part of the other.
  case part(field: String, share: Double)

  /// The evidence in a sentence.
  public var message: Message {
    switch self {
    case .sameBudget: Message("duplicates.same-budget")
    case .sameContact: Message("duplicates.same-contact")
    case .sameIdentifier(let text): Message("duplicates.same-identifier", ["text": .text(text)])
    case .sameMailDomain(let domain):
      Message("duplicates.same-mail-domain", ["domain": .text(domain)])
    case .sameName: Message("duplicates.same-name")
    case .sameReach: Message("duplicates.same-reach")
    case .sameRequest(let amount): Message("duplicates.same-request", ["amount": .money(amount)])
    case .similarName(let share):
      Message("duplicates.similar-name", ["share": .percent(share, decimals: 0)])
    case .text(let share):
      Message("duplicates.text", ["share": .percent(share, decimals: 0)])
    case .part(let field, let share):
      Message(
        "duplicates.part",
        ["field": .message(Message("column.\(field)")), "share": .percent(share, decimals: 0)])
    }
  }

  /// How much it says by itself, from 0 to 1.
  ///
  /// What is shared is measured in runs of three words: when 15 of 100 words were changed, about 61
  /// of 100 runs are left, when 30 were changed, about 34.
  var strength: Double {
    switch self {
    case .sameBudget: 0.3
    case .sameContact, .sameName: 0.6
    case .sameIdentifier: 0.7
    case .sameMailDomain: 0.2
    case .sameReach: 0.15
    case .sameRequest: 0.1
    case .similarName(let share): 0.55 * share
    case .text(let share): 0.95 * min(1, max(0, (share - 0.05) / 0.4))
    case .part(_, let share): 0.8 * min(1, max(0, (share - 0.1) / 0.4))
    }
  }

  /// Whether it tells of who applies, and not of what for.
  var isAboutOrganisation: Bool {
    switch self {
    case .sameContact, .sameIdentifier, .sameMailDomain, .sameName, .similarName: true
    case .sameBudget, .sameReach, .sameRequest, .text, .part: false
    }
  }
}

extension [DuplicateEvidence] {
  /// How sure all of it together makes one: as if each piece were wrong by chance and alone.
  ///
  /// An organisation may apply to every call, so who applies says half as much across calls.
  func score(acrossCalls: Bool) -> Double {
    let wrong = { (pieces: [DuplicateEvidence]) in
      pieces.reduce(1.0) { $0 * (1 - $1.strength) }
    }
    let organisation = 1 - wrong(filter(\.isAboutOrganisation))
    let content = 1 - wrong(filter { !$0.isAboutOrganisation })
    return 1 - (1 - organisation * (acrossCalls ? 0.5 : 1)) * (1 - content)
  }
}
