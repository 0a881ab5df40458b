/// Upright columns over time, each made of one height a series, as a picture that needs nothing
/// else.
///
/// Time runs in the direction of reading. Heights below zero (refunds) stand below the zero line.
/// All texts come formatted for people; a line feed in a text begins a new line. Two charts with
/// equal contents have equal bytes.
public struct StackedColumnChart: Hashable, Sendable {
  /// What the identifiers inside the picture begin with; unique on the page that shows it.
  public var id: String

  /// The heading.
  public var title: String

  /// What the chart shows, in a sentence or two, for those who cannot see it.
  public var description: String

  /// The names of the series, at most eight; a chart of one series has no legend.
  public var series: [String]

  /// The columns, from early to late, without gaps.
  public var columns: [StackedBarChart.Category]

  /// What the heights are, above the axis: `Thousand USD`.
  public var axisTitle: String?

  /// Lines below the chart: the period, the source, what was left out.
  public var captions: [String] = []

  /// The language of the texts, as a BCP 47 tag.
  public var language: String

  /// The side from which the texts are read.
  public var direction = StackedBarChart.Direction.leftToRight

  /// The width of the picture in pixels, at least 320.
  public var width = 800.0

  /// Makes a chart; the other properties have usual values.
  public init(
    id: String, title: String, description: String, language: String, series: [String],
    columns: [StackedBarChart.Category]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.language = language
    self.series = series
    self.columns = columns
  }

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - emWidth: The width of a text in ems, when the caller knows better than the usual guess.
  ///   - tickLabel: Formats a number on the axis for people.
  /// - Returns: An SVG document in UTF-8.
  /// - Precondition: The id is a name in XML, there are one to eight series, there is a column and
  ///   each has one value a series, and the heights and their sums are finite.
  public func svg(
    emWidth: ((String) -> Double)? = nil, tickLabel: (Double) -> String
  ) -> [UInt8] {
    precondition(isXMLName(id), "Not a name in XML: \(id)")
    precondition((1...ChartPalette.styles.count).contains(series.count), "Too many series")
    precondition(!columns.isEmpty, "A chart of nothing")
    precondition(columns.allSatisfy { $0.values.count == series.count }, "Values are missing")
    precondition(
      columns.allSatisfy { $0.gains.isFinite && $0.losses.isFinite }, "A height is not finite")
    var drawing = ColumnDrawing(
      chart: self, emWidth: emWidth ?? guessedWidth, tickLabel: tickLabel)
    return drawing.document()
  }
}
