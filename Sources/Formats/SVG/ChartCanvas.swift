/// What charts of every kind have: a document with a title, a legend and lines below.
struct ChartFrame {
  let id: String
  let title: String
  let description: String
  let series: [String]
  let captions: [String]
  let language: String
  let direction: StackedBarChart.Direction
  let width: Double
  let emWidth: (String) -> Double

  typealias Size = ChartLayout.Size

  /// The width that texts may take.
  var innerWidth: Double { width - 2 * Size.margin }

  /// The names of the series in rows that fit the width, each with its place; none for one series.
  var legend: [(index: Int, start: Double, row: Int)] {
    guard series.count > 1 else { return [] }
    var entries: [(index: Int, start: Double, row: Int)] = []
    var start = 0.0
    var row = 0
    for (index, name) in series.enumerated() {
      let width = Size.swatch + 8 + emWidth(name) * Size.text
      if start > 0, start + width > innerWidth {
        start = 0
        row += 1
      }
      entries.append((index, Size.margin + start, row))
      start += width + 24
    }
    return entries
  }

  /// The height of everything above the bars.
  var headHeight: Double {
    let rows = Double((legend.last?.row ?? -1) + 1)
    return Size.margin + Double(lines(of: title).count) * Size.titleLine
      + rows * Size.textLine + 12
  }

  /// The height of everything below the axis.
  var footHeight: Double {
    let count = captions.reduce(0) { $0 + lines(of: $1).count }
    return (count == 0 ? 0 : 10 + Double(count) * Size.smallLine) + Size.margin
  }

  /// The size at which a line fits the width, not above the wanted one and not below 60 % of it.
  func fittingSize(of line: String, wanted: Double, width: Double) -> Double {
    let needed = emWidth(line) * wanted
    return needed <= width ? wanted : max(wanted * 0.6, wanted * width / needed)
  }
}

/// The sheet that a chart is drawn on from top to bottom; places are from its start side.
struct ChartCanvas {
  typealias Size = ChartLayout.Size

  let frame: ChartFrame
  var y = Size.margin
  private var xml = XMLWriter()

  init(frame: ChartFrame) { self.frame = frame }

  /// Begins the document and draws all that stands above the bars.
  mutating func begin(height: Double) {
    startRoot(height: height)
    definePatterns()
    xml.element("rect", [("width", "100%"), ("height", "100%"), ("fill", "#FFFFFF")])
    drawTitle()
    drawLegend()
  }

  /// Draws the lines below the axis and ends the document.
  consuming func finish() -> [UInt8] {
    for caption in frame.captions { drawCaption(caption) }
    xml.end()
    return xml.finish()
  }

  private mutating func startRoot(height: Double) {
    let height = fixed(height)
    let width = fixed(frame.width)
    xml.start(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
        ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
        ("aria-labelledby", "\(frame.id)-title \(frame.id)-desc"), ("lang", frame.language),
        ("xml:lang", frame.language),
        ("direction", frame.direction == .rightToLeft ? "rtl" : "ltr"),
        ("font-family", Self.fonts), ("font-size", fixed(Size.text)), ("fill", "#1A1A1A"),
      ])
    xml.element("title", [("id", "\(frame.id)-title")], text: oneLine(frame.title))
    xml.element("desc", [("id", "\(frame.id)-desc")], text: oneLine(frame.description))
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

