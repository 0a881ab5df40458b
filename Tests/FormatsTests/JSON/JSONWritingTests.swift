import Formats
import Testing

@Suite("Writing JSON") struct JSONWritingTests {
  @Test func `the compact form keeps the order of the members`() {
    let value: JSON = [
      "currency": "USD", "rows": [["n": 1], []], "total": .number("12.50"), "none": nil,
      "yes": true, "nothing": [:],
    ]

    #expect(
      JSONWriter.compact.text(of: value)
        == #"{"currency":"USD","rows":[{"n":1},[]],"total":12.50,"none":null,"yes":true,"nothing":{}}"#
    )
  }

  @Test func `the pretty form has two spaces a level`() {
    let value: JSON = ["a": [1, ["b": "c"]], "d": [], "e": [:]]

    #expect(
      JSONWriter.pretty.text(of: value) == """
        {
          "a": [
            1,
            {
              "b": "c"
            }
          ],
          "d": [],
          "e": {}
        }

        """)
  }

  @Test func `strings are escaped and other scripts stay readable`() {
    let value: JSON = "\"\\/\u{8}\u{C}\n\r\t\0\u{1B}\u{1F}\u{7F}ភាសា😀"

    #expect(
      JSONWriter.compact.text(of: value)
        == #""\"\\/\b\f\n\r\t\u0000\u001b\u001f"# + "\u{7F}ភាសា😀\"")
  }

  @Test(arguments: [
    (0.5, 0, "1"), (-0.5, 0, "-1"), (0.125, 2, "0.13"), (-0.001, 2, "0.00"), (1234.5, 1, "1234.5"),
    (0.05, 3, "0.050"), (1e20, 1, "1e+20"), (.nan, 1, "null"), (-.infinity, 1, "null"),
  ])
  func `a measured number has its decimals`(value: Double, decimals: Int, text: String) {
    #expect(JSONWriter.compact.text(of: .number(value, decimals: decimals)) == text)
  }

  @Test func `the canonical form is the one of RFC 8785`() throws {
    // The names of the example in RFC 8785, section 3.2.3.
    let value: JSON = [
      "\u{20AC}": "Euro Sign", "\r": "Carriage Return",
      "\u{FB33}": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\u{1F600}": "Emoji: Grinning Face", "\u{80}": "Control",
      "\u{F6}": "Latin Small Letter O With Diaeresis",
    ]
    var bytes = Array("seal ".utf8)

    try value.appendCanonical(to: &bytes)

    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "seal {\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\","
        + "\"\u{F6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20AC}\":\"Euro Sign\","
        + "\"\u{1F600}\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    )
  }

  @Test func `the canonical form of nested values has no blanks`() throws {
    let value: JSON = ["b": [1, -9_007_199_254_740_991, nil, false], "a": ["z": [], "y": [:]]]
    var bytes: [UInt8] = []

    try value.appendCanonical(to: &bytes)

    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"a":{"y":{},"z":[]},"b":[1,-9007199254740991,null,false]}"#)
  }

  @Test(arguments: [
    (JSON.number("1.5"), "1.5"), (.integer(9_007_199_254_740_992), "9007199254740992"),
    (.array([.integer(.min)]), "-9223372036854775808"),
  ])
  func `a number that programs read differently has no canonical form`(value: JSON, text: String) {
    var bytes: [UInt8] = []

    #expect(throws: FormatError.canonical(number: text)) { try value.appendCanonical(to: &bytes) }
  }
}
