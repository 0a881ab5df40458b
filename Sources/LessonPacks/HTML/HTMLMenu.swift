import Lessons
import Vocabulary

/// The languages of a page, each under its own name.
enum HTMLMenu {
  /// Writes the menu.
  ///
  /// - Parameters:
  ///   - languages: The languages with the addresses to which their names lead.
  ///   - current: The language of the reader.
  ///   - setting: What the articles of the pack share.
  /// - Returns: The menu as lines of HTML, none for a single language.
  static func lines(
    _ languages: [(language: LanguageTag, address: String)], current: LanguageTag,
    _ setting: HTMLSetting
  ) -> [String] {
    guard languages.count > 1 else { return [] }
    let label = setting.services.phrase(PackPhrase.languages.message, current).text
    var lines = ["<nav aria-label=\"\(escapedHTML(label))\">", "<ul>"]
    for (language, address) in languages {
      let mark = language == current ? " aria-current=\"page\"" : ""
      lines.append(
        "<li><a href=\"\(escapedHTML(address))\" \(setting.attributes(of: language)) "
          + "hreflang=\"\(language)\"\(mark)>"
          + "\(escapedHTML(setting.ownName(of: language)))</a></li>")
    }
    return lines + ["</ul>", "</nav>"]
  }
}
