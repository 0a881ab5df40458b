internal import Audit

/// What a call publishes of its lot between equals: the SHA-256 hash of the seed.
public struct LotteryCommitment: Hashable, Sendable, CustomStringConvertible {
  /// The hash in 64 lower-case hexadecimal digits.
  public let description: String

  /// Reads 64 hexadecimal digits in lower or upper case, or returns nil for anything else.
  public init?(_ text: String) {
    let text = text.lowercased()
    let digits = Set("0123456789abcdef".utf8)
    guard text.utf8.count == 64, text.utf8.allSatisfy(digits.contains) else { return nil }
    description = text
  }

  /// Commits to a seed.
  public init(toSeed seed: String) {
    description = Digest(hashing: Array(seed.utf8)).description
  }
}
