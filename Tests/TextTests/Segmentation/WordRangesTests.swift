import CAllocations
import Testing
import Text
import Vocabulary

@Suite("Words as ranges") struct WordRangesTests {
  @Test(arguments: [
    ("th", "ซื้อiPhoneใหม่", ["ซื้อ", "iPhone", "ใหม่"]), ("en", "", []), ("en", "a b", ["a", " ", "b"]),
    ("my", "ဘတ်ဂျက်၅၀၀၀ကျပ်", ["ဘတ်ဂျက်", "၅၀၀၀", "ကျပ်"]),
  ])
  func `ranges cover the text word by word`(
    language: String, text: String, words: [String]
  ) throws {
    let segmenter = try WordSegmenter(language: tag(language))

    let ranges = try segmenter.wordRanges(in: text)

    #expect(ranges.map { String(text[$0]) } == words)
    #expect(ranges.first?.lowerBound ?? text.startIndex == text.startIndex)
    #expect(ranges.last?.upperBound ?? text.endIndex == text.endIndex)
  }

  @Test(arguments: [
    ("th", "ภาษาไทยเป็นภาษาที่มีเสียงวรรณยุกต์ "), ("lo", "ພາສາລາວເປັນພາສາ "), ("km", "ភាសាខ្មែរគឺជាភាសា "),
    ("my", "မြန်မာဘာသာစကားသည် "), ("shn", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ "), ("en", "One, two; 3.5 words. "),
  ])
  func `no word takes memory once there is room`(language: String, part: String) throws {
    let segmenter = try WordSegmenter(language: tag(language))
    let text = String(repeating: part, count: 1000)
    var breaks: [Int] = []
    try segmenter.wordBreaks(in: text, into: &breaks)

    let before = callocations_of_this_thread()
    try segmenter.wordBreaks(in: text, into: &breaks)
    let after = callocations_of_this_thread()

    #expect(breaks.count > 1000)
    #expect(after - before == 0)
  }

  @Test func `the counter of allocations counts`() {
    let before = callocations_of_this_thread()
    let array = [Int](repeating: 1, count: Int.random(in: 100...200))

    #expect(callocations_of_this_thread() > before)
    #expect(array.count >= 100)
  }
}
