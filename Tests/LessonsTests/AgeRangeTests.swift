import Lessons
import Testing

@Suite("Ages") struct AgeRangeTests {
  @Test(arguments: ["15+", "10-14", "6-6"])
  func `a range is written as it is read`(text: String) throws {
    let range = try #require(AgeRange(text))

    #expect(range.description == text)
  }

  @Test(arguments: [
    "", "+", "15", "15-", "-15", "15-9", "2+", "10-14+", "1500+", "015+", "१५+", "+15+",
  ])
  func `what is no range of a person's ages is none`(text: String) {
    #expect(AgeRange(text) == nil)
  }
}
