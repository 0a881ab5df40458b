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
    var known: Set<Unicode.Scalar> = []
    for version in edition.versions {
      for letter in version.letters where known.insert(letter.scalar).inserted {
        guard letter.scalar.needsFont,
          ScriptFont.font(of: letter.language.writingScript) != nil,
          !faces.contains(where: { $0.has(letter.scalar) })
        else { continue }
        fonts = Self.adding(ScriptFont.font(with: letter.scalar), to: fonts)
        faces = try self.faces(of: fonts)
        guard faces.contains(where: { $0.has(letter.scalar) }) else {
          throw missing(letter.scalar, in: version)
        }
      }
    }
    return faces
  }

  /// Tells where a letter stands that no font has.
  private func missing(_ scalar: Unicode.Scalar, in version: LocalizedLesson) -> PackError {
    let unit = version.lesson.units.first {
      version.text(of: $0).text.unicodeScalars.contains(scalar)
    }
    return .glyphMissing(
      lesson: version.lesson.id.rawValue,
      language: unit.map { version.text(of: $0).language } ?? version.language,
      unit: unit?.key.rawValue ?? "", scalar: scalar)
  }

  /// Adds a font before the Latin one, which comes last, or makes the Latin one larger.
  private static func adding(_ font: ScriptFont?, to fonts: [ScriptFont]) -> [ScriptFont] {
    guard let font, !fonts.contains(font) else { return fonts }
    return font == .latin
      ? fonts.map { $0 == .basicLatin ? .latin : $0 } : fonts.dropLast() + [font] + fonts.suffix(1)
  }
}
