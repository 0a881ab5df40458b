/// The font that packs bring along for one script, and the characters that they take of it.
struct ScriptFont: Hashable, Sendable {
  /// The file, as Noto names it.
  let file: String

  /// The family under which packs use it; its own name may be reserved for the whole font.
  let family: String

  /// The characters, of which the font may lack some.
  let ranges: [ClosedRange<UInt32>]

  /// The package of Debian that holds all of these fonts.
  static let package = "fonts-noto-core"

  /// Returns the font of a script, or nil when packs bring none along.
  ///
  /// Chinese, Japanese and Korean fonts are too large for a pack, and every phone has one.
  static func font(of script: String) -> ScriptFont? { fonts[script] }

  /// Returns the font of the script that a character belongs to.
  static func font(with scalar: Unicode.Scalar) -> ScriptFont? {
    owners.first { $0.ranges.contains { $0.contains(scalar.value) } }
  }

  /// Latin letters, digits and the punctuation of many scripts, as English needs them.
  static let basicLatin = ScriptFont(
    file: "NotoSans-Regular.ttf", family: "difund Latin",
    ranges: [0x20...0x7E, 0xA0...0xBF, 0xD7...0xD7, 0xF7...0xF7] + signs)

  /// Latin letters of all languages of the region, Vietnamese and romanisations included.
  static let latin = ScriptFont(
    file: basicLatin.file, family: basicLatin.family,
    ranges: [
      0x20...0x7E, 0xA0...0x17F, 0x18F...0x18F, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x1CD...0x1DC,
      0x218...0x21B, 0x259...0x259, 0x2BC...0x2BC, 0x300...0x304, 0x306...0x30C, 0x31B...0x31B,
      0x323...0x323, 0x331...0x331, 0x1E00...0x1EF9,
    ] + signs)

  private static let signs: [ClosedRange<UInt32>] = [
    0x2010...0x2015, 0x2018...0x201F, 0x2020...0x2022, 0x2026...0x2026, 0x2030...0x2033,
    0x2039...0x203A, 0x2044...0x2044, 0x20AB...0x20AD, 0x20B1...0x20B1, 0x2122...0x2122,
    0x2190...0x2193, 0x2212...0x2212, 0x2248...0x2248, 0x2260...0x2265,
  ]

  /// What texts in any script need: blanks, joiners, and the circle that stands for a lacking
  /// letter.
  private static let joiners: [ClosedRange<UInt32>] = [
    0x20...0x20, 0xA0...0xA0, 0x200B...0x200D, 0x2060...0x2060, 0x25CC...0x25CC,
  ]

  private static func noto(
    _ name: String, _ family: String, _ ranges: ClosedRange<UInt32>...
  ) -> ScriptFont {
    ScriptFont(
      file: "Noto\(name)-Regular.ttf", family: "difund \(family)", ranges: ranges + joiners)
  }

  private static let fonts: [String: ScriptFont] = [
    "Arab": noto(
      "NaskhArabic", "Arabic", 0x600...0x6FF, 0x750...0x77F, 0xFD3E...0xFD3F, 0xFDFA...0xFDFB),
    "Bali": noto("SansBalinese", "Balinese", 0x1B00...0x1B7F),
    "Batk": noto("SansBatak", "Batak", 0x1BC0...0x1BFF),
    "Bugi": noto("SansBuginese", "Buginese", 0x1A00...0x1A1F),
    "Buhd": noto("SansBuhid", "Buhid", 0x1735...0x1736, 0x1740...0x175F),
    "Cham": noto("SansCham", "Cham", 0xAA00...0xAA5F),
    "Deva": noto("SansDevanagari", "Devanagari", 0x900...0x97F),
    "Hano": noto("SansHanunoo", "Hanunoo", 0x1720...0x1736),
    "Hmng": noto("SansPahawhHmong", "Pahawh Hmong", 0x16B00...0x16B8F),
    "Hmnp": noto("SerifNyiakengPuachueHmong", "Nyiakeng Hmong", 0x1E100...0x1E14F),
    "Java": noto("SansJavanese", "Javanese", 0xA980...0xA9DF),
    "Kali": noto("SansKayahLi", "Kayah Li", 0xA900...0xA92F),
    "Khmr": noto("SansKhmer", "Khmer", 0x1780...0x17FF, 0x19E0...0x19FF),
    "Lana": noto("SansTaiTham", "Tai Tham", 0x1A20...0x1AAF),
    "Laoo": noto("SansLao", "Lao", 0xE80...0xEFF),
    "Latn": latin,
    "Lisu": noto("SansLisu", "Lisu", 0xA4D0...0xA4FF),
    "Mong": noto("SansMongolian", "Mongolian", 0x1800...0x18AF),
    "Mymr": noto("SansMyanmar", "Myanmar", 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F),
    "Plrd": noto("SansMiao", "Miao", 0x16F00...0x16F9F),
    "Rjng": noto("SansRejang", "Rejang", 0xA930...0xA95F),
    "Rohg": noto("SansHanifiRohingya", "Rohingya", 0x10D00...0x10D3F, 0x60C...0x640),
    "Sund": noto("SansSundanese", "Sundanese", 0x1B80...0x1BBF, 0x1CC0...0x1CCF),
    "Tagb": noto("SansTagbanwa", "Tagbanwa", 0x1735...0x1736, 0x1760...0x177F),
    "Tale": noto("SansTaiLe", "Tai Le", 0x1950...0x197F),
    "Talu": noto("SansNewTaiLue", "New Tai Lue", 0x1980...0x19DF),
    "Taml": noto("SansTamil", "Tamil", 0x964...0x965, 0xB80...0xBFF),
    "Tavt": noto("SansTaiViet", "Tai Viet", 0xAA80...0xAADF),
    "Tglg": noto("SansTagalog", "Tagalog", 0x1700...0x1736),
    "Thai": noto("SansThai", "Thai", 0xE00...0xE7F),
    "Yiii": noto("SansYi", "Yi", 0xA000...0xA4CF),
  ]

  /// The fonts in the order of their scripts, so that a character has the same owner every time.
  private static let owners = fonts.sorted { $0.key < $1.key }.map(\.value)
}
