import Text
import Vocabulary

/// Finds numbers that the source has and the translation has not, or the other way round, whatever
/// digits they are written with; numbers in words count.
enum NumberRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard !lesson.isSource else { return [] }
    let words = NumberWords(of: lesson.tools.formats)
    let sourceWords = NumberWords(of: LocaleFormats(locale: lesson.lesson.about.language))
    var findings: [LintFinding] = []
    for text in lesson.texts where text.written != text.unit.text {
      let wanted = NumberTokens(text.source).all
      let found = NumberTokens(text.plain).all
      let missing = difference(wanted, found).filter {
        !words.isSaid($0, in: text.plain) && !isOtherYear($0, found, lesson.language)
      }
      let added = difference(found, wanted).filter {
        !sourceWords.isSaid($0, in: text.source) && !isOtherYear($0, wanted, lesson.language)
      }
      if !missing.isEmpty {
        // A telephone number or a price with a digit lost sends people to the wrong place.
        let isGrave = missing.contains { $0.utf8.count >= 3 }
        findings.append(
          lesson.finding(
            .numbers, isGrave ? .error : .warning, in: text,
            message("lint.number-missing", missing)))
      } else if !added.isEmpty {
        findings.append(
          lesson.finding(
            .numbers, in: text,
            message("lint.number-added", added)))
      }
    }
    return findings
  }

  private static func message(_ key: String, _ numbers: [String]) -> Message {
    Message(
      key,
      ["count": .integer(Int64(numbers.count)), "numbers": .list(numbers.map { .text($0) })])
  }

  private static func difference(_ left: [String], _ right: [String]) -> [String] {
    var rest = right
    return left.filter { number in
      guard let place = rest.firstIndex(of: number) else { return true }
      rest.remove(at: place)
      return false
    }
  }

  /// Thai counts years from the Buddha: 2026 is 2569.
  private static func isOtherYear(
    _ number: String, _ others: [String], _ language: LanguageTag
  ) -> Bool {
    guard language.language == "th", let year = Int(number), year > 1000 else { return false }
    return others.contains(String(year + 543)) || others.contains(String(year - 543))
  }
}

/// The words of a language for whole numbers.
private struct NumberWords {
  let formats: LocaleFormats

  init(of formats: LocaleFormats) { self.formats = formats }

  /// Tells whether a text has a number in words.
  ///
  /// Where no words are known, and for the few small numbers that people also say as ordinals or
  /// as "a" and "both", the answer is yes.
  func isSaid(_ number: String, in text: String) -> Bool {
    guard let value = Int64(number) else { return false }
    if value <= 2 { return true }
    guard let words = formats.spelledOut(value) else { return value <= 12 }
    let plain = Self.plain(text)
    if plain.contains(Self.plain(words)) { return true }
    // "A thousand", "hundred": the number before the word is left out.
    return value.isRound && Self.plain(words).count > 3
      && words.split(separator: " ").last.map { plain.contains(Self.plain(String($0))) } ?? false
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0 != " " && $0 != "-" && $0 != "\u{200B}" }
  }
}

extension Int64 {
  /// Whether it is ten, a hundred, a thousand and so on.
  fileprivate var isRound: Bool {
    var rest = self
    while rest >= 10, rest.isMultiple(of: 10) { rest /= 10 }
    return rest == 1 && self >= 100
  }
}
