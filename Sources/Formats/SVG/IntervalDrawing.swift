/// Draws values with their intervals from top to bottom.
struct IntervalDrawing {
  typealias Size = ChartLayout.Size

  private let chart: IntervalChart
  private let scale: ChartScale
  private let ticks: [String]
  private let plotStart: Double
  private let plotLength: Double
  private var canvas: ChartCanvas

  private static let rowHeight = 28.0

  init(_ chart: IntervalChart, tickLabel: (Double) -> String) {
    self.chart = chart
    let frame = ChartFrame(
      id: chart.id, title: chart.title, description: chart.description, series: [chart.title],
      captions: chart.captions, language: chart.language, direction: chart.direction,
      width: chart.width, emWidth: guessedWidth)
    canvas = ChartCanvas(frame: frame)
    let numbers = chart.rows.flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] }
    let ends = numbers + (chart.axis.map { [$0.lowerBound, $0.upperBound] } ?? [])
    scale = ChartScale(
      from: ends.min() ?? 0, to: ends.max() ?? 1, steps: 6, coversZero: chart.axis == nil)
    ticks = scale.ticks.map(tickLabel)
    let names = chart.rows.map { guessedWidth($0.label) * Size.text }.max() ?? 0
    let texts = chart.rows.map { guessedWidth($0.text) * Size.small }.max() ?? 0
    let nameWidth = min(names, frame.innerWidth * 0.35) + 14
    plotStart = Size.margin + nameWidth
    plotLength = max(60, frame.innerWidth - nameWidth - texts - 14)
  }

  /// Returns the SVG document.
  mutating func document() -> [UInt8] {
    let legend = legend
    let height =
      canvas.frame.headHeight + (legend.isEmpty ? 0 : Size.textLine + 8)
      + Double(chart.rows.count) * Self.rowHeight + (chart.line == nil ? 0 : Size.smallLine)
      + Size.smallLine * (chart.axisTitle == nil ? 1 : 2) + canvas.frame.footHeight + 6
    canvas.begin(height: height)
    draw(legend)
    for (index, row) in chart.rows.enumerated() {
      if chart.line?.rowsAbove == index { drawLine() }
      draw(row)
    }
    if chart.line?.rowsAbove == chart.rows.count { drawLine() }
    drawAxis()
    return canvas.finish()
  }

  private var legend: [String] {
    guard case .dots(let names) = chart.look, names.count > 1 else { return [] }
    return names
  }

  private mutating func draw(_ legend: [String]) {
    guard !legend.isEmpty else { return }
    var place = Size.margin + 7
    for (group, name) in legend.enumerated() {
      canvas.drawMark(at: place, y: canvas.y + 10, group: group, title: nil)
      canvas.drawText(name, at: place + 13, baseline: canvas.y + 15, size: Size.text)
      place += guessedWidth(name) * Size.text + 40
    }
    canvas.y += Size.textLine + 8
  }

  private func place(of value: Double) -> Double {
    plotStart + scale.position(of: value) * plotLength
  }

  private mutating func draw(_ row: IntervalChart.Row) {
    let top = canvas.y
    let middle = top + Self.rowHeight / 2
    for tick in scale.ticks {
      canvas.drawLine(
        from: (place(of: tick), top), to: (place(of: tick), top + Self.rowHeight),
        colour: tick == 0 ? "#333333" : "#DDDDDD")
    }
    canvas.drawText(
      row.label, at: Size.margin, baseline: middle + 5,
      size: canvas.frame.fittingSize(
        of: row.label, wanted: Size.text, width: plotStart - Size.margin - 10))
    let title = "\(row.label): \(row.text)"
    switch chart.look {
    case .bars:
      canvas.drawBox(
        from: place(of: min(0, row.value)), to: place(of: max(0, row.value)), top: top + 4,
        height: 13, series: 0, title: title)
      drawLimits(of: row, at: top + 22)
    case .dots:
      if let low = row.low, let high = row.high {
        canvas.drawLine(
          from: (place(of: low), middle), to: (place(of: high), middle), colour: "#1A1A1A")
        for end in [low, high] {
          canvas.drawLine(
            from: (place(of: end), middle - 4), to: (place(of: end), middle + 4),
            colour: "#1A1A1A")
        }
      }
      canvas.drawMark(at: place(of: row.value), y: middle, group: row.group, title: title)
    }
    canvas.drawText(
      row.text, at: Size.margin + canvas.frame.innerWidth, baseline: middle + 4.5,
      size: Size.small, anchor: "end")
    canvas.y += Self.rowHeight
  }

  /// A bracket that opens at the least and closes at the most.
  private mutating func drawLimits(of row: IntervalChart.Row, at y: Double) {
    let ends = [(row.low, 5.0), (row.high, -5.0)]
    if let low = row.low, let high = row.high {
      canvas.drawLine(from: (place(of: low), y), to: (place(of: high), y), colour: "#1A1A1A")
    }
    for case (let end?, let inward) in ends {
      let place = place(of: end)
      canvas.drawLine(from: (place, y - 3), to: (place, y + 3), colour: "#1A1A1A")
      for edge in [y - 3, y + 3] {
        canvas.drawLine(from: (place, edge), to: (place + inward, edge), colour: "#1A1A1A")
      }
    }
  }

  private mutating func drawLine() {
    guard let line = chart.line else { return }
    let end = Size.margin + canvas.frame.innerWidth
    canvas.drawLine(from: (Size.margin, canvas.y + 1), to: (end, canvas.y + 1), colour: "#D55E00")
    canvas.drawText(
      line.label, at: Size.margin, baseline: canvas.y + 14,
      size: canvas.frame.fittingSize(
        of: line.label, wanted: Size.small, width: canvas.frame.innerWidth),
      extra: [("fill", "#A63F00")])
    canvas.y += Size.smallLine
  }

  private mutating func drawAxis() {
    let widest = (ticks.map { guessedWidth($0) }.max() ?? 0) * Size.small + 10
    let spacing = plotLength / Double(max(1, ticks.count - 1))
    let stride = max(1, Int((widest / spacing).rounded(.up)))
    for (index, tick) in scale.ticks.enumerated() where index.isMultiple(of: stride) {
      canvas.drawText(
        ticks[index], at: place(of: tick), baseline: canvas.y + 14, size: Size.small,
        anchor: "middle", extra: [("fill", "#444444")])
    }
    canvas.y += Size.smallLine
    guard let title = chart.axisTitle else { return }
    canvas.drawText(
      canvas.oneLine(title), at: plotStart + plotLength, baseline: canvas.y + 14,
      size: Size.small, anchor: "end", extra: [("fill", "#444444")])
    canvas.y += Size.smallLine
  }
}