  private mutating func definePatterns() {
    xml.start("defs")
    for index in frame.series.indices {
      let style = ChartPalette.styles[index]
      guard let path = style.pattern else { continue }
      xml.start(
        "pattern",
        [
          ("id", "\(frame.id)-pattern-\(index + 1)"), ("width", "8"), ("height", "8"),
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

  private mutating func drawTitle() {
    for line in lines(of: frame.title) {
      let size = frame.fittingSize(of: line, wanted: Size.title, width: frame.innerWidth / 1.1)
      y += Size.titleLine
      drawText(line, at: Size.margin, baseline: y - 11, size: size, extra: [("font-weight", "700")])
    }
  }

  private mutating func drawLegend() {
    for entry in frame.legend {
      let top = y + Double(entry.row) * Size.textLine
      drawBox(
        from: entry.start, to: entry.start + Size.swatch, top: top + 4, height: Size.swatch,
        series: entry.index, title: nil)
      let room = Size.margin + frame.innerWidth - entry.start - Size.swatch - 8
      let name = oneLine(frame.series[entry.index])
      drawText(
        name, at: entry.start + Size.swatch + 8, baseline: top + 16,
        size: frame.fittingSize(of: name, wanted: Size.text, width: room))
    }
    y += Double((frame.legend.last?.row ?? -1) + 1) * Size.textLine + 12
  }

  private mutating func drawCaption(_ caption: String) {
    if caption == frame.captions.first { y += 10 }
    for line in lines(of: caption) {
      drawText(
        line, at: Size.margin, baseline: y + 14,
        size: frame.fittingSize(of: line, wanted: Size.small, width: frame.innerWidth),
        extra: [("fill", "#444444")])
      y += Size.smallLine
    }
  }

  /// Draws a part of a bar in the look of its series.
  mutating func drawBox(
    from: Double, to: Double, top: Double, height: Double, series: Int, title: String?
  ) {
    let style = ChartPalette.styles[series]
    let left = frame.direction == .rightToLeft ? frame.width - to : from
    let fill =
      style.pattern == nil
      ? style.colour : "url(#\(frame.id)-pattern-\(series + 1)) \(style.colour)"
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

  /// Draws the mark of a group: its form tells the group where colours fail.
  mutating func drawMark(at place: Double, y: Double, group: Int, title: String?) {
    let x = mirrored(place)
    let points =
      switch group {
      case 1: [(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]
      case 3: [(x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)]
      default: [(Double, Double)]()
      }
    let colour = ["#0072B2", "#E69F00", "#FFFFFF", "#777777"][group]
    let paint: XMLWriter.Attributes = [
      ("fill", colour), ("stroke", group == 2 ? "#D55E00" : "#1A1A1A"),
      ("stroke-width", group == 2 ? "2" : "1"),
    ]
    let path = points.map { "\(fixed($0.0)),\(fixed($0.1))" }.joined(separator: " ")
    if points.isEmpty {
      xml.start("circle", [("cx", fixed(x)), ("cy", fixed(y)), ("r", "5.5")] + paint)
    } else {
      xml.start("polygon", [("points", path)] + paint)
    }
    if let title { xml.element("title", text: title) }
    xml.end()
  }

  /// Draws a straight line between two places.
  mutating func drawLine(
    from start: (place: Double, y: Double), to end: (place: Double, y: Double), colour: String
  ) {
    xml.element(
      "line",
      [
        ("x1", fixed(mirrored(start.place))), ("y1", fixed(start.y)),
        ("x2", fixed(mirrored(end.place))), ("y2", fixed(end.y)), ("stroke", colour),
        ("stroke-width", "1"),
      ])
  }

  /// Draws a plain box behind a text on a pattern.
  mutating func drawPlate(at place: Double, top: Double, width: Double, height: Double, series: Int)
  {
    guard ChartPalette.styles[series].pattern != nil else { return }
    xml.element(
      "rect",
      [
        ("x", fixed(mirrored(place) - width / 2)), ("y", fixed(top)), ("width", fixed(width)),
        ("height", fixed(height)), ("rx", "2"), ("fill", ChartPalette.styles[series].colour),
      ])
  }

  /// Writes a line of text.
  mutating func drawText(
    _ text: String, at place: Double, baseline: Double, size: Double, anchor: String = "start",
    extra: XMLWriter.Attributes = []
  ) {
    var anchor = anchor
    var attributes: XMLWriter.Attributes = [
      ("x", fixed(mirrored(place))), ("y", fixed(baseline)),
    ]
    if size != Size.text { attributes.append(("font-size", fixed(size))) }
    // Otherwise the sign of a number and the end of an English sentence would move to the other
    // end. The first letter decides (UAX #9, P2 and P3).
    let first = text.unicodeScalars.first { isRightToLeft($0) || $0.properties.isAlphabetic }
    if frame.direction == .rightToLeft, first.map(isRightToLeft) != true {
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
  static let halo: XMLWriter.Attributes = [
    ("stroke", "#FFFFFF"), ("stroke-width", "4"), ("stroke-linejoin", "round"),
    ("paint-order", "stroke"),
  ]

  func mirrored(_ place: Double) -> Double {
    frame.direction == .rightToLeft ? frame.width - place : place
  }

  func oneLine(_ text: String) -> String { lines(of: text).joined(separator: " ") }

  /// A length in pixels, to a hundredth.
  func fixed(_ value: Double) -> String {
    fixedPoint(value, decimals: 2, trimsZeros: true) ?? "0"
  }
}
