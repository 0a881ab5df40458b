internal import Formats
internal import Text
internal import Vocabulary

/// A chart of one or two dimensions of a report: bars, or columns where the first of them is time.
///
/// What the picture has no room for is put together as *other*, so that it always shows the whole.
struct ReportChart<Value: Hashable & Comparable> {
  /// What the identifiers in the picture begin with.
  let id: String
  let title: Message
  let description: Message
  /// What the lengths are.
  let axisTitle: String
  /// What a reader must know, where the picture stands alone.
  var captions: [Message] = []
  /// The cells: one or two values each, and how much there is.
  let cells: [(values: [Value], size: Int64)]
  /// The name of a value for people.
  let name: (Value) -> String
  /// The value after one of time; nil for all others.
  let next: (Value) -> Value?
  /// The length of a size, in the units of the axis.
  let length: (Int64) -> Double
  /// A size as people read it.
  let label: (Int64) -> String
  /// What each cell of one value is made of, by names that are the same for all; nil where a second
  /// value tells.
  var parts: (names: [String], sizes: [[Int64]])?

  private enum Group: Hashable {
    case value(Value)
    case other
  }

  /// How many bars stand in one picture.
  private static var mostBars: Int { 30 }

  /// How many series have a look of their own.
  private static var mostSeries: Int { 8 }

  /// The picture.
  func svg(_ console: Console) -> String {
    let series = kept(at: 1, atMost: Self.mostSeries)
    if let first = cells.first?.values.first, next(first) != nil {
      return columns(series, console)
    }
    let groups = kept(at: 0, atMost: Self.mostBars)
    var chart = StackedBarChart(
      id: id, title: wrapped(console.text(title), size: 20, console),
      description: console.text(description), language: console.locale.text,
      series: names(of: series, console), categories: categories(groups, series, console))
    chart.axisTitle = axisTitle
    chart.captions = captions.map { wrapped(console.text($0), size: 12, console) }
    if console.locale.direction == .rightToLeft { chart.direction = .rightToLeft }
    return String(
      decoding: chart.svg { console.text(.number($0, decimals: 0)) }, as: UTF8.self)
  }

  private func columns(_ series: [Group], _ console: Console) -> String {
    var chart = StackedColumnChart(
      id: id, title: wrapped(console.text(title), size: 20, console),
      description: console.text(description), language: console.locale.text,
      series: names(of: series, console),
      columns: categories(times.map { .value($0) }, series, console))
    chart.axisTitle = axisTitle
    chart.captions = captions.map { wrapped(console.text($0), size: 12, console) }
    if console.locale.direction == .rightToLeft { chart.direction = .rightToLeft }
    return String(
      decoding: chart.svg { console.text(.number($0, decimals: 0)) }, as: UTF8.self)
  }

  /// Every time from the first to the last, also those without money.
  private var times: [Value] {
    let found = cells.map { $0.values[0] }
    guard var time = found.min(), let last = found.max() else { return [] }
    var times = [time]
    while time < last, let after = next(time) {
      times.append(after)
      time = after
    }
    return times
  }

  /// The values of a dimension in order, none where there is no such dimension; the smallest are
  /// *other* when there are too many.
  private func kept(at place: Int, atMost limit: Int) -> [Group] {
    var sizes: [Value: Int64] = [:]
    for (values, size) in cells where place < values.count {
      sizes[values[place], default: 0] += size
    }
    let values = sizes.keys.sorted()
    guard values.count > limit else { return values.map { .value($0) } }
    let largest = values.sorted {
      let (one, other) = (sizes[$0, default: 0].magnitude, sizes[$1, default: 0].magnitude)
      return one == other ? $0 < $1 : one > other
    }
    let shown = Set(largest.prefix(limit - 1))
    return values.filter(shown.contains).map { .value($0) } + [.other]
  }

  private func names(of series: [Group], _ console: Console) -> [String] {
    if let parts { return parts.names }
    return series.isEmpty ? [axisTitle] : series.map { name(of: $0, console) }
  }

  private func name(of group: Group, _ console: Console) -> String {
    switch group {
    case .value(let value): name(value)
    case .other: console.text("report.other")
    }
  }

  private func categories(
    _ groups: [Group], _ series: [Group], _ console: Console
  ) -> [StackedBarChart.Category] {
    let (known, knownSeries) = (Set(groups), Set(series))
    let count = parts?.names.count ?? max(1, series.count)
    var sizes: [Group: [Int64]] = [:]
    for (number, cell) in cells.enumerated() {
      let value = Group.value(cell.values[0])
      let group = known.contains(value) ? value : .other
      if let parts {
        for (place, size) in parts.sizes[number].enumerated() {
          sizes[group, default: Array(repeating: 0, count: count)][place] += size
        }
        continue
      }
      var place = 0
      if cell.values.count > 1 {
        let second = Group.value(cell.values[1])
        place = series.firstIndex(of: knownSeries.contains(second) ? second : .other) ?? 0
      }
      sizes[group, default: Array(repeating: 0, count: count)][place] += cell.size
    }
    return groups.map { group in
      let parts = sizes[group] ?? Array(repeating: 0, count: count)
      return StackedBarChart.Category(
        name(of: group, console),
        values: parts.map { StackedBarChart.Value(length($0), label: label($0)) },
        total: label(parts.reduce(0, +)))
    }
  }
}

/// Breaks a text into lines that fit a chart, where its language allows.
///
/// - Parameters:
///   - text: The text.
///   - size: The size of the letters in pixels.
///   - console: Knows the reader's language.
/// - Returns: The lines, with line feeds between them; of one word that is too long, one line.
func wrapped(_ text: String, size: Double, _ console: Console) -> String {
  let width = 740.0
  guard guessedWidth(text) * size > width,
    let breaks = try? LineBreaker(language: console.locale).lineBreaks(in: text)
  else { return text }
  let bytes = Array(text.utf8)
  var lines: [String] = []
  var line = ""
  var start = 0
  for end in breaks {
    let piece = String(decoding: bytes[start..<end], as: UTF8.self)
    if !line.isEmpty, guessedWidth(line + piece) * size > width {
      lines.append(line)
      line = ""
    }
    line += piece
    start = end
  }
  return (lines + [line]).map { $0.trimmed }.joined(separator: "\n")
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
