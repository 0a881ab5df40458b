internal import Crypto

/// A SHA-256 hash.
public struct Digest: Hashable, Sendable {
  /// The 32 bytes of the hash.
  public let bytes: [UInt8]

  /// Takes bytes as a hash, or returns nil when there are not 32 of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Hashes bytes (FIPS 180-4, SHA-256).
  public init(hashing data: [UInt8]) { bytes = Array(SHA256.hash(data: data)) }

  /// Hashes a prefix byte and then two hashes, without joining them first.
  init(prefix: UInt8, _ left: Digest, _ right: Digest) {
    var hash = SHA256()
    hash.update(data: [prefix])
    hash.update(data: left.bytes)
    hash.update(data: right.bytes)
    bytes = Array(hash.finalize())
  }

  /// Hashes a prefix byte and then data.
  init(prefix: UInt8, _ data: [UInt8]) {
    var hash = SHA256()
    hash.update(data: [prefix])
    hash.update(data: data)
    bytes = Array(hash.finalize())
  }
}

extension Digest: CustomStringConvertible {
  /// The hash in 64 lower-case hexadecimal digits.
  public var description: String { hexadecimal(bytes) }
}

/// Hashes data that comes in pieces.
public struct StreamingDigest: Sendable {
  private var hash = SHA256()

  /// Begins with nothing.
  public init() {}

  /// Adds a piece.
  public mutating func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// The hash of all pieces so far.
  public var finished: Digest {
    guard let digest = Digest(bytes: Array(hash.finalize())) else {
      preconditionFailure("SHA-256 has 32 bytes")
    }
    return digest
  }
}
