import Formats
import Testing
import Vocabulary

@Suite("Writing CSV") struct CSVWritingTests {
  @Test func `fields are quoted where they must be`() {
    var writer = CSVWriter()

    writer.append(texts: ["name", "note"])
    writer.append([.text("Doe, \"J\""), .text("two\nlines")])
    writer.append([.text(" x "), .empty])
    writer.append([.text(""), .text("ភាសា")])

    #expect(
      writer.text
        == "name,note\r\n\"Doe, \"\"J\"\"\",\"two\nlines\"\r\n\" x \",\r\n,ភាសា\r\n")
  }

  @Test(arguments: [
    "=1+1", "+855 12", "-1", "@sum", "\tx", "\rx", "\nx", "\0x", "＝1", "＠x", "'=1", "''-1", "-",
  ])
  func `a text that a spreadsheet would run is guarded`(text: String) {
    let guarded = SpreadsheetGuard.added(to: text)

    #expect(guarded == "'" + text)
    #expect(SpreadsheetGuard.removed(from: guarded) == text)
  }

  @Test(arguments: ["", "'", "'x", "x=1", "a-b", "5", " =1", "''"])
  func `a harmless text is left alone`(text: String) {
    #expect(SpreadsheetGuard.added(to: text) == text)
    #expect(SpreadsheetGuard.removed(from: text) == text)
  }

  @Test func `numbers stay numbers, and what is none is guarded like text`() {
    var writer = CSVWriter(separator: .semicolon, lineEnd: .lf)

    writer.append([.number("-12.50"), .number("0"), .number("=1"), .number("-1-1"), .number("")])

    #expect(writer.text == "-12.50;0;'=1;'-1-1;\n")
  }

  @Test func `the mark that Excel needs comes first`() {
    var writer = CSVWriter(byteOrderMark: true)

    writer.append(texts: ["ก"])

    #expect(writer.bytes == [0xEF, 0xBB, 0xBF, 0xE0, 0xB8, 0x81, 0x0D, 0x0A])
  }
}

@Suite("CSV there and back") struct CSVRoundTripTests {
  @Test(arguments: 0..<60)
  func `what is written is read as the same table`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = randomTable(using: &generator)

    let read = try CSVTable.parse(writtenBytes(of: table, using: &generator), file: "a.csv")

    #expect(read.header == table[0])
    #expect(
      read.records.map { $0.fields.map { Array($0.text.utf8) } }
        == table.dropFirst().map { $0.map { Array($0.utf8) } })
  }

  @Test(arguments: 0..<60)
  func `a damaged table is read or refused with places inside it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = writtenBytes(of: randomTable(using: &generator), using: &generator)

    for _ in 0..<40 {
      let damaged = generator.mutation(of: bytes)
      let lines = damaged.count { $0 == 0x0A || $0 == 0x0D } + 1
      do throws(FormatError) {
        let table = try CSVTable.parse(
          damaged, file: "a.csv", options: .init(acceptsValidRecords: true))
        #expect(table.records.allSatisfy { $0.fields.count == table.header.count })
        #expect(table.records.allSatisfy { (1...lines).contains($0.line) })
      } catch {
        #expect(!error.message.key.isEmpty)
        guard case .csv(let problems) = error else {
          Issue.record("Another error: \(error)")
          return
        }
        #expect(problems.allSatisfy { ($0.location.line ?? 1) <= lines })
      }
    }
  }

  private func randomTable(using generator: inout SeededGenerator) -> [[String]] {
    let width = Int.random(in: 1...5, using: &generator)
    let header = (0..<width).map { "\($0)\(generator.text())x" }
    return [header]
      + (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        (0..<width).map { _ in generator.text() }
      }
  }

  private func writtenBytes(
    of table: [[String]], using generator: inout SeededGenerator
  ) -> [UInt8] {
    var writer = CSVWriter(
      separator: CSVSeparator.allCases.randomElement(using: &generator) ?? .comma,
      lineEnd: Bool.random(using: &generator) ? .lf : .crlf,
      byteOrderMark: Bool.random(using: &generator))
    for record in table { writer.append(texts: record) }
    return writer.bytes
  }
}
