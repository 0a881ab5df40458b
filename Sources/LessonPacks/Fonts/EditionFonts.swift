import Lessons
import Vocabulary

extension PackFonts {
  /// Returns the faces for everything that an edition shows: its languages, and letters of other
  /// scripts in its texts.
  ///
  /// - Parameter edition: The edition.
  /// - Returns: The faces in the order in which a browser is to try them.
  /// - Throws: `PackError.fontMissing` when a font is not installed, and `PackError.glyphMissing`
  ///   when the fonts lack a letter of a text.
  func faces(for edition: Edition) throws(PackError) -> [FontFace] {
    var fonts = Self.fonts(for: edition.languages)
    var faces = try faces(of: fonts)
    // Nearly all characters of a pack are few and come again and again.
    var known = [Bool](repeating: false, count: 0x11_0000)
    for version in edition.versions {
      for unit in version.lesson.units {
        let shown = version.text(of: unit)
        for scalar in shown.text.unicodeScalars where !known[Int(scalar.value)] {
          if scalar.needsFont, ScriptFont.font(of: shown.language.writingScript) != nil,
            !faces.contains(where: { $0.has(scalar) })
          {
            fonts = Self.adding(ScriptFont.font(with: scalar), to: fonts)
            faces = try self.faces(of: fonts)
            guard faces.contains(where: { $0.has(scalar) }) else {
              throw .glyphMissing(
                lesson: version.lesson.id.rawValue, language: shown.language,
                unit: unit.key.rawValue, scalar: scalar)
            }
          }
          known[Int(scalar.value)] = true
        }
      }
    }
    return faces
  }

  /// Adds a font before the Latin one, which comes last, or makes the Latin one larger.
  private static func adding(_ font: ScriptFont?, to fonts: [ScriptFont]) -> [ScriptFont] {
    guard let font, !fonts.contains(font) else { return fonts }
    return font == .latin
      ? fonts.map { $0 == .basicLatin ? .latin : $0 } : fonts.dropLast() + [font] + fonts.suffix(1)
  }
}
