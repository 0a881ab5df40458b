import Vocabulary

/// How text in one script is set: with which fonts, and with how much room between lines.
struct ScriptStyle: Hashable {
  /// The fonts to try, best first, before any other font of the device.
  let fonts: [String]

  /// The height of a line in hundredths of the font size: marks above and below need more.
  let lineHeightHundredths: Int

  /// Returns the style for a language, or nil when the page's own style fits.
  static func style(for language: LanguageTag) -> ScriptStyle? {
    styles[language.writingScript]
  }

  private static let styles: [String: ScriptStyle] = [
    "Arab": ScriptStyle(
      fonts: ["Noto Naskh Arabic", "Scheherazade New"], lineHeightHundredths: 190),
    "Hans": ScriptStyle(
      fonts: ["Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC"],
      lineHeightHundredths: 175),
    "Hant": ScriptStyle(
      fonts: ["Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", "PingFang TC"],
      lineHeightHundredths: 175),
    "Java": ScriptStyle(fonts: ["Noto Sans Javanese"], lineHeightHundredths: 200),
    "Khmr": ScriptStyle(
      fonts: ["Noto Sans Khmer", "Khmer OS System", "Khmer OS", "Leelawadee UI", "Khmer UI"],
      lineHeightHundredths: 195),
    "Laoo": ScriptStyle(
      fonts: ["Noto Sans Lao", "Phetsarath OT", "Leelawadee UI", "Lao UI"],
      lineHeightHundredths: 185),
    "Mymr": ScriptStyle(
      fonts: ["Noto Sans Myanmar", "Padauk", "Pyidaungsu", "Myanmar Text", "Myanmar3"],
      lineHeightHundredths: 200),
    "Tale": ScriptStyle(fonts: ["Noto Sans Tai Le"], lineHeightHundredths: 180),
    "Talu": ScriptStyle(fonts: ["Noto Sans New Tai Lue"], lineHeightHundredths: 180),
    "Taml": ScriptStyle(
      fonts: ["Noto Sans Tamil", "Nirmala UI", "Latha"], lineHeightHundredths: 175),
    "Thai": ScriptStyle(
      fonts: ["Noto Sans Thai", "Leelawadee UI", "Loma", "Thonburi"], lineHeightHundredths: 175),
    "Tibt": ScriptStyle(fonts: ["Noto Serif Tibetan", "Jomolhari"], lineHeightHundredths: 200),
    "Yiii": ScriptStyle(fonts: ["Noto Sans Yi"], lineHeightHundredths: 175),
  ]
}
