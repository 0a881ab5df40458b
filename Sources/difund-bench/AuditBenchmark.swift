internal import Audit
internal import Foundation
internal import Grants
internal import Store
internal import Vocabulary

/// The proof of a long history: entries walked in a second, and proofs of one entry and of growth.
///
/// The history is one of payments in a file: by turns a tranche that is scheduled (one row of it,
/// one of the ledger, two postings) and its payment (one row of the ledger, two postings).
struct AuditBenchmark {
  /// How many entries; `DIFUND_BENCH_ENTRIES` sets another number.
  let entries: Int

  private static let owner = Person(
    id: ID(checked: "owner"), name: "Owner", email: nil, organisation: nil,
    roles: [.administrator, .auditor, .financeOfficer])
  private static let callID: FundingCall.ID = ID(checked: "bench")
  private static let award: Award.ID = ID(checked: "KH-01")
  private static let time = Timestamp(milliseconds: 1_795_255_200_000)

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "fund.sqlite").path
    let store = try SQLiteStore(path: path)
    let service = GrantService(store: store, clock: { Self.time })
    try await service.found(fund: "Benchmark", owner: Self.owner)
    try await addAward(service, store)
    let posted = try await cost { try await post(in: store) }
    line("recorded", posted, "one transaction for 10,000 entries")
    try await measure(service)
    try store.close()
  }

  private func measure(_ service: GrantService) async throws {
    let owner = Self.owner.id
    var result: HistoryVerification?
    var best = BenchmarkCost(seconds: .infinity, processorSeconds: .infinity)
    for _ in 0..<3 {
      best = best.least(
        try await cost { result = try await service.verifyHistory(by: owner) })
    }
    guard let result, result.faults.isEmpty else { throw BenchmarkError(what: "verify") }
    line("verified", best, "\(result.rows) rows, best of 3; hold: 1,000,000 entries/s")
    guard let signer = NoteSigner(name: "difund/bench", seed: Array(repeating: 7, count: 32)) else {
      throw BenchmarkError(what: "key")
    }
    try await service.addSealKey(signer.verifier, by: owner)
    let (old, _) = try await service.sealHistory(with: signer, by: owner)
    let entry = Int64(entries / 2)
    let proved = try await cost {
      _ = try await service.proveEntry(entry, under: nil, by: owner)
    }
    line("entry proved", proved, "one pass over the leaves; hold: 2 s for a million")
    try await service.addSealKey(
      NoteSigner(name: "difund/bench", seed: Array(repeating: 8, count: 32))?.verifier
        ?? signer.verifier, by: owner)
    _ = try await service.sealHistory(with: signer, by: owner)
    let grown = try await cost {
      _ = try await service.proveGrowth(since: old.seal, to: nil, by: owner)
    }
    line("growth proved", grown, "one pass over the leaves")
  }

  private func addAward(_ service: GrantService, _ store: SQLiteStore) async throws {
    let owner = Self.owner.id
    guard let english = LanguageTag("en"), let day = Day("2026-02-01"), let end = Day("2026-03-31")
    else { throw BenchmarkError(what: "day") }
    let amount = Money(minorUnits: 1_000_000_000_000, currency: .usd)
    _ = try await service.createCall(
      Self.callID,
      terms: FundingCall.Terms(
        title: LocalizedText([english: "Benchmark"]), budget: amount, opens: day, deadline: end,
        rateDay: end, tracks: Track.allCases, countries: Country.allCases,
        reviewsPerApplication: 3, eligibility: [],
        rubric: Rubric(
          minimum: 1, maximum: 5,
          criteria: [
            Criterion(
              id: "need", weight: 100, label: LocalizedText([english: "Need"]), question: nil)
          ])), by: owner)
    _ = try await service.moveCall(Self.callID, to: .open, reason: nil, by: owner)
    let document = ApplicationDocument(
      isFictional: true, reference: ID(checked: "KH-01"), country: .cambodia, language: english,
      track: .ruralDeployment, title: "Benchmark", summary: "", need: "", plan: "", risks: "",
      lead: LeadOrganisation(
        name: "Benchmark", latinName: nil, identifier: "KH-MOI-1", kind: .association,
        founded: 2015, contact: .init(name: "Benchmark", gender: .female, email: "a@b.example")),
      communityLanguages: [], start: day, months: 12, requested: amount, coFunding: .zero(.usd),
      budget: [BudgetLine(category: .staff, description: "Staff", amount: amount)],
      reach: PlannedReach(
        female: 60, male: 40, another: 0, notStated: 0, rural: 80, withDisability: 5),
      submitted: day)
    _ = try await service.importApplications(
      [
        Sourced(
          ReceivedDocument(original: "{}", document: document, repairedFields: []),
          at: SourceLocation(file: "-"))
      ], problems: [], to: nil, acceptValid: false, by: owner)
    try await store.write { (grants) throws(GrantError) in
      let step = HistoryStep(
        actor: owner, at: Self.time, action: .decisionRecord, subject: Self.award.rawValue)
      try grants.record(step) { () throws(GrantError) in
        try grants.insert(
          Award(applicationID: document.reference, callID: Self.callID, amount: amount))
      }
    }
    _ = try await service.agreeAward(
      Self.award, on: Agreement(signed: end, start: end, end: end), by: owner)
  }

  private func post(in store: SQLiteStore) async throws {
    let size = 10_000
    for start in stride(from: 1, through: entries / 2, by: size / 2) {
      let numbers = start..<min(start + size / 2, entries / 2 + 1)
      try await store.write { (grants) throws(GrantError) in
        for number in numbers { try post(number, in: grants) }
      }
    }
  }

  private func post(
    _ number: Int, in grants: any GrantTransaction
  ) throws(GrantError) {
    let amount = Money(minorUnits: Int64(1 + number % 900_000), currency: .usd)
    let scheduled = try transfer(
      .schedule, amount, from: .award(Self.award, .committed), to: .scheduled, tranche: number)
    let paid = try transfer(
      .pay, amount, from: .award(Self.award, .scheduled), to: .paid, tranche: number)
    try record(.trancheSchedule, key: nil, in: grants) { (grants) throws(GrantError) in
      try grants.insert(
        Tranche(
          number: number, amount: amount, due: Self.time.day, milestone: nil, state: .scheduled),
        of: Self.award)
      _ = try grants.insert(scheduled)
    }
    try record(.paymentMake, key: "ledger/\(paid.reference ?? "")", in: grants) {
      (grants) throws(GrantError) in _ = try grants.insert(paid)
    }
  }

  private func record(
    _ action: HistoryAction, key: String?, in grants: any GrantTransaction,
    _ body: (any GrantTransaction) throws(GrantError) -> Void
  ) throws(GrantError) {
    let step = HistoryStep(
      actor: Self.owner.id, at: Self.time, action: action, subject: Self.award.rawValue,
      idempotencyKey: key)
    try grants.record(step) { () throws(GrantError) in try body(grants) }
  }

  private func transfer(
    _ kind: LedgerTransfer.Kind, _ amount: Money, from source: LedgerAccount,
    to part: LedgerAccount.Part, tranche: Int?
  ) throws(GrantError) -> LedgerTransfer {
    let transfer = LedgerTransfer(
      kind: kind, awardID: Self.award, tranche: tranche, day: Self.time.day, amount: amount,
      reference: kind == .pay ? "BENCH-\(tranche ?? 0)" : nil,
      base: kind == .pay ? Conversion(amount: amount, rates: []) : nil,
      postings: [
        Posting(source, -amount.minorUnits), Posting(.award(Self.award, part), amount.minorUnits),
      ])
    guard let transfer else { throw .amountNotPositive(amount) }
    return transfer
  }

  private func line(_ what: String, _ cost: BenchmarkCost, _ note: String) {
    print(
      """
      \(what): \(entries) entries in \(milliseconds(cost.seconds)) ms, \(rate(cost.seconds)) entries/s; \
      processor \(milliseconds(cost.processorSeconds)) ms, \(rate(cost.processorSeconds)) entries/s \
      (\(note))
      """)
  }

  private func rate(_ seconds: Double) -> Int { Int(Double(entries) / seconds) }

  private func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }
}

/// A step of a benchmark that did not do what it measures.
struct BenchmarkError: Error {
  let what: String
}
