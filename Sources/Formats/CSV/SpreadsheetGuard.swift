/// Keeps spreadsheets from running a text as a formula, by an apostrophe before it.
///
/// A text that already begins with apostrophes and then looks like a formula gets one more, so that
/// taking one off always gives the text back.
public enum SpreadsheetGuard {
  /// Returns the text, with an apostrophe before it when a spreadsheet would run it.
  public static func added(to text: String) -> String { isDangerous(text) ? "'" + text : text }

  /// Returns the text without the apostrophe that `added(to:)` put before it.
  public static func removed(from text: String) -> String {
    guard text.utf8.first == apostrophe, isDangerous(text) else { return text }
    return String(Substring(text.utf8.dropFirst()))
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether what follows any apostrophes begins as OWASP's list of formula triggers says.
  ///
  /// Spreadsheets in East Asian locales also take the full-width forms.
  static func isDangerous(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
