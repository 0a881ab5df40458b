/// Draws a chart from top to bottom, then wraps it in a document of the height that it took.
struct ChartDrawing {
  typealias Size = ChartLayout.Size

  let layout: ChartLayout
  private var xml = XMLWriter()
  private var y = Size.margin

  private var chart: StackedBarChart { layout.chart }

  init(layout: ChartLayout) { self.layout = layout }

  /// Returns the SVG document.
  mutating func document() -> [UInt8] {
    startRoot()
    definePatterns()
    xml.element("rect", [("width", "100%"), ("height", "100%"), ("fill", "#FFFFFF")])
    drawTitle()
    drawLegend()
    for category in chart.categories { draw(category) }
    drawAxisLabels()
    for caption in chart.captions { drawCaption(caption) }
    xml.end()
    return xml.finish()
  }

  // MARK: Frame

  private mutating func startRoot() {
    let height = fixed(totalHeight)
    let width = fixed(chart.width)
    xml.start(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
        ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
        ("aria-labelledby", "\(chart.id)-title \(chart.id)-desc"), ("lang", chart.language),
        ("xml:lang", chart.language),
        ("direction", chart.direction == .rightToLeft ? "rtl" : "ltr"),
        ("font-family", Self.fonts), ("font-size", fixed(Size.text)), ("fill", "#1A1A1A"),
      ])
    xml.element("title", [("id", "\(chart.id)-title")], text: oneLine(chart.title))
    xml.element("desc", [("id", "\(chart.id)-desc")], text: oneLine(chart.description))
  }

  /// Fonts of free systems first, then those of Windows and Apple's, for every script of the
  /// region.
  private static let fonts = [
    "'Noto Sans'", "'Noto Sans Thai'", "'Noto Sans Khmer'", "'Noto Sans Lao'",
    "'Noto Sans Myanmar'", "'Noto Naskh Arabic'", "'Noto Sans SC'", "'Noto Sans CJK SC'",
    "'Segoe UI'", "'Leelawadee UI'", "'Khmer UI'", "'Myanmar Text'", "'Microsoft YaHei'",
    "'Helvetica Neue'", "Thonburi", "'Khmer Sangam MN'", "'Lao Sangam MN'", "'Myanmar Sangam MN'",
    "'PingFang SC'", "sans-serif",
  ].joined(separator: ", ")

  private var totalHeight: Double {
    let legendRows = Double((layout.legend.last?.row ?? -1) + 1)
    let rows = chart.categories.reduce(0) { $0 + layout.rowHeight(of: $1) + Size.rowGap }
    let captionLines = chart.captions.reduce(0) { $0 + lines(of: $1).count }
    return Size.margin + Double(lines(of: chart.title).count) * Size.titleLine
      + legendRows * Size.textLine + 12 + rows + Size.smallLine
      + (chart.axisTitle == nil ? 0 : Size.smallLine)
      + (captionLines == 0 ? 0 : 10 + Double(captionLines) * Size.smallLine) + Size.margin
  }

  private mutating func definePatterns() {
    xml.start("defs")
    for index in chart.series.indices {
      let style = ChartPalette.styles[index]
      guard let path = style.pattern else { continue }
      xml.start(
        "pattern",
        [
          ("id", "\(chart.id)-pattern-\(index + 1)"), ("width", "8"), ("height", "8"),
          ("patternUnits", "userSpaceOnUse"),
        ])
      xml.element("rect", [("width", "8"), ("height", "8"), ("fill", style.colour)])
      let paint: XMLWriter.Attributes =
        style.isFilled
        ? [("fill", "#FFFFFF")]
        : [("fill", "none"), ("stroke", "#FFFFFF"), ("stroke-width", "1.4")]
      xml.element("path", [("d", path)] + paint)
      xml.end()
    }
    xml.end()
  }

  // MARK: Words around the bars

  private mutating func drawTitle() {
    for line in lines(of: chart.title) {
      let size = layout.fittingSize(of: line, wanted: Size.title, width: layout.innerWidth / 1.1)
      y += Size.titleLine
      drawText(line, at: Size.margin, baseline: y - 11, size: size, extra: [("font-weight", "700")])
    }
  }

  private mutating func drawLegend() {
    for entry in layout.legend {
      let top = y + Double(entry.row) * Size.textLine
      drawBox(
        from: entry.start, to: entry.start + Size.swatch, top: top + 4, height: Size.swatch,
        series: entry.index, title: nil)
      let room = Size.margin + layout.innerWidth - entry.start - Size.swatch - 8
      let name = oneLine(chart.series[entry.index])
      drawText(
        name, at: entry.start + Size.swatch + 8, baseline: top + 16,
        size: layout.fittingSize(of: name, wanted: Size.text, width: room))
    }
    y += Double((layout.legend.last?.row ?? -1) + 1) * Size.textLine + 12
  }

  private mutating func drawAxisLabels() {
    for (tick, label) in zip(layout.scale.ticks, layout.tickLabels) where !label.isEmpty {
      drawText(
        label, at: layout.place(of: tick), baseline: y + 14, size: Size.small,
        anchor: "middle", extra: [("fill", "#444444")])
    }
    y += Size.smallLine
    guard let title = chart.axisTitle else { return }
    drawText(
      oneLine(title), at: layout.plotStart + layout.plotLength, baseline: y + 14,
      size: Size.small, anchor: "end", extra: [("fill", "#444444")])
    y += Size.smallLine
  }

  private mutating func drawCaption(_ caption: String) {
    if caption == chart.captions.first { y += 10 }
    for line in lines(of: caption) {
      drawText(
        line, at: Size.margin, baseline: y + 14,
        size: layout.fittingSize(of: line, wanted: Size.small, width: layout.innerWidth),
        extra: [("fill", "#444444")])
      y += Size.smallLine
    }
  }

  // MARK: Bars

  private mutating func draw(_ category: StackedBarChart.Category) {
    let labels = lines(of: category.label)
    let height = layout.rowHeight(of: category)
    let isAbove = layout.columnWidth == nil
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
      drawText(
        label, at: Size.margin, baseline: baseline,
        size: layout.fittingSize(of: label, wanted: Size.text, width: layout.innerWidth))
      baseline += Size.textLine
    }
    drawParts(of: category, top: top)
    drawLine(at: 0, from: lineTop, to: lineEnd, colour: "#333333")
    if let total = ChartLayout.total(of: category) {
      drawText(
        total, at: layout.place(of: category.gains) + 7, baseline: top + 15.5, size: Size.small,
        extra: [("font-weight", "600")] + Self.halo)
    }
    y += height + Size.rowGap
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
      let title = "\(oneLine(category.label)) – \(oneLine(chart.series[index])): \(value.label)"
      drawBox(
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
    let style = ChartPalette.styles[series]
    let width = layout.emWidth(value.label) * Size.small + 6
    guard width + 6 <= to - from else { return }
    if style.pattern != nil {
      xml.element(
        "rect",
        [
          ("x", fixed(mirrored((from + to) / 2) - width / 2)), ("y", fixed(top + 3)),
          ("width", fixed(width)), ("height", fixed(Size.bar - 6)), ("rx", "2"),
          ("fill", style.colour),
        ])
    }
    drawText(
      value.label, at: (from + to) / 2, baseline: top + 15.5, size: Size.small, anchor: "middle",
      extra: [("fill", style.ink)])
  }

  // MARK: Strokes

  private mutating func drawBox(
    from: Double, to: Double, top: Double, height: Double, series: Int, title: String?
  ) {
    let style = ChartPalette.styles[series]
    let left = chart.direction == .rightToLeft ? chart.width - to : from
    let fill =
      style.pattern == nil
      ? style.colour : "url(#\(chart.id)-pattern-\(series + 1)) \(style.colour)"
    xml.start(
      "rect",
      [
        ("x", fixed(left)), ("y", fixed(top)), ("width", fixed(to - from)),
        ("height", fixed(height)), ("fill", fill), ("stroke", style.colour),
        ("stroke-width", "0.75"),
      ])
    if let title { xml.element("title", text: title) }
    xml.end()
  }

  private mutating func drawLine(at value: Double, from top: Double, to end: Double, colour: String)
  {
    let x = fixed(mirrored(layout.place(of: value)))
    xml.element(
      "line",
      [
        ("x1", x), ("y1", fixed(top)), ("x2", x), ("y2", fixed(end)), ("stroke", colour),
        ("stroke-width", "1"),
      ])
  }

  private mutating func drawText(
    _ text: String, at place: Double, baseline: Double, size: Double, anchor: String = "start",
    extra: XMLWriter.Attributes = []
  ) {
    var anchor = anchor
    var attributes: XMLWriter.Attributes = [
      ("x", fixed(mirrored(place))), ("y", fixed(baseline)),
    ]
    if size != Size.text { attributes.append(("font-size", fixed(size))) }
    // Otherwise the sign of a number would move to its other end.
    if chart.direction == .rightToLeft, !text.unicodeScalars.contains(where: isRightToLeft) {
      attributes.append(("direction", "ltr"))
      anchor = ["start": "end", "end": "start"][anchor] ?? anchor
    }
    if anchor != "start" { attributes.append(("text-anchor", anchor)) }
    xml.element("text", attributes + extra, text: text)
  }

  private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// A border around letters that keeps them readable where they cross a line.
  private static let halo: XMLWriter.Attributes = [
    ("stroke", "#FFFFFF"), ("stroke-width", "4"), ("stroke-linejoin", "round"),
    ("paint-order", "stroke"),
  ]

  private func mirrored(_ place: Double) -> Double {
    chart.direction == .rightToLeft ? chart.width - place : place
  }

  private func oneLine(_ text: String) -> String { lines(of: text).joined(separator: " ") }

  /// A length in pixels, to a hundredth.
  private func fixed(_ value: Double) -> String {
    fixedPoint(value, decimals: 2, trimsZeros: true) ?? "0"
  }
}
