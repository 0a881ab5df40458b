import Formats
import Testing
import Vocabulary

@Suite("Reading CSV") struct CSVReadingTests {
  @Test func `fields are found by the names of the header`() throws {
    let text = "name, country ,amount\r\nសុខា,KH,1250.50\r\n\"Doe, \"\"J\"\"\",LA,\r\n"

    let table = try CSVTable.parse(text, file: "a.csv")

    #expect(table.header == ["name", "country", "amount"])
    #expect(table.records.map { $0["name"] } == ["សុខា", "Doe, \"J\""])
    #expect(table.records.map { $0["country"] } == ["KH", "LA"])
    #expect(table.records.map { $0["amount"] } == ["1250.50", ""])
    #expect(table.records.first?["Name"] == nil)
    #expect(table.problems.isEmpty)
  }

  @Test func `places count lines inside fields and characters of any script`() throws {
    let text = "\u{FEFF}a,b\n\"ក\r\nខ\",x\n\"ภา\",y\n"

    let table = try CSVTable.parse(text, file: "a.csv")

    #expect(table.records.map(\.line) == [2, 4])
    #expect(table.records.first?["a"] == "ក\r\nខ")
    #expect(
      table.records.map { $0.location(of: "b").plainText } == ["a.csv:3:4: b", "a.csv:4:6: b"])
    #expect(table.records.last?.location.plainText == "a.csv:4")
    #expect(table.records.last?.location(of: "c").plainText == "a.csv:4: c")
    #expect(table.records.last?.fields.map(\.column) == [1, 6])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", CSVSeparator.comma), ("a;b\n1,5;2\n", .semicolon), ("a\tb\n1\t2", .tab),
    ("\"a;x;y\",b\n1,2", .comma), ("a\n1", .comma), ("\r\na;b,c;d\n1;2;3\n", .semicolon),
  ])
  func `the separator is found in the header`(text: String, separator: CSVSeparator) throws {
    let table = try CSVTable.parse(text, file: "a.csv")

    #expect(table.separator == separator)
    #expect(table.records.count == 1)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `any line end ends a record, and empty lines are none`(lineEnd: String) throws {
    let text = ["", "a,b", "", "1,2", "3,4", "", ""].joined(separator: lineEnd)

    let table = try CSVTable.parse(text, file: "a.csv")

    #expect(table.records.map { $0["b"] } == ["2", "4"])
    #expect(table.records.map(\.line) == [4, 5])
  }

  @Test func `lines above the names of required columns are passed over`() throws {
    let text = "Scores,\"of \"\"May\"\"\",,\nwer,was\nname,score\nx,5\n"

    let table = try CSVTable.parse(
      text, file: "a.csv", options: .init(requiredColumns: ["name", "score"]))

    #expect(table.header == ["name", "score"])
    #expect(table.records.map { $0["score"] } == ["5"])
    #expect(table.records.first?.location(of: "score").plainText == "a.csv:4:3: score")
    #expect(throws: FormatError.self) {
      try CSVTable.parse(
        text, file: "a.csv", options: .init(requiredColumns: ["name", "none"]))
    }
  }

  @Test func `the guards of a writer are taken off unless the caller wants them`() throws {
    let text = "a\n'=1+1\n'plain\n''@x\n"

    let bare = try CSVTable.parse(text, file: "a.csv")
    let kept = try CSVTable.parse(text, file: "a.csv", options: .init(removesGuards: false))

    #expect(bare.records.map { $0["a"] } == ["=1+1", "'plain", "'@x"])
    #expect(kept.records.map { $0["a"] } == ["'=1+1", "'plain", "''@x"])
  }

  @Test func `required and optional columns may stand in any order`() throws {
    let options = CSVTable.Options(requiredColumns: ["a", "b"], optionalColumns: ["c", "d"])

    let table = try CSVTable.parse("d,b,a\n1,2,3\n", file: "a.csv", options: options)

    #expect(table.records.first?["a"] == "3")
  }
}
