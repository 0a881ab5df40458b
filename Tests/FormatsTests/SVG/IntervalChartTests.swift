import Formats
import Testing

@Suite("Charts of intervals") struct IntervalChartTests {
  private func chart(_ look: IntervalChart.Look = .dots(["Fund", "Reserve", "Decline"]))
    -> IntervalChart
  {
    var chart = IntervalChart(
      id: "scores", title: "Scores & ranges", description: "Three scores.", language: "en",
      look: look,
      rows: [
        .init("KH-01", value: 4, low: 3.5, high: 4.5, text: "4.00"),
        .init("KH-02", value: 3, low: 2.5, high: 3.5, text: "3.00"),
        .init("KH-03", value: 2, low: nil, high: nil, text: "2.00"),
      ])
    chart.line = .init(rowsAbove: 2, label: "The money reaches to here")
    return chart
  }

  private func drawn(_ chart: IntervalChart) -> String {
    String(decoding: chart.svg { "\($0)" }, as: UTF8.self)
  }

  @Test func `a chart says in words what it shows`() throws {
    let svg = drawn(chart())

    let document = try ReadDocument(Array(svg.utf8))
    #expect(document.named("title").map(\.text).contains("Scores & ranges"))
    #expect(document.named("desc").map(\.text) == ["Three scores."])
    #expect(document.named("title").map(\.text).contains("KH-02: 3.00"))
    #expect(document.named("text").map(\.text).contains("The money reaches to here"))
    #expect(drawn(chart()) == svg)
  }

  @Test func `whiskers stand where the numbers are, and follow the direction of reading`() {
    var mirrored = chart()
    mirrored.direction = .rightToLeft

    let left = dots(in: drawn(chart()))
    let right = dots(in: drawn(mirrored))

    #expect(left.count == 5 && left[2] > left[3] && left[3] > left[4])
    #expect(zip(left, right).allSatisfy { abs($0 + $1 - 800) < 0.02 })
  }

  @Test func `charts with one axis show a value at one place`() {
    var best = chart()
    best.axis = 1...6
    var others = best
    others.rows = [others.rows[0], others.rows[2]]

    let places = dots(in: drawn(others))

    #expect(places.first == dots(in: drawn(best)).first)
    #expect(dots(in: drawn(best))[2] == places[2] && !drawn(best).contains(">0.0<"))
  }

  /// The places of the round marks: two of the legend, whose second one is a rhomb, then those of
  /// the rows.
  private func dots(in svg: String) -> [Double] {
    svg.split(separator: "<circle cx=\"").dropFirst().compactMap { piece in
      Double(piece.prefix { $0 != "\"" })
    }
  }

  @Test func `bars have brackets for limits`() {
    var bars = chart(.bars)
    bars.line = nil

    let with = drawn(bars).split(separator: "<line").count
    for index in bars.rows.indices { bars.rows[index].low = nil }
    let without = drawn(bars).split(separator: "<line").count

    #expect(with > without)
  }
}
