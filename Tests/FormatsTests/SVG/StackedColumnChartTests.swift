import Formats
import Foundation
import Testing

@Suite("Stacked columns") struct StackedColumnChartTests {
  /// After a change that is wanted: `DIFUND_UPDATE_GOLDEN=1 swift test --filter StackedColumn`.
  @Test func `a chart keeps its bytes`() throws {
    let path = #filePath.replacing("SVG/StackedColumnChartTests.swift", with: "Golden/columns.svg")
    let drawn = sample().svg(tickLabel: plain)
    if ProcessInfo.processInfo.environment["DIFUND_UPDATE_GOLDEN"] != nil {
      try Files.writeAtomically(drawn, path: path)
    }

    let golden = try Files.readWhole(path: path, limitBytes: 1 << 20)

    #expect(String(decoding: drawn, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
  }

  @Test func `readers who cannot see it get a title and a description`() throws {
    let document = try ReadDocument(sample().svg(tickLabel: plain))

    let root = try #require(document.elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "time-title time-desc")
    #expect(document.elements[1].text == "Payments by month")
    #expect(document.elements[2].text == "Payments of three months.")
  }

  @Test func `columns stand on each other, and heights below zero under the zero line`() throws {
    let document = try ReadDocument(sample().svg(tickLabel: plain))

    let parts = try columns(in: document)
    let zero = try height(of: "0", in: document)
    let hundred = try height(of: "100", in: document)
    #expect(parts.count == 4)
    #expect(abs(parts[0].bottom - zero) < 1 && abs(parts[1].bottom - parts[0].top) < 2)
    #expect(abs((parts[0].bottom - parts[0].top) - (zero - hundred) * 1.2) < 2)
    #expect(parts[2].bottom <= zero + 0.01 && parts[3].top >= zero - 0.01)
  }

  @Test func `time runs in the direction of reading`() throws {
    var chart = sample()
    let left = try columns(in: try ReadDocument(chart.svg(tickLabel: plain)))
    chart.direction = .rightToLeft
    let right = try columns(in: try ReadDocument(chart.svg(tickLabel: plain)))

    #expect(left[0].start < left[2].start && right[0].start > right[2].start)
    for (one, other) in zip(left, right) {
      #expect(abs(one.start - (chart.width - other.end)) < 0.03)
    }
  }

  @Test func `names that have no room are left out evenly`() throws {
    var chart = sample()
    chart.columns = (1...60).map { .init("Month \($0)", values: [.init(1, label: "1")]) }
    chart.series = ["only"]

    let names = try ReadDocument(chart.svg(tickLabel: plain)).named("text").map(\.text)
      .filter { $0.hasPrefix("Month") }

    #expect((5...20).contains(names.count))
    let numbers = names.compactMap { Int($0.dropFirst(6)) }
    #expect(Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 }).count == 1)
  }
}

private func plain(_ tick: Double) -> String { String(Int(tick)) }

private func sample() -> StackedColumnChart {
  var chart = StackedColumnChart(
    id: "time", title: "Payments by month", description: "Payments of three months.",
    language: "km", series: ["ស្រី", "ប្រុស"],
    columns: [
      .init(
        "មេសា 2026", values: [.init(120, label: "120"), .init(60, label: "60")], total: "180"),
      .init("ឧសភា 2026", values: [.init(0, label: "0"), .init(0, label: "0")], total: "0"),
      .init(
        "មិថុនា 2026", values: [.init(80, label: "80"), .init(-30, label: "-30")], total: "50"),
    ])
  chart.axisTitle = "USD"
  chart.captions = ["Source: ledger"]
  return chart
}

/// The parts of the columns, in the order in which they are drawn: those that tell their value.
private func columns(
  in document: ReadDocument
) throws -> [(start: Double, end: Double, top: Double, bottom: Double)] {
  try zip(document.elements, document.elements.dropFirst())
    .filter { $0.name == "rect" && $1.name == "title" }
    .map { rect, _ in
      let number = { (name: String) in try #require(rect.attributes[name].flatMap(Double.init)) }
      let (x, y) = (try number("x"), try number("y"))
      return (x, x + (try number("width")), y, y + (try number("height")))
    }
}

/// Where a mark of the axis stands.
private func height(of mark: String, in document: ReadDocument) throws -> Double {
  let text = try #require(
    document.named("text").first { $0.text == mark && $0.attributes["fill"] == "#444444" })
  // The letters of a mark reach 4 pixels below its line.
  return try #require(text.attributes["y"].flatMap(Double.init)) - 4
}
