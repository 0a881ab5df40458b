/// Parts a text where the rules that convert Zawgyi see no connection.
///
/// Pieces without a letter of Myanmar script need no conversion. A piece ends behind a blank, a
/// line end or a sign of punctuation once it has a few hundred letters; without such a place,
/// before a consonant that nothing written on its left belongs to; and without that too, anywhere,
/// for no word is as long.
struct ZawgyiPieces: Sequence, IteratorProtocol {
  /// The length in bytes up to which parting a text gains nothing.
  static let shortLength = 2048

  private static let usualLength = 256
  private static let longLength = 384
  private static let longestLength = 512

  private var rest: Substring.UnicodeScalarView

  init(_ text: some StringProtocol) { rest = Substring(text).unicodeScalars }

  /// Returns the next piece, or nil at the end of the text.
  mutating func next() -> Substring? {
    guard let start = rest.indices.first else { return nil }
    var end = start
    var length = 0
    var previous: UInt32 = 0
    while end < rest.endIndex {
      let point = rest[end].value
      if length >= Self.usualLength, endsPiece(previous, before: point, length) { break }
      previous = point
      length += 1
      rest.formIndex(after: &end)
    }
    let piece = Substring(rest[start..<end])
    rest = rest[end...]
    return piece
  }

  private func endsPiece(_ previous: UInt32, before next: UInt32, _ length: Int) -> Bool {
    if length >= Self.longestLength { return true }
    let isMark = (0x102B...0x103E).contains(next) || next >= 0x1050 && next < 0x10A0
    guard !isMark, next != 0x200B, next != 0x200D else { return false }
    switch previous {
    case 0x0A, 0x0D, 0x20, 0x104A, 0x104B: return true
    default:
      let isConsonant = (0x1000...0x1021).contains(next)
      let isBeginning = previous == 0x1031 || previous == 0x103B || previous >= 0x107E
      return length >= Self.longLength && isConsonant && !isBeginning
    }
  }
}
