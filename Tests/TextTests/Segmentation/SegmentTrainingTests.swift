import Testing
import Vocabulary

@testable import Text

@Suite("Training") struct SegmentTrainingTests {
  private let sentences = TrainingFile(
    """
    แมว|กิน|ปลา
    หมา|กิน|ข้าว
    แมว|ดื่ม|นม| |หมา|ดื่ม|น้ำ
    ปลา|กิน|ข้าว
    """)

  @Test func `the same files give the same bytes, and other files others`() throws {
    let first = try model(from: [sentences], dictionaries: ["แมว\nปลา\nข้าว\t12\n"])
    let second = try model(from: [sentences], dictionaries: ["แมว\nปลา\nข้าว\t12\n"])
    let third = try model(from: [sentences], dictionaries: ["แมว\nปลา\n"])

    #expect(first == second)
    #expect(first != third)
  }

  @Test func `a model finds the words that it was made from`() throws {
    let bytes = try model(from: [sentences], dictionaries: [])
    let segmenter = try #require(try WordSegmenter(language: tag("th"), model: bytes))

    let words = try segmenter.words(in: "แมวกินข้าว")

    #expect(words == ["แมว", "กิน", "ข้าว"])
  }

  @Test func `words and counts alone make a model`() throws {
    let bytes = try model(from: [], dictionaries: ["แม\nวกิน\nแมว\nกิน\n", "แมว\t900\nกิน\t800\n"])
    let segmenter = try #require(try WordSegmenter(language: tag("th"), model: bytes))

    let words = try segmenter.words(in: "แมวกิน")

    #expect(words == ["แมว", "กิน"])
  }

  @Test func `bytes that are no model are refused`() throws {
    let bytes = try model(from: [sentences], dictionaries: [])

    #expect(try WordSegmenter(language: tag("th"), model: Array(bytes.dropLast())) == nil)
    #expect(try WordSegmenter(language: tag("th"), model: []) == nil)
    #expect(try SegmentTraining.model(for: tag("vi"), from: [sentences], dictionaries: []) == nil)
  }

  private func model(from files: [TrainingFile], dictionaries: [String]) throws -> [UInt8] {
    try #require(
      SegmentTraining.model(for: tag("th"), from: files, dictionaries: dictionaries))
  }
}
