import Text
import Vocabulary

/// Finds sentences that end without a mark where the source has one, or with that of another
/// script.
enum EndMarkRule: LintRule {
  private static let enders = Set(".!?…:;。！？：；…။၊។៕៖៘؟۔।॥꧉꧈᪩᪨᥄᥅".unicodeScalars)
  private static let closers = Set("\"'”’»)]}）］」』》】*_ \u{200B}\u{A0}".unicodeScalars)

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard let usual = fullStop(of: lesson.language) else { return [] }
    return lesson.texts.compactMap { text in
      guard let end = last(of: text.spoken) else { return nil }
      if usual != ".", end.mark == ".", isLetter(end.before) {
        return lesson.finding(
          .endMark, in: text,
          Message(
            "lint.end-mark-foreign",
            ["usual": .text(usual), "language": .language(lesson.language)]))
      }
      guard !lesson.isSource, let source = last(of: text.source)?.mark,
        source == ".", !enders.contains(end.mark)
      else { return nil }
      return lesson.finding(
        .endMark, in: text, Message("lint.end-mark-missing", ["usual": .text(usual)]))
    }
  }

  /// The mark that ends a statement; nil in Thai, Lao and others, which have a blank instead.
  private static func fullStop(of language: LanguageTag) -> String? {
    switch language.likelyScript {
    case "Latn"?, "Taml"?, "Arab"?: "."
    case "Hans"?, "Hant"?: "。"
    case "Khmr"?: "។"
    case "Mymr"?: "။"
    case "Java"?: "꧉"
    default: nil
    }
  }

  /// Returns the last character before closing marks, and the one before it.
  private static func last(
    of text: String
  ) -> (mark: Unicode.Scalar, before: Unicode.Scalar?)? {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.last, closers.contains(scalar) { rest.removeLast() }
    guard let mark = rest.last else { return nil }
    return (mark, rest.dropLast().last)
  }

  /// Tells a letter or a mark of a script other than Latin, behind which no abbreviation ends.
  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    guard let properties = scalar?.properties, scalar?.isASCII == false else { return false }
    switch properties.generalCategory {
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
