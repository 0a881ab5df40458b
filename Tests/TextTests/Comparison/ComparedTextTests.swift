import Testing
import Text

@Suite("Compared texts") struct ComparedTextTests {
  private func share(_ one: String, _ two: String) throws -> Double {
    let (left, right) = (try ComparedText(one), try ComparedText(two))
    return Double(left.sharedCount(with: right)) / Double(max(left.shingles.count, 1))
  }

  @Test(arguments: [
    ("ໂຮງຮຽນຢູ່ຫລັກຊາວ ບໍ່ມີໄຟຟ້າ", "ໂຮງຮຽນຢູ່ຫຼັກຊາວ ບໍ່ມີໄຟຟ້າ"),
    ("โรงเรียนในหมู่บ้านไม่มีไฟฟ้า", "โรงเรียน\u{200B}ใน\u{200B}หมู่บ้าน ไม่มี ไฟฟ้า"),
    ("We reach 250 girls in five schools", "we REACH ២៥០ girls, in five schools!"),
  ])
  func `what reads the same is the same`(one: String, two: String) throws {
    #expect(try share(one, two) == 1)
  }

  @Test func `other texts share nothing, and too short ones have nothing to share`() throws {
    #expect(try share("one two three four five", "five four three two one") == 0)
    #expect(try ComparedText("two words").shingles == [])
    #expect(try ComparedText("").shingles == [])
  }

  @Test func `sketches of similar texts agree in a band, and those of others in none`() throws {
    let words = (0..<400).map { "word\($0)" }
    var changed = words
    for place in stride(from: 0, to: 400, by: 10) { changed[place] = "other" }
    let texts = [words, changed, (400..<800).map { "word\($0)" }].map {
      $0.joined(separator: " ")
    }
    let sketches = try texts.enumerated().map {
      (owner: $0.offset, sketch: TextSketch(try ComparedText($0.element)))
    }

    let pairs = TextSketch.likelyPairs(sketches, places: 3, bands: 85)

    #expect(pairs.map { [$0.0, $0.1] } == [[0, 1]])
  }

  @Test func `the longest shared passage stands as it is written in the first`() throws {
    let passage = "តំបន់នេះមិនទាន់មានអ៊ីនធឺណិតនៅឡើយទេ"

    let found = try longestSharedPassage(
      of: "គម្រោងថ្មី។ \(passage)", in: "ពីមុន \(passage.replacing("មាន", with: "មាន\u{200B}")) ។")

    #expect(found?.contains("មិនទាន់មានអ៊ីនធឺណិត") == true)
    #expect(try longestSharedPassage(of: "one two three four", in: "four three two one") == nil)
  }
}
