/// A text as someone handed it in, which nothing ever changes.
///
/// Three types keep three forms of a text apart: this one is kept, `RepairedText` is what people
/// read, and `FoldedText` is what searches compare. The compiler refuses one in place of another.
public struct ReceivedText: Hashable, Sendable {
  /// The text; U+FFFD stands for what was not UTF-8.
  public let text: String

  /// Where in the bytes that were received the sequences are that are not UTF-8.
  public let invalidOffsets: [Int]

  /// Takes a text.
  public init(_ text: some StringProtocol) {
    self.text = String(text)
    invalidOffsets = []
  }

  /// Takes bytes that should be UTF-8.
  public init(bytes: some Collection<UInt8>) {
    (text, invalidOffsets) = repairingUTF8(bytes)
  }

  /// Returns the text as people read it: in Unicode where it is surely in Zawgyi, and in
  /// normalization form C.
  ///
  /// Zawgyi is told from Unicode by the order of marks, so that it is looked for first.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes or when ICU's data are not installed.
  public func repaired() throws(TextError) -> RepairedText {
    var changes: [RepairedText.Change] = []
    if !invalidOffsets.isEmpty { changes.append(.replacedInvalidBytes(offsets: invalidOffsets)) }
    let found = burmeseEncoding(of: text)
    var unicode = text
    if found.encoding == .zawgyi && found.confidence >= zawgyiConversionConfidence {
      unicode = try convertZawgyi(text)
      changes.append(.zawgyi(confidence: found.confidence))
    }
    let result = try normalized(unicode)
    if !result.utf8.elementsEqual(unicode.utf8) { changes.append(.normalForm) }
    return RepairedText(text: result, changes: changes)
  }

  /// Tells texts that were received as the same letters, byte by byte.
  public static func == (left: ReceivedText, right: ReceivedText) -> Bool {
    left.invalidOffsets == right.invalidOffsets && left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Feeds what `==` compares, but for differences of normal forms only.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(invalidOffsets)
  }
}
