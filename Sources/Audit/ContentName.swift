internal import Crypto

/// The MD5 hash of a file, by which other programs name it; it proves nothing.
public struct ContentName: Hashable, Sendable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// Hashes bytes (RFC 1321).
  public init(of data: [UInt8]) { bytes = Array(Insecure.MD5.hash(data: data)) }

  /// The hash in 32 lower-case hexadecimal digits.
  public var description: String { hexadecimal(bytes) }
}
