/// The rules by which a page takes the fonts that its pack brings along.
enum FontStyle {
  /// Returns the rules for fonts that stand in the page itself.
  static func embedded(_ faces: [FontFace]) -> String {
    faces.map { rule($0, address: "data:font/woff2;base64,\($0.base64)") }.joined()
  }

  /// Returns the rules for fonts that lie in files beside the page.
  ///
  /// - Parameters:
  ///   - faces: The fonts.
  ///   - folder: The way from the style sheet to their folder, with `/` at its end, or nothing.
  /// - Returns: The rules.
  static func linked(_ faces: [FontFace], in folder: String = "") -> String {
    faces.map { rule($0, address: folder + $0.fileName) }.joined()
  }

  private static func rule(_ face: FontFace, address: String) -> String {
    """
    @font-face { font-family: "\(face.family)"; font-display: swap; \
    unicode-range: \(face.unicodeRange); \
    src: url("\(address)") format("woff2") }

    """
  }
}
