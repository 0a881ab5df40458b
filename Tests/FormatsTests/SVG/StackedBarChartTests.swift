import Formats
import Testing

@Suite("Stacked bars") struct StackedBarChartTests {
  @Test func `a chart keeps its bytes`() throws {
    let path = #filePath.replacing("SVG/StackedBarChartTests.swift", with: "Golden/chart.svg")
    let golden = try Files.readWhole(path: path, limitBytes: 1 << 20)

    let drawn = sample().svg(tickLabel: plain)

    #expect(String(decoding: drawn, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
  }

  @Test func `readers who cannot see it get a title and a description`() throws {
    var chart = sample()
    chart.title = "Two\nlines & <more>"

    let document = try ReadDocument(chart.svg(tickLabel: plain))

    let root = try #require(document.elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["lang"] == "km")
    #expect(root.attributes["aria-labelledby"] == "paid-title paid-desc")
    #expect(document.elements[1].attributes["id"] == "paid-title")
    #expect(document.elements[1].text == "Two lines & <more>")
    #expect(document.elements[2].attributes["id"] == "paid-desc")
    #expect(document.elements[2].text == chart.description)
  }

  @Test func `every identifier begins with that of the chart`() throws {
    let document = try ReadDocument(sample().svg(tickLabel: plain))

    let ids = document.elements.compactMap { $0.attributes["id"] }
    #expect(ids.allSatisfy { $0.hasPrefix("paid-") })
    #expect(Set(ids).count == ids.count)
    let used = document.elements.compactMap { $0.attributes["fill"] }
      .filter { $0.hasPrefix("url(#") }
      .compactMap { $0.dropFirst(5).split(separator: ")").first.map(String.init) }
    #expect(!used.isEmpty && used.allSatisfy(ids.contains))
  }

  @Test func `lengths below zero stand before the zero line`() throws {
    let document = try ReadDocument(sample().svg(tickLabel: plain))

    let zero = try place(of: "0", in: document)
    let parts = try bars(in: document)
    #expect(parts.count == 5)
    #expect(parts[0].start < parts[1].start)
    for (index, part) in parts.enumerated() {
      #expect(index == 3 ? part.end <= zero + 0.01 : part.start >= zero - 0.01)
    }
  }

  @Test func `lengths are in proportion to the axis`() throws {
    let document = try ReadDocument(sample().svg(tickLabel: plain))

    let zero = try place(of: "0", in: document)
    let hundred = try place(of: "100", in: document)
    let first = try #require(try bars(in: document).first)
    #expect(abs((first.end - first.start) - (hundred - zero) * 1.2) < 2)
  }

  @Test func `a chart that is read from the right is the mirror of one read from the left`() throws
  {
    var chart = sample()
    let left = try ReadDocument(chart.svg(tickLabel: plain))
    chart.direction = .rightToLeft
    let right = try ReadDocument(chart.svg(tickLabel: plain))

    #expect(right.elements.first?.attributes["direction"] == "rtl")
    for (one, other) in zip(try bars(in: left), try bars(in: right)) {
      #expect(abs(one.start - (chart.width - other.end)) < 0.03)
    }
    let minus = right.named("text").first { $0.text == "-50" }
    #expect(minus?.attributes["direction"] == "ltr")
  }

