import Testing
import Text
import Vocabulary

/// Compares without regard to case, blanks and hyphens, which names have and texts have not.
private func bare(_ latin: String) -> String {
  latin.lowercased().filter { $0.isLetter }
}

private func latin(_ text: String, _ language: String) throws -> String {
  try romanised(text, language: tag(language)).text
}

@Suite("Romanisation") struct RomanisationTests {
  @Test func `Thai provinces have their official names and words their known form`() throws {
    let thai = try Romaniser(language: tag("th"))
    let known = KnownForms.thaiProvinces + KnownForms.thaiWords + KnownForms.laterThaiWords

    #expect(KnownForms.thaiProvinces.count == 77)
    for (source, latin) in known {
      #expect(bare(try thai.romanised(source).text) == bare(latin), "\(source)")
    }
  }

  @Test func `Lao, Khmer and Burmese names have their known form`() throws {
    for (language, known) in [
      ("lo", KnownForms.lao), ("km", KnownForms.khmer), ("my", KnownForms.burmese),
    ] {
      let romaniser = try Romaniser(language: tag(language))
      for (source, latin) in known {
        #expect(bare(try romaniser.romanised(source).text) == bare(latin), "\(source)")
      }
    }
  }

  @Test(arguments: [
    ("th", "พังงา", "phang-nga"), ("th", "ช้าๆ", "cha cha"), ("th", "ซื้อiPhone๕", "sue iPhone 5"),
    ("th", "กรรม ธรรมะ", "kam thamma"), ("my", "စင်္ကာပူ ၁၂", "sin-gabu 12"),
    ("km", "១២ ភ្នំ", "12 phnum"), ("zh", "北京，西安", "běijīng，xī’ān"), ("ta", "தமிழ்", "tamiḻ"),
    ("ms-Arab", "نڬارا٢ دان تيدق", "negara-negara dan tidak"), ("lo", "ໜຶ່ງ ๆ", "nung ๆ"),
  ])
  func `words are spelled as readers expect`(
    language: String, source: String, expected: String
  ) throws {
    #expect(try latin(source, language) == expected)
  }

  @Test func `each word stands beside its Latin form`() throws {
    let text = "คนไทย ok ตลาด"

    let result = try romanised(text, language: tag("th"))

    #expect(result.system == "RTGS 1999")
    #expect(result.words.map(\.latin) == ["khon", "thai", "talat"])
    let bytes = Array(text.utf8)
    for word in result.words {
      #expect(String(decoding: bytes[word.range], as: UTF8.self) == word.source)
    }
  }

  @Test(arguments: [
    ("th", 0x0E01...0x0E2E), ("lo", 0x0E81...0x0EAE), ("km", 0x1780...0x17A2),
    ("my", 0x1000...0x1020), ("ms-Arab", 0x0628...0x063A),
  ])
  func `no letter is lost and none stays behind`(
    language: String, range: ClosedRange<Int>
  ) throws {
    let romaniser = try Romaniser(language: tag(language))
    let letters = range.compactMap { Unicode.Scalar($0) }.filter { $0.properties.isAlphabetic }
    // These carry a vowel and have no sound of their own.
    let carriers: Set<Unicode.Scalar> = ["อ", "ອ", "ឣ", "អ", "ع", "ئ", "ؤ"]
    // Letters for Pali, which the system of 1966 does not know, stay as they are.
    let kept = Set("ຆຉຌຎຏຐຑຒຓຘຠຨຩຬ".unicodeScalars)

    for letter in letters where !carriers.contains(letter) {
      for text in ["\(letter)", "\(letter)\(letter)\(letter)"] {
        let result = try romaniser.romanised(text).text
        #expect(result.contains { $0.isLetter }, "\(text)")
        #expect(result.unicodeScalars.contains(letter) == kept.contains(letter), "\(result)")
      }
    }
  }

  @Test(arguments: ["th", "lo", "km", "my", "ms-Arab"])
  func `any order of letters and marks is read without harm`(language: String) throws {
    let blocks = ["th": 0x0E00, "lo": 0x0E80, "km": 0x1780, "my": 0x1000, "ms-Arab": 0x0620]
    let start = try #require(blocks[language])
    let romaniser = try Romaniser(language: tag(language))
    var seed: UInt64 = 7
    var text = ""
    for _ in 0..<20_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if let letter = Unicode.Scalar(start + Int(seed >> 33) % 96) {
        text.unicodeScalars.append(letter)
      }
    }

    let once = try romaniser.romanised(text)

    #expect(try romaniser.romanised(text) == once)
    #expect(!once.words.isEmpty)
  }

  @Test func `a language without a system is refused with those that have one`() throws {
    #expect(
      throws: TextError.noRomanisation(
        language: "shn", known: "th, km, lo, my, ms-Arab, zh, ta, ar")
    ) {
      try romanised("မႂ်ႇသုင်", language: tag("shn"))
    }
    #expect(TextError.noRomanisation(language: "shn", known: "").failure == .refused)
  }
}
