internal import Crypto

/// A SHA-256 hash.
public struct Digest: Hashable, Sendable {
  /// The bytes, without an allocation: histories have millions of hashes.
  private let words: SIMD4<UInt64>

  /// Takes 64 hexadecimal digits as a hash, or returns nil for another text.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 64, text.utf8.count == 64 else { return nil }
    self.init(
      bytes: stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
  }

  /// Takes bytes as a hash, or returns nil when there are not 32 of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    words = unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// Takes bytes in memory as a hash, or returns nil when there are not 32 of them.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 32 else { return nil }
    words = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(as: SIMD4<UInt64>.self)
  }

  /// Hashes bytes (FIPS 180-4, SHA-256).
  public init(hashing data: [UInt8]) {
    self = unsafe data.withUnsafeBytes { unsafe Digest(hashing: $0) }
  }

  init(hashing data: UnsafeRawBufferPointer) {
    var hash = SHA256()
    unsafe hash.update(bufferPointer: data)
    self.init(hash)
  }

  /// Hashes a prefix byte and then two hashes.
  init(prefix: UInt8, _ left: Digest, _ right: Digest) {
    var hash = SHA256()
    unsafe withUnsafeTemporaryAllocation(byteCount: 65, alignment: 1) { buffer in
      unsafe buffer[0] = prefix
      unsafe buffer.storeBytes(of: left.words, toByteOffset: 1, as: SIMD4<UInt64>.self)
      unsafe buffer.storeBytes(of: right.words, toByteOffset: 33, as: SIMD4<UInt64>.self)
      unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
    }
    self.init(hash)
  }

  fileprivate init(_ hash: SHA256) {
    words = unsafe hash.finalize().withUnsafeBytes {
      unsafe $0.loadUnaligned(as: SIMD4<UInt64>.self)
    }
  }

  /// The 32 bytes of the hash.
  public var bytes: [UInt8] {
    unsafe withUnsafeBytes(of: words) { unsafe Array($0) }
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
  public mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
  }

  /// The hash of all pieces so far.
  public var finished: Digest { Digest(hash) }
}
