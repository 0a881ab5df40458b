import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Declaring before reading") struct DeclarationTests {
  private let a = Fixtures.person("a")

  /// Reviewer `a` is asked for two applications and declared nothing; `c` works for the first.
  private func fund(isBlind: Bool = true) async throws -> PanelFund {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01"),
        Fixtures.document("KH-02") { document in
          document.lead.name = "ຊາວບ້ານ"
          document.lead.latinName = "Xao Ban"
          document.lead.contact.name = "Zin Mar"
        },
      ], reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("c", organisation: "rik reay")],
      terms: isBlind ? nil : try Fixtures.openTerms())
    try await fund.assign(
      [("KH-01", "a"), ("KH-02", "a"), ("KH-01", "c")], declared: false)
    return fund
  }

  private func key(_ text: String) -> Application.ID { Fixtures.application(text) }

  @Test func `nothing of an application is shown before its reviewer declared`() async throws {
    let fund = try await fund()

    await #expect(throws: GrantError.declareFirst(key("KH-01"))) {
      try await fund.service.showApplication(key("KH-01"), blind: false, by: a)
    }
    #expect(try await fund.service.listApplications(call: nil, by: a).isEmpty)
    let found = try await fund.service.searchApplications(try SearchQuery("NOT nothing"), by: a)
    #expect(found.count == 0)
    let form = try await fund.service.reviewForm(for: nil, call: nil, by: a)
    #expect(form.applications.isEmpty)
    #expect(form.waiting.map(\.id.rawValue) == ["KH-01", "KH-02"])
    #expect(form.waiting.allSatisfy { $0.open == nil })
    await #expect(throws: GrantError.notFound("application", "KH-01")) {
      try await fund.service.showApplication(
        key("KH-01"), blind: false, by: Fixtures.person("c"))
    }
  }

  @Test func `who is asked declares against everybody who applied, unlinked`() async throws {
    let fund = try await fund()

    let form = try await fund.service.declarationForm(for: nil, call: nil, by: a)
    let none = try await fund.service.declarationForm(
      for: nil, call: nil, by: Fixtures.person("c"))

    #expect(form.waiting.map(\.id.rawValue) == ["KH-01", "KH-02"])
    #expect(form.parties.contains("ຊາວບ້ານ · Xao Ban"))
    #expect(form.parties.contains("Zin Mar"))
    #expect(form.parties == form.parties.sorted())
    // In conflict with all that was asked for: nothing to declare, and no names.
    #expect(none.waiting.isEmpty && none.parties.isEmpty)
  }

  @Test func `a declaration opens what it is for, and is an entry of the history`() async throws {
    let fund = try await fund()

    let first = try await fund.service.stateNoConflict(with: [key("KH-02")], by: a)
    let again = try await fund.service.stateNoConflict(with: [key("KH-02")], by: a)

    #expect(first == [key("KH-02")])
    #expect(again.isEmpty)
    #expect(
      try await fund.service.listApplications(call: nil, by: a).map(\.id.rawValue) == ["KH-02"])
    let entry = try await fund.service.history(about: "a", limit: 1, by: fund.owner).first
    #expect(entry?.action == "conflict.deny")
    #expect(entry?.actor == "a")
    #expect(try await fund.faults() == [])
    let all = try await fund.service.stateNoConflict(with: nil, by: a)
    #expect(all == [key("KH-01")])
  }

  @Test func `nobody declares for what was not assigned, or for others without telling how`()
    async throws
  {
    let fund = try await fund()

    for id in ["KH-01", "KH-99"] {
      await #expect(throws: GrantError.notFound("application", id)) {
        try await fund.service.stateNoConflict(with: [key(id)], by: Fixtures.person("c"))
      }
    }
    await #expect(throws: GrantError.missing(.reason)) {
      try await fund.service.stateNoConflict(with: nil, for: a, onPaper: " ", by: fund.owner)
    }
    await #expect(throws: GrantError.self) {
      try await fund.service.stateNoConflict(
        with: nil, for: a, onPaper: "I saw it", by: Fixtures.person("c"))
    }
    let vouched = try await fund.service.stateNoConflict(
      with: nil, for: a, onPaper: "Signed sheet of 4 May", by: fund.owner)

    #expect(vouched.count == 2)
    let entry = try await fund.service.history(about: "a", limit: 1, by: fund.owner).first
    #expect(entry?.reason == "Signed sheet of 4 May")
    #expect(entry?.actor == fund.owner.rawValue)
  }

  @Test func `a conflict that is declared ends the review and is logged as recusal`() async throws {
    let fund = try await fund()
    _ = try await fund.service.stateNoConflict(with: [key("KH-02")], by: a)
    let review = [Fixtures.review(of: "KH-02", by: "a")]
    _ = try await fund.service.importReviews(review, problems: [], acceptValid: false, by: a)

    try await fund.service.addConflict(
      DeclaredConflict(personID: a, subject: .organisation("ຊາວບ້ານ"), kind: .partner), by: a)

    let entry = try await fund.service.history(about: "KH-02", limit: 1, by: fund.owner).first
    #expect(entry?.action == "review.recuse")
    #expect(entry?.actor == "a")
    let progress = try await fund.service.reviewProgress(call: nil, by: fund.owner)
    #expect(progress.applications.map(\.recusals) == [0, 1])
    #expect(progress.applications.map(\.assigned) == [1, 0])
    #expect(progress.applications.map(\.submitted) == [0, 0])
    await #expect(throws: GrantError.notFound("application", "KH-02")) {
      try await fund.service.showApplication(key("KH-02"), blind: false, by: a)
    }
    await #expect(throws: GrantError.noReviews(Fixtures.callID)) {
      try await fund.service.rank(call: nil, seed: 1, by: fund.owner)
    }
    #expect(try await fund.faults() == [])
  }

  @Test func `scores need a declaration first, which the form or paper can give`() async throws {
    let fund = try await fund()
    let review = Fixtures.review(of: "KH-01", by: "a")
    let place = SourceLocation(file: "reviews.csv", line: 2)
    let none = Sourced(ConflictAnswer(key: review.value.key, kind: nil), at: place)

    let own = await #expect(throws: GrantError.self) {
      try await fund.service.importReviews([review], problems: [], acceptValid: false, by: a)
    }
    let staff = await #expect(throws: GrantError.self) {
      try await fund.service.importReviews(
        [review], problems: [], acceptValid: false, by: fund.owner)
    }
    await #expect(throws: GrantError.self) {
      try await fund.service.importReviews(
        [review], problems: [], declarations: ReviewDeclarations(onPaper: "Mine"),
        acceptValid: false, by: a)
    }
    await #expect(throws: GrantError.missing(.reason)) {
      try await fund.service.importReviews(
        [review], problems: [], declarations: ReviewDeclarations(onPaper: " "),
        acceptValid: false, by: fund.owner)
    }
    let taken = try await fund.service.importReviews(
      [review], problems: [], declarations: ReviewDeclarations(answers: [none]),
      acceptValid: false, by: a)
    let paper = try await fund.service.importReviews(
      [Fixtures.review(of: "KH-02", by: "a")], problems: [],
      declarations: ReviewDeclarations(onPaper: "Signed"), acceptValid: false, by: fund.owner)

    #expect(keys(of: own) == ["reviews.undeclared"])
    #expect(keys(of: staff) == ["reviews.undeclared-by-reviewer"])
    #expect(taken.added.count == 1 && paper.added.count == 1)
    #expect(try await fund.faults() == [])
  }

  @Test func `a tie in a form recuses, and answers of others tell nothing`() async throws {
    let fund = try await fund()
    let place = SourceLocation(file: "reviews.csv", line: 2)
    let answer = { (application: String, reviewer: String) in
      Sourced(
        ConflictAnswer(
          key: ReviewKey(applicationID: key(application), reviewerID: Fixtures.person(reviewer)),
          kind: .family), at: place)
    }

    let refused = try await fund.service.importReviews(
      [], problems: [],
      declarations: ReviewDeclarations(
        answers: [answer("KH-01", "c"), answer("KH-99", "a"), answer("KH-01", "a")]),
      acceptValid: true, by: a)

    #expect(
      refused.refused.map(\.message.key) == Array(repeating: "reviews.not-yours", count: 2))
    let progress = try await fund.service.reviewProgress(call: nil, by: a)
    #expect(progress.reviewers.first?.undeclared == [key("KH-02")])
  }

  @Test func `a call that is not blind names organisations, but not the contact`() async throws {
    let fund = try await fund(isBlind: false)

    let form = try await fund.service.declarationForm(for: nil, call: nil, by: a)
    _ = try await fund.service.stateNoConflict(with: nil, by: a)
    let shown = try await fund.service.showApplication(key("KH-02"), blind: false, by: a)

    #expect(form.waiting.last?.open?.organisations == ["ຊາວບ້ານ"])
    #expect(shown.visible.document.lead.name == "ຊາວບ້ານ")
    #expect(!String(describing: shown).contains("Zin Mar"))
    #expect(!String(describing: shown).contains("@"))
  }

  @Test func `a copy with organisations hides people as well as a blind one`() async throws {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01") { document in
          document.lead.name = "Rolok Tonle"
          document.lead.contact = .init(
            name: "ម៉ៅ ចាន់ធូ", gender: .female, email: "chanthou@rolok-tonle.example")
          document.summary = "Rolok Tonle; លោកស្រី ចាន់ធូ; Mao\nChanthou; +855 12 345 678; boats."
          document.plan = "ម៉ៅចាន់ធូ and chanthou@rolok-tonle.example"
        }
      ], reviewers: [Fixtures.reviewer("a")], terms: try Fixtures.openTerms())
    try await fund.assign([("KH-01", "a")])

    let shown = try await fund.service.showApplication(key("KH-01"), blind: false, by: a)
    let blind = try await fund.service.showApplication(key("KH-01"), blind: true, by: a)

    #expect(shown.visible.document.lead.name == "Rolok Tonle")
    #expect(shown.visible.document.summary.hasPrefix("Rolok Tonle; លោកស្រី ▇▇▇; "))
    #expect(shown.visible.document.summary.hasSuffix("; ▇▇▇; boats."))
    #expect(shown.visible.document.plan == "▇▇▇ and ▇▇▇")
    #expect(blind.visible.document.plan == "▇▇▇ and ▇▇▇")
    #expect(blind.visible.document.summary.hasPrefix("▇▇▇; លោកស្រី ▇▇▇; "))
  }
}

extension Fixtures {
  /// Terms of a call that is not blind.
  static func openTerms() throws -> FundingCall.Terms {
    let terms = try terms()
    return FundingCall.Terms(
      title: terms.title, budget: terms.budget, opens: terms.opens, deadline: terms.deadline,
      rateDay: terms.rateDay, tracks: terms.tracks, countries: terms.countries,
      reviewsPerApplication: terms.reviewsPerApplication, eligibility: terms.eligibility,
      rubric: terms.rubric, isBlind: false)
  }
}
