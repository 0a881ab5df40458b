import Text

/// A piece of text that a message must not part, and the space after it.
struct SMSAtom {
  let words: Measured
  let space: Measured

  /// A text and its lengths.
  struct Measured {
    let text: String
    let septets: Int
    let units: Int

    /// How many letters the seven-bit alphabet does not have.
    let strangers: Int

    init(_ text: String) {
      self.text = text
      let lengths = text.unicodeScalars.map { SMSAlphabet.septets(of: $0) }
      septets = lengths.reduce(0) { $0 + ($1 ?? 0) }
      strangers = lengths.count { $0 == nil }
      units = text.utf16.count
    }
  }

  /// Whether a line ends with it.
  var endsLine: Bool { space.text.contains("\n") }

  private init(_ text: Substring) {
    var words = text
    while words.last?.isWhitespace == true { words.removeLast() }
    self.words = Measured(Self.visible(words))
    space = Measured(Self.visible(text[words.endIndex...]))
  }

  /// A text without the invisible marks of places for breaks, which old phones show as boxes.
  static func visible(_ text: Substring) -> String {
    String(text.unicodeScalars.filter { $0 != "\u{200B}" })
  }

  /// Parts a text wherever a line may end, and inside what fits into no message between clusters.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - breaks: Where a line may end beside spaces, in bytes from the start.
  ///   - number: How many units of a message something else takes.
  /// - Returns: The atoms, which are the whole text.
  static func atoms(of text: String, breaks: [Int], besides number: Int) -> [SMSAtom] {
    var ends = Set(breaks)
    var offset = 0
    var lineStart = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // A line ends after the last of several spaces, but not after its mark, such as `a)`.
      if let previous, isSpace(previous), !isSpace(scalar) {
        if (1...4).contains(offset - lineStart) {
          ends.remove(offset)
        } else {
          ends.insert(offset)
        }
      }
      offset += UTF8.width(scalar)
      if scalar == "\n" { lineStart = offset }
      previous = scalar
    }
    ends.insert(offset)
    var atoms: [SMSAtom] = []
    var start = text.startIndex
    for end in ends.sorted() where (1...offset).contains(end) {
      let place = text.utf8.index(text.startIndex, offsetBy: end)
      guard place > start, place.samePosition(in: text.unicodeScalars) != nil else { continue }
      atoms += parted(text[start..<place], besides: number)
      start = place
    }
    return atoms
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{200B}"
  }

  /// The finest parts that a text has to be divided into.
  private enum Grain: CaseIterable {
    case clusters
    case characters
    // No letter of any language is so long, but a text that was made to do harm may be.
    case scalars

    var finer: Grain { self == .clusters ? .characters : .scalars }
  }

  private static func parted(
    _ text: Substring, besides number: Int, at grain: Grain = .clusters
  ) -> [SMSAtom] {
    let whole = SMSAtom(text)
    let alphabet: SMSAlphabet = whole.words.strangers == 0 ? .gsm7 : .ucs2
    let length = alphabet == .gsm7 ? whole.words.septets : whole.words.units
    guard length + number > alphabet.unitsInMessage, text.unicodeScalars.count > 1 else {
      return [whole]
    }
    return pieces(of: text, grain).flatMap { parted($0, besides: number, at: grain.finer) }
  }

  private static func pieces(of text: Substring, _ grain: Grain) -> [Substring] {
    switch grain {
    case .characters: return text.indices.map { text[$0..<text.index(after: $0)] }
    case .scalars:
      let scalars = text.unicodeScalars
      return scalars.indices.map { text[$0..<scalars.index(after: $0)] }
    case .clusters:
      var start = text.startIndex
      let ends = (try? clusterBreaks(in: text)) ?? [text.utf8.count]
      return ends.map { end in
        let place = text.utf8.index(text.startIndex, offsetBy: end)
        defer { start = place }
        return text[start..<place]
      }
    }
  }
}
