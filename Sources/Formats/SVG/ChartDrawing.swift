/// Draws a chart from top to bottom, then wraps it in a document of the height that it took.
struct ChartDrawing {
  typealias Size = ChartLayout.Size

  let layout: ChartLayout
  private var canvas: ChartCanvas

  private var chart: StackedBarChart { layout.chart }

  init(layout: ChartLayout) {
    self.layout = layout
    canvas = ChartCanvas(frame: layout.frame)
  }

  /// Returns the SVG document.
  mutating func document() -> [UInt8] {
    canvas.begin(height: totalHeight)
    for category in chart.categories { draw(category) }
    drawAxisLabels()
    return canvas.finish()
  }

  private var totalHeight: Double {
    let rows = chart.categories.reduce(0) { $0 + layout.rowHeight(of: $1) + Size.rowGap }
    return canvas.frame.headHeight + rows + Size.smallLine
      + (chart.axisTitle == nil ? 0 : Size.smallLine) + canvas.frame.footHeight
  }

  private mutating func drawAxisLabels() {
    for (tick, label) in zip(layout.scale.ticks, layout.tickLabels) where !label.isEmpty {
      canvas.drawText(
        label, at: layout.place(of: tick), baseline: canvas.y + 14, size: Size.small,
        anchor: "middle", extra: [("fill", "#444444")])
    }
    canvas.y += Size.smallLine
    guard let title = chart.axisTitle else { return }
    canvas.drawText(
      canvas.oneLine(title), at: layout.plotStart + layout.plotLength, baseline: canvas.y + 14,
      size: Size.small, anchor: "end", extra: [("fill", "#444444")])
    canvas.y += Size.smallLine
  }

  // MARK: Bars

  private mutating func draw(_ category: StackedBarChart.Category) {
    let labels = lines(of: category.label)
    let height = layout.rowHeight(of: category)
    let isAbove = layout.columnWidth == nil
    let y = canvas.y
    let top = isAbove ? y + height - Size.bar : y + (height - Size.bar) / 2
    // Names above their bars stand between the lines, names before them beside the lines.
    let lineTop = isAbove ? top - 4 : y - Size.rowGap / 2
    let lineEnd = y + height + Size.rowGap / 2
    for tick in layout.scale.ticks where tick != 0 {
      drawLine(at: tick, from: lineTop, to: lineEnd, colour: "#DDDDDD")
    }
    var baseline = y + 15
    if !isAbove { baseline += 1 + (height - Double(labels.count) * Size.textLine) / 2 }
    for label in labels {
      canvas.drawText(
        label, at: Size.margin, baseline: baseline,
        size: canvas.frame.fittingSize(of: label, wanted: Size.text, width: canvas.frame.innerWidth)
      )
      baseline += Size.textLine
    }
    drawParts(of: category, top: top)
    drawLine(at: 0, from: lineTop, to: lineEnd, colour: "#333333")
    if let total = ChartLayout.total(of: category) {
      canvas.drawText(
        total, at: layout.place(of: category.gains) + 7, baseline: top + 15.5, size: Size.small,
        extra: [("font-weight", "600")] + ChartCanvas.halo)
    }
    canvas.y += height + Size.rowGap
  }

  private mutating func drawParts(of category: StackedBarChart.Category, top: Double) {
    var gains = 0.0
    var losses = 0.0
    for (index, value) in category.values.enumerated() where value.length != 0 {
      let start = value.length > 0 ? gains : losses + value.length
      let from = layout.place(of: start)
      let to = layout.place(of: start + value.length.magnitude)
      if value.length > 0 { gains += value.length } else { losses += value.length }
      // A gap parts neighbours where colours and patterns fail; a sliver stays visible.
      let gap = min(1.5, (to - from) / 3)
      let title =
        "\(canvas.oneLine(category.label)) – \(canvas.oneLine(chart.series[index])): \(value.label)"
      canvas.drawBox(
        from: from + gap / 2, to: to - gap / 2, top: top, height: Size.bar, series: index,
        title: title)
      if chart.series.count > 1 {
        drawLabel(of: value, from: from, to: to, top: top, series: index)
      }
    }
  }

  /// Writes a value into its part of the bar, on plain colour, if there is room.
  private mutating func drawLabel(
    of value: StackedBarChart.Value, from: Double, to: Double, top: Double, series: Int
  ) {
    let width = layout.emWidth(value.label) * Size.small + 6
    guard width + 6 <= to - from else { return }
    let middle = (from + to) / 2
    canvas.drawPlate(at: middle, top: top + 3, width: width, height: Size.bar - 6, series: series)
    canvas.drawText(
      value.label, at: middle, baseline: top + 15.5, size: Size.small, anchor: "middle",
      extra: [("fill", ChartPalette.styles[series].ink)])
  }

  private mutating func drawLine(at value: Double, from top: Double, to end: Double, colour: String)
  {
    let place = layout.place(of: value)
    canvas.drawLine(from: (place, top), to: (place, end), colour: colour)
  }
}
