public import Vocabulary

/// A character of a lesson as readers see it.
public struct ShownLetter: Hashable, Sendable {
  /// The character.
  public let scalar: Unicode.Scalar

  /// The language of the first text that it stands in.
  public let language: LanguageTag
}

/// Collects the characters of texts, each once.
struct LetterCollection {
  private(set) var letters: [ShownLetter] = []
  // A bit for each character that is not beyond the Basic Multilingual Plane, as nearly all are.
  private var known = [UInt64](repeating: 0, count: 1024)
  private var others: Set<Unicode.Scalar> = []

  /// Adds the characters of a text.
  mutating func add(_ text: String, in language: LanguageTag) {
    for scalar in text.unicodeScalars where isNew(scalar) {
      letters.append(ShownLetter(scalar: scalar, language: language))
    }
  }

  private mutating func isNew(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    guard value < 0x10000 else { return others.insert(scalar).inserted }
    let bit = UInt64(1) << UInt64(value & 63)
    guard known[value >> 6] & bit == 0 else { return false }
    known[value >> 6] |= bit
    return true
  }
}
