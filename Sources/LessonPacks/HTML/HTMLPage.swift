import Lessons
import Vocabulary

/// One page with a lesson in several languages, which needs neither a network nor scripts.
///
/// The languages are articles, and CSS shows the one that the address names (`#km`) or else the
/// first. That article comes last, because CSS can look at what stands before an element only.
struct HTMLPage {
  private let versions: [LocalizedLesson]
  private let services: PackServices
  private let script: String?

  /// Makes a page; a script is for programs around the page, which works without it.
  init(of versions: [LocalizedLesson], with services: PackServices, script: String? = nil) {
    self.versions = versions
    self.services = services
    self.script = script
  }

  /// The whole file.
  var text: String {
    let first = versions[0]
    let title = first.text(of: first.lesson.about.title).text
    var lines = [
      "<!DOCTYPE html>",
      "<html \(HTMLDialect.html.attributes(of: first.language))>",
      "<head>",
      "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "img-src data:; style-src 'unsafe-inline'\(script == nil ? "" : "; script-src 'unsafe-inline'")\">",
      "<title>\(escapedHTML(title))</title>",
      "<link rel=\"icon\" href=\"data:,\">",
      "<style>\n\(Stylesheet.text(for: versions.map(\.language)))</style>",
      "<script type=\"application/ld+json\">",
      LearningResource.json(of: versions).text(indent: 0),
      "</script>",
      "</head>",
      "<body>",
      "<main>",
    ]
    for version in versions.dropFirst() + [first] {
      lines += HTMLArticle(version, among: versions, isFirst: version == first, services).lines
    }
    lines.append("</main>")
    if let script { lines += ["<script>", script, "</script>"] }
    lines += ["</body>", "</html>", ""]
    return lines.joined(separator: "\n")
  }
}
