import Testing
import Text
import Vocabulary

@Suite("Message catalogues") struct MessageCatalogueTests {
  @Test func `a catalogue gives its keys and its sentences`() throws {
    let catalogue = try catalogue(#" { "a" : "One", "b":"\"T\u0077o\" \ud83d\ude00\n\u0e01ก" } "#)

    #expect(catalogue.keys == ["a", "b"])
    #expect(catalogue.sentence(of: "a") == "One")
    #expect(catalogue.sentence(of: "b") == "\"Two\" 😀\nกก")
    #expect(catalogue.sentence(of: "c") == nil)
  }

  @Test func `an empty object is a catalogue without sentences`() throws {
    #expect(try catalogue("{}").keys.isEmpty)
  }

  @Test(arguments: [
    ("", 1, 1, TextError.Expectation.object),
    ("[]", 1, 1, .object),
    ("{1: \"a\"}", 1, 2, .key),
    ("{\"a\":\"b\",}", 1, 10, .key),
    ("{\"a\" \"b\"}", 1, 6, .colon),
    ("{\"a\":\n  7}", 2, 3, .sentence),
    ("{\"a\": {\"b\": \"c\"}}", 1, 7, .sentence),
    ("{\"ก\": \"b\" \"c\"}", 1, 11, .commaOrEnd),
    ("{\"a\": \"b\"", 1, 10, .commaOrEnd),
    ("{\"a\": \"b", 1, 9, .closingQuote),
    ("{\"a\": \"b\\", 1, 9, .escape),
    ("{\"a\": \"b\nc\"}", 1, 9, .character),
    ("{\"a\": \"\\x\"}", 1, 8, .escape),
    ("{\"a\": \"\\u12\"}", 1, 8, .escape),
    ("{\"a\": \"\\ud800x\"}", 1, 8, .escape),
    ("{\"a\": \"\\udc00\"}", 1, 8, .escape),
    ("{} x", 1, 4, .end),
  ])
  func `a fault in the JSON is told with its place`(
    json: String, line: Int, column: Int, expected: TextError.Expectation
  ) throws {
    let place = SourceLocation(file: "en.json", line: line, column: column)

    #expect(throws: TextError.malformedCatalogue(place, expected: expected)) {
      try catalogue(json)
    }
  }

  @Test func `a key that comes twice is refused at its second place`() throws {
    let place = SourceLocation(file: "en.json", line: 2, column: 1)

    #expect(throws: TextError.duplicateKey(place, key: "a")) {
      try catalogue("{\"a\": \"x\",\n\"a\": \"y\"}")
    }
  }

  @Test(arguments: [
    "{n", "{n, plural, one {x}}", "{n, select, a {x}}", "{n, nonsense}", "{n, plural, other {}",
  ])
  func `a sentence that is no ICU message is found by validating`(sentence: String) throws {
    let catalogue = try catalogue(#"{"good": "Fine", "odd": "\#(sentence)"}"#)

    let error = try #require(throws: TextError.self) { try catalogue.validate() }

    guard case .malformedSentence(let place, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(place == SourceLocation(file: "en.json", field: "odd"))
  }

  @Test func `placeholders are the names of the arguments at every depth`() throws {
    let catalogue = try catalogue(
      #"{"a": "{n, plural, one {# of {total}} other {{who, select, x {y} other {{z}}} '{not}'}}"}"#)

    #expect(try catalogue.placeholders(of: "a") == ["n", "total", "who", "z"])
    #expect(try catalogue.placeholders(of: "b").isEmpty)
  }

  @Test func `a broken sentence has no placeholders but an error`() throws {
    let catalogue = try catalogue(#"{"a": "Hello {n"}"#)

    #expect(throws: TextError.self) { try catalogue.placeholders(of: "a") }
  }
}
