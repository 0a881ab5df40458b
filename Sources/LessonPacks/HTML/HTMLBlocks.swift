import Lessons

extension HTMLArticle {
  /// Returns blocks as lines of HTML.
  func blocks(_ blocks: [Block]) -> [String] { blocks.flatMap { lines(of: $0) } }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .figure(let figure): self.figure(figure)
    case .heading(let level, let unit): [element("h\(level)", unit)]
    case .list(let start, let items): list(start: start, items)
    case .paragraph(let unit): [element("p", unit)]
    case .question(let question): self.question(question)
    case .quotation(let inner): ["<blockquote>"] + blocks(inner) + ["</blockquote>"]
    case .rule: ["<hr/>"]
    case .table(let table): self.table(table)
    }
  }

  private func list(start: Int?, _ items: [[Block]]) -> [String] {
    let name = start == nil ? "ul" : "ol"
    let from = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    var lines = ["<\(name)\(from)>"]
    for item in items {
      // One paragraph alone needs no element of its own.
      if item.count == 1, case .paragraph(let unit) = item[0] {
        lines.append(element("li", unit))
      } else {
        lines += ["<li>"] + blocks(item) + ["</li>"]
      }
    }
    return lines + ["</\(name)>"]
  }

  func table(_ table: Table) -> [String] {
    let header = table.header.map { $0.map { element("th", $0, " scope=\"col\"") } ?? "<td></td>" }
    // Large letters may need more room than the screen has, and keys have to reach all of it.
    let keys = setting.choices.isLargePrint ? " tabindex=\"0\"" : ""
    var lines = ["<table\(keys)>", "<thead>", "<tr>\(header.joined())</tr>", "</thead>", "<tbody>"]
    for row in table.rows {
      let cells = row.map { $0.map { element("td", $0) } ?? "<td></td>" }
      lines.append("<tr>\(cells.joined())</tr>")
    }
    return lines + ["</tbody>", "</table>"]
  }
}
