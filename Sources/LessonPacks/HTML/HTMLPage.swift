import Lessons
import Vocabulary

/// A page that holds everything itself: fonts, style, pictures and the program for the quizzes.
///
/// It opens from a memory card, out of a message or from any server, with no other file beside it.
/// Its articles are lessons or languages, and CSS shows the one that the address names (`#km`) or
/// else the first. That article comes last, because CSS can look at what stands before an element
/// only.
struct HTMLPage {
  /// The language that the page opens in.
  let language: LanguageTag

  /// The title, as plain text.
  let title: String

  /// The languages of everything on the page.
  let languages: [LanguageTag]

  /// What catalogues of learning resources are told.
  let description: String

  /// The articles as lines of HTML, the first one last.
  let articles: [String]

  /// Programs that run before the one for the quizzes, in order.
  var scripts: [String] = []

  /// Returns the whole file.
  func text(_ setting: HTMLSetting) -> String {
    let hasQuiz = articles.contains { $0.hasPrefix("<div class=\"question\"") }
    let scripts = self.scripts + (hasQuiz ? [QuizScript.text] : [])
    var lines = [
      "<!DOCTYPE html>",
      "<html \(setting.attributes(of: language))>",
      "<head>",
      "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy(for: scripts, setting))\">",
      "<title>\(escapedHTML(title))</title>",
      "<link rel=\"icon\" href=\"data:,\">",
      "<style>",
      FontStyle.embedded(setting.faces)
        + Stylesheet.text(
          for: languages, faces: setting.faces, isLargePrint: setting.choices.isLargePrint)
        + "</style>",
      "<script type=\"application/ld+json\">",
      description,
      "</script>",
      "</head>",
      "<body>",
      "<main>",
    ]
    lines += articles
    lines.append("</main>")
    lines += scripts.map { "<script>\($0)</script>" }
    return (lines + ["</body>", "</html>", ""]).joined(separator: "\n")
  }

  /// Allows the page what it holds, and nothing that a mistake might bring in.
  private func policy(for scripts: [String], _ setting: HTMLSetting) -> String {
    let hashes = scripts.map { script in
      " 'sha256-\(base64(ofHexadecimal: setting.services.hash(Array(script.utf8))))'"
    }
    return "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"
      + (hashes.isEmpty ? "" : "; script-src" + hashes.joined())
  }
}

extension HTMLPage {
  /// Returns the page of one lesson in one or more languages.
  ///
  /// - Parameters:
  ///   - versions: The lesson in each language; the page opens in the first.
  ///   - setting: What the articles of the pack share.
  ///   - scripts: Programs that run before the one for the quizzes, in order.
  init(of versions: [LocalizedLesson], _ setting: HTMLSetting, scripts: [String] = []) {
    let first = versions[0]
    language = first.language
    title = first.text(of: first.lesson.about.title).text
    languages = versions.map(\.language)
    description = LearningResource.text(of: [versions], setting.choices)
    self.scripts = scripts
    if setting.choices.isParallel, versions.count > 1 {
      articles =
        HTMLArticle(first, beside: versions[1], anchor: first.language.text, setting).lines
    } else {
      let menu = versions.map { (language: $0.language, address: "#\($0.language)") }
      articles = (versions.dropFirst() + [first]).flatMap { version in
        HTMLArticle(
          version, anchor: version.language.text, isFirst: version == first,
          menu: HTMLMenu.lines(menu, current: version.language, setting), setting
        ).lines
      }
    }
  }
}

/// Writes bytes that are given as hexadecimal digits in base 64, as the rules of pages want hashes.
private func base64(ofHexadecimal digits: String) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  let bits = digits.compactMap { $0.hexDigitValue }.flatMap { digit in
    [3, 2, 1, 0].map { digit >> $0 & 1 }
  }
  var text = ""
  for start in stride(from: 0, to: bits.count, by: 6) {
    let group = (start..<start + 6).map { $0 < bits.count ? bits[$0] : 0 }
    text.append(alphabet[group.reduce(0) { $0 * 2 + $1 }])
  }
  return text + String(repeating: "=", count: (4 - text.count % 4) % 4)
}
