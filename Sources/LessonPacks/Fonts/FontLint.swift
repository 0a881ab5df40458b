public import Lessons
import Vocabulary

extension PackFonts {
  /// What checks of lessons need: what these fonts cannot show.
  public var lintServices: LintServices {
    LintServices { text, language in
      guard let faults = try? self.faults(in: text, language: language) else { return nil }
      var found: [GlyphFault] = []
      for fault in faults {
        let glyphFault: GlyphFault =
          switch fault.kind {
          case .dottedCircle: .dottedCircle(word: Self.word(of: text, at: fault.offset))
          case .missingGlyph: .missing(fault.scalar)
          }
        if !found.contains(glyphFault) { found.append(glyphFault) }
      }
      return found
    }
  }

  /// Returns what stands around a place of a text: letters between blanks, at most eight before it
  /// and eight from it on.
  private static func word(of text: String, at offset: Int) -> String {
    let bytes = text.utf8
    let place = bytes.index(bytes.startIndex, offsetBy: min(offset, bytes.count))
    let before = text[..<place].unicodeScalars.reversed().prefix { $0 != " " }.prefix(8)
    let after = text[place...].unicodeScalars.prefix { $0 != " " }.prefix(8)
    var word = String.UnicodeScalarView()
    word.append(contentsOf: before.reversed())
    word.append(contentsOf: after)
    return String(word)
  }
}
