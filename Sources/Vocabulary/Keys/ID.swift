/// Names one thing of one kind for as long as the fund exists.
///
/// The text is what people type and read (`KH-03`), so it is short and plain: 1 to 64 ASCII
/// letters, digits, full stops, low lines and hyphens, beginning with a letter or digit.
public struct ID<Owner>: RawRepresentable, Hashable, Sendable {
  /// The text of the key.
  public let rawValue: String

  /// Takes a text as a key, or returns nil when it breaks the rules for keys.
  public init?(rawValue: String) {
    guard Self.accepts(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  /// Takes a text that the program itself made or already checked.
  ///
  /// - Precondition: The text follows the rules for keys.
  public init(checked rawValue: String) {
    precondition(Self.accepts(rawValue), "Not a key: \(rawValue)")
    self.rawValue = rawValue
  }

  private static func accepts(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), let first = bytes.first else { return false }
    return isAlphanumeric(first)
      && bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension ID: CustomStringConvertible {
  /// The text of the key.
  public var description: String { rawValue }
}

extension ID: Comparable {
  /// Orders keys by their bytes, so that every machine lists them alike.
  public static func < (left: ID, right: ID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}
