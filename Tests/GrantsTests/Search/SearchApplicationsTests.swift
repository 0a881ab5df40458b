import Grants
import TestSupport
import Testing
import Text
import Vocabulary

@Suite("Search over applications") struct SearchApplicationsTests {
  /// Four applications in four languages; reviewer `a` is asked for the first two and in conflict
  /// with the second.
  private func fund() async throws -> PanelFund {
    let fund = try await PanelFund(
      [
        Fixtures.document("TH-01") {
          $0.country = .thailand
          $0.language = Fixtures.language("th")
          $0.title = "ซื้อiPhoneให้โรงเรียน"
          $0.summary = "มูลนิธิแสงดาวจะสอนเด็กในหมู่บ้าน"
          $0.lead.name = "มูลนิธิแสงดาว"
          $0.lead.latinName = "Saengdao Foundation"
        },
        Fixtures.document("KH-02") {
          $0.title = "សាលារៀននៅភូមិ"
          $0.lead.name = "Other"
        },
        Fixtures.document("VN-03") {
          $0.country = .vietNam
          $0.track = .genderEquity
          $0.language = Fixtures.language("vi")
          $0.title = "Phụ nữ học công nghệ"
          $0.requested = Money(minorUnits: 1_000_000, currency: .usd)
          $0.lead.name = "Hội Saengdao"
        },
        Fixtures.document("CN-04") {
          $0.country = .china
          $0.title = "我们的学校 computer"
          $0.plan = "Buy a computer. A second computer follows."
          $0.lead.name = "学校"
        },
      ], reviewers: [Fixtures.reviewer("a", organisation: "OTHER"), Fixtures.reviewer("b")])
    try await fund.assign([("TH-01", "a"), ("KH-02", "a")])
    return fund
  }

  private func found(
    _ query: String, in fund: PanelFund, by actor: Person.ID = Fixtures.owner.id
  ) async throws -> [String] {
    try await fund.service.searchApplications(try SearchQuery(query), by: actor)
      .found.map(\.application.id.rawValue)
  }

  @Test(arguments: [
    ("โรงเรียน", ["TH-01"]), ("iphone", ["TH-01"]), ("\"ซื้อ iphone\"", ["TH-01"]),
    ("សាលារៀន", ["KH-02"]), ("phu nu", ["VN-03"]), ("phụ nữ", ["VN-03"]), ("phũ nu", []),
    ("学校", ["CN-04"]), ("校", ["CN-04"]), ("comp*", ["CN-04"]), ("comp", []),
    ("computer OR iphone", ["CN-04", "TH-01"]), ("computer iphone", []),
    ("saengdao", ["TH-01", "VN-03"]), ("saengdao -iphone", ["VN-03"]),
    ("organisation:saengdao country:VN", ["VN-03"]), ("organisation:iphone", []),
    ("country:KH OR country:CN", ["CN-04", "KH-02"]), ("track:gender", ["VN-03"]),
    ("language:vi", ["VN-03"]), ("status:eligible", ["CN-04", "KH-02", "TH-01", "VN-03"]),
    ("country:KH country:CN", []), ("country:CN -iphone status:eligible", ["CN-04"]),
    ("(country:CN OR country:VN) track:gender", ["VN-03"]), ("status:funded country:CN", []),
    ("-country:KH -country:CN -country:TH", ["VN-03"]), ("requested:<๑๕๐๐๐", ["VN-03"]),
    ("requested:=10,000.00USD", ["VN-03"]), ("requested:>10000", ["CN-04", "KH-02", "TH-01"]),
    ("call:test-call โรงเรียน", ["TH-01"]), ("(iphone OR computer) -country:CN", ["TH-01"]),
    ("-(country:KH OR computer) -saengdao", []),
  ])
  func `the owner finds by words and fields`(query: String, keys: [String]) async throws {
    #expect(try await found(query, in: fund()).sorted() == keys.sorted())
  }

  @Test func `names are found by their sound from other scripts`() async throws {
    let fund = try await PanelFund(
      [
        Fixtures.document("TH-01") { $0.lead.contact.name = "สมชาย ใจดี" },
        Fixtures.document("KH-02") { $0.lead.contact.name = "សុភា" },
        Fixtures.document("VN-03") { $0.lead.name = "Hội Nguyễn Trãi" },
      ], reviewers: [])

    #expect(try await found("person:somchai", in: fund) == ["TH-01"])
    #expect(try await found("person:Sophea", in: fund) == ["KH-02"])
    #expect(try await found("organisation:\"nguyen trai\"", in: fund) == ["VN-03"])
    #expect(try await found("organisation:somchai", in: fund) == [])
    #expect(try await found("somchai", in: fund) == [])
  }

