/// Sizes and places of everything in a chart, in pixels from its start side and its top.
struct ChartLayout {
  let chart: StackedBarChart
  let emWidth: (String) -> Double
  let scale: ChartScale
  let tickLabels: [String]

  /// The width of the column of names; nil when they stand above the bars.
  let columnWidth: Double?

  /// Where the axis begins, and how long it is.
  let plotStart: Double
  let plotLength: Double

  /// Sizes that all charts share.
  enum Size {
    static let margin = 24.0
    static let title = 20.0
    static let text = 14.0
    static let small = 12.0
    /// Line heights leave room for the stacked marks of Khmer and Burmese.
    static let titleLine = 32.0
    static let textLine = 23.0
    static let smallLine = 20.0
    static let bar = 22.0
    static let rowGap = 14.0
    static let swatch = 14.0
  }

  init(
    chart: StackedBarChart, emWidth: @escaping (String) -> Double, tickLabel: (Double) -> String
  ) {
    self.chart = chart
    self.emWidth = emWidth
    columnWidth = Self.columnWidth(of: chart, emWidth: emWidth)
    let low = chart.categories.map(\.losses).min() ?? 0
    let high = chart.categories.map(\.gains).max() ?? 0
    let totals = chart.categories.map { emWidth(Self.total(of: $0) ?? "") * Size.small }
    let totalRoom = (totals.max() ?? 0) + 10
    let inner = chart.width - 2 * Size.margin - (columnWidth ?? 0)

    var steps = 7
    while true {
      steps -= 1
      let scale = ChartScale(from: low, to: high, steps: steps)
      let labels = scale.ticks.map(tickLabel)
      let widths = labels.map { emWidth($0) * Size.small }
      // The labels at both ends stand out by half of their width; a zero may reach into the margin.
      let allowance = columnWidth == nil && low == 0 ? Size.margin - 4 : 0
      let before = max(0, (widths.first ?? 0) / 2 - allowance)
      let after = max(totalRoom, (widths.last ?? 0) / 2 - Size.margin + 4)
      let length = max(40, inner - before - after)
      let spacing = length / Double(max(1, labels.count - 1))
      let needed = (widths.max() ?? 0) + 12
      if steps == 1 || needed <= spacing {
        let zero = scale.ticks.firstIndex(of: 0) ?? 0
        let stride = max(1, Int((needed / spacing).rounded(.up)))
        self.scale = scale
        // A narrow chart names the zero and every second or third mark.
        tickLabels = labels.indices.map { ($0 - zero) % stride == 0 ? labels[$0] : "" }
        plotStart = Size.margin + (columnWidth ?? 0) + before
        plotLength = length
        return
      }
    }
  }

  /// What the chart has in common with others.
  var frame: ChartFrame {
    ChartFrame(
      id: chart.id, title: chart.title, description: chart.description, series: chart.series,
      captions: chart.captions, language: chart.language, direction: chart.direction,
      width: chart.width, emWidth: emWidth)
  }

  /// The place of a value along the axis, from the start side.
  func place(of value: Double) -> Double { plotStart + scale.position(of: value) * plotLength }

  /// The height of a row, without the gap below it.
  func rowHeight(of category: StackedBarChart.Category) -> Double {
    let labels = Double(lines(of: category.label).count) * Size.textLine
    return columnWidth == nil ? labels + Size.bar : max(labels, Size.bar)
  }

  /// What stands behind a bar.
  static func total(of category: StackedBarChart.Category) -> String? {
    category.total ?? (category.values.count == 1 ? category.values.first?.label : nil)
  }

  private static func columnWidth(
    of chart: StackedBarChart, emWidth: (String) -> Double
  ) -> Double? {
    guard case .column(let width) = chart.labelPlacement else { return nil }
    let fits = chart.categories.allSatisfy {
      lines(of: $0.label).allSatisfy { emWidth($0) * Size.text + 12 <= width }
    }
    return fits && width < chart.width / 2 ? width : nil
  }
}

/// The lines of a text.
func lines(of text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
