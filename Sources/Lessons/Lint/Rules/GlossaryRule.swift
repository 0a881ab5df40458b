import Text
import Vocabulary

/// Finds translations that use none of the agreed words for a term of the source.
///
/// Words are found by the tokens of search: in scripts without blanks that is by the segmenter, and
/// a rendering inside a longer word of another meaning does not count.
enum GlossaryRule: LintRule {
  // A rendering this long may begin a compound, such as "helpline" that of "helpline number".
  private static let longRendering = 5

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard !lesson.isSource else { return [] }
    var findings: [LintFinding] = []
    for term in lesson.wordLists.terms where !term.renderings.isEmpty {
      for text in lesson.texts where text.written != text.unit.text {
        guard try holds(term: term.term, text.source, lesson.tools.tokenizer),
          try !holds(renderings: term.renderings, text.plain, lesson)
        else { continue }
        findings.append(
          lesson.finding(
            .glossary, in: text,
            Message(
              "lint.glossary",
              [
                "term": .text(term.term),
                "renderings": .list(term.renderings.map { .text($0) }),
              ])))
      }
    }
    return findings
  }

  /// Tells whether the source has a term, also in the plural.
  private static func holds(
    term: String, _ source: String, _ tokenizer: SearchTokenizer
  ) throws(TextError) -> Bool {
    let searched = try SearchedText(source, by: tokenizer)
    let phrases = [
      try tokenizer.phrase(term), try tokenizer.phrase(term + "s"),
      try tokenizer.phrase(term + "es"),
    ]
    return searched.matches(of: phrases).contains {
      $0.isWhole && isWritten(like: term, source, $0.range)
    }
  }

  private static func holds(
    renderings: [String], _ text: String, _ lesson: LintedLesson
  ) throws(TextError) -> Bool {
    let tokenizer = lesson.tools.tokenizer
    let searched = try SearchedText(text, by: tokenizer)
    let isSpaced = lesson.language.hasBlanksBetweenWords
    for rendering in renderings {
      // Words of Indonesian, Tamil or Filipino go on behind their stem.
      let phrase = try tokenizer.phrase(rendering, isPrefix: isSpaced)
      let starts = try isSpaced ? [] : [0] + lesson.tools.segmenter.wordBreaks(in: text)
      let found = searched.matches(of: [phrase]).contains { match in
        let goesOn =
          isSpaced
          || rendering.count >= longRendering && starts.contains(match.range.lowerBound)
        return (goesOn || match.isWhole) && isWritten(like: rendering, text, match.range)
      }
      if found { return true }
    }
    return false
  }

  /// Tells whether a place holds an abbreviation in capitals: "AI", and not the Vietnamese "ai".
  private static func isWritten(like word: String, _ text: String, _ range: Range<Int>) -> Bool {
    guard word.unicodeScalars.allSatisfy({ $0.properties.isUppercase }) else { return true }
    let bytes = Array(text.utf8)[range]
    return bytes.starts(with: word.utf8)
  }
}

extension LanguageTag {
  /// Whether words of the language stand between blanks.
  var hasBlanksBetweenWords: Bool {
    switch likelyScript {
    case "Thai"?, "Laoo"?, "Khmr"?, "Mymr"?, "Hans"?, "Hant"?, "Java"?, "Lana"?, "Tale"?, "Talu"?,
      "Tavt"?:
      false
    default: true
    }
  }
}
