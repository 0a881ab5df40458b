import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Calls and imports") struct CallAndImportTests {
  private func service(open: Bool = true) async throws -> GrantService {
    let service = GrantService(store: try SQLiteStore(), clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    _ = try await service.createCall(
      Fixtures.callID, terms: try Fixtures.terms(), by: Fixtures.owner.id)
    if open {
      _ = try await service.moveCall(
        Fixtures.callID, to: .open, reason: nil, by: Fixtures.owner.id)
    }
    return service
  }

  @Test func `the life of a call has only the listed steps`() throws {
    for now in FundingCall.Status.allCases {
      for next in FundingCall.Status.allCases {
        var call = FundingCall(id: Fixtures.callID, terms: try Fixtures.terms(), status: now)
        if now.successors.contains(next) {
          try call.move(to: next)
          #expect(call.status == next)
        } else {
          #expect(throws: GrantError.wrongCallStatus(call.id, now, next)) {
            try call.move(to: next)
          }
        }
      }
    }
  }

  @Test func `the life of an application has only the listed steps`() throws {
    for now in Application.Status.allCases {
      for next in Application.Status.allCases {
        var application = Application(
          callID: Fixtures.callID, document: Fixtures.document("KH-01"), version: 1, status: now)
        if now.successors.contains(next) {
          try application.move(to: next)
          #expect(application.status == next)
        } else {
          #expect(throws: GrantError.wrongApplicationStatus(application.id, now, next)) {
            try application.move(to: next)
          }
        }
      }
    }
  }

  @Test func `a call comes back as it was created, and only once`() async throws {
    let service = try await service(open: false)

    let call = try await service.findCall(nil, by: Fixtures.owner.id)

    #expect(call.terms == (try Fixtures.terms()))
    await #expect(throws: GrantError.exists("call", "test-call")) {
      try await service.createCall(
        Fixtures.callID, terms: try Fixtures.terms(), by: Fixtures.owner.id)
    }
  }

  @Test func `without a key the only call is meant, and with several none`() async throws {
    let service = try await service()
    let other: FundingCall.ID = ID(checked: "other")
    _ = try await service.createCall(other, terms: try Fixtures.terms(), by: Fixtures.owner.id)

    await #expect(throws: GrantError.whichCall([other, Fixtures.callID])) {
      try await service.findCall(nil, by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notFound("call", "missing")) {
      try await service.findCall(ID(checked: "missing"), by: Fixtures.owner.id)
    }
    let empty = GrantService(store: try SQLiteStore(), clock: Fixtures.clock)
    try await empty.found(fund: "Test", owner: Fixtures.owner)
    await #expect(throws: GrantError.noCall) {
      try await empty.findCall(nil, by: Fixtures.owner.id)
    }
  }

  @Test func `a call that is not open takes nothing`() async throws {
    let service = try await service(open: false)

    await #expect(throws: GrantError.callNotOpen(Fixtures.callID, .draft)) {
      try await service.importApplications(
        [Fixtures.received(Fixtures.document("KH-01"))], problems: [], to: nil,
        acceptValid: false, by: Fixtures.owner.id)
    }
  }

  @Test func `one bad record keeps all out, or only itself when told so`() async throws {
    let service = try await service()
    let good = Fixtures.received(Fixtures.document("KH-01"))
    let twice = Fixtures.received(Fixtures.document("KH-01"), line: 9)
    let other = Fixtures.received(Fixtures.document("KH-02"))

    let error = try await #require(throws: GrantError.self) {
      try await service.importApplications(
        [good, twice, other], problems: [], to: nil, acceptValid: false, by: Fixtures.owner.id)
    }
    #expect(error.details.count == 1)
    #expect(error.failure == .badData)
    #expect(try await service.listApplications(call: nil, by: Fixtures.owner.id).isEmpty)

    let report = try await service.importApplications(
      [good, twice, other], problems: [], to: nil, acceptValid: true, by: Fixtures.owner.id)
    #expect(report.added.map(\.rawValue) == ["KH-01", "KH-02"])
    #expect(report.refused.count == 1)
  }

  @Test func `a repeated import changes nothing and other content is refused`() async throws {
    let service = try await service()
    let first = Fixtures.received(Fixtures.document("KH-01"))
    let changed = Fixtures.received(Fixtures.document("KH-01") { $0.title = "Other" })
    _ = try await service.importApplications(
      [first], problems: [], to: nil, acceptValid: false, by: Fixtures.owner.id)

    let again = try await service.importApplications(
      [first], problems: [], to: nil, acceptValid: false, by: Fixtures.owner.id)

    #expect(again.added.isEmpty)
    #expect(again.unchanged.map(\.rawValue) == ["KH-01"])
    await #expect(throws: GrantError.self) {
      try await service.importApplications(
        [changed], problems: [], to: nil, acceptValid: false, by: Fixtures.owner.id)
    }
  }

  @Test func `who may not, cannot, and learns nothing`() async throws {
    let store = try SQLiteStore()
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    try await store.add(Fixtures.analyst)
    _ = try await service.createCall(
      Fixtures.callID, terms: try Fixtures.terms(), by: Fixtures.owner.id)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: nil, by: Fixtures.owner.id)
    _ = try await service.importApplications(
      [Fixtures.received(Fixtures.document("KH-01"))], problems: [], to: nil, acceptValid: false,
      by: Fixtures.owner.id)

    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageCalls)) {
      try await service.moveCall(
        Fixtures.callID, to: .closed, reason: nil, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.unknownPerson(ID(checked: "nobody"))) {
      try await service.listApplications(call: nil, by: ID(checked: "nobody"))
    }
    #expect(try await service.listApplications(call: nil, by: Fixtures.analyst.id).isEmpty)
    await #expect(throws: GrantError.notFound("application", "KH-01")) {
      try await service.showApplication(
        ID(checked: "KH-01"), blind: false, by: Fixtures.analyst.id)
    }
  }

  @Test func `a blind copy names nobody`() async throws {
    let service = try await service()
    let document = Fixtures.document("KH-01") { document in
      document.plan = "Rik Reay trains with Group B; write to Bopha at bopha@rik-reay.example."
      document.partners = [
        ProjectPartner(
          name: "ກຸ່ມ ຂ", latinName: "Group B", identifier: "LA-X-1", country: .laos,
          basisPoints: 2_000)
      ]
    }
    _ = try await service.importApplications(
      [Fixtures.received(document)], problems: [], to: nil, acceptValid: false,
      by: Fixtures.owner.id)

    let shown = try await service.showApplication(
      ID(checked: "KH-01"), blind: true, by: Fixtures.owner.id)

    #expect(shown.visible.document.plan == "▇▇▇ trains with ▇▇▇; write to ▇▇▇ at ▇▇▇.")
    #expect(!String(describing: shown).contains("Bopha"))
    #expect(!String(describing: shown).contains("rik-reay"))
    #expect(!String(describing: shown).contains("ກຸ່ມ"))
    #expect(!String(describing: shown).contains("LA-X-1"))
  }
}
