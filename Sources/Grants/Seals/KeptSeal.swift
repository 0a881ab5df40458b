public import Audit
public import Vocabulary

/// A seal that the fund keeps, so that later ones can be compared with it.
public struct KeptSeal: Hashable, Sendable {
  /// The seal.
  public let seal: Seal

  /// When it was made.
  public let sealedAt: Timestamp

  /// Who made it.
  public let sealedBy: Person.ID

  /// Makes a kept seal.
  public init(seal: Seal, sealedAt: Timestamp, sealedBy: Person.ID) {
    self.seal = seal
    self.sealedAt = sealedAt
    self.sealedBy = sealedBy
  }

  /// How many entries it covers.
  public var size: Int64 { seal.checkpoint.size }
}

/// How far the history of a fund is sealed.
public struct SealState: Hashable, Sendable {
  /// The newest seal, if there is one.
  public let last: KeptSeal?

  /// How many entries the history has.
  public let entries: Int64

  /// How many of them came after the newest seal.
  public var unsealed: Int64 { entries - (last?.size ?? 0) }
}

/// What a transaction can do with seals.
public protocol SealRecords {
  /// The keys that seal the history of the fund, oldest first.
  func sealKeys() throws(GrantError) -> [NoteVerifier]

  /// Adds a key, under the entry that is being made.
  func insert(_ key: NoteVerifier) throws(GrantError)

  /// The seals, oldest first.
  func seals() throws(GrantError) -> [KeptSeal]

  /// Keeps a seal; it belongs to no entry, for its signature proves it.
  func insert(_ seal: KeptSeal) throws(GrantError)
}

/// Why nothing was sealed or proved.
public enum SealFault: Hashable, Sendable {
  /// The clock shows an earlier time than the newest seal.
  case clockBehind(now: Timestamp, last: Timestamp)
  /// The history is shorter than a seal says.
  case cutOff(entries: Int64, sealed: Int64)
  /// The history does not hold.
  case historyBroken(count: Int, first: Message)
  /// The fund has no key yet.
  case noKey
  /// Nothing was sealed yet.
  case noSeal
  /// The entry came after the seal.
  case notSealed(entry: Int64, size: Int64)
  /// A text cannot name a history.
  case originInvalid(String)
  /// The fund has a name for its history already.
  case originTaken(String)
  /// The history is another one than was sealed.
  case rewritten(size: Int64, intact: Int64)
  /// A seal or a proof is not believed.
  case seal(AuditError)
  /// The key is not one of the fund.
  case unknownKey(String)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .clockBehind(let now, let last):
      Message("seal.clock-behind", ["now": .time(now), "last": .time(last)])
    case .cutOff(let entries, let sealed):
      Message("seal.cut-off", ["entries": .integer(entries), "sealed": .integer(sealed)])
    case .historyBroken(let count, let first):
      Message(
        "seal.history-broken", ["count": .integer(Int64(count)), "first": .message(first)])
    case .noKey: Message("seal.no-key")
    case .noSeal: Message("seal.no-seal")
    case .notSealed(let entry, let size):
      Message("seal.not-sealed", ["entry": .integer(entry), "size": .integer(size)])
    case .originInvalid(let text): Message("seal.origin-invalid", ["text": .text(text)])
    case .originTaken(let origin): Message("seal.origin-taken", ["origin": .text(origin)])
    case .rewritten(let size, let intact):
      Message("seal.rewritten", ["size": .integer(size), "intact": .integer(intact)])
    case .seal(let error): error.message
    case .unknownKey(let key): Message("seal.unknown-key", ["key": .text(key)])
    }
  }
}
