internal import Crypto

/// The public half of a key that signs notes, in the form `name+hash+key`.
///
/// The form is that of the Go checksum database, which C2SP signed-note calls a verifier key: the
/// name, eight hexadecimal digits of the key ID, and Base 64 of 0x01 (Ed25519) and the key.
public struct NoteVerifier: Hashable, Sendable {
  /// Whose key it is; for the key of a log, the origin of its checkpoints.
  public let name: String

  /// The 32 bytes of the public key (RFC 8032).
  public let publicKey: [UInt8]

  /// The kinds of signature that a key makes, by the byte that C2SP signed-note gives to each.
  enum Kind: UInt8, Sendable {
    /// Of the text of a note.
    case plain = 1
    /// Of the text of a checkpoint with the time at which it was signed (C2SP tlog-cosignature).
    case timed = 4
  }

  init?(name: String, publicKey: [UInt8]) {
    guard Self.accepts(name), publicKey.count == 32 else { return nil }
    self.name = name
    self.publicKey = publicKey
  }

  /// Reads the text of a key, or returns nil when it is none or its hash is not that of the key.
  public init?(_ text: String) {
    // The key itself may hold plus signs.
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(parts[0]), let bytes = Base64.bytes(of: parts[2]),
      bytes.first == Kind.plain.rawValue,
      let verifier = NoteVerifier(name: name, publicKey: Array(bytes.dropFirst())),
      verifier.text.utf8.elementsEqual(text.utf8)
    else { return nil }
    self = verifier
  }

  /// The text of the key.
  public var text: String {
    let key = Base64.text(of: [Kind.plain.rawValue] + publicKey)
    return "\(name)+\(hexadecimal(keyID(.plain)))+\(key)"
  }

  /// Tells whether a text can be the name of a key: not empty, and without blanks, control
  /// characters and plus signs.
  public static func accepts(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200
      && name.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 && $0.value != 0x7F
      }
  }

  /// The four bytes that name the key in a signature.
  func keyID(_ kind: Kind) -> [UInt8] {
    let hash = Digest(hashing: Array(name.utf8) + [0x0A, kind.rawValue] + publicKey)
    return Array(hash.bytes[..<4])
  }

  /// Tells whether the key made a signature of a message (RFC 8032, Ed25519).
  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }
}

/// The private half of a key that signs notes.
///
/// Its text is the one of the Go checksum database: `PRIVATE+KEY+name+hash+key`, where the key is
/// Base 64 of 0x01 and the seed of RFC 8032. It is a secret; nothing prints it.
public struct NoteSigner: Sendable {
  /// The public half.
  public let verifier: NoteVerifier

  private let key: Curve25519.Signing.PrivateKey
  private let seed: [UInt8]

  /// Makes the key of a name from 32 bytes of chance, or returns nil when the name can be none.
  public init?(name: String, seed: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let verifier = NoteVerifier(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    else { return nil }
    self.verifier = verifier
    self.key = key
    self.seed = seed
  }

  /// Reads the text of a key, or returns nil when it is none or its hash is not that of the key.
  public init?(_ text: String) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, let name = String(parts[2]), let bytes = Base64.bytes(of: parts[4]),
      bytes.first == NoteVerifier.Kind.plain.rawValue,
      let signer = NoteSigner(name: name, seed: Array(bytes.dropFirst())),
      signer.text.utf8.elementsEqual(text.utf8)
    else { return nil }
    self = signer
  }

  /// The text of the key, to be kept secret.
  public var text: String {
    let name = verifier.name
    let key = Base64.text(of: [NoteVerifier.Kind.plain.rawValue] + seed)
    return "PRIVATE+KEY+\(name)+\(hexadecimal(verifier.keyID(.plain)))+\(key)"
  }

  /// Signs a message (RFC 8032, Ed25519).
  func signature(of message: [UInt8]) -> [UInt8] {
    guard let signature = try? key.signature(for: message) else {
      preconditionFailure("Ed25519 signs every message")
    }
    return Array(signature)
  }
}

/// Writes bytes in lower-case hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
