/// Draws a chart of columns: the head, the plot, the names of the columns, the lines below.
struct ColumnDrawing {
  typealias Size = ChartLayout.Size

  private let chart: StackedColumnChart
  private let scale: ChartScale
  private let tickLabels: [String]
  private var canvas: ChartCanvas

  private static let plotHeight = 260.0

  init(
    chart: StackedColumnChart, emWidth: @escaping (String) -> Double,
    tickLabel: (Double) -> String
  ) {
    self.chart = chart
    scale = ChartScale(
      from: chart.columns.map(\.losses).min() ?? 0, to: chart.columns.map(\.gains).max() ?? 0,
      steps: 5)
    tickLabels = scale.ticks.map(tickLabel)
    canvas = ChartCanvas(
      frame: ChartFrame(
        id: chart.id, title: chart.title, description: chart.description, series: chart.series,
        captions: chart.captions, language: chart.language, direction: chart.direction,
        width: chart.width, emWidth: emWidth))
  }

  /// Returns the SVG document.
  mutating func document() -> [UInt8] {
    let frame = canvas.frame
    canvas.begin(
      height: frame.headHeight + titleHeight + Size.smallLine + Self.plotHeight + 8
        + Size.smallLine + frame.footHeight)
    drawAxisTitle()
    canvas.y += Size.smallLine
    drawScale()
    for (number, column) in chart.columns.enumerated() { draw(column, number) }
    drawLine(at: 0, colour: "#333333")
    canvas.y += Self.plotHeight + 8
    drawNames()
    canvas.y += Size.smallLine
    return canvas.finish()
  }

  // MARK: Places

  private var titleHeight: Double { chart.axisTitle == nil ? 0 : Size.smallLine }

  private var plotStart: Double {
    Size.margin + (tickLabels.map(canvas.frame.emWidth).max() ?? 0) * Size.small + 8
  }

  private var plotEnd: Double { chart.width - Size.margin }

  /// The room of one column.
  private var slot: Double { (plotEnd - plotStart) / Double(chart.columns.count) }

  private var columnWidth: Double { min(104, slot * 0.72) }

  private func middle(of column: Int) -> Double { plotStart + (Double(column) + 0.5) * slot }

  private func height(of value: Double) -> Double {
    canvas.y + (1 - scale.position(of: value)) * Self.plotHeight
  }

  // MARK: The axes

  private mutating func drawAxisTitle() {
    guard let title = chart.axisTitle else { return }
    canvas.drawText(
      canvas.oneLine(title), at: Size.margin, baseline: canvas.y + 14, size: Size.small,
      extra: [("fill", "#444444")])
    canvas.y += Size.smallLine
  }

  private mutating func drawScale() {
    for (tick, label) in zip(scale.ticks, tickLabels) {
      if tick != 0 { drawLine(at: tick, colour: "#DDDDDD") }
      canvas.drawText(
        label, at: plotStart - 8, baseline: height(of: tick) + 4, size: Size.small, anchor: "end",
        extra: [("fill", "#444444")])
    }
  }

  private mutating func drawLine(at value: Double, colour: String) {
    let y = height(of: value)
    canvas.drawLine(from: (plotStart, y), to: (plotEnd, y), colour: colour)
  }

  /// Names every column, or where there is no room every second, third … and so on.
  private mutating func drawNames() {
    let widths = chart.columns.map { canvas.frame.emWidth(canvas.oneLine($0.label)) * Size.small }
    let stride = max(1, Int((((widths.max() ?? 0) + 8) / slot).rounded(.up)))
    for (number, column) in chart.columns.enumerated() where number.isMultiple(of: stride) {
      let half = widths[number] / 2
      let place = min(max(middle(of: number), Size.margin + half), plotEnd - half)
      canvas.drawText(
        canvas.oneLine(column.label), at: place, baseline: canvas.y + 14, size: Size.small,
        anchor: "middle")
    }
  }

  // MARK: Columns

  private mutating func draw(_ column: StackedBarChart.Category, _ number: Int) {
    let place = middle(of: number)
    var gains = 0.0
    var losses = 0.0
    for (series, value) in column.values.enumerated() where value.length != 0 {
      let low = value.length > 0 ? gains : losses + value.length
      let top = height(of: low + value.length.magnitude)
      let bottom = height(of: low)
      if value.length > 0 { gains += value.length } else { losses += value.length }
      let gap = min(1.5, (bottom - top) / 3)
      let names = "\(canvas.oneLine(column.label)) – \(canvas.oneLine(chart.series[series]))"
      canvas.drawBox(
        from: place - columnWidth / 2, to: place + columnWidth / 2, top: top + gap / 2,
        height: bottom - top - gap, series: series, title: "\(names): \(value.label)")
      if chart.series.count > 1 { drawLabel(of: value, at: place, top, bottom, series) }
    }
    guard hasRoomForTotals, let total = ChartLayout.total(of: column), !total.isEmpty else {
      return
    }
    canvas.drawText(
      total, at: place, baseline: height(of: gains) - 5, size: Size.small, anchor: "middle",
      extra: [("font-weight", "600")] + ChartCanvas.halo)
  }

  /// Totals stand above all columns or above none.
  private var hasRoomForTotals: Bool {
    chart.columns.allSatisfy {
      canvas.frame.emWidth(ChartLayout.total(of: $0) ?? "") * Size.small + 6 <= slot
    }
  }

  /// Writes a value into its part of the column, on plain colour, if there is room.
  private mutating func drawLabel(
    of value: StackedBarChart.Value, at place: Double, _ top: Double, _ bottom: Double,
    _ series: Int
  ) {
    let width = canvas.frame.emWidth(value.label) * Size.small + 6
    guard width <= columnWidth, bottom - top >= 20 else { return }
    let middle = (top + bottom) / 2
    canvas.drawPlate(at: place, top: middle - 8, width: width, height: 16, series: series)
    canvas.drawText(
      value.label, at: place, baseline: middle + 4.5, size: Size.small, anchor: "middle",
      extra: [("fill", ChartPalette.styles[series].ink)])
  }
}
