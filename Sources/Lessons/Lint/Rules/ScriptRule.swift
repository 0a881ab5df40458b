import Text
import Vocabulary

/// Finds texts most of whose letters are of another script than the language's.
enum ScriptRule: LintRule {
  // Names and words such as "AI" or "deepfake" keep their script; this many letters are a phrase.
  private static let fewLetters = 16

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard let likely = lesson.language.likelyScript else { return [] }
    let wanted = ["Hans", "Hant"].contains(likely) ? "Hani" : likely
    return lesson.texts.compactMap { text in
      let words = text.spoken.split(separator: " ").filter { !isAddress($0) }
        .joined(separator: " ")
      let letters = words.unicodeScalars.count { $0.properties.isAlphabetic }
      let found = TextIdentity(of: words).script
      guard letters >= fewLetters, found != wanted, found != "Zyyy", wanted != "Jpan" else {
        return nil
      }
      // An untranslated text is a matter of `CopiedRule`.
      guard text.written != text.unit.text else { return nil }
      return lesson.finding(
        .script, .error, in: text,
        Message(
          "lint.script",
          [
            "found": .text(lesson.tools.formats.name(ofScript: found)),
            "wanted": .text(lesson.tools.formats.name(ofScript: wanted)),
            "language": .language(lesson.language),
          ]))
    }
  }

  private static func isAddress(_ word: Substring) -> Bool {
    word.contains("://") || word.contains("@") || word.hasPrefix("www.")
  }
}