  @Test func `a reviewer finds a blind copy of what is assigned and nothing by names`()
    async throws
  {
    let fund = try await fund()
    let (a, b) = (Fixtures.person("a"), Fixtures.person("b"))

    #expect(try await found("โรงเรียน", in: fund, by: a) == ["TH-01"])
    #expect(try await found("หมู่บ้าน", in: fund, by: a) == ["TH-01"])
    #expect(try await found("แสงดาว", in: fund, by: a) == [])
    #expect(try await found("saengdao OR foundation", in: fund, by: a) == [])
    #expect(try await found("saengdao*", in: fund, by: a) == [])
    #expect(try await found("\"rik reay\"", in: fund, by: a) == [])
    #expect(try await found("សាលារៀន", in: fund, by: a) == [])
    #expect(try await found("country:KH OR country:TH", in: fund, by: a) == ["TH-01"])
    #expect(try await found("โรงเรียน OR country:TH", in: fund, by: b) == [])
    #expect(try await found("แสงดาว", in: fund) == ["TH-01"])
  }

  @Test func `what is hidden changes neither counts nor snippets`() async throws {
    let fund = try await fund()

    let result = try await fund.service.searchApplications(
      SearchQuery("โรงเรียน แสงดาว OR หมู่บ้าน"), by: Fixtures.person("a"))

    #expect(result.words.map(\.count) == [1, 0, 1])
    #expect(result.count == 1)
    let shown = try #require(result.found.first)
    #expect(shown.application.isBlind)
    #expect(!shown.snippet.text.contains("แสงดาว"))
    #expect(shown.snippet.marked("[", "]").contains("[หมู่บ้าน]"))
  }

  @Test(arguments: ["organisation:saengdao", "person:bopha", "score:>=1", "โรงเรียน -score:<1"])
  func `a reviewer may not search by names and scores`(query: String) async throws {
    let fund = try await fund()

    await #expect(throws: GrantError.self) {
      try await self.found(query, in: fund, by: Fixtures.person("a"))
    }
  }

  @Test func `a person without a role finds nothing, and one who is unknown is refused`()
    async throws
  {
    let fund = try await fund()

    #expect(try await found("โรงเรียน", in: fund, by: Fixtures.analyst.id) == [])
    await #expect(throws: GrantError.unknownPerson(Fixtures.person("nobody"))) {
      try await self.found("โรงเรียน", in: fund, by: Fixtures.person("nobody"))
    }
  }

  @Test func `an unknown call is refused`() async throws {
    let fund = try await fund()

    await #expect(throws: GrantError.notFound("call", "other")) {
      try await self.found("call:other", in: fund)
    }
  }

  @Test func `whole words come first, then the titles`() async throws {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01") { $0.plan = "ซื้อคอมพิวเตอร์ คอมพิวเตอร์ คอมพิวเตอร์" },
        Fixtures.document("KH-02") { $0.plan = "ซื้อ คอม ให้เด็ก" },
        Fixtures.document("KH-03") { $0.title = "คอม ใหม่" },
        Fixtures.document("KH-04") { $0.plan = "cafe" },
        Fixtures.document("KH-05") { $0.plan = "café café café" },
      ], reviewers: [])

    #expect(try await found("คอม", in: fund) == ["KH-03", "KH-02", "KH-01"])
    #expect(try await found("cafe", in: fund) == ["KH-04", "KH-05"])
    #expect(try await found("café", in: fund) == ["KH-05"])
    // What is left out is a word, not some letters of a longer one.
    #expect(try await found("ซื้อ -คอม", in: fund) == ["KH-01"])
  }

  @Test func `scores are those of the ranking`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 100)
    let ranking = try await fund.service.rank(call: nil, seed: 1, by: fund.owner)
    let above = ranking.rows.filter { $0.calibrated >= 3.6 }.map(\.id.rawValue).sorted()

    #expect(try await found("score:>=3.6", in: fund).sorted() == above)
    #expect(above.count == 2)
    #expect(try await found("score:<1", in: fund) == [])
  }

  @Test func `only as many are returned as were asked for, and all are counted`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 100)

    let result = try await fund.service.searchApplications(
      SearchQuery("country:KH"), limit: 2, by: fund.owner)

    #expect(result.count == 4)
    #expect(result.found.map(\.application.id.rawValue) == ["KH-01", "KH-02"])
  }
}
