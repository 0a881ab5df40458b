/// A table for terminals: columns of text, numbers and bars, a title row and a row of totals.
public struct TextTable: Sendable {
  /// The row of totals below the others, if there is one.
  ///
  /// - Precondition: It has a cell for each column.
  public var footer: [Cell]? {
    didSet {
      precondition(footer.map { $0.count == columns.count } ?? true, "A footer of another width")
    }
  }

  private let columns: [Column]
  private var rows: [[Cell]] = []

  /// What stands in one place of the table.
  public enum Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
    case text(String)
    /// A length, drawn in proportion to the longest of its column; none unless it is above zero.
    case bar(Double)

    /// Makes a cell of text.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  /// How a column looks.
  public struct Column: Hashable, Sendable {
    /// The words above the column.
    public var title: String

    /// The side on which its cells end up flush.
    public var alignment: Alignment

    /// The greatest width of the column in cells of the terminal; nil for as wide as it needs.
    ///
    /// The longest bar has this width, or `TextTable.usualBarWidth`.
    public var maximumWidth: Int?

    /// Whether text that is wider goes on in the next line; otherwise it is cut.
    public var wraps: Bool

    /// Describes a column.
    public init(
      _ title: String, alignment: Alignment = .start, maximumWidth: Int? = nil, wraps: Bool = false
    ) {
      self.title = title
      self.alignment = alignment
      self.maximumWidth = maximumWidth
      self.wraps = wraps
    }
  }

  /// The sides on which cells can be flush.
  public enum Alignment: Sendable {
    case start
    /// Where numbers belong.
    case end
  }

  /// The width of the longest bar in a column that names no width.
  public static let usualBarWidth = 20

  /// Begins a table without rows.
  public init(columns: [Column]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Precondition: The row has a cell for each column.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "A row has \(row.count) cells")
    rows.append(row)
  }

  /// Lays the table out: titles, a line, the rows, and another line and the totals if there are
  /// any.
  ///
  /// Control characters in cells are shown as blanks or as U+FFFD, so that no text can command the
  /// terminal. No line ends with blanks.
  ///
  /// - Parameters:
  ///   - width: How many cells of a terminal a text takes.
  ///   - truncate: Shortens a text to so many cells.
  ///   - wrap: Divides a text into lines of at most so many cells, one at least.
  /// - Returns: The lines from top to bottom, without line ends.
  public func lines(
    width: (String) -> Int, truncate: (String, Int) -> String,
    wrap: (String, Int) -> [String] = { text, _ in [text] }
  ) -> [String] {
    let longestBars = columns.indices.map(longestBar(in:))
    let all = [columns.map { Cell.text($0.title) }] + rows + (footer.map { [$0] } ?? [])
    let texts = all.map { row in
      zip(columns.indices, row).map { index, cell in
        let column = columns[index]
        let text = text(of: cell, column: column, longestBar: longestBars[index])
        guard let limit = column.maximumWidth, width(text) > limit else { return [text] }
        return column.wraps ? wrap(text, limit) : [truncate(text, limit)]
      }
    }
    let widths = columns.indices.map { index in
      texts.reduce(0) { widest, row in row[index].reduce(widest) { max($0, width($1)) } }
    }
    var blocks = texts.map { row in
      (0..<(row.map(\.count).max() ?? 1)).map { number in
        line(of: row.map { number < $0.count ? $0[number] : "" }, widths: widths, width: width)
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    if footer != nil { blocks.insert([rule], at: blocks.count - 1) }
    blocks.insert([rule], at: 1)
    return blocks.flatMap { $0 }
  }

  private func line(of texts: [String], widths: [Int], width: (String) -> Int) -> String {
    var line = ""
    for (index, text) in texts.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[index] - width(text)))
      if index > 0 { line += "  " }
      line += columns[index].alignment == .end ? padding + text : text + padding
    }
    while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    return line
  }

  private func text(of cell: Cell, column: Column, longestBar: Double) -> String {
    switch cell {
    case .text(let text):
      withoutControls(text)
    case .bar(let length):
      bar(length / longestBar, width: column.maximumWidth ?? Self.usualBarWidth)
    }
  }

  private func longestBar(in column: Int) -> Double {
    (rows + (footer.map { [$0] } ?? [])).reduce(0) { longest, row in
      guard case .bar(let length) = row[column], length.isFinite else { return longest }
      return max(longest, length)
    }
  }

  /// Draws a share of the width in eighths of a cell; whatever is above zero shows at least one.
  private func bar(_ share: Double, width: Int) -> String {
    guard share.isFinite, share > 0 else { return "" }
    let eighths = max(1, Int((min(share, 1) * Double(width) * 8).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  private func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return text
    }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": clean.append(" ")
      case _ where scalar.properties.generalCategory == .control: clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }
}
