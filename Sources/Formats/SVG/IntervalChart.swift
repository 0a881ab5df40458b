/// Values in rows, each with the interval that it lies in: as dots with whiskers, or as bars with
/// the limits that they are held against.
///
/// All texts come formatted for people; a line feed in the title or a caption begins a new line.
/// Two charts with equal contents have equal bytes.
public struct IntervalChart: Hashable, Sendable {
  /// What the identifiers inside the picture begin with; unique on the page that shows it.
  public var id: String

  /// The heading.
  public var title: String

  /// What the chart shows, in a sentence or two, for those who cannot see it.
  public var description: String

  /// The language of the texts, as a BCP 47 tag.
  public var language: String

  /// How values are drawn.
  public var look: Look

  /// The rows, from top to bottom.
  public var rows: [Row]

  /// What the lengths are, below the axis.
  public var axisTitle: String?

  /// What the axis covers at least, so that several charts can share one; by default zero and all
  /// numbers.
  public var axis: ClosedRange<Double>?

  /// Lines below the chart.
  public var captions: [String] = []

  /// A line across all rows, behind so many of them, with what it means.
  public var line: Line?

  /// The side from which the texts are read; the axis runs the same way.
  public var direction = StackedBarChart.Direction.leftToRight

  /// The width of the picture in pixels, at least 320; its height follows from the contents.
  public var width = 800.0

  /// How values are drawn.
  public enum Look: Hashable, Sendable {
    /// Bars from zero, with the limits below them.
    case bars
    /// Dots on whiskers, with a mark for each of up to four groups, whose names are given.
    case dots([String])
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// The name.
    public var label: String

    /// The value, finite.
    public var value: Double

    /// The lower end of the interval, or the lower limit.
    public var low: Double?

    /// The upper end of the interval, or the upper limit.
    public var high: Double?

    /// The value as people read it.
    public var text: String

    /// The group, counted from 0.
    public var group: Int

    /// Describes a row.
    public init(
      _ label: String, value: Double, low: Double?, high: Double?, text: String, group: Int = 0
    ) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
      self.text = text
      self.group = group
    }
  }

  /// A line across the rows.
  public struct Line: Hashable, Sendable {
    /// How many rows stand above it.
    public var rowsAbove: Int

    /// What it means.
    public var label: String

    /// Describes a line.
    public init(rowsAbove: Int, label: String) {
      self.rowsAbove = rowsAbove
      self.label = label
    }
  }

  /// Makes a chart; the other properties have usual values.
  public init(
    id: String, title: String, description: String, language: String, look: Look, rows: [Row]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.language = language
    self.look = look
    self.rows = rows
  }

  /// Draws the chart.
  ///
  /// - Parameter tickLabel: Formats a number on the axis for people.
  /// - Returns: An SVG document in UTF-8.
  /// - Precondition: The id is a name in XML, there is a row, the numbers are finite, and every row
  ///   is in a group that there is.
  public func svg(tickLabel: (Double) -> String) -> [UInt8] {
    precondition(isXMLName(id), "Not a name in XML: \(id)")
    precondition(!rows.isEmpty, "Nothing to draw")
    precondition(
      rows.allSatisfy { [$0.value, $0.low ?? 0, $0.high ?? 0].allSatisfy(\.isFinite) },
      "A number is not finite")
    precondition(rows.allSatisfy { (0..<groups).contains($0.group) }, "No such group")
    var drawing = IntervalDrawing(self, tickLabel: tickLabel)
    return drawing.document()
  }

  private var groups: Int {
    switch look {
    case .bars: 1
    case .dots(let names): min(4, names.count)
    }
  }
}
