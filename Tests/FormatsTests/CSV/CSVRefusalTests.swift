import Formats
import Testing
import Vocabulary

@Suite("Refusing broken tables") struct CSVRefusalTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let problems: [CSVProblem]

    init(_ text: String, _ fault: CSVFault, _ place: (Int?, Int?, String?)...) {
      self.text = text
      problems = place.map { line, column, field in
        let location = SourceLocation(file: "a.csv", line: line, column: column, field: field)
        return CSVProblem(fault, at: location)
      }
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Refusal("", .empty, (nil, nil, nil)),
    Refusal("\u{FEFF}\r\n\n", .empty, (nil, nil, nil)),
    Refusal("a,b\n1,2\n\"ก\",\"x\n3,4\n", .unclosedQuote, (3, 5, nil)),
    Refusal("a,b\nx\"y\",2\n3,4\n", .quoteInField, (2, 2, nil)),
    Refusal("a,b\n3, \"x\"\n", .quoteInField, (2, 4, nil)),
    Refusal("a,b\n\"x\"y,2\n3,4\n", .textAfterQuote, (2, 4, nil)),
    Refusal("a,b\n1\n3,4\n2\n", .tooFewFields(found: 1, expected: 2), (2, nil, nil), (4, nil, nil)),
    Refusal("a,b\n1,2,3\n", .tooManyFields(found: 3, expected: 2), (2, nil, nil)),
    Refusal("a,b,a\n", .duplicateColumn("a"), (1, 5, "a")),
    Refusal("a,,c, \n", .unnamedColumn(number: 2), (1, 3, nil)),
    Refusal("a\"b\n1\n", .quoteInField, (1, 2, nil)),
  ])
  func `each broken rule is named with its place`(refusal: Refusal) {
    let error = #expect(throws: FormatError.self) {
      try CSVTable.parse(refusal.text, file: "a.csv")
    }

    guard case .csv(let problems) = error else {
      Issue.record("Another error: \(String(describing: error))")
      return
    }
    #expect(problems.starts(with: refusal.problems))
  }

  @Test func `a text that is not UTF-8 is refused where it begins to be wrong`() {
    let location = SourceLocation(file: "a.csv", line: 2, column: 2)

    #expect(throws: FormatError.csv([CSVProblem(.notUTF8, at: location)])) {
      try CSVTable.parse([0x61, 0x0D, 0x62, 0xE9, 0x0A], file: "a.csv")
    }
  }

  @Test func `all wrong columns are told at once`() {
    let options = CSVTable.Options(requiredColumns: ["a", "b", "c"], optionalColumns: ["d"])
    let known = ["a", "b", "c", "d"]
    let expected = [
      CSVProblem(
        .unknownColumn("x", known: known),
        at: SourceLocation(file: "a.csv", line: 1, column: 3, field: "x")),
      CSVProblem(.missingColumns(["b", "c"]), at: SourceLocation(file: "a.csv", line: 1)),
    ]

    #expect(throws: FormatError.csv(expected)) {
      try CSVTable.parse("a,x\n1,2\n", file: "a.csv", options: options)
    }
  }

  @Test func `valid records are taken alone only when the caller says so`() throws {
    let text = "a,b\n1,2\n3\n4,x\"y\n5,6,7\n8,9\n"

    let table = try CSVTable.parse(
      text, file: "a.csv", options: .init(acceptsValidRecords: true))

    #expect(table.records.map { $0["a"] } == ["1", "8"])
    #expect(
      table.problems.map(\.fault) == [
        .tooFewFields(found: 1, expected: 2), .quoteInField,
        .tooManyFields(found: 3, expected: 2),
      ])
  }

  @Test func `an unclosed quote refuses the table even when valid records are wanted`() {
    let location = SourceLocation(file: "a.csv", line: 3, column: 1)

    #expect(
      throws: FormatError.csv([CSVProblem(.unclosedQuote, at: location)])
    ) {
      try CSVTable.parse(
        "a,b\n1,2\n\"3,4\n5,6\n", file: "a.csv", options: .init(acceptsValidRecords: true))
    }
  }

  @Test func `one fault is told whole, several are counted and listed`() {
    let first = CSVProblem(.quoteInField, at: SourceLocation(file: "a.csv", line: 2, column: 4))
    let second = CSVProblem(.textAfterQuote, at: SourceLocation(file: "a.csv", line: 9))

    let one = FormatError.csv([first])
    let two = FormatError.csv([first, second])

    #expect(one.failure == .badData)
    #expect(one.message == first.inputProblem.located)
    #expect(one.details.isEmpty)
    #expect(
      two.message
        == Message("formats.csv-problems", ["file": .text("a.csv"), "count": .integer(2)]))
    #expect(two.details == [first.inputProblem.located, second.inputProblem.located])
  }
}