  @Test(arguments: [
    (7.0, ["0.0", "2.0", "4.0", "6.0", "8.0"]),
    (100.0, ["0.0", "20.0", "40.0", "60.0", "80.0", "100.0"]),
    (0.3, ["0.0", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3"]),
    (-0.7, ["-0.8", "-0.6", "-0.4", "-0.2", "0.0"]),
    (1_234_567.0, ["0.0", "500000.0", "1000000.0", "1500000.0"]), (0.0, ["0.0", "1.0"]),
  ])
  func `the axis has round marks`(length: Double, ticks: [String]) throws {
    let chart = StackedBarChart(
      id: "c", title: "t", description: "d", language: "en", series: ["s"],
      categories: [.init("only", values: [.init(length, label: "value")])])

    let texts = try ReadDocument(chart.svg { "\($0)" }).named("text").map(\.text)

    #expect(texts.filter { Double($0) != nil } == ticks)
  }

  @Test func `marks on the axis never run into each other`() throws {
    var chart = sample()
    chart.width = 320

    let document = try ReadDocument(
      chart.svg(emWidth: { Double($0.unicodeScalars.count) }, tickLabel: { "US$ \(plain($0))" }))

    let marks = document.named("text").filter { $0.text.hasPrefix("US$ ") }
    let places = marks.compactMap { $0.attributes["x"].flatMap(Double.init) }
    #expect(marks.contains { $0.text == "US$ 0" })
    for (mark, (one, next)) in zip(marks, zip(places, places.dropFirst())) {
      #expect(next - one >= Double(mark.text.unicodeScalars.count) * 12)
    }
  }

  @Test func `a value is written into its part of the bar only where there is room`() throws {
    let narrow = try ReadDocument(sample().svg(emWidth: { _ in 1 }, tickLabel: plain))
    let wide = try ReadDocument(sample().svg(emWidth: { _ in 99 }, tickLabel: plain))

    #expect(narrow.named("text").contains { $0.text == "120 units" })
    #expect(!wide.named("text").contains { $0.text == "120 units" })
    #expect(wide.named("title").contains { $0.text == "ភ្នំពេញ – Female: 120 units" })
  }

  @Test func `names that do not fit their column stand above the bars`() throws {
    var chart = sample()
    chart.labelPlacement = .column(width: 120)

    let beside = try ReadDocument(chart.svg(tickLabel: plain))
    chart.categories[0].label = String(repeating: "ຊື່ຍາວ", count: 30)
    let above = try ReadDocument(chart.svg(tickLabel: plain))

    func firstNameIsAboveItsBar(_ document: ReadDocument, _ name: String) throws -> Bool {
      let text = try #require(document.named("text").first { $0.text == name })
      let baseline = try #require(text.attributes["y"].flatMap(Double.init))
      return try baseline < bars(in: document)[0].top
    }
    #expect(try !firstNameIsAboveItsBar(beside, "ភ្នំពេញ"))
    #expect(try firstNameIsAboveItsBar(above, chart.categories[0].label))
  }

  @Test func `one series needs no legend, and its values stand behind the bars`() throws {
    let chart = StackedBarChart(
      id: "c", title: "t", description: "d", language: "en", series: ["Applications"],
      categories: [.init("KH", values: [.init(5, label: "five")])])

    let texts = try ReadDocument(chart.svg(tickLabel: plain)).named("text").map(\.text)

    #expect(texts.contains("five"))
    #expect(!texts.contains("Applications"))
  }

  @Test func `a chart without bars is still a picture`() throws {
    var chart = sample()
    chart.categories = []

    let document = try ReadDocument(chart.svg(tickLabel: plain))

    #expect(document.named("text").contains { $0.text == chart.title })
    #expect(try bars(in: document).isEmpty)
  }
}

private func plain(_ tick: Double) -> String { String(Int(tick)) }

private func sample() -> StackedBarChart {
  var chart = StackedBarChart(
    id: "paid", title: "ការបង់ប្រាក់ 2026", description: "Paid grants by place and gender.",
    language: "km", series: ["Female", "Male & others", "<Not stated>"],
    categories: [
      .init(
        "ភ្នំពេញ",
        values: [
          .init(120, label: "120 units"), .init(60, label: "60"), .init(0, label: "0"),
        ], total: "180"),
      .init(
        "ວຽງຈັນ",
        values: [
          .init(230.5, label: "230.5"), .init(-40, label: "-40"), .init(12, label: "12"),
        ], total: "202.5"),
    ])
  chart.axisTitle = "Thousand USD"
  chart.captions = ["January–June 2026", "Source: ledger"]
  return chart
}

/// The parts of the bars, in the order in which they are drawn: those that tell their value.
private func bars(
  in document: ReadDocument
) throws -> [(start: Double, end: Double, top: Double)] {
  try zip(document.elements, document.elements.dropFirst())
    .filter { $0.name == "rect" && $1.name == "title" }
    .map { rect, _ in
      let x = try #require(rect.attributes["x"].flatMap(Double.init))
      let width = try #require(rect.attributes["width"].flatMap(Double.init))
      return (x, x + width, try #require(rect.attributes["y"].flatMap(Double.init)))
    }
}

/// Where a mark of the axis stands.
private func place(of mark: String, in document: ReadDocument) throws -> Double {
  let text = try #require(
    document.named("text").first {
      $0.text == mark && $0.attributes["text-anchor"] == "middle"
        && $0.attributes["fill"] == "#444444"
    })
  return try #require(text.attributes["x"].flatMap(Double.init))
}
