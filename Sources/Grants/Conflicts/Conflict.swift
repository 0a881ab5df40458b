public import Vocabulary

/// A conflict of interest that someone declared.
public struct DeclaredConflict: Hashable, Sendable {
  /// The person who is in conflict.
  public let personID: Person.ID

  /// What the person is in conflict with.
  public let subject: Subject

  /// What ties the person to it.
  public let kind: Kind

  /// More about it, in the words of whoever declared it.
  public let note: String

  /// What a person can be in conflict with.
  public enum Subject: Hashable, Sendable {
    case application(Application.ID)
    /// An organisation by its name or number, as applications write it.
    case organisation(String)
  }

  /// The sorts of ties.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case declared, employer, family, partner
  }

  /// Makes a conflict.
  public init(personID: Person.ID, subject: Subject, kind: Kind, note: String = "") {
    self.personID = personID
    self.subject = subject
    self.kind = kind
    self.note = note
  }
}

/// Why a person is in conflict with an application.
public indirect enum ConflictReason: Hashable, Sendable {
  case declared(DeclaredConflict)
  /// The person is in conflict with the outline that the application follows.
  case inOutline(Application.ID, ConflictReason)
  /// The person is the contact of the application.
  case ownApplication
  /// The person, or the organisation that the person works for, applied together with this
  /// organisation in another call of the last years.
  case recentPartner(String)
  /// The person and the contact have addresses at the same organisation.
  case sameMailDomain(String)
  /// The contact has the name of somebody who is not in the fund yet.
  case sameName(String)
  /// The person works for the organisation that applies.
  case sameOrganisation(String)

  /// The reason in a sentence.
  public var message: Message {
    switch self {
    case .declared(let conflict):
      conflict.note.isEmpty
        ? Message("conflict.declared", ["kind": .text(conflict.kind.rawValue)])
        : Message(
          "conflict.declared-note",
          ["kind": .text(conflict.kind.rawValue), "note": .text(conflict.note)])
    case .inOutline(let outline, let reason):
      Message(
        "conflict.in-outline",
        ["outline": .text(outline.rawValue), "reason": .message(reason.message)])
    case .ownApplication: Message("conflict.own-application")
    case .recentPartner(let name): Message("conflict.recent-partner", ["name": .text(name)])
    case .sameMailDomain(let domain):
      Message("conflict.same-mail-domain", ["domain": .text(domain)])
    case .sameName(let name): Message("conflict.same-name", ["name": .text(name)])
    case .sameOrganisation(let name):
      Message("conflict.same-organisation", ["name": .text(name)])
    }
  }
}

/// A person and an application that must be kept apart.
public struct Conflict: Hashable, Sendable {
  /// The person.
  public let personID: Person.ID

  /// The application.
  public let applicationID: Application.ID

  /// Why; never empty.
  public let reasons: [ConflictReason]
}

/// What a transaction can do with declared conflicts.
public protocol ConflictRecords {
  /// What the fund decided about the detection of conflicts.
  var conflictRules: ConflictRules { get }

  /// Those who applied together in the other calls that count as recent beside a call.
  func partnerships(beside call: FundingCall.ID) throws(GrantError) -> [Partnership]

  /// All declared conflicts, by person and then in the order of declaration.
  func declaredConflicts() throws(GrantError) -> [DeclaredConflict]

  /// The declared conflicts of one person, in the order of declaration.
  func declaredConflicts(of person: Person.ID) throws(GrantError) -> [DeclaredConflict]

  /// Adds a conflict, under the entry that is being made, which covers the hash of the note.
  func insert(_ conflict: DeclaredConflict) throws(GrantError)
}

extension GrantTransaction {
  /// Why a person must be kept apart from an application; empty when nothing is known.
  func conflictReasons(
    of person: Person, with application: Application
  ) throws(GrantError) -> [ConflictReason] {
    let table = try conflictTable(
      of: [person], declared: try declaredConflicts(of: person.id), in: application.callID,
      about: [application])
    return table.reasons(for: application.document)[person.id] ?? []
  }
}
