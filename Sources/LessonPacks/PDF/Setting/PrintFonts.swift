import Vocabulary

/// The fonts that one script is printed with.
struct PrintFonts: Hashable {
  /// The families, best first.
  let families: [Family]

  /// How much room a line takes, as a multiple of the size of its letters.
  let lineHeight: Double

  /// How large the letters are beside Latin ones of the same size.
  let scale: Double

  /// Whether leaning letters are a custom of the script; others stress words with weight and
  /// colour.
  let leans: Bool

  /// A family of fonts in Debian's files.
  struct Family: Hashable {
    let name: String
    /// The files, of which only the first, the regular face, has to be there.
    let files: [String]
    /// The face in each file, where the files are collections: of these, only what the texts need
    /// is taken, because the drawing library damages letters of fonts as large as that.
    let face: Int?
    /// The Debian package that brings the files.
    let package: String
  }

  /// The names of the families as the library takes them.
  var names: String { families.map(\.name).joined(separator: ",") }

  /// Returns the fonts for a language.
  static func fonts(for language: LanguageTag) -> PrintFonts {
    fonts(ofScript: language.writingScript)
  }

  private static func fonts(ofScript script: String) -> PrintFonts {
    scripts[script] ?? usual(ScriptFont.font(of: script), lineHeight: 1.6)
  }

  private init(
    _ families: [Family], lineHeight: Double, scale: Double = 1, leans: Bool = false
  ) {
    self.families = families
    self.lineHeight = lineHeight
    self.scale = scale
    self.leans = leans
  }

  private static let latin = Family(
    name: ScriptFont.latin.family,
    files: ["Regular", "Bold", "Italic", "BoldItalic"].map { "NotoSans-\($0).ttf" }, face: nil,
    package: ScriptFont.package)

  /// The fonts of a script, with Latin ones for the letters, digits and punctuation that many lack.
  private static func usual(
    _ font: ScriptFont?, lineHeight: Double, scale: Double = 1
  ) -> PrintFonts {
    guard let font, font.family != latin.name else {
      return PrintFonts([latin], lineHeight: 1.45, leans: true)
    }
    return PrintFonts([family(of: font), latin], lineHeight: lineHeight, scale: scale)
  }

  private static func family(of font: ScriptFont) -> Family {
    let name = font.file.dropLast("Regular.ttf".count)
    let files = ["Regular", "Bold"].map { "\(name)\($0).ttf" }
    return Family(name: font.family, files: files, face: nil, package: ScriptFont.package)
  }

  /// Returns the families that may have a character of another script, or a sign.
  static func families(with scalar: Unicode.Scalar) -> [Family] {
    switch scalar.value {
    case ..<0x300: []
    case 0x2100...0x2BFF, 0x1F000...0x1FAFF: signs
    case 0x2E80...0x9FFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      Array(fonts(ofScript: "Hans").families.prefix(1))
    default:
      ScriptFont.font(with: scalar).map { $0.family == latin.name ? [] : [family(of: $0)] } ?? []
    }
  }

  private static let signs = ["Symbols", "Symbols2", "Math"].map { name in
    Family(
      name: "difund \(name)", files: ["NotoSans\(name)-Regular.ttf"], face: nil,
      package: ScriptFont.package)
  }

  /// Chinese fonts lie in collections, and each face has its own place there.
  private static func chinese(_ name: String, face: Int) -> PrintFonts {
    let family = Family(
      name: name, files: ["Regular", "Bold"].map { "opentype/noto/NotoSansCJK-\($0).ttc" },
      face: face, package: "fonts-noto-cjk")
    return PrintFonts([family, latin], lineHeight: 1.6)
  }

  private static let scripts: [String: PrintFonts] = [
    "Arab": usual(ScriptFont.font(of: "Arab"), lineHeight: 1.75, scale: 1.15),
    "Hans": chinese("difund Simplified Chinese", face: 2),
    "Hant": chinese("difund Traditional Chinese", face: 3),
    "Java": usual(ScriptFont.font(of: "Java"), lineHeight: 1.9),
    "Khmr": usual(ScriptFont.font(of: "Khmr"), lineHeight: 1.75),
    "Lana": usual(ScriptFont.font(of: "Lana"), lineHeight: 1.9),
    "Laoo": usual(ScriptFont.font(of: "Laoo"), lineHeight: 1.7),
    "Mymr": usual(ScriptFont.font(of: "Mymr"), lineHeight: 1.85),
  ]
}
