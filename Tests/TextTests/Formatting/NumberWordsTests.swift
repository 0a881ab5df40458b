import Testing
import Text
import Vocabulary

@Suite("Numbers in words") struct NumberWordsTests {
  @Test(arguments: [
    ("0", "ສູນ"), ("1", "ໜຶ່ງ"), ("5", "ຫ້າ"), ("10", "ສິບ"), ("11", "ສິບເອັດ"), ("12", "ສິບສອງ"),
    ("20", "ຊາວ"), ("21", "ຊາວເອັດ"), ("29", "ຊາວເກົ້າ"), ("30", "ສາມສິບ"), ("31", "ສາມສິບເອັດ"),
    ("99", "ເກົ້າສິບເກົ້າ"), ("100", "ໜຶ່ງຮ້ອຍ"), ("101", "ໜຶ່ງຮ້ອຍໜຶ່ງ"), ("111", "ໜຶ່ງຮ້ອຍສິບເອັດ"),
    ("999", "ເກົ້າຮ້ອຍເກົ້າສິບເກົ້າ"), ("1000", "ໜຶ່ງພັນ"), ("2026", "ສອງພັນຊາວຫົກ"),
    ("2569", "ສອງພັນຫ້າຮ້ອຍຫົກສິບເກົ້າ"), ("10000", "ໜຶ່ງໝື່ນ"), ("45678", "ສີ່ໝື່ນຫ້າພັນຫົກຮ້ອຍເຈັດສິບແປດ"),
    ("100000", "ໜຶ່ງແສນ"), ("1000000", "ໜຶ່ງລ້ານ"), ("21000000", "ຊາວເອັດລ້ານ"),
    ("1000000000", "ໜຶ່ງຕື້"), ("2500000000", "ສອງຕື້ຫ້າຮ້ອຍລ້ານ"),
    (
      "999999999999",
      "ເກົ້າຮ້ອຍເກົ້າສິບເກົ້າຕື້ເກົ້າຮ້ອຍເກົ້າສິບເກົ້າລ້ານເກົ້າແສນເກົ້າໝື່ນເກົ້າພັນເກົ້າຮ້ອຍເກົ້າສິບເກົ້າ"
    ),
    ("1000000000000", "ໜຶ່ງລ້ານລ້ານ"), ("-7", "ລົບເຈັດ"), ("3.14", "ສາມຈຸດໜຶ່ງສີ່"), ("0.50", "ສູນຈຸດຫ້າ"),
    ("-10.05", "ລົບສິບຈຸດສູນຫ້າ"),
  ])
  func `Lao has words for numbers`(number: String, words: String) throws {
    #expect(LocaleFormats(locale: try tag("lo")).spelledOut(decimal: number) == words)
  }

  @Test func `Lao words are in Lao letters only`() throws {
    let formats = LocaleFormats(locale: try tag("lo"))
    let numbers: [Int64] = (0...1200).map { $0 } + (0...12).map { 7 * Int64(pow10: $0) + 3 }

    for number in numbers {
      let words = try #require(formats.spelledOut(number))
      #expect(words.unicodeScalars.allSatisfy { (0xE80...0xEFF).contains($0.value) }, "\(number)")
      #expect(try normalized(words) == words)
    }
    #expect(Set(numbers.map { formats.spelledOut($0) }).count == Set(numbers).count)
  }

  @Test(arguments: [
    ("th", "สองพันยี่สิบหก", "ลบสามจุดห้า"), ("km", "ពីរពាន់ម្ភៃប្រាំមួយ", "ដកបីចុចប្រាំ"),
    ("my", "နှစ်ထောင့်နှစ်ဆယ်ခြောက်", "အနုတ်သုံးဒသမငါး"),
    ("vi", "hai nghìn không trăm hai mươi sáu", "âm ba phẩy năm"),
    ("ms", "dua ribu dua puluh enam", "negatif tiga perpuluhan lima"),
    ("id", "dua ribu dua puluh enam", "negatif tiga titik lima"),
    ("fil", "dalawáng libó’t dalawáng pû’t anim", "minus tatló tuldok limá"),
    ("ta", "இரண்டு ஆயிரம் இருபது ஆறு", "எதிர்ம மூன்று புள்ளி ஐந்து"),
    ("zh-Hans", "二千〇二十六", "负三点五"), ("en", "two thousand twenty-six", "minus three point five"),
  ])
  func `other languages have ICU's words without format characters`(
    language: String, whole: String, decimal: String
  ) throws {
    let formats = LocaleFormats(locale: try tag(language))

    #expect(formats.spelledOut(2026) == whole)
    #expect(formats.spelledOut(decimal: "-3.50") == decimal)
  }

  @Test(arguments: ["ceb", "jv", "shn", "min", "bug", "xx"])
  func `a language without words has none, not those of another one`(language: String) throws {
    #expect(LocaleFormats(locale: try tag(language)).spelledOut(2026) == nil)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e3", "+1", "1,5", "๑", "--1", "1.2.3", "1234567890123456", " 1",
  ])
  func `a text that is no number has no words`(text: String) throws {
    #expect(LocaleFormats(locale: try tag("lo")).spelledOut(decimal: text) == nil)
    #expect(LocaleFormats(locale: try tag("th")).spelledOut(decimal: text) == nil)
  }

  @Test func `where words end, no digits stand in`() throws {
    // ICU 72 has no Khmer words for so much.
    #expect(LocaleFormats(locale: try tag("km")).spelledOut(1_000_000_000_000) == nil)
  }
}

extension Int64 {
  /// Makes a power of ten.
  fileprivate init(pow10 exponent: Int) {
    self = (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
