internal import Text
internal import Vocabulary

/// A page of lists for people, whole in one file, which needs neither a network nor scripts.
///
/// On a narrow screen each row of a table becomes a block of its own, with the title of the column
/// before each value, so that nobody has to scroll sideways.
struct HTMLPage {
  /// The title of the page.
  let title: Message

  /// What a reader has to know first.
  var notes: [Message] = []

  /// The parts of the page.
  var parts: [Part] = []

  /// A heading with a list or sentences below it.
  struct Part {
    let heading: Message
    var notes: [Message] = []
    var listing: Listing?
  }

  /// The file.
  func text(for localizer: Localizer) -> String {
    let title = Self.escaped(localizer.text(self.title))
    let language = localizer.locale
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language)\" dir=\"\(language.direction.rawValue)\">",
      "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "img-src data:; style-src 'unsafe-inline'\">",
      "<title>\(title)</title>", "<link rel=\"icon\" href=\"data:,\">",
      "<style>\n\(Self.style)</style>", "</head>", "<body>", "<main>", "<h1>\(title)</h1>",
    ]
    lines += notes.map { paragraph($0, localizer) }
    for (number, part) in parts.enumerated() {
      let heading = Self.escaped(localizer.text(part.heading))
      lines += ["<section>", "<h2 id=\"part-\(number + 1)\">\(heading)</h2>"]
      lines += part.notes.map { paragraph($0, localizer) }
      if let listing = part.listing, !listing.rows.isEmpty {
        lines += table(listing, labelledBy: "part-\(number + 1)", localizer)
      }
      lines.append("</section>")
    }
    return (lines + ["</main>", "</body>", "</html>", ""]).joined(separator: "\n")
  }

  private func paragraph(_ message: Message, _ localizer: Localizer) -> String {
    "<p>\(Self.escaped(localizer.text(message)))</p>"
  }

  private func table(
    _ listing: Listing, labelledBy name: String, _ localizer: Localizer
  ) -> [String] {
    // A column without a value would only take room.
    let shown = listing.columns.indices.filter { column in
      !listing.columns[column].isForMachinesOnly
        && listing.rows.contains { !$0[column].text(localizer).isEmpty }
    }
    let titles = shown.map { Self.escaped(listing.columns[$0].heading(localizer)) }
    // A style that makes blocks of rows takes their meaning from them; the roles give it back.
    var lines = ["<table role=\"table\" aria-labelledby=\"\(name)\">", "<thead role=\"rowgroup\">"]
    let headings = zip(shown, titles).map { column, title in
      let style = listing.columns[column].alignsRight ? " class=\"n\"" : ""
      return "<th role=\"columnheader\" scope=\"col\"\(style)>\(title)</th>"
    }
    lines += [
      "<tr role=\"row\">\(headings.joined())</tr>", "</thead>", "<tbody role=\"rowgroup\">",
    ]
    for row in listing.rows {
      let cells = zip(shown, titles).enumerated().map { place, column in
        cell(
          row[column.0], title: column.1, isFirst: place == 0,
          isNumber: listing.columns[column.0].alignsRight, localizer)
      }
      lines.append("<tr role=\"row\">\(cells.joined())</tr>")
    }
    return lines + ["</tbody>", "</table>"]
  }

  private func cell(
    _ cell: Cell, title: String, isFirst: Bool, isNumber: Bool, _ localizer: Localizer
  ) -> String {
    let text = Self.escaped(cell.text(localizer))
    if isFirst { return "<th role=\"rowheader\" scope=\"row\">\(text)</th>" }
    var style = isNumber ? " n" : ""
    if case .integer(0) = cell { style += " none" }
    if text.isEmpty { style += " none" }
    return "<td role=\"cell\" class=\"c\(style)\" data-title=\"\(title)\">"
      + "<span>\(text)</span></td>"
  }

  private static func escaped(_ text: String) -> String { escapedHTML(text) }

  /// Plain enough for browsers of ten years ago; black on white, for sunlight and for paper.
  private static let style = """
    * { box-sizing: border-box; }
    body { margin: 0; color: #111; background: #fff; font: 1em/1.6 sans-serif; }
    main { max-width: 64em; margin: 0 auto; padding: 1em; }
    h1 { font-size: 1.5em; line-height: 1.4; } h2 { font-size: 1.2em; line-height: 1.5; }
    h1, h2, td, th { overflow-wrap: break-word; word-wrap: break-word; }
    section { margin-top: 2em; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: .4em .6em; text-align: start; vertical-align: top; }
    th, td { border-bottom: 1px solid #777; }
    thead th { border-bottom: 2px solid #111; }
    .n { text-align: end; font-variant-numeric: tabular-nums; }
    @media (max-width: 45em) {
      table, tbody, tr, th, td { display: block; }
      thead { position: absolute; left: -999em; }
      tr { padding: .6em 0; border-bottom: 2px solid #111; }
      th, td, .n { padding: .1em 0; border: 0; text-align: start; }
      .n { display: inline-block; margin-right: 1em; }
      td.none { display: none; }
      td:before { content: attr(data-title) ": "; color: #444; }
    }
    @media print { main { max-width: none; } section { break-inside: avoid; } }

    """
}

/// A text as it stands between tags and in the values of attributes.
func escapedHTML(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
