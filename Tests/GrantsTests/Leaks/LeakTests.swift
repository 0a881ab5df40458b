import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("What tells who applies") struct LeakTests {
  private static func khmer(_ change: (inout ApplicationDocument) -> Void = { _ in })
    -> ApplicationDocument
  {
    Fixtures.document("KH-01") {
      $0.lead.name = "បណ្ណាល័យសហគមន៍រលកទន្លេ"
      $0.lead.latinName = "Rolok Tonle Community Library"
      $0.lead.identifier = "KH-MOI-3127"
      $0.lead.contact = .init(
        name: "ម៉ៅ ចាន់ធូ", gender: .female, email: "chanthou@rolok-tonle.example")
      change(&$0)
    }
  }

  /// The certainty and kind of everything that is found in a text of the summary.
  private func found(
    _ text: String, in document: ApplicationDocument = khmer()
  ) throws -> [String] {
    try leaks(in: [NamedText(text, at: "summary")], of: document)
      .map { "\($0.certainty) \($0.kind)" }
  }

  @Test(arguments: [
    ("បណ្ណាល័យសហគមន៍រលកទន្លេ ធ្វើការ", "sure lead"),
    ("បណ្ណាល័យ\u{200B}សហគមន៍\u{200B}រលក\nទន្លេ", "sure lead"),
    ("run by ROLOK  TONLE\nCommunity Library.", "sure lead"),
    ("run by Rоlok Tonlе Community Library.", "sure lead"),
    ("The RTCL will train.", "sure acronym"),
    ("registered as MOI 3127", "sure identifier"),
    ("ask ម៉ៅ  ចាន់ធូ", "sure contact"),
    ("ask ចាន់ធូ ម៉ៅ", "sure contact"),
    ("លោកស្រី ចាន់ធូ នឹង", "sure contact"),
    ("write to chanthou@rolok-tonle.example", "sure email"),
    ("write to somebody@elsewhere.org", "sure email"),
    ("see www.rolok-tonle.example", "sure domain"),
    ("call +855 12 345 678", "sure phone"),
    ("call ០១២ ៣៤៥ ៦៧៨", "likely phone"),
    ("facebook.com/riverlibrary", "sure url"),
    ("@riverlibrary", "sure handle"),
    ("Mrs Chanthou will", "sure contact"),
    ("and Chanthou will", "likely contact"),
    ("the Rolok Tonle team", "likely lead"),
  ])
  func `a mention is found however it is written`(text: String, expected: String) throws {
    #expect(try found(text) == [expected], "\(text)")
  }

  @Test(arguments: [
    "a community library on the river", "ទន្លេសាប និង បណ្ណាល័យ", "154000000 riel on 2026-10-01",
    "KH-MOI has 31270 entries", "from 01-02-2026 to 03-04-2026", "the rtcl of nothing",
  ])
  func `other words are left alone`(text: String) throws {
    #expect(try found(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("th", "มูลนิธิเสียงบ้านเกิด", "นูรีดา สาและ", "ติดต่อคุณนูรีดาได้", "sure contact"),
    ("lo", "ສະມາຄົມຫ້ອງຮຽນພູສູງ", "ບຸນມີ ສີສຸວົງ", "ໂດຍ ສະມາຄົມ ຫ້ອງຮຽນພູສູງ", "sure lead"),
    ("my", "အလင်းသစ်အသင်း", "ဒေါ်ခင်သန္တာဝင်း", "ဒေါ် ခင်သန္တာဝင်း က", "sure contact"),
    ("zh-Hans", "岷县归乡合作社", "包永录", "由包永录负责", "sure contact"),
    ("vi", "Nhóm Bến Về", "Lê Thị Cẩm Nhung", "chị Nhung phụ trách", "sure contact"),
    ("vi", "Nhóm Bến Về", "Lê Thị Cẩm Nhung", "Le Thi Cam Nhung phụ trách", "sure contact"),
    (
      "id", "Yayasan Rumah Apung", "Heronimus Lanting", "dipimpin Lanting, Heronimus",
      "sure contact"
    ),
    ("my", "ေမတၲာရိပ္", "ဦးဝင်းမြင့်", "ဦးဝင္းျမင့္ က", "sure contact"),
  ])
  func `names of every script are found`(
    language: String, lead: String, contact: String, text: String, expected: String
  ) throws {
    let document = Fixtures.document("X-01") {
      $0.language = Fixtures.language(language)
      $0.lead.name = lead
      $0.lead.contact = .init(name: contact, gender: .female, email: "office@fund.example")
    }

    #expect(try found(text, in: document) == [expected], "\(text)")
  }

  @Test func `a name in another script is likely by its sound`() throws {
    let document = Fixtures.document("X-01") {
      $0.lead.contact = .init(
        name: "Somchai Rakthai", gender: .male, email: "office@fund.example")
    }

    #expect(try found("โดย สมชาย รักไทย", in: document) == ["likely contact"])
  }

  @Test func `a report tells the place, what it matches and the text around`() throws {
    let found = try leaks(in: [NamedText("ask ម៉ៅ ចាន់ធូ today", at: "plan")], of: Self.khmer())

    let leak = try #require(found.first)
    #expect(leak.place == "plan")
    #expect(leak.match == "ម៉ៅ ចាន់ធូ")
    #expect(leak.snippet == "ask «ម៉ៅ ចាន់ធូ» today")
  }

  @Test func `a blind copy hides what is sure and keeps the rest`() async throws {
    let fund = try await PanelFund(
      [
        Self.khmer {
          $0.summary = "ROLOK TONLE community library; លោកស្រី ចាន់ធូ; +855 12 345 678; library."
        }
      ], reviewers: [Fixtures.reviewer("a")])
    try await fund.assign([("KH-01", "a")])

    let shown = try await fund.service.showApplication(
      Fixtures.application("KH-01"), blind: false, by: Fixtures.person("a"))

    #expect(shown.visible.document.summary == "▇▇▇; លោកស្រី ▇▇▇; ▇▇▇; library.")
    let found = try await fund.service.searchApplications(
      try SearchQuery("tonle"), limit: 5, width: 40, by: Fixtures.person("a"))
    #expect(found.count == 0)
  }

  @Test func `only staff who see names may ask what tells them`() async throws {
    let fund = try await PanelFund([Self.khmer()], reviewers: [Fixtures.reviewer("a")])
    try await fund.assign([("KH-01", "a")])
    let reviewer = Fixtures.person("a")

    await #expect(throws: GrantError.self) {
      try await fund.service.findLeaks(
        in: [Fixtures.application("KH-01")], by: reviewer
      ) { _ in AttachmentText(texts: []) }
    }
    let reports = try await fund.service.findLeaks(in: nil, by: fund.owner) { _ in
      AttachmentText(texts: [])
    }
    #expect(reports.map(\.application.rawValue) == ["KH-01"])
  }
}
