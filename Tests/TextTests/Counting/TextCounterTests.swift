import Testing
import Text
import Vocabulary

@Suite("Counts") struct TextCounterTests {
  @Test(arguments: [
    ("en", "", 0), ("en", "  ...  ", 0), ("en", "Hello, 42 worlds!", 3), ("th", "ภาษาไทย 3 คำ", 4),
    ("zh", "生而自由", 3), ("my", "မြန်မာစာ", 2), ("shn", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ", 3), ("vi", "Trẻ em", 2),
  ])
  func `words are pieces with letters or digits`(
    language: String, text: String, count: Int
  ) throws {
    let counter = try TextCounter(language: tag(language))
    let segmenter = try WordSegmenter(language: tag(language))

    #expect(try counter.count(text).words == count)
    #expect(try segmenter.wordCount(of: text) == count)
    #expect(try segmenter.words(in: text).count == count)
  }

  @Test(arguments: [
    ("zh-Hans", "生而自由，平等！", CountUnit.characters, 6),
    ("shn", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ", .syllables, 3), ("th", "ภาษาไทย", .words, 2),
    ("en", "Two words.", .words, 2),
  ])
  func `a length is told in the unit of the language`(
    language: String, text: String, unit: CountUnit, length: Int
  ) throws {
    let count = try TextCounter(language: tag(language)).count(text)

    #expect(count.unit == unit)
    #expect(count.length == length)
  }

  @Test(arguments: [
    ("en", "One. Two? Three!", SentenceMethod.rules, 3), ("en", "No stop", .rules, 1),
    ("my", "ကောင်းပါသည်။ လာပါ။", .rules, 2), ("km", "ល្អ។ មក។", .rules, 2),
    ("km", "មាន​បាយ ទឹក ។ល។ ។ មក៕", .rules, 2), ("my", "ကောင်း၊ လာ၊ သွား။ မြန်မာ", .rules, 2),
    ("my", "ကောင်း၊\nလာ", .rules, 2), ("km", "«ល្អ។» មក។\nទៅ", .rules, 3),
    ("th", "มา!\nไป ไหน?", .blanks, 2), ("th", "มา ไป", .blanks, 1), ("th", "", .blanks, 0),
    (
      "th",
      "เขาไปตลาดเพื่อซื้อผักและผลไม้มาทำอาหารให้ลูกกินที่บ้านทุกวัน ส่วนเธออยู่บ้าน",
      .blanks, 2
    ),
    (
      "th", "เขาไปตลาดเพื่อซื้อผักและผลไม้มาทำอาหารให้ลูกกินที่บ้านทุกวัน 3 มื้อ", .blanks, 1
    ),
  ])
  func `sentences are found by rules, and in Thai and Lao guessed from blanks`(
    language: String, text: String, method: SentenceMethod, sentences: Int
  ) throws {
    let count = try TextCounter(language: tag(language)).count(text)

    #expect(count.sentenceMethod == method)
    #expect(count.sentences == sentences)
  }

  @Test func `characters are counted with blanks and without`() throws {
    let count = try TextCounter(language: tag("th")).count("น้ำ ดื่มๆ.")

    #expect(count.graphemes == 6)
    #expect(count.wordGraphemes == 4)
  }

  @Test(arguments: [
    ("en", 238, ReadingSpeed.Basis.measured), ("zh-Hant", 332, .measured), ("th", 239, .estimate),
    ("shn", 332, .estimate), ("vi", 332, .estimate), ("id", 239, .estimate),
  ])
  func `reading speed is by the unit of the language and says how it is known`(
    language: String, unitsPerMinute: Int, basis: ReadingSpeed.Basis
  ) throws {
    let speed = ReadingSpeed(for: try tag(language))

    #expect(speed.unitsPerMinute == unitsPerMinute)
    #expect(speed.basis == basis)
    #expect(speed.seconds(for: unitsPerMinute) == 60)
    #expect(speed.seconds(for: 0) == 0)
    #expect(speed.seconds(for: 1) == 1)
  }
}
