import Grants
import Store
import TestSupport
import Testing
import Text
import Vocabulary

@Suite("Letters") struct LetterTests {
  /// Applications that were funded, declined and found ineligible; two reviewers wrote about the
  /// first.
  private func fund(
    decisions: DecisionTerms = .plain, comments: [String] = ["Good work.", "គម្រោង​ល្អ​ណាស់"]
  ) async throws -> PanelFund {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01"), Fixtures.document("KH-02"),
        Fixtures.document("KH-03") {
          $0.reach.female = 1; $0.reach.male = 1; $0.reach.rural = 0
        },
        Fixtures.document("KH-04"),
      ], reviewers: ["sophea", "malis"].map { Fixtures.reviewer($0) },
      terms: try Fixtures.terms(decisions: decisions))
    try await fund.assign([("KH-01", "sophea"), ("KH-01", "malis")])
    try await fund.submit(
      zip(["sophea", "malis"], comments).map {
        Fixtures.review(of: "KH-01", by: $0, toPanel: "Weak.", toApplicant: $1)
      })
    try await fund.closeCall()
    _ = try await fund.service.decide(
      [draft("KH-01", .fund), draft("KH-02", .decline)], by: fund.owner)
    return fund
  }

  private func draft(_ key: String, _ outcome: Decision.Outcome) -> DecisionDraft {
    DecisionDraft(
      applicationID: Fixtures.application(key), outcome: outcome, reason: "As the board said")
  }

  private func template(
    _ text: String, kind: LetterKind = .declined, language: String = "en"
  ) throws(GrantError) -> LetterTemplate {
    try LetterTemplate(
      parsing: text, kind: kind, language: Fixtures.language(language), file: "en/\(kind).md")
  }

  @Test func `everyone with an outcome gets a letter, and nobody else`() async throws {
    let conditions = [Fixtures.english("Publish what you learn.")]
    let fund = try await fund(decisions: DecisionTerms(conditions: conditions))

    let gathered = try await fund.service.gatherLetters(call: nil, by: fund.owner)
    let named = try await fund.service.gatherLetters(
      call: nil, applications: [Fixtures.application("KH-04")], by: fund.owner)

    #expect(gathered.letters.map(\.kind) == [.funded, .declined, .ineligible])
    #expect(gathered.letters[0].granted?.minorUnits == 2_000_000)
    #expect(gathered.letters[0].conditions == conditions)
    #expect(gathered.letters[1].granted == nil)
    #expect(gathered.letters[2].reasons == [Fixtures.english("Rule reach")])
    #expect(gathered.letters[0].since == Fixtures.clock())
    #expect(named.skipped.map(\.applicationID.rawValue) == ["KH-04"])
    #expect(named.skipped.map(\.reason) == [.undecided(.eligible)])
  }

  @Test func `feedback has the words for the applicant, their language, and nothing of reviewers`()
    async throws
  {
    let fund = try await fund()

    let letter = try await fund.service.gatherLetters(call: nil, by: fund.owner).letters[0]

    #expect(Set(letter.feedback.map(\.text)) == ["Good work.", "គម្រោង​ល្អ​ណាស់"])
    #expect(letter.feedback.contains { $0.language == Fixtures.language("km") })
    #expect(letter.feedback.allSatisfy { $0.scores.isEmpty })
    let all = String(describing: letter)
    #expect(!all.contains("sophea") && !all.contains("Weak") && !all.contains("Reviewer"))
  }

  @Test func `the order of comments does not tell who wrote them`() async throws {
    let one = try await fund(comments: ["Good work.", "Well planned."])
    let other = try await fund(comments: ["Well planned.", "Good work."])

    let letters = try await one.service.gatherLetters(call: nil, by: one.owner).letters
    let swapped = try await other.service.gatherLetters(call: nil, by: other.owner).letters

    #expect(letters[0].feedback == swapped[0].feedback)
  }

  @Test func `scores are told only when the call says so`() async throws {
    let fund = try await fund(decisions: DecisionTerms(tellsScores: true))

    let letter = try await fund.service.gatherLetters(call: nil, by: fund.owner).letters[0]

    #expect(letter.feedback.allSatisfy { $0.scores.map(\.score.plainText) == ["4", "3"] })
  }

  @Test(arguments: [
    "Sophea thinks it is good.", "Ask sophea@panel.example.", "យោបល់របស់ ចាន់ សុភា ល្អ",
  ])
  func `a comment that names a reviewer is warned of`(comment: String) async throws {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01")],
      reviewers: [Fixtures.reviewer("a", email: "sophea@panel.example", name: "Chan Sophea")])
    try await fund.assign([("KH-01", "a")])
    try await fund.submit([Fixtures.review(of: "KH-01", by: "a", toApplicant: comment)])
    try await fund.closeCall()
    _ = try await fund.service.decide([draft("KH-01", .decline)], by: fund.owner)

    let gathered = try await fund.service.gatherLetters(call: nil, by: fund.owner)

    #expect(gathered.warnings.map(\.reviewerID) == [Fixtures.person("a")])
    #expect(gathered.warnings.map(\.applicationID.rawValue) == ["KH-01"])
  }

  @Test(arguments: ["A grace period is needed.", "Plan and need are clear.", "ផែនការ​ល្អ​ណាស់"])
  func `ordinary words are nobody's name`(comment: String) async throws {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01")], reviewers: [Fixtures.reviewer("a", name: "Grace Lim")])
    try await fund.assign([("KH-01", "a")])
    try await fund.submit([Fixtures.review(of: "KH-01", by: "a", toApplicant: comment)])
    try await fund.closeCall()
    _ = try await fund.service.decide([draft("KH-01", .decline)], by: fund.owner)

    #expect(
      try await fund.service.gatherLetters(call: nil, by: fund.owner).warnings.isEmpty)
  }

  @Test func `a grant that waits for approval gets no letter`() async throws {
    let rule = ApprovalRule(above: .zero(.usd), roles: [.administrator])
    let fund = try await fund(decisions: DecisionTerms(approval: rule))

    let all = try await fund.service.gatherLetters(call: nil, by: fund.owner)
    let named = try await fund.service.gatherLetters(
      call: nil, applications: [Fixtures.application("KH-01")], by: fund.owner)

    #expect(all.letters.map(\.applicationID.rawValue) == ["KH-02", "KH-03"])
    #expect(named.skipped.map(\.reason) == [.pending])
  }

  @Test func `a letter is recorded once, sealed, exported and erased`() async throws {
    let fund = try await fund()
    let written = { (digest: String) in
      WrittenLetter(
        applicationID: Fixtures.application("KH-02"), kind: .declined,
        language: Fixtures.language("km"), form: .text, subject: "KH-02: not funded",
        digest: digest)
    }

    let first = try await fund.service.recordLetters([written("aa")], by: fund.owner)
    let again = try await fund.service.recordLetters([written("aa")], by: fund.owner)
    let other = try await fund.service.recordLetters([written("bb")], by: fund.owner)

    #expect([first, again, other] == [1, 0, 1])
    let listed = try await fund.service.listLetters(call: nil, by: fund.owner)
    #expect(listed.map(\.letter) == [written("aa"), written("bb")])
    let export = try await fund.service.exportPerson("bopha@rik-reay.example", by: fund.owner)
    let subjects = export.flatMap(\.values).filter { $0.field.path == "letter.subject" }
    #expect(subjects.map(\.text) == ["KH-02: not funded", "KH-02: not funded"])
    #expect(try await fund.faults() == [])
    await #expect(throws: GrantError.letter(.outdated(Fixtures.application("KH-01")))) {
      try await fund.service.recordLetters(
        [
          WrittenLetter(
            applicationID: Fixtures.application("KH-01"), kind: .declined,
            language: Fixtures.language("km"), form: .text, subject: "No", digest: "cc")
        ], by: fund.owner)
    }
  }

  @Test func `an erased contact takes the letters along and gets no new one`() async throws {
    let fund = try await PanelFund([Fixtures.document("KH-01")], reviewers: [])
    try await fund.closeCall()
    _ = try await fund.service.decide([draft("KH-01", .decline)], by: fund.owner)
    _ = try await fund.service.recordLetters(
      [
        WrittenLetter(
          applicationID: Fixtures.application("KH-01"), kind: .declined,
          language: Fixtures.language("km"), form: .text, subject: "KH-01: not funded",
          digest: "aa")
      ], by: fund.owner)

    _ = try await fund.service.erasePerson(
      "bopha@rik-reay.example", reason: "Asked for it", owner: fund.owner, by: fund.owner)

    let listed = try await fund.service.listLetters(call: nil, by: fund.owner)
    #expect(listed.map(\.letter.subject) == [nil])
    let gathered = try await fund.service.gatherLetters(call: nil, by: fund.owner)
    #expect(gathered.letters.isEmpty && gathered.skipped.map(\.reason) == [.erased])
    #expect(try await fund.faults() == [])
  }

  @Test func `who may not, writes and lists no letters`() async throws {
    let fund = try await fund()
    let both = Person(
      id: Fixtures.person("both"), name: "Both", email: nil, organisation: "Rik Reay",
      roles: [.administrator, .reviewer])
    try await fund.store.add(both)

    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .decide)) {
      try await fund.service.gatherLetters(call: nil, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .decide)) {
      try await fund.service.recordLetters([], by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .readApplications)) {
      try await fund.service.listLetters(call: nil, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notFound("application", "KH-01")) {
      try await fund.service.gatherLetters(
        call: nil, applications: [Fixtures.application("KH-01")], by: both.id)
    }
    let seen = try await fund.service.gatherLetters(call: nil, by: both.id)
    #expect(seen.letters.isEmpty && seen.skipped.isEmpty && seen.warnings.isEmpty)
  }

  @Test func `what is wrong in a template is told with its line`() throws {
    let text = """
      subject: {application}
      state: fine

      Dear {name},

      You get {granted}. Here: {feedback}

      Unclosed {brace
      """

    let error = #expect(throws: GrantError.self) { try template(text) }

    guard case .rejected(let problems) = error else { return }
    #expect(
      problems.map { "\($0.location.line ?? 0) \($0.message.key)" } == [
        "2 letter.unknown-heading", "4 letter.unknown-placeholder",
        "6 letter.list-alone", "6 letter.unknown-placeholder", "8 letter.malformed",
      ])
    let empty = #expect(throws: GrantError.self) { try template("", kind: .funded) }
    #expect(
      keys(of: empty) == ["letter.no-subject"]
        + Array(repeating: "letter.missing-placeholder", count: 3))
  }

  @Test func `a letter fills its template in, and leaves out what is empty`() async throws {
    let fund = try await fund()
    let text = """
      subject: {application}: {project}
      status: reviewed

      Dear {contact}, {granted} of {requested}.

      ## Conditions

      {conditions}

      ## Comments

      {feedback}
      """
    let facts = try await fund.service.gatherLetters(call: nil, by: fund.owner).letters[0]

    let letter = ComposedLetter(
      facts, templates: [try template(text, kind: .funded)], fund: "The fund"
    ) { _ in [] }
    let lines = try letter.plainText().split(separator: "\n").map(String.init)

    #expect(letter.subject.contains("គម្រោង KH-01"))
    #expect(lines.contains { $0.hasPrefix("Dear Bopha, ") && $0.contains("20,000") })
    #expect(!lines.contains("Conditions") && lines.contains("Comments"))
    #expect(lines.contains("> Good work."))
    #expect(letter.parts.map(\.notice) == [nil])
  }

  @Test func `lines of text end between words and fit the width`() async throws {
    let fund = try await fund()
    let thai = "ขอบคุณสำหรับใบสมัครและงานที่องค์กรของท่านทำเพื่อชุมชนในพื้นที่ห่างไกลตลอดทั้งปี"
    let text = "subject: {application}\nstatus: draft\n\n\(thai)\(thai)\n\n{feedback}"
    let facts = try await fund.service.gatherLetters(call: nil, by: fund.owner).letters[1]

    let letter = ComposedLetter(
      facts, templates: [try template(text, language: "th")], fund: "กองทุน"
    ) { _ in [] }
    let lines = try letter.plainText(columns: 40).split(separator: "\n")

    #expect(lines.allSatisfy { displayWidth(of: $0) <= 40 })
    #expect(lines.joined().contains(thai))
    #expect(letter.parts.allSatisfy { $0.notice != nil })
  }
}
