import Formats
import Testing

@Suite("Tables on a terminal") struct TextTableTests {
  /// Counts what stands on the line: combining marks take no cell, Han characters two.
  private func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark: sum
      default: sum + ((0x4E00...0x9FFF).contains(scalar.value) ? 2 : 1)
      }
    }
  }

  private func truncate(_ text: String, _ limit: Int) -> String {
    var short = text
    while width(short) > limit - 1 { short.removeLast() }
    return short + "…"
  }

  @Test func `numbers are flush at the end, and totals stand below a line`() {
    var table = TextTable(columns: [
      .init("Country"), .init("Amount", alignment: .end), .init("Share"),
    ])
    table.append(["កម្ពុជា", "1,250.50", .bar(8)])
    table.append(["中国", "9.00", .bar(1)])
    table.append(["Lao PDR", "0.00", .bar(0)])
    table.footer = ["Total", "1,259.50", ""]

    let lines = table.lines(width: width, truncate: truncate)

    #expect(
      lines == [
        "Country    Amount  Share",
        "───────  ────────  ────────────────────",
        "កម្ពុជា    1,250.50  ████████████████████",
        "中国         9.00  ██▌",
        "Lao PDR      0.00",
        "───────  ────────  ────────────────────",
        "Total    1,259.50",
      ])
    #expect(Set(lines[1...2].map(width)).count == 1)
  }

  @Test func `a text that is too wide is shortened`() {
    var table = TextTable(columns: [.init("Title", maximumWidth: 8), .init("N", alignment: .end)])
    table.append(["ภาษาไทยสำหรับทุกคน", "12"])

    let lines = table.lines(width: width, truncate: truncate)

    #expect(lines[2].hasSuffix("…  12"))
    #expect(lines.dropFirst().allSatisfy { width($0) == 12 })
    #expect(lines[0] == "Title      N")
  }

  @Test(arguments: [
    (1.0, "████"), (0.5, "██"), (0.28, "█▏"), (0.0001, "▏"), (0, ""), (-1, ""), (Double.nan, ""),
  ])
  func `a bar is drawn to an eighth of a cell`(share: Double, bar: String) {
    var table = TextTable(columns: [.init("", maximumWidth: 4)])
    table.append([.bar(1)])
    table.append([.bar(share)])

    #expect(table.lines(width: width, truncate: truncate)[3] == bar)
  }

  @Test func `no cell can command the terminal`() {
    var table = TextTable(columns: [.init("a")])
    table.append(["x\u{1B}[31m\ny\tz\u{9B}"])

    #expect(table.lines(width: width, truncate: truncate)[2] == "x\u{FFFD}[31m y z\u{FFFD}")
  }

  @Test func `a table without rows shows its titles`() {
    let table = TextTable(columns: [.init("Country"), .init("N", alignment: .end)])

    #expect(table.lines(width: width, truncate: truncate) == ["Country  N", "───────  ─"])
  }

  @Test func `text that wraps goes on in lines of its own, beside empty cells`() {
    var table = TextTable(columns: [
      .init("Key"), .init("Reason", maximumWidth: 8, wraps: true), .init("N", alignment: .end),
    ])
    table.append(["A", "one two three", "7"])
    table.append(["B", "short", "12"])

    let lines = table.lines(width: width, truncate: truncate) { text, limit in
      text.split(separator: " ").map { String($0.prefix(limit)) }
    }

    #expect(
      lines == [
        "Key  Reason   N", "───  ──────  ──", "A    one      7", "     two", "     three",
        "B    short   12",
      ])
  }
}
