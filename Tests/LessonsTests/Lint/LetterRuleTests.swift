import Lessons
import Testing
import Vocabulary

@Suite("Checks of letters and marks") struct LetterRuleTests {
  @Test func `text in Zawgyi is an error, and shows what it is in Unicode`() throws {
    let findings = try found(
      .encoding, in: "my", [Pair("People have rights.", "လူတိုင္းသည္ တူညီ လြတ္လပ္ေသာ ဂုဏ္သိကၡာျဖင့္")])

    let finding = try #require(findings.first)
    #expect(finding.severity == .error)
    #expect(finding.message.key == "lint.zawgyi")
    #expect(finding.message.arguments["unicode"] == .text("လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့်"))
  }

  @Test func `Burmese, Shan and Mon in Unicode are no Zawgyi`() throws {
    for (language, text) in [
      ("my", "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် မွေးဖွားလာသူများ ဖြစ်သည်။"),
      ("shn", "ၵူၼ်းၵူႊၵေႃႉ ပဵၼ်ၵူၼ်းလွတ်ႈလႅဝ်း။"), ("mnw", "မၞိဟ်အိုတ်သီုဒှ်ဂကူမၞိဟ်။"),
    ] {
      #expect(try found(.encoding, in: language, [Pair("People are free.", text)]) == [])
    }
  }

  @Test(arguments: ["Ã©cole", "tháº¿ giá»›i", "caf\u{FFFD}"])
  func `text that went through a wrong encoding is an error`(word: String) throws {
    let findings = try found(.encoding, in: "vi", [Pair("A school", word)])

    #expect(findings.map(\.severity) == [.error])
  }

  @Test(arguments: ["thế giới", "Ângela e São Tomé", "½ €5 ©"])
  func `accents and signs are no wrong encoding`(text: String) throws {
    #expect(try found(.encoding, in: "vi", [Pair("A school", text)]) == [])
  }

  @Test(arguments: [
    ("th", "น่ิ", "lint.mark-order"), ("th", "เเม่", "lint.mark-split"),
    ("th", "นํา", "lint.mark-split"), ("th", "ก ิน", "lint.mark-alone"),
    ("lo", "ນ່ີ", "lint.mark-order"), ("lo", "ເເມ່", "lint.mark-split"),
    ("km", "ដេជា្ញ", "lint.mark-order"), ("km", "កេី", "lint.mark-split"),
    ("km", "ក្ ", "lint.mark-alone"), ("my", "လူတိုင်းသည် လွတ်လပ်သော သံုး", "lint.mark-order"),
    ("my", "၀န်", "lint.digit-as-letter"), ("my", "ဥ်", "lint.mark-split"),
    ("my", "ကိျ", "lint.mark-order"), ("ta", "a\u{0BBF}", "lint.mark-alone"),
  ])
  func `marks in a wrong place are found`(language: String, text: String, key: String) throws {
    let findings = try found(.marks, in: language, [Pair("A word", text)])

    #expect(findings.map(\.message.key) == [key])
  }

  @Test(arguments: [
    ("th", "น้ำ นี่ แม่ ก็ เก่ง ผู้หญิง"), ("lo", "ນ້ຳ ນີ້ ແມ່ ເຂົ້າ ຜູ້ຍິງ"),
    ("km", "ប៊ី ស្ត្រី ស៊ី ការ៉េ កោះ ភ្នំ ប៉ុន្តែ"), ("my", "သုံး ကျွန်ုပ် ၁၀ ရက် သင်္ဘော ညွှန်ကြား ၂၀၂၆"),
    ("shn", "ၶိူဝ်ႇ ၸႂ် ၵူႊၵေႃႉ"), ("mnw", "ကောန်ထ္ၜးလဝ်"), ("ta", "பெண்கள் கொடு கௌரவம்"),
    ("vi", "thế giới"), ("ms-Arab", "كمڤوڠ"),
  ])
  func `words in their usual spelling have their marks in order`(
    language: String, text: String
  ) throws {
    #expect(try found(.marks, in: language, [Pair("A word", text)]) == [])
  }

  @Test(arguments: [
    ("th", "มือ\u{202E}ถือ", LintFinding.Severity.error),
    ("id", "pon\u{200B}sel", .warning), ("id", "pоnsel", .warning),
    ("my", "ဖုန်း\u{E000}", .error),
  ])
  func `characters that nobody sees or that deceive are found`(
    language: String, text: String, severity: LintFinding.Severity
  ) throws {
    let findings = try found(.invisible, in: language, [Pair("A phone", text)])

    #expect(findings.map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("km", "ភ្នំ\u{200B}ពេញ"), ("th", "โครงการAI"), ("my", "AI ကို"), ("jv-Java", "ꦲꦏ꧀\u{200B}ꦱꦫ"),
    ("ta", "க்\u{200C}ஷ"),
  ])
  func `places for breaks and words of two scripts are no deceit`(
    language: String, text: String
  ) throws {
    #expect(try found(.invisible, in: language, [Pair("A phone", text)]) == [])
  }

  @Test func `another normal form is one finding for the lesson`() throws {
    let findings = try found(
      .normalForm, in: "vi", [Pair("One", "mo\u{0323}\u{0302}t"), Pair("Two", "thu\u{031B}")])

    #expect(findings.map(\.message.arguments["count"]) == [.integer(2)])
    #expect(try found(.normalForm, in: "vi", [Pair("One", "một")]) == [])
  }

  @Test(arguments: [
    ("ksw", "တၢ\u{1072}"), ("my", "ၵႃႈ"), ("ms-Arab", "كمڤوڬ"), ("ms", "beraùanah"), ("vi", "ğ"),
  ])
  func `letters of another language are found`(language: String, text: String) throws {
    let findings = try found(.foreignLetter, in: language, [Pair("A word", text)])

    #expect(findings.first?.message.key == "lint.foreign-letter")
  }

  @Test(arguments: [
    ("ksw", "တၢ်ကတိၤ"), ("my", "ဉာဏ် သိက္ခာ ဩဂုတ်"), ("shn", "ၵူၼ်းသေ"), ("ms-Arab", "كمڤوڠ"),
    ("id", "José"), ("vi", "Đường"), ("km", "ផ្សេងៗ"), ("th", "ต่าง ๆ"), ("ta", "ஸ்ரீ"),
    ("tet", "ğ"),
  ])
  func `letters of the language, and of languages nobody knows, are silent`(
    language: String, text: String
  ) throws {
    #expect(try found(.foreignLetter, in: language, [Pair("A word", text)]) == [])
  }

  @Test func `what the font cannot show is an error for each fault`() throws {
    let services = LintServices { text, _ in
      text.isEmpty ? [] : [.dottedCircle(word: "က"), .missing("ဃ")]
    }

    let findings = try found(.shaping, in: "my", [Pair("One", "ကဃ")], services: services)

    #expect(findings.map(\.message.key) == ["lint.dotted-circle", "lint.missing-glyph"])
    #expect(findings.allSatisfy { $0.severity == .error })
    #expect(try found(.shaping, in: "my", [Pair("One", "ကဃ")]) == [])
  }
}
