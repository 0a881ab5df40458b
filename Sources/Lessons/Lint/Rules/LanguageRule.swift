import Text
import Vocabulary

/// Finds texts that are surely in another language than the one that the file names.
enum LanguageRule: LintRule {
  // Shorter texts have too few letters to be sure: a heading, a name, a list of animals.
  private static let fewLetters = 40
  private static let sure = 0.9

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    let canName = LanguageIdentifier.names(lesson.language)
    return lesson.texts.compactMap { text in
      let words = text.spoken
      guard words.unicodeScalars.count(where: \.properties.isAlphabetic) >= fewLetters else {
        return nil
      }
      let identity = TextIdentity(of: words)
      // Encodings are a matter of another rule, and so are copies of the source.
      guard let found = identity.language, identity.confidence >= sure,
        identity.encoding != .zawgyi, text.written != text.unit.text || lesson.isSource,
        !isSame(found, lesson.language),
        canName || found == lesson.lesson.about.language
      else { return nil }
      return lesson.finding(
        .language, in: text,
        Message(
          "lint.language",
          ["found": .language(found), "language": .language(lesson.language)]))
    }
  }

  private static func isSame(_ found: LanguageTag, _ wanted: LanguageTag) -> Bool {
    // Indonesian and Malay, Filipino and Tagalog share whole sentences.
    let groups: [String: String] = ["ms": "id", "tl": "fil", "cmn": "zh"]
    let languages = [found, wanted].map { groups[$0.language] ?? $0.language }
    guard languages[0] == languages[1] else { return false }
    // A tag without a script, such as "zh", names either.
    guard let first = found.script, let second = wanted.script ?? wanted.likelyScript else {
      return true
    }
    return first == second
  }
}
