import CICU
import Vocabulary

/// The forms that words take beside numbers, by CLDR's names.
public enum PluralCategory: String, CaseIterable, Hashable, Sendable {
  case zero, one, two, few, many, other
}

extension LocaleFormats {
  /// Returns items as an enumeration: "a, b and c".
  public func list(_ items: [String]) -> String { list(items, isChoice: false) }

  /// Returns items as a choice: "a, b or c".
  public func choice(_ items: [String]) -> String { list(items, isChoice: true) }

  private func list(_ items: [String], isChoice: Bool) -> String {
    if let joined = overlay?.list(items, isChoice: isChoice) { return joined }
    guard overlay == nil else { return items.joined(separator: ", ") }
    let items = tag.language == "th" ? Self.spacedInThai(items) : items
    let bytes = items.joined()
    let lengths = items.map { Int32(clamping: $0.utf8.count) }
    let joined = unsafe text { formats, status in
      unsafe withBytes(of: bytes) { start, _ in
        unsafe cicu_formats_list(
          formats, isChoice ? 1 : 0, start, lengths, Int32(lengths.count), &status)
      }
    }
    return joined ?? items.joined(separator: ", ")
  }

  /// Puts blanks where "และ" would touch letters of another script or digits, as the Royal Society
  /// of Thailand's rules on spacing ask for; CLDR writes it without.
  private static func spacedInThai(_ items: [String]) -> [String] {
    func isOther(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { !(0x0E00...0x0E7F).contains($0.value) } ?? false
    }
    var spaced = items
    guard items.count > 1 else { return items }
    if isOther(spaced[items.count - 1].unicodeScalars.first) {
      spaced[items.count - 1] = " " + spaced[items.count - 1]
    }
    // CLDR's form for three and more items has the blank before the word.
    if items.count == 2, isOther(spaced[0].unicodeScalars.last) { spaced[0] += " " }
    return spaced
  }

  /// Returns a whole number in words, or nil when no words are known.
  ///
  /// No format character stands between the words (ICU puts ZERO WIDTH SPACE there in Thai and
  /// Khmer), so that copied text is found again.
  public func spelledOut(_ number: Int64) -> String? { spelledOut(decimal: String(number)) }

  /// Returns a decimal number in the plain form of files, such as `-1250.5`, in words; zeros at its
  /// end are not spoken.
  ///
  /// - Returns: Nil for a text that is no number, a language without words, and a number that its
  ///   words do not reach: more than 15 digits, and less in some languages.
  public func spelledOut(decimal: String) -> String? {
    guard let number = PlainDecimal(decimal),
      number.whole.utf8.count + number.fraction.utf8.count <= 15
    else { return nil }
    if tag.language == "lo" { return LaoNumberWords.text(of: number) }
    guard case .language = data.source,
      let words = unsafe text({ unsafe cicu_formats_spelled($0, number.text, &$1) }),
      !words.isEmpty
    else { return nil }
    let scalars = words.unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{AD}" }
    // Where ICU's words end, it goes on with digits.
    guard !scalars.contains(where: { $0.properties.numericType == .decimal }) else { return nil }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Returns the form that words take beside a number.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - isOrdinal: Whether it counts places (the 2nd) and not things.
  /// - Returns: The category by CLDR's rule for the language.
  public func plural(_ number: Int64, isOrdinal: Bool = false) -> PluralCategory {
    let word = unsafe text { unsafe cicu_formats_plural($0, isOrdinal ? 1 : 0, number, &$1) }
    return word.flatMap(PluralCategory.init(rawValue:)) ?? .other
  }

  /// Returns every form that words take beside numbers, in the order of `PluralCategory`.
  public func plurals(isOrdinal: Bool = false) -> [PluralCategory] {
    let words = unsafe text { unsafe cicu_formats_plurals($0, isOrdinal ? 1 : 0, &$1) } ?? ""
    let found = Set(words.split(separator: "\n").map(String.init))
    return PluralCategory.allCases.filter { found.contains($0.rawValue) }
  }

  /// The digits that numbers are written with, by their name in BCP 47, such as `latn`.
  public var digits: String { data.digits }
}
