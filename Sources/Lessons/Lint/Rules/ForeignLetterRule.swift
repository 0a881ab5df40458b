import Text
import Vocabulary

/// Finds letters of the right script that the language does not have, each once in a lesson.
///
/// Such a letter often looks like the right one: the S'gaw Karen vowel U+1062 and the Western Pwo
/// tone U+1072 do, and so do the Arabic and the Persian letter kaf.
enum ForeignLetterRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard let letters = lesson.tools.marks.letters, let script = lesson.language.likelyScript
    else { return [] }
    var seen: Set<Unicode.Scalar> = []
    var findings: [LintFinding] = []
    for text in lesson.texts {
      for word in try lesson.tools.segmenter.words(in: text.plain) {
        for scalar in word.unicodeScalars where isForeign(scalar, to: letters, of: script) {
          guard seen.insert(scalar).inserted else { continue }
          findings.append(
            lesson.finding(
              .foreignLetter, in: text,
              Message(
                "lint.foreign-letter",
                [
                  "character": .text(scalar.described), "word": .text(quotation(of: word)),
                  "language": .language(lesson.language),
                ])))
        }
      }
    }
    return findings
  }

  private static func isForeign(
    _ scalar: Unicode.Scalar, to letters: Set<Unicode.Scalar>, of script: String
  ) -> Bool {
    guard !scalar.isASCII, scalar.properties.numericType == nil else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      return TextIdentity(of: String(scalar)).script == script && !letters.contains(scalar)
    default: return false
    }
  }
}
