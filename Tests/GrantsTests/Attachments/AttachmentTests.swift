import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Documents of applications") struct AttachmentTests {
  private static func terms() throws -> FundingCall.Terms {
    let plain = try Fixtures.terms()
    return FundingCall.Terms(
      title: plain.title, budget: plain.budget, opens: plain.opens, deadline: plain.deadline,
      rateDay: plain.rateDay, tracks: plain.tracks, countries: plain.countries,
      reviewsPerApplication: 3, eligibility: plain.eligibility, rubric: plain.rubric,
      documents: [
        DocumentRequirement(
          id: ID(checked: "registration"), label: Fixtures.english("Registration"),
          kinds: [.pdf, .text], limitBytes: 1000, isRequired: true,
          condition: try FormCondition("country != CN")),
        DocumentRequirement(
          id: ID(checked: "photos"), label: Fixtures.english("Photos"), limitCount: 2,
          isOpen: true),
      ])
  }

  private func fund() async throws -> PanelFund {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01"), Fixtures.document("CN-01") { $0.country = .china }],
      reviewers: [Fixtures.reviewer("a")], terms: try Self.terms())
    try await fund.assign([("KH-01", "a")])
    return fund
  }

  private func draft(
    _ content: String, as document: String = "registration", kind: AttachmentKind = .text
  ) -> AttachmentDraft {
    let bytes = Array(content.utf8)
    return AttachmentDraft(
      document: document, name: "Rik Reay \(content.prefix(4)).txt", kind: kind,
      bytes: Int64(bytes.count), digest: Digest(hashing: bytes), content: .here(bytes))
  }

  private let id = Fixtures.application("KH-01")

  @Test func `a required document that is missing makes an application ineligible`()
    async throws
  {
    let fund = try await fund()
    let before = try await fund.service.showApplication(id, blind: false, by: fund.owner)
    let screened = try await fund.service.screen(call: nil, by: fund.owner)

    _ = try await fund.service.attach([draft("one")], to: id, by: fund.owner)

    let after = try await fund.service.screen(call: nil, by: fund.owner)
    #expect(before.missingDocuments.map(\.id.rawValue) == ["registration"])
    #expect(screened.map { $0.missing.map(\.ruleID) } == [[], ["document-registration"]])
    #expect(screened.map(\.application.status) == [.eligible, .ineligible])
    #expect(after.map(\.application.status) == [.eligible, .eligible])
    #expect(try await fund.faults().isEmpty)
  }

  @Test func `a file is replaced and keeps its history`() async throws {
    let fund = try await fund()
    _ = try await fund.service.attach([draft("one")], to: id, by: fund.owner)

    let again = try await fund.service.attach([draft("one")], to: id, by: fund.owner)
    _ = try await fund.service.attach([draft("two")], to: id, replacing: 1, by: fund.owner)

    let listed = try await fund.service.listAttachments(of: id, by: fund.owner)
    #expect(again.added.isEmpty)
    #expect(again.unchanged.map(\.number) == [1])
    #expect(listed.map(\.version) == [1, 2])
    #expect(listed.map(\.isCurrent) == [false, true])
    #expect(try await fund.faults().isEmpty)
  }

  @Test func `what the call does not take is refused with its reason`() async throws {
    let fund = try await fund()
    let limits: [(AttachmentDraft, AttachmentFault)] = [
      (draft("x", as: "letter"), .unknownDocument("letter", known: ["registration", "photos"])),
      (
        draft("x", kind: .png),
        .kind(.png, document: "registration", allowed: [.pdf, .text])
      ),
      (
        draft(String(repeating: "x", count: 1001)),
        .tooLarge(document: "registration", bytes: 1001, limit: 1000)
      ),
    ]
    for (draft, fault) in limits {
      await #expect(throws: GrantError.attachment(fault)) {
        try await fund.service.attach([draft], to: id, by: fund.owner)
      }
    }
    _ = try await fund.service.attach([draft("one")], to: id, by: fund.owner)

    await #expect(throws: GrantError.attachment(.tooMany(document: "registration", limit: 1))) {
      try await fund.service.attach([draft("two")], to: id, by: fund.owner)
    }
    await #expect(
      throws: GrantError.attachment(.notReplaceable("KH-01/7", document: "registration"))
    ) {
      try await fund.service.attach([draft("two")], to: id, replacing: 7, by: fund.owner)
    }
    await #expect(throws: GrantError.self) {
      try await fund.service.attach([draft("two")], to: id, by: Fixtures.person("a"))
    }
    #expect(try await fund.service.listAttachments(of: id, by: fund.owner).count == 1)
  }

  @Test func `files that are larger together than is taken are refused`() async throws {
    let fund = try await fund()
    let huge = ["1", "2"].map { name in
      AttachmentDraft(
        document: "photos", name: name, kind: .jpeg, bytes: 5_000_000,
        digest: Digest(hashing: Array(name.utf8)), content: .here([]))
    }
    let received = ReceivedDocument(
      original: "{}", document: Fixtures.document("KH-09"), repairedFields: [],
      attachments: Array(repeating: huge[0], count: 21))

    let report = try await fund.service.importApplications(
      [Sourced(received, at: SourceLocation(file: "a.json", line: 1))], problems: [], to: nil,
      acceptValid: true, by: fund.owner)

    #expect(report.added.isEmpty)
    #expect(report.refused.last?.location.field == "attachments")
  }

  @Test func `reviewers see what is released or open, without its name and hash`() async throws {
    let fund = try await fund()
    let reviewer = Fixtures.person("a")
    _ = try await fund.service.attach(
      [draft("one"), draft("two", as: "photos")], to: id, by: fund.owner)

    let first = try await fund.service.listAttachments(of: id, by: reviewer)
    await #expect(throws: GrantError.notFound("attachment", "KH-01/1")) {
      try await fund.service.findAttachment(1, of: id, by: reviewer)
    }
    _ = try await fund.service.releaseAttachment(
      1, of: id, reason: "No names", leaks: [], isDespiteLeaks: false, by: fund.owner)
    let second = try await fund.service.listAttachments(of: id, by: reviewer)
    _ = try await fund.service.withdrawAttachment(1, of: id, reason: "Wrong", by: fund.owner)

    #expect(first.map(\.attachment.number) == [2])
    #expect(second.map(\.attachment.number) == [1, 2])
    #expect(second.map(\.isBlind) == [true, true])
    #expect(
      try await fund.service.listAttachments(of: id, by: reviewer).map(\.attachment.number)
        == [2])
    await #expect(throws: GrantError.notFound("application", "CN-01")) {
      try await fund.service.listAttachments(of: Fixtures.application("CN-01"), by: reviewer)
    }
    await #expect(
      throws: GrantError.attachment(.state("KH-01/1", .withdrawn, wanted: .withdrawn))
    ) {
      try await fund.service.withdrawAttachment(1, of: id, reason: "Again", by: fund.owner)
    }
    #expect(try await fund.faults().isEmpty)
  }

  @Test func `a file that surely tells who applies is released only knowingly`() async throws {
    let fund = try await fund()
    _ = try await fund.service.attach([draft("one")], to: id, by: fund.owner)
    let reports = try await fund.service.findLeaks(in: [id], attachment: 1, by: fund.owner) {
      AttachmentText(texts: [NamedText("Bopha of Rik Reay", at: "\($0.place).text")])
    }
    let leaks = reports.flatMap(\.leaks)

    #expect(leaks.map(\.place).contains("attachments[1].name"))
    #expect(leaks.map(\.place).contains("attachments[1].text"))
    let sure = leaks.count { $0.certainty == .sure }
    await #expect(throws: GrantError.attachment(.leaks("KH-01/1", count: sure))) {
      try await fund.service.releaseAttachment(
        1, of: id, reason: "Needed", leaks: leaks, isDespiteLeaks: false, by: fund.owner)
    }
    let released = try await fund.service.releaseAttachment(
      1, of: id, reason: "Needed", leaks: leaks, isDespiteLeaks: true, by: fund.owner)
    #expect(released.state == .released)
  }

  @Test func `an erasure takes the names of files along`() async throws {
    let fund = try await fund()
    _ = try await fund.service.attach([draft("one")], to: id, by: fund.owner)
    _ = try await fund.service.screen(call: nil, by: fund.owner)
    try await fund.closeCall()
    _ = try await fund.service.decide(
      ["KH-01", "CN-01"].map {
        DecisionDraft(
          applicationID: Fixtures.application($0), outcome: .decline, reason: "No")
      }, by: fund.owner)

    let held = try await fund.service.exportPerson("bopha@rik-reay.example", by: fund.owner)
    let erasure = try await fund.service.erasePerson(
      "bopha@rik-reay.example", reason: "Asked", owner: fund.owner, by: Fixtures.administrator.id)

    #expect(held.flatMap(\.values).contains { $0.field.path == "attachment.name" })
    #expect(erasure.attachments.map(\.key) == ["KH-01/1"])
    let listed = try await fund.service.listAttachments(of: id, by: fund.owner)
    #expect(listed.map(\.attachment.name) == [nil])
    #expect(try await fund.service.keptFiles(by: fund.owner).isEmpty)
    await #expect(throws: GrantError.attachment(.decided(id, .declined))) {
      try await fund.service.attach([draft("two")], to: id, by: fund.owner)
    }
    #expect(try await fund.faults().isEmpty)
  }
}
