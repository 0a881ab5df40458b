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

  /// Whether it is printed on paper that lies on its side.
  var isLandscape = false

  /// A heading with sentences, pictures and a table below it, as far as there are any.
  struct Part {
    let heading: Message
    var notes: [Message] = []
    /// Sentences as the points of a list.
    var points: [Message] = []
    /// SVG documents, each with identifiers of its own.
    var pictures: [String] = []
    var listing: Listing?
    /// What the table shows; the heading where there is none.
    var caption: Message?
    /// How many columns name a row.
    var headings = 1
    /// The last row of the table, as many cells as there are columns.
    var footer: [Cell]?
  }

  /// The file.
  func text(for localizer: Localizer) -> String {
    let title = Self.escaped(localizer.text(self.title))
    let language = localizer.locale
    // Where there is no catalogue, a voice should read the sentences in the language they are in.
    let words = localizer.words
    let main = words.language == language.language ? "<main>" : "<main lang=\"\(words)\">"
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language)\" dir=\"\(language.direction.rawValue)\">",
      "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "img-src data:; style-src 'unsafe-inline'\">",
      "<title>\(title)</title>", "<link rel=\"icon\" href=\"data:,\">",
      "<style>\n\(HTMLStyle(language.direction, isLandscape: isLandscape).text)</style>", "</head>",
      "<body>", main,
      "<h1>\(title)</h1>",
    ]
    lines += notes.map { element("p", $0, localizer) }
    for (number, part) in parts.enumerated() {
      lines += section(part, id: "part-\(number + 1)", localizer)
    }
    return (lines + ["</main>", "</body>", "</html>", ""]).joined(separator: "\n")
  }

  private func section(_ part: Part, id: String, _ localizer: Localizer) -> [String] {
    let heading = Self.escaped(localizer.text(part.heading))
    var lines = ["<section>", "<h2 id=\"\(id)\">\(heading)</h2>"]
    lines += part.notes.map { element("p", $0, localizer) }
    if !part.points.isEmpty {
      lines += ["<ul>"] + part.points.map { element("li", $0, localizer) } + ["</ul>"]
    }
    lines += part.pictures.map { "<figure>\n\(Self.inline($0))</figure>" }
    if let listing = part.listing, !listing.rows.isEmpty {
      lines += table(listing, of: part, labelledBy: id, localizer)
    }
    return lines + ["</section>"]
  }

  private func element(_ name: String, _ message: Message, _ localizer: Localizer) -> String {
    "<\(name)>\(Self.escaped(localizer.text(message)))</\(name)>"
  }

  /// A picture as a part of a page, without the first line of a file.
  private static func inline(_ svg: String) -> String {
    svg.hasPrefix("<?xml") ? String(svg[(svg.firstIndex(of: "\n") ?? svg.startIndex)...]) : svg
  }

  private func table(
    _ listing: Listing, of part: Part, labelledBy name: String, _ localizer: Localizer
  ) -> [String] {
    // A column without a value would only take room.
    let shown = listing.columns.indices.filter { column in
      !listing.columns[column].isForMachinesOnly
        && listing.rows.contains { !$0[column].text(localizer).isEmpty }
    }
    let titles = shown.map { Self.escaped(listing.columns[$0].heading(localizer)) }
    // A style that makes blocks of rows takes their meaning from them; the roles give it back.
    let start = "<table role=\"table\""
    var lines =
      if let caption = part.caption {
        ["\(start)>", element("caption", caption, localizer), "<thead role=\"rowgroup\">"]
      } else {
        ["\(start) aria-labelledby=\"\(name)\">", "<thead role=\"rowgroup\">"]
      }
    let headings = zip(shown, titles).map { column, title in
      let style = listing.columns[column].alignsRight ? " class=\"n\"" : ""
      return "<th role=\"columnheader\" scope=\"col\"\(style)>\(title)</th>"
    }
    lines += [
      "<tr role=\"row\">\(headings.joined())</tr>", "</thead>", "<tbody role=\"rowgroup\">",
    ]
    let row = { (cells: [Cell]) in
      let cells = zip(shown, titles).enumerated().map { place, column in
        cell(
          cells[column.0], title: column.1, isHeading: place < part.headings,
          column: listing.columns[column.0], localizer)
      }
      return "<tr role=\"row\">\(cells.joined())</tr>"
    }
    lines += listing.rows.map(row) + ["</tbody>"]
    if let footer = part.footer {
      lines += ["<tfoot role=\"rowgroup\">", row(footer), "</tfoot>"]
    }
    return lines + ["</table>"]
  }

  private func cell(
    _ cell: Cell, title: String, isHeading: Bool, column: Listing.Column, _ localizer: Localizer
  ) -> String {
    let text = Self.escaped(cell.text(localizer))
    if isHeading, !text.isEmpty {
      // A reference is not a word that may break at its hyphen.
      let style = column.name == "application" ? " class=\"k\"" : ""
      return "<th role=\"rowheader\" scope=\"row\"\(style)>\(text)</th>"
    }
    var style = column.alignsRight ? " n" : ""
    if case .integer(0) = cell { style += " none" }
    if text.isEmpty { style += " none" }
    return "<td role=\"cell\" class=\"c\(style)\" data-title=\"\(title)\">"
      + "<span>\(text)</span></td>"
  }

  private static func escaped(_ text: String) -> String { escapedHTML(text) }
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
