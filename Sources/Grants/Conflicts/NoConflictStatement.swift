public import Vocabulary

/// A reviewer's statement, before reading an application, that no conflict of interest is known.
public struct NoConflictStatement: Hashable, Sendable {
  /// The application and the reviewer.
  public let key: ReviewKey

  /// The version of the application that it was made for; a newer one asks for a new statement.
  public let version: Int

  /// The version of the words that were agreed to.
  public let wording: String

  /// Whether somebody else recorded it, for a reviewer who made it on paper or in a file.
  public let isOnPaper: Bool

  /// The version of the words of today, which are the sentence `conflict.statement`.
  public static let currentWording = "2026-11"

  /// Makes a statement.
  public init(
    key: ReviewKey, version: Int, wording: String = Self.currentWording, isOnPaper: Bool
  ) {
    self.key = key
    self.version = version
    self.wording = wording
    self.isOnPaper = isOnPaper
  }
}

/// The end of an assignment because the reviewer declared a conflict.
public struct Recusal: Hashable, Sendable {
  /// The application and the reviewer.
  public let key: ReviewKey

  /// What ties the reviewer to it.
  public let kind: DeclaredConflict.Kind

  /// Makes a recusal.
  public init(key: ReviewKey, kind: DeclaredConflict.Kind) {
    self.key = key
    self.kind = kind
  }
}

/// What a transaction can do with statements and recusals.
public protocol StatementRecords {
  /// The newest statement about an application by a reviewer, or nil.
  func statement(_ key: ReviewKey) throws(GrantError) -> NoConflictStatement?

  /// The newest statement of each reviewer about each application of a call, by application and
  /// reviewer.
  func statements(in call: FundingCall.ID) throws(GrantError) -> [NoConflictStatement]

  /// The statements of one person, in the order in which they were made.
  func statements(of person: Person.ID) throws(GrantError) -> [NoConflictStatement]

  /// Adds a statement, under the entry that is being made.
  func insert(_ statement: NoConflictStatement) throws(GrantError)

  /// The recusals in a call, by application and reviewer.
  func recusals(in call: FundingCall.ID) throws(GrantError) -> [Recusal]

  /// Adds a recusal, under the entry that is being made.
  func insert(_ recusal: Recusal) throws(GrantError)
}

extension GrantTransaction {
  /// Whether a reviewer stated that no conflict is known with the application as it is now.
  func hasStated(_ reviewer: Person.ID, about application: Application) throws(GrantError) -> Bool {
    let key = ReviewKey(applicationID: application.id, reviewerID: reviewer)
    return try statement(key).map { $0.version >= application.version } ?? false
  }

  /// Records statements about applications in one entry.
  func state(
    _ statements: [NoConflictStatement], of reviewer: Person.ID, reason: String? = nil,
    by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) {
    if statements.isEmpty { return }
    let step = HistoryStep(
      actor: actor, at: now, action: .conflictDeny, subject: reviewer.rawValue, reason: reason)
    try record(step) { () throws(GrantError) in
      for statement in statements { try insert(statement) }
    }
  }

  /// Ends the assignments of a person that conflicts came between and that are still open in the
  /// records.
  func recuse(
    from conflict: DeclaredConflict, by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) -> [Recusal] {
    guard let person = try person(conflict.personID) else { return [] }
    let table = ConflictTable(people: [person], declared: [conflict])
    var ended: [Recusal] = []
    for call in try calls() {
      let asked = try assignments(in: call.id).filter { $0.reviewerID == person.id }
      let known = Set(try recusals(in: call.id).map(\.key))
      for key in asked where !known.contains(key) {
        guard let application = try application(key.applicationID),
          table.reasons(for: application.document)[person.id]?.contains(.declared(conflict)) == true
        else { continue }
        ended.append(Recusal(key: key, kind: conflict.kind))
      }
    }
    for recusal in ended {
      let step = HistoryStep(
        actor: actor, at: now, action: .reviewRecuse, subject: recusal.key.applicationID.rawValue)
      try record(step) { () throws(GrantError) in try insert(recusal) }
    }
    return ended
  }
}
