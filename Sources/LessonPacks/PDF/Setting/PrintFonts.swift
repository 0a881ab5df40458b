import Vocabulary

/// The fonts that one script is printed with.
struct PrintFonts: Hashable {
  /// The families, best first.
  let families: [Family]

  /// How much room a line takes, as a multiple of the size of its letters.
  let lineHeight: Double

  /// How large the letters are beside Latin ones of the same size.
  let scale: Double

  /// Whether leaning letters are a custom of the script; others stress words with weight and colour.
  let leans: Bool

  /// A family of fonts in Debian's files.
  struct Family: Hashable {
    let name: String
    /// The files, in the folder of fonts; the first is the regular face.
    let files: [String]
    /// The face in each file.
    let face: Int
    /// The Debian package that brings the files.
    let package: String
  }

  /// The names of the families as the library takes them.
  var names: String { families.map(\.name).joined(separator: ",") }

  /// Returns the fonts for a language.
  static func fonts(for language: LanguageTag) -> PrintFonts {
    guard let script = ScriptStyle.script(of: language) else { return latin }
    return scripts[script] ?? latin
  }

  private init(
    _ families: [Family], lineHeight: Double, scale: Double = 1, leans: Bool = false
  ) {
    self.families = families
    self.lineHeight = lineHeight
    self.scale = scale
    self.leans = leans
  }

  private static let latin = PrintFonts([noto("Noto Sans", leans: true)], lineHeight: 1.45, leans: true)

  private static func noto(_ name: String, leans: Bool = false) -> Family {
    let stem = name.filter { $0 != " " }
    let faces = leans ? ["Regular", "Bold", "Italic", "BoldItalic"] : ["Regular", "Bold"]
    return Family(
      name: name, files: faces.map { "truetype/noto/\(stem)-\($0).ttf" }, face: 0,
      package: "fonts-noto-core")
  }

  /// Chinese fonts lie in collections, and each face has its own place there.
  private static func chinese(_ name: String, face: Int) -> Family {
    Family(
      name: name,
      files: ["Regular", "Bold"].map { "opentype/noto/NotoSansCJK-\($0).ttc" }, face: face,
      package: "fonts-noto-cjk")
  }

  private static func fonts(
    _ name: String, lineHeight: Double, scale: Double = 1
  ) -> PrintFonts {
    // Many of these fonts lack Latin letters, digits or punctuation.
    PrintFonts(
      [noto(name), noto("Noto Sans", leans: true)], lineHeight: lineHeight, scale: scale)
  }

  private static let scripts: [String: PrintFonts] = [
    "Arab": fonts("Noto Naskh Arabic", lineHeight: 1.75, scale: 1.15),
    "Hans": PrintFonts(
      [chinese("Noto Sans CJK SC", face: 2), noto("Noto Sans", leans: true)], lineHeight: 1.6),
    "Hant": PrintFonts(
      [chinese("Noto Sans CJK TC", face: 3), noto("Noto Sans", leans: true)], lineHeight: 1.6),
    "Java": fonts("Noto Sans Javanese", lineHeight: 1.9),
    "Khmr": fonts("Noto Sans Khmer", lineHeight: 1.75),
    "Laoo": fonts("Noto Sans Lao", lineHeight: 1.7),
    "Mymr": fonts("Noto Sans Myanmar", lineHeight: 1.85),
    "Tale": fonts("Noto Sans Tai Le", lineHeight: 1.6),
    "Talu": fonts("Noto Sans New Tai Lue", lineHeight: 1.6),
    "Taml": fonts("Noto Sans Tamil", lineHeight: 1.6),
    "Thai": fonts("Noto Sans Thai", lineHeight: 1.6),
    "Tibt": PrintFonts(
      [noto("Noto Serif Tibetan"), noto("Noto Sans", leans: true)], lineHeight: 1.8),
    "Yiii": PrintFonts(
      [noto("Noto Sans Yi"), noto("Noto Sans", leans: true)], lineHeight: 1.6),
  ]
}
