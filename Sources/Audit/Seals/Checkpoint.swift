/// What a history was at one moment, in the three lines of C2SP tlog-checkpoint.
public struct Checkpoint: Hashable, Sendable {
  /// The name of the history: of one fund, and of no other.
  public let origin: String

  /// How many entries it had.
  public let size: Int64

  /// The root of the tree over them.
  public let root: Digest

  /// Makes a checkpoint.
  public init(origin: String, size: Int64, root: Digest) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The lines, each with its line feed.
  public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

  /// Reads the text of a note; lines that others add below the third are passed over.
  init?(_ text: String) {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count >= 4, lines.dropLast().allSatisfy({ !$0.isEmpty }),
      let size = plainNumber(lines[1]), let root = Digest(base64: lines[2])
    else { return nil }
    self.init(origin: String(Substring(lines[0])), size: size, root: root)
  }
}

/// Reads a number without sign and leading zeros.
func plainNumber(_ digits: some Collection<UInt8>) -> Int64? {
  guard digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count == 1 || digits.first != 0x30
  else { return nil }
  return Int64(String(decoding: digits, as: UTF8.self))
}

extension Digest {
  /// The hash in Base 64.
  public var base64: String { Base64.text(of: bytes) }

  /// Reads a hash in Base 64.
  init?(base64: some Collection<UInt8>) {
    guard let bytes = Base64.bytes(of: base64) else { return nil }
    self.init(bytes: bytes)
  }

  /// Reads a hash that someone wrote down, in 64 hexadecimal digits or in Base 64.
  public init?(_ text: String) {
    if text.utf8.count == 64 {
      let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      guard digits.count == 64 else { return nil }
      let pairs = stride(from: 0, to: 64, by: 2)
      self.init(bytes: pairs.map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    } else {
      self.init(base64: text.utf8)
    }
  }
}
