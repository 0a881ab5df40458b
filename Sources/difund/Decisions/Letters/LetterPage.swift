internal import Grants
internal import Text
internal import Vocabulary

/// A letter as a page that needs nothing else, and prints on A4.
struct LetterPage {
  let letter: ComposedLetter

  /// The file.
  var text: String {
    guard let first = letter.parts.first else { return "" }
    let direction = first.language.direction
    let lines = [
      "<!DOCTYPE html>", "<html lang=\"\(first.language)\" dir=\"\(direction.rawValue)\">",
      "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "img-src data:; style-src 'unsafe-inline'\">",
      "<meta name=\"robots\" content=\"noindex\">",
      "<title>\(escapedHTML(first.subject))</title>", "<link rel=\"icon\" href=\"data:,\">",
      "<style>\n\(Self.style)</style>", "</head>", "<body>", "<main>",
    ]
    return (lines + letter.parts.flatMap(article) + ["</main>", "</body>", "</html>", ""])
      .joined(separator: "\n")
  }

  private func article(_ part: ComposedLetter.Part) -> [String] {
    let direction = part.language.direction.rawValue
    var lines = ["<article lang=\"\(part.language)\" dir=\"\(direction)\">"]
    lines.append(address(part.sender, "from"))
    lines.append(address(part.recipient, "to"))
    lines.append("<h1>\(escapedHTML(part.subject))</h1>")
    if let notice = part.notice { lines.append("<p class=\"notice\">\(escapedHTML(notice))</p>") }
    var isList = false
    for block in part.blocks {
      if case .item = block {
        if !isList { lines.append("<ul>") }
        isList = true
      } else if isList {
        lines.append("</ul>")
        isList = false
      }
      lines += element(block)
    }
    if isList { lines.append("</ul>") }
    return lines + ["</article>"]
  }

  private func address(_ lines: [String], _ name: String) -> String {
    let spans = lines.map { "<bdi>\(escapedHTML($0))</bdi>" }
    return "<p class=\"\(name)\">\(spans.joined(separator: "<br>"))</p>"
  }

  private func element(_ block: ComposedLetter.Block) -> [String] {
    switch block {
    case .heading(let text): return ["<h2>\(escapedHTML(text))</h2>"]
    case .item(let text): return ["<li>\(escapedHTML(text))</li>"]
    case .paragraph(let text): return ["<p>\(escapedHTML(text))</p>"]
    case .comment(let title, let text, let language, let scores):
      let attributes =
        language.map { " lang=\"\($0)\" dir=\"\($0.direction.rawValue)\"" }
        ?? " lang=\"\" dir=\"auto\""
      let paragraphs = text.split(whereSeparator: \.isNewline).map {
        "<p>\(escapedHTML(String($0)))</p>"
      }
      var lines = ["<div class=\"comment\">", "<h3>\(escapedHTML(title))</h3>"]
      lines.append("<blockquote\(attributes)>\(paragraphs.joined())</blockquote>")
      if let scores { lines.append("<p>\(escapedHTML(scores))</p>") }
      return lines + ["</div>"]
    }
  }

  private static let style = """
    * { box-sizing: border-box; }
    body { margin: 0; color: #111; background: #fff; font: 1em/1.6 sans-serif; }
    main { max-width: 42em; margin: 0 auto; padding: 1.5em; }
    h1 { margin: 1.5em 0 1em; font-size: 1.2em; line-height: 1.5; }
    h2 { margin: 1.5em 0 .5em; font-size: 1em; } h3 { margin: 1em 0 .3em; font-size: .9em; }
    p, ul, blockquote { margin: .7em 0; } ul { padding: 0 1.4em; }
    p, li, h1, h2, h3 { overflow-wrap: break-word; }
    .from { color: #444; } .to { margin-top: 1.5em; }
    .notice { padding: .5em .8em; border: 1px solid #111; font-size: .9em; }
    blockquote { padding: 0 .9em; border: solid #777; border-width: 0 0 0 3px; }
    blockquote[dir=rtl] { border-width: 0 3px 0 0; }
    article + article { margin-top: 3em; border-top: 1px solid #111; }
    @page { size: A4; margin: 20mm 22mm; }
    @media print {
      main { max-width: none; padding: 0; } body { font-size: 10.5pt; }
      article + article { margin: 0; border: 0; break-before: page; page-break-before: always; }
      h1, h2, h3 { break-after: avoid; page-break-after: avoid; }
      .comment, li { break-inside: avoid; page-break-inside: avoid; }
      p { orphans: 3; widows: 3; }
    }

    """
}
