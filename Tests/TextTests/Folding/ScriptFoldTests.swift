import Testing
import Text

@Suite("Folds of the scripts") struct ScriptFoldTests {
  @Test(
    arguments: [
      // Thai: SARA AM in two pieces, its tone in three places, doubled marks and vowels.
      (
        "น้ำ",
        ["น\u{E49}\u{E4D}\u{E32}", "น\u{E4D}\u{E49}\u{E32}", "น\u{E4D}\u{E32}\u{E49}", "นำ\u{E49}"]
      ),
      ("แม่", ["\u{E40}\u{E40}ม่", "แม่่"]),
      ("ที่", ["ท\u{E48}\u{E35}", "ท\u{E35}\u{E35}\u{E48}"]),
      ("ผู้", ["ผ\u{E49}\u{E39}"]),
      ("ฤๅษี", ["ฤาษี"]),
      ("กา", ["ก\u{E45}"]),
      ("ขวดคน", ["ฃวดฅน"]),
      ("2569", ["๒๕๖๙"]),
      // Lao
      ("ນ້ຳ", ["ນ\u{EC9}\u{ECD}\u{EB2}", "ນ\u{ECD}\u{EC9}\u{EB2}", "ນ\u{EB3}\u{EC9}"]),
      ("ໜ້າໝາ", ["ຫນ້າຫມາ"]),
      ("ຫຼວງ", ["ຫລວງ"]),
      ("ແມ່", ["\u{EC0}\u{EC0}ມ່"]),
      ("ຊື່", ["ຊ\u{EC8}\u{EB7}"]),
      // Khmer: section 7.4 of the Khmer Character Specification
      ("ខ្មែរ", ["ខ\u{17C2}\u{17D2}\u{1798}រ"]),
      (
        "ស្ត្រី",
        ["ស\u{17D2}\u{179A}\u{17D2}\u{178F}\u{17B8}", "ស\u{17D2}\u{179A}\u{17D2}\u{178A}\u{17B8}"]
      ),
      ("ម្យ៉ាង", ["ម\u{17C9}\u{17D2}\u{1799}\u{17B6}ង"]),
      ("ស៊ី", ["ស\u{17BB}\u{17B8}", "ស\u{17B8}\u{17BB}", "ស\u{17B8}\u{17CA}"]),
      ("ម៉ឺន", ["ម\u{17BB}\u{17BA}ន"]),
      ("កុំចាំ", ["ក\u{17C6}\u{17BB}ច\u{17C6}\u{17B6}"]),
      ("លោកបើ", ["ល\u{17C1}\u{17B6}កប\u{17B8}\u{17C1}", "ល\u{17B6}\u{17C1}កប\u{17C1}\u{17B8}"]),
      ("ប្តី", ["ប្ដី"]),
      ("ឱ្យ", ["ឲ្យ"]),
      ("។ល។", ["\u{17D8}"]),
      // Burmese
      ("ကို", ["က\u{102F}\u{102D}"]),
      ("နှင့်", ["န\u{103E}င\u{103A}\u{1037}"]),
      ("မြွှာ", ["မ\u{103E}\u{103D}\u{103C}ာ"]),
      ("ဉာဏ်", ["ဥ\u{102C}ဏ်"]),
      ("ဥပဒေ", ["ဉပဒေ"]),
      ("ဦး", ["ဥ\u{102E}း", "ဉ\u{102E}း"]),
      ("သြဂုတ်", ["ဩဂုတ်"]),
      ("သြော်", ["ဪ"]),
      ("ပြဿနာ", ["ပြသ\u{1039}သနာ"]),
      ("ပာ", ["ပါ"]),
      ("၎င်း", ["၎", "၄င်း"]),
      ("သဘာဝ", ["သဘာ၀"]),
      ("ဝယ်", ["၀ယ်"]),
      ("100", ["၁၀၀", "၁ဝဝ", "၁ဝ၀"]),
      ("5,000", ["၅,၀၀၀", "၅,ဝ၀၀"]),
      ("0", ["၀"]),
      ("ရှိ", ["၇ှိ"]),
      ("ဘဝ2", ["ဘဝ၂"]),
      ("5ဝက်", ["၅ဝက်", "၅၀က်"]),
      // Jawi: letters of different keyboards, vowel signs
      ("\u{6A9}\u{64A}", ["\u{643}\u{6CC}", "\u{643}\u{649}", "\u{6A9}\u{64E}\u{64A}"]),
      ("\u{762}\u{627}", ["\u{6AC}\u{627}", "\u{6AF}\u{623}", "\u{762}\u{640}\u{627}"]),
      // Vietnamese: two places of the tone
      ("hoà thuý khoẻ đà", ["hòa thúy khỏe đà", "HÒA THÚY KHỎE ĐÀ", "hòa thúy khỏe ðà"]),
      // Tamil, Chinese, Tetum
      ("ஸ்ரீ", ["ஶ்ரீ"]),
      ("软体发后", ["軟體發後", "軟體髮后"]),
      ("ne'e", ["ne’e", "neʼe", "ne´e", "NE`E"]),
    ] as [(String, [String])])
  func `spellings of one word fold together`(folded text: String, spellings: [String]) throws {
    let wanted = try folded(text).text

    #expect(Array(wanted.unicodeScalars) == Array(text.unicodeScalars))
    for spelling in spellings {
      #expect(
        Array(try folded(spelling).text.unicodeScalars) == Array(wanted.unicodeScalars),
        "\(spelling.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test(arguments: [
    ("ขาว", "ข้าว"), ("ใกล้", "ไกล"), ("ຂາວ", "ເຂົາ"), ("ກາ", "ກ່າ"), ("ប៉ី", "ប៊ី"),
    ("កា", "កោ"), ("ကား", "ကာ"), ("သား", "သာ"), ("ma", "mà"), ("đa", "da"), ("e", "é"),
    ("بوڽي", "بوني"), ("ซื้อ", "ซือ"),
  ])
  func `different words stay apart`(left: String, right: String) throws {
    #expect(try folded(left) != folded(right))
  }

  @Test(arguments: [
    ("Hòa Đường nghĩa", "hoa duong nghia"), ("Müller Ærø Łódź", "muller æro lodz"),
    ("e\u{301}\u{323}x", "ex"), ("بوڽي ڤ", "بوني ف"),
  ])
  func `base letters alone remain`(text: String, base: String) throws {
    #expect(try folded(text, .base).text == base)
  }

  @Test func `a place of the folded text leads back to whole syllables`() throws {
    let source = "ກິນນ\u{EC9}\u{ECD}\u{EB2}ຫນາ"

    let result = try folded(source)

    #expect(result.text == "ກິນນ້ຳໜາ")
    #expect(result.sourceRange(of: 9..<18) == 9..<21)
    #expect(result.sourceRange(of: 12..<15) == 9..<21)
    #expect(result.sourceRange(of: 18..<21) == 21..<27)
    #expect(result.sourceRange(of: 21..<24) == 27..<30)
    #expect(result.foldedRange(of: 21..<27) == 18..<21)
  }

  @Test func `a dropped mark belongs to its letter`() throws {
    let result = try folded("a\u{6A9}\u{64E}\u{651}\u{64A}", .spelling)

    #expect(result.text == "a\u{6A9}\u{64A}")
    #expect(result.sourceRange(of: 1..<3) == 1..<7)
    #expect(result.sourceRange(of: 3..<5) == 7..<9)
  }
}
