/// Horizontal bars, each made of one length a series, as a picture that needs nothing else.
///
/// Lengths below zero (refunds) stand on the other side of the zero line. All texts come formatted
/// for people; a line feed in a text begins a new line. Two charts with equal contents have equal
/// bytes.
public struct StackedBarChart: Hashable, Sendable {
  /// What the identifiers inside the picture begin with; unique on the page that shows it.
  public var id: String

  /// The heading.
  public var title: String

  /// What the chart shows, in a sentence or two, for those who cannot see it.
  public var description: String

  /// The names of the series, at most eight; a chart of one series has no legend.
  public var series: [String]

  /// The bars, from top to bottom.
  public var categories: [Category]

  /// What the lengths are, below the axis: `Thousand USD`.
  public var axisTitle: String?

  /// Lines below the chart: the period, the source, what was left out.
  public var captions: [String] = []

  /// The language of the texts, as a BCP 47 tag.
  public var language: String

  /// The side from which the texts are read; the bars grow the same way.
  public var direction = Direction.leftToRight

  /// Where the names of the bars stand.
  public var labelPlacement = LabelPlacement.above

  /// The width of the picture in pixels, at least 320; its height follows from the contents.
  public var width = 800.0

  /// One bar.
  public struct Category: Hashable, Sendable {
    /// The name of the bar.
    public var label: String

    /// One value a series, in the order of the series.
    public var values: [Value]

    /// What stands behind the bar; the value's label when there is one series.
    public var total: String?

    /// Describes a bar.
    public init(_ label: String, values: [Value], total: String? = nil) {
      self.label = label
      self.values = values
      self.total = total
    }
  }

  /// One part of a bar.
  public struct Value: Hashable, Sendable {
    /// The length, finite.
    public var length: Double

    /// The value as people read it; shown in the part where there is room, and when it is pointed
    /// at.
    public var label: String

    /// Describes a part of a bar.
    public init(_ length: Double, label: String) {
      self.length = length
      self.label = label
    }
  }

  /// The sides from which texts are read.
  public enum Direction: Hashable, Sendable {
    case leftToRight
    /// For Jawi, for example.
    case rightToLeft
  }

  /// The places where the names of the bars can stand.
  public enum LabelPlacement: Hashable, Sendable {
    /// Above each bar, with the whole width for the name.
    case above
    /// Before each bar, in a column of so many pixels; above the bars if a name does not fit it.
    case column(width: Double)
  }

  /// Makes a chart; the other properties have usual values.
  public init(
    id: String, title: String, description: String, language: String, series: [String],
    categories: [Category]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.language = language
    self.series = series
    self.categories = categories
  }

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - emWidth: The width of a text in ems, when the caller knows better than the usual guess.
  ///   - tickLabel: Formats a number on the axis for people.
  /// - Returns: An SVG document in UTF-8.
  /// - Precondition: The id is a name in XML, there are one to eight series, each category has one
  ///   value a series, and the lengths and their sums are finite.
  public func svg(
    emWidth: ((String) -> Double)? = nil, tickLabel: (Double) -> String
  ) -> [UInt8] {
    precondition(isXMLName(id), "Not a name in XML: \(id)")
    precondition((1...ChartPalette.styles.count).contains(series.count), "Too many series")
    precondition(categories.allSatisfy { $0.values.count == series.count }, "Values are missing")
    precondition(
      categories.allSatisfy { $0.gains.isFinite && $0.losses.isFinite }, "A length is not finite")
    let layout = ChartLayout(
      chart: self, emWidth: emWidth ?? guessedWidth, tickLabel: tickLabel)
    var drawing = ChartDrawing(layout: layout)
    return drawing.document()
  }
}

extension StackedBarChart.Category {
  /// The sum of the lengths above zero.
  var gains: Double { values.reduce(0) { $0 + max(0, $1.length) } }

  /// The sum of the lengths below zero.
  var losses: Double { values.reduce(0) { $0 + min(0, $1.length) } }
}
