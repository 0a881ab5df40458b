public import Vocabulary

/// Where data about people go, and what permits it.
public struct TransferTerms: Hashable, Sendable {
  /// The country of who gets them, by its two letters in ISO 3166-1; it can be any in the world.
  public let country: String

  /// What permits it.
  public let basis: LegalBasis

  /// Makes terms, or nil when the country is not two capital letters.
  public init?(country: String, basis: LegalBasis) {
    guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    self.country = country
    self.basis = basis
  }
}

extension GrantService {
  /// Records that a copy of everything went to another country.
  public func recordBackupTransfer(
    _ terms: TransferTerms, by actor: Person.ID
  ) async throws(GrantError) {
    let now = clock()
    try await store.write { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      try grants.record(
        DataTransfer(subject: nil, content: .backup, country: terms.country, basis: terms.basis),
        by: actor, at: now)
    }
  }

  /// All transfers to other countries, oldest first.
  public func listTransfers(by actor: Person.ID) async throws(GrantError) -> [DataTransfer] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      return try grants.transfers()
    }
  }
}

extension GrantTransaction {
  /// Records a transfer as an entry of its own.
  func record(
    _ transfer: DataTransfer, by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) {
    let step = HistoryStep(
      actor: actor, at: now, action: .personTransfer, subject: transfer.subject?.key ?? "all")
    try record(step) { () throws(GrantError) in try insert(transfer) }
  }
}
