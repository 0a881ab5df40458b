/// A short mark of a text, by which a later reader sees whether the text is still the same.
///
/// It is FNV-1a with 64 bits: made to notice changes, not to withstand forgery.
public struct TextMark: Hashable, Sendable, CustomStringConvertible {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Marks one text, or several texts in order.
  public init(_ texts: String...) {
    for text in texts {
      for byte in text.utf8 { add(byte) }
      // No UTF-8 text holds this byte, so texts cannot run into each other.
      add(0xFF)
    }
  }

  /// The mark as sixteen hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
