import Formats
import Testing
import Vocabulary

@Suite("Reading JSON") struct JSONReadingTests {
  @Test func `every kind of value is read with its place`() throws {
    let text = "{\n  \"សូម\": [1, -0.50e+3, true],\r\n  \"b\": {\"c\": null}, \"d\": \"x\"\n}\n"

    let node = try JSONDocument.parse(text, file: "a.json")

    #expect(node["សូម"]?.elements?.map(\.line) == [2, 2, 2])
    #expect(node["សូម"]?.elements?.map(\.column) == [11, 14, 24])
    #expect(node["សូម"]?.elements?.map(\.number) == ["1", "-0.50e+3", nil])
    #expect(node["សូម"]?.elements?.first?.integer == 1)
    #expect(node["សូម"]?.elements?.last?.bool == true)
    #expect(node["b"]?["c"]?.isNull == true)
    #expect(node["d"]?.string == "x")
    #expect(node["e"] == nil)
    #expect(
      node["d"]?.location(file: "a.json", field: "d").plainText == "a.json:3:26: d")
    #expect(node.members?.map(\.line) == [2, 3, 3])
  }

  @Test func `escapes stand for their characters`() throws {
    let text = #""\"\\\/\b\f\n\r\t\u0e01\uD83D\uDE00\u0000ก""#

    let node = try JSONDocument.parse(text, file: "a.json")

    #expect(node.string == "\"\\/\u{8}\u{C}\n\r\tก😀\0ก")
  }

  @Test(arguments: [
    "0", "-0", "10", "0.5", "1e9", "1E-9", "-1.25e+10", "123456789012345678901234567890",
  ])
  func `a number keeps its text`(text: String) throws {
    #expect(try JSONDocument.parse(" \(text) ", file: "a.json").number == text)
  }

  @Test func `a byte order mark is passed over`() throws {
    let node = try JSONDocument.parse("\u{FEFF}[1]", file: "a.json")

    #expect(node.elements?.first?.column == 2)
  }

  @Test func `names that look alike but differ in their scalars are two names`() throws {
    let node = try JSONDocument.parse("{\"\u{E9}\": 1, \"e\u{301}\": 2}", file: "a.json")

    #expect(node["\u{E9}"]?.integer == 1)
    #expect(node["e\u{301}"]?.integer == 2)
  }

  @Test func `a hundred levels are read and one more is refused`() throws {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    let tooDeep = "[" + deep + "]"

    #expect(throws: Never.self) { try JSONDocument.parse(deep, file: "a.json") }
    let error = #expect(throws: FormatError.self) {
      try JSONDocument.parse(tooDeep, file: "a.json")
    }
    guard case .json(.tooDeep(limit: 100), let location) = error else {
      Issue.record("Not too deep: \(String(describing: error))")
      return
    }
    #expect(location.column == 101)
  }

  @Test func `a name that stands twice in a large object is found`() {
    let members = (0..<500).map { "\"n\($0)\": \($0)" } + ["\"n7\": 0"]
    let text = "{\n" + members.joined(separator: ",\n") + "}"
    let location = SourceLocation(file: "a.json", line: 502, column: 1, field: "n7")

    #expect(throws: FormatError.json(.duplicateName("n7", firstLine: 9), at: location)) {
      try JSONDocument.parse(text, file: "a.json")
    }
  }

  @Test func `a text that is not UTF-8 is refused where it begins to be wrong`() {
    let bytes = Array("[\"ក\",\n \"".utf8) + [0xE1, 0x9E] + Array("\"]".utf8)
    let location = SourceLocation(file: "a.json", line: 2, column: 3)

    #expect(throws: FormatError.json(.notUTF8, at: location)) {
      try JSONDocument.parse(bytes, file: "a.json")
    }
  }
}
