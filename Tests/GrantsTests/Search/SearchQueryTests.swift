import Grants
import Testing
import Vocabulary

@Suite("Queries") struct SearchQueryTests {
  @Test(arguments: [
    ("", SearchFault.empty), ("  ", .empty), ("(school", .openBracket(column: 1)),
    ("a \"b", .openQuotation(column: 3)), ("a «b", .openQuotation(column: 3)),
    ("a …", .noLetters("…", column: 3)), ("\"!\"", .noLetters("!", column: 1)),
    ("organisation:\"-\"", .noLetters("-", column: 14)),
    ("a OR", .nothingAfter("OR", column: 3)), ("a AND", .nothingAfter("AND", column: 3)),
    ("OR a", .nothingAfter("OR", column: 1)), ("- a", .nothingAfter("-", column: 1)),
    ("()", .nothingAfter("(", column: 1)), ("country:", .nothingAfter("country:", column: 1)),
    ("a NOT ", .nothingAfter("NOT", column: 3)), ("a)", .unexpectedBracket(column: 2)),
    (")", .unexpectedBracket(column: 1)), ("ก town:KH", .unknownField("town", column: 3)),
    ("country:XX", .wrongValue("XX", .country, column: 9)),
    ("track:x", .wrongValue("x", .track, column: 7)),
    ("status:e OR status:re", .wrongValue("re", .status, column: 20)),
    ("score:>=many", .wrongValue(">=many", .score, column: 7)),
    ("requested:10EUX", .wrongValue("10EUX", .requested, column: 11)),
    ("requested:1,00", .wrongValue("1,00", .requested, column: 11)),
    ("requested:1.00000", .wrongValue("1.00000", .requested, column: 11)),
    ("requested:999999999999999", .wrongValue("999999999999999", .requested, column: 11)),
    ("language:x", .wrongValue("x", .language, column: 10)),
    ("call:\"a b\"", .wrongValue("a b", .call, column: 6)),
    (String(repeating: "a", count: 1_001), .tooLong),
    (String(repeating: "a ", count: 41), .tooLong), (String(repeating: "(", count: 11), .tooLong),
    (String(repeating: "-", count: 900) + "a", .tooLong),
  ])
  func `a wrong query is refused with its column`(text: String, fault: SearchFault) {
    #expect(throws: GrantError.search(fault)) { try SearchQuery(text) }
  }

  @Test(arguments: [
    ("ซื้อiPhone", ["ซื้อiPhone"]), ("co-funding -\"two words\"", ["co-funding", "two words"]),
    ("“ឧបករណ៍ ថ្មី” 10:30", ["ឧបករណ៍ ថ្មី", "10:30"]), ("scho* OR \"big sch\"*", ["scho", "big sch"]),
    ("(学校 OR ครู) country:kh", ["学校", "ครู"]), ("a AND NOT b", ["a", "b"]),
    ("organisation：「学校」", ["学校"]), ("status:fund track:rural", []),
  ])
  func `a query has the words that were typed`(text: String, words: [String]) throws {
    #expect(try SearchQuery(text).phrases.map(\.text) == words)
  }

  @Test func `stars, minus and fields are known of each phrase`() throws {
    let phrases = try SearchQuery("a* -b organisation:c -(d -e)").phrases

    #expect(phrases.map(\.isPrefix) == [true, false, false, false, false])
    #expect(phrases.map(\.isExcluded) == [false, true, false, true, false])
    #expect(phrases.map(\.field) == [nil, nil, .organisation, nil, nil])
  }

  @Test func `every fault has a sentence with the words of the query`() {
    let faults: [SearchFault] = [
      .closedField(.score), .empty, .openBracket(column: 1), .openQuotation(column: 1),
      .noLetters("!", column: 1), .nothingAfter("OR", column: 1), .tooLong,
      .unexpectedBracket(column: 1), .unknownField("x", column: 1),
      .wrongValue("x", .track, column: 1),
    ]

    #expect(Set(faults.map(\.message.key)).count == faults.count)
    for field in SearchField.allCases {
      #expect(SearchFault.wrongValue("x", field, column: 1).message.arguments["allowed"] != nil)
    }
    #expect(GrantError.search(.empty).failure == .misuse)
  }
}
