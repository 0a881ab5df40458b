import Text
import Vocabulary

/// Finds what the font of the packs cannot show: marks that stand on nothing, and missing letters.
enum ShapingRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    lesson.texts.flatMap { text in
      (lesson.services.glyphFaults(text.plain, lesson.language) ?? []).map { fault in
        lesson.finding(.shaping, .error, in: text, message(for: fault))
      }
    }
  }

  private static func message(for fault: GlyphFault) -> Message {
    switch fault {
    case .dottedCircle(let word):
      Message("lint.dotted-circle", ["word": .text(quotation(of: word))])
    case .missing(let scalar):
      Message("lint.missing-glyph", ["character": .text(scalar.described)])
    }
  }
}

extension Unicode.Scalar {
  /// The code point as Unicode writes it, with Unicode's name.
  var described: String {
    let digits = String(value, radix: 16, uppercase: true)
    let point = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return [point, properties.name ?? properties.nameAlias].compactMap(\.self)
      .joined(separator: " ")
  }
}
