import Testing
import Text
import Vocabulary

@Suite("Spoof checks") struct SpoofReportTests {
  private let checker: SpoofChecker

  init() throws { checker = try SpoofChecker() }

  @Test(arguments: [
    ("Acme\u{200B}Fund", SpoofFinding.Kind.invisible, 4, "U+200B"),
    ("\u{FEFF}Acme", .invisible, 0, "U+FEFF"),
    ("Ac\u{AD}me", .invisible, 2, "U+00AD"),
    ("Acme\u{3164}", .invisible, 4, "U+3164"),
    ("Acme\u{2800}Fund", .invisible, 4, "U+2800"),
    ("ขา\u{200B}", .invisible, 6, "U+200B"),
    ("a\u{FE0F}b", .invisible, 1, "U+FE0F"),
    ("Fund \u{202E}emcA", .bidiControl, 5, "U+202E"),
    ("a\u{2066}b", .bidiControl, 1, "U+2066"),
    ("A\u{9}B", .control, 1, "U+0009"),
    ("A\u{0}B", .control, 1, "U+0000"),
    ("A\u{2028}B", .control, 1, "U+2028"),
    ("A\u{E000}", .unassigned, 1, "U+E000"),
    ("A\u{FFFF}", .unassigned, 1, "U+FFFF"),
    ("The 𝐀𝐜𝐦𝐞", .fontVariant, 4, "U+1D400"),
    ("ที\u{E48}\u{E48}", .repeatedMark, 9, "U+0E48"),
    ("ปี ๒๕69", .mixedDigits, 13, "U+0036"),
    ("1,๒00", .mixedDigits, 2, "U+0E52"),
    ("p\u{430}ypal", .mixedScripts, 1, "U+0430"),
    ("w\u{101D}rld", .mixedScripts, 1, "U+101D"),
    ("pay\u{E48}pal", .mixedScripts, 3, "U+0E48"),
    ("ພາສາไทย", .mixedScripts, 12, "U+0E44"),
    ("ກ\u{E48}າ", .mixedScripts, 3, "U+0E48"),
    ("Bank Роса", .lookalike, 5, "U+0420"),
    ("Ꮪ Baru", .lookalike, 0, "U+13DA"),
  ])
  func `one deceptive character is one finding with its place`(
    name: String, kind: SpoofFinding.Kind, offset: Int, codePoint: String
  ) throws {
    let findings = try checker.report(on: name).findings

    #expect(findings.map(\.kind) == [kind], "\(findings)")
    #expect(findings.first?.offset == offset)
    #expect(findings.first?.codePoint == codePoint)
    #expect(
      findings.first?.message.key == "text.spoof-" + kind.rawValue.replacing("_", with: "-"))
  }

  @Test(arguments: [
    "", " ", "Acme & Co. (2026), 100 %", "บริษัท ABC จำกัด (มหาชน)", "โครงการAI", "ซื้อiPhoneใหม่",
    "AI๔", "COVID၁၉", "ก\u{200B}ข", "ខ្មែរ\u{200B}កម្ពុជា", "ខ្មែរ\u{200B}AI", "ဝ ပြည်နယ်", "၁၀၀",
    "ၸုမ်းၶူးသွၼ်လိၵ်ႈတႆး", "Yayasan Cahaya (光明)", "北京ABC公司", "日本ソフトABC", "한국ABC",
    "ڤرساتوان وارثن (Persatuan Warisan)", "می\u{200C}خواهم", "2569 (๒๕๖๙)", "1 (๑)",
    "Hội Nữ tài xế – Êđê", "H'Yuin Mlô", "வளர்பிறை மகளிர் வட்டம்", "ശ്രീ ക\u{D4D}\u{200D}",
    "ប៉\u{200C}៊ី", "Яндекс", "葛\u{E0100}城市", "က\u{FE00}", "👩\u{200D}🏫 school ❤\u{FE0F}",
    "Åre A\u{30A}", "ꦱꦥ꧈\u{200B}ꦲ", "Peskadór Tasi Feto Ataúru",
  ])
  func `what people write in their scripts is no finding`(name: String) throws {
    let report = try checker.report(on: name)

    #expect(report.findings == [])
  }

  @Test func `a word and the character that shows the finding are named`() throws {
    let report = try checker.report(on: "The P\u{430}yPal Fund")
    let finding = try #require(report.findings.first)

    #expect(finding.word == "P\u{430}yPal")
    #expect(finding.name == "CYRILLIC SMALL LETTER A")
    #expect(
      finding.message
        == Message(
          "text.spoof-mixed-scripts",
          ["character": .text("U+0430 CYRILLIC SMALL LETTER A"), "word": .text("P\u{430}yPal")]))
    #expect(report.scripts == ["Latn", "Cyrl"])
    #expect(report.skeleton == "The PayPal Fund")
  }

  @Test(arguments: [
    ("Acme", RestrictionLevel.ascii), ("Ácme", .singleScript), ("ប៉ាន ១២", .singleScript),
    ("光明ABC", .highlyRestrictive), ("ABC ไทย", .moderatelyRestrictive),
    ("a\u{430}", .minimallyRestrictive), ("光明 ไทย ລາວ", .minimallyRestrictive),
  ])
  func `the level of a whole name is told`(name: String, level: RestrictionLevel) throws {
    #expect(try checker.report(on: name).restriction == level)
  }

  @Test func `levels are ordered from the strictest on`() {
    #expect(RestrictionLevel.ascii < .singleScript)
    #expect(RestrictionLevel.unrestricted > .minimallyRestrictive)
    #expect(RestrictionLevel.allCases.sorted() == RestrictionLevel.allCases)
  }

  @Test func `of two blanks without width neither is needed`() throws {
    let report = try checker.report(on: "ខ្មែ\u{200B}\u{200B}រ")

    #expect(report.findings.map(\.kind) == [.invisible, .invisible])
    #expect(report.findings.map(\.offset) == [12, 15])
  }

  @Test func `findings come in the order of the name`() throws {
    let report = try checker.report(on: "p\u{430}y\u{200B}pal \u{202E}๑2")

    #expect(report.findings.map(\.kind) == [.mixedScripts, .invisible, .bidiControl, .mixedDigits])
    #expect(report.findings.map(\.offset) == [1, 4, 11, 17])
  }

  @Test(arguments: [
    "а", "a\u{430}", "\u{301}\u{323}", "1๒", "\u{200B}", "aก", "𝐀", "а ", "\u{202E}", "\u{0}",
    "\u{E48}", "\u{FFFE}",
  ])
  func `long names are checked in time`(part: String) throws {
    let name = String(repeating: part, count: 100_000 / part.utf8.count)

    let report = try checker.report(on: name)

    #expect(report.findings.allSatisfy { $0.offset < name.utf8.count })
    #expect(report.findings.allSatisfy { displayWidth(of: quotation(of: $0.word)) <= 40 })
  }

  @Test func `quoted names cannot command the terminal`() {
    #expect(quotation(of: "a\u{1B}[2J\u{202E}b\u{2028}c") == "a\u{FFFD}[2Jb\u{FFFD}c")
  }
}
