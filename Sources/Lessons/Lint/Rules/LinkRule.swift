import Text
import Vocabulary

/// Finds links that lead elsewhere than their words say, or that anybody on the way can read.
enum LinkRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    lesson.texts.flatMap { text in
      links(in: text.inlines).compactMap { link in
        guard let (severity, message) = fault(link, in: lesson) else { return nil }
        return lesson.finding(.links, severity, in: text, message)
      }
    }
  }

  private static func links(in inlines: [Inline]) -> [(destination: String, words: String)] {
    inlines.flatMap { inline -> [(destination: String, words: String)] in
      switch inline {
      case .link(let destination, let inner): [(destination, inner.plainText)]
      case .emphasis(let inner), .strong(let inner): links(in: inner)
      case .code, .lineBreak, .text: []
      }
    }
  }

  private static func fault(
    _ link: (destination: String, words: String), in lesson: LintedLesson
  ) -> (LintFinding.Severity, Message)? {
    let lowered = link.destination.lowercased()
    if !link.words.unicodeScalars.contains(where: { $0.properties.isAlphabetic || isDigit($0) }) {
      return (.error, Message("lint.link-empty", ["destination": .text(link.destination)]))
    }
    if lowered.hasPrefix("tel:") {
      let called = digits(of: link.destination)
      let shown = digits(of: link.words)
      // What people read and what the phone calls end the same; country codes may be left out.
      let same = String(called.reversed().prefix(6)) == String(shown.reversed().prefix(6))
      if !shown.isEmpty, !same {
        return (
          .error,
          Message("lint.link-number", ["called": .text(called), "shown": .text(shown)])
        )
      }
    }
    if lowered.hasPrefix("http://"), lesson.isSource {
      return (.warning, Message("lint.link-open", ["destination": .text(link.destination)]))
    }
    return nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  private static func digits(of text: String) -> String {
    String(
      text.unicodeScalars.filter(isDigit).compactMap { $0.properties.numericValue }
        .map { Character(String(Int($0))) })
  }
}
