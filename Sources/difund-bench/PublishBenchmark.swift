internal import Foundation
internal import Grants
internal import OpenData
internal import Store
internal import Vocabulary

/// Open data of a large fund: 10,000 awards read, checked and written as IATI, and a large file of
/// another publisher read again.
struct PublishBenchmark {
  /// How many awards; `DIFUND_BENCH_AWARDS` sets another number.
  let awards: Int
  /// How large the other publisher's file is; `DIFUND_BENCH_MEGABYTES` sets another number.
  let megabytes: Int

  private static let owner = Person(
    id: ID(checked: "owner"), name: "Owner", email: nil, organisation: nil,
    roles: [.administrator, .analyst, .financeOfficer])
  private static let callID: FundingCall.ID = ID(checked: "bench")
  private static let time = Timestamp(milliseconds: 1_795_255_200_000)

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SQLiteStore(path: folder.appending(path: "fund.sqlite").path)
    let service = GrantService(store: store, clock: { Self.time })
    try await service.found(fund: "Benchmark", owner: Self.owner)
    try await fill(service, store)
    try await publish(service, to: folder.appending(path: "activities.xml"))
    try store.close()
    try read(folder.appending(path: "large.xml"))
  }

  private func publish(_ service: GrantService, to file: URL) async throws {
    let publisher = Publisher(
      identifier: "XI-BENCH-1", name: LocalizedText([try language("en"): "Benchmark"]),
      kind: .foundation, country: .cambodia)
    let clock = ContinuousClock()
    let start = clock.now
    let records = try await service.publicationRecords(by: Self.owner.id)
    let read = clock.now
    let publication = try IATIPublication(records, by: publisher, fiction: .allow)
    let checked = clock.now
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw BenchmarkError(what: "file")
    }
    let handle = try FileHandle(forWritingTo: file)
    var bytes = 0
    try publication.write { (piece: [UInt8]) throws(any Error) in
      try handle.write(contentsOf: Data(piece))
      bytes += piece.count
    }
    try handle.close()
    let end = clock.now
    print(
      """
      IATI: \(publication.activityCount) awards, \(bytes / 1_000_000) MB in \(end - start) \
      (read \(read - start), made and checked \(checked - read), written \(end - checked); hold: 10 s)
      """)
  }

  private func read(_ file: URL) throws {
    guard let today = Day("2026-11-21") else { throw BenchmarkError(what: "day") }
    try write(file)
    let before = peakKilobytes
    let start = ContinuousClock().now
    let report = try ComparisonReport.reading(
      path: file.path, in: .usd, rates: RateTable([]), today: today)
    print(
      """
      import: \(megabytes) MB, \(report.activities) activities in \(ContinuousClock().now - start), \
      \(peakKilobytes - before) kB more than before
      """)
  }

  /// Writes activities of 40 transactions over and over.
  private func write(_ file: URL) throws {
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw BenchmarkError(what: "file")
    }
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data("<iati-activities version=\"2.03\">\n".utf8))
    var written = 0
    var number = 0
    while written < megabytes * 1_000_000 {
      var piece = Data()
      for _ in 0..<100 {
        number += 1
        piece.append(contentsOf: activity(number).utf8)
      }
      try handle.write(contentsOf: piece)
      written += piece.count
    }
    try handle.write(contentsOf: Data("</iati-activities>\n".utf8))
    try handle.close()
  }

  private func activity(_ number: Int) -> String {
    let transaction = """
      <transaction><transaction-type code="3"/><transaction-date iso-date="20\(10 + number % 15)-06-01"/>
      <value value-date="20\(10 + number % 15)-06-01">\(number % 1000).25</value></transaction>

      """
    return """
      <iati-activity default-currency="USD"><iati-identifier>XX-1-\(number)</iati-identifier>
      <reporting-org ref="XX-1" type="60"><narrative>Large</narrative></reporting-org>
      <recipient-country code="KH" percentage="33.3"/><recipient-country code="LA" percentage="66.7"/>
      <sector code="22040" percentage="50"/><sector code="11230" percentage="50"/>
      \(String(repeating: transaction, count: 40))</iati-activity>

      """
  }

  /// The most memory that this process has had.
  private var peakKilobytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  private func language(_ tag: String) throws -> LanguageTag {
    guard let tag = LanguageTag(tag) else { throw BenchmarkError(what: "language") }
    return tag
  }
}

extension PublishBenchmark {
  private func fill(_ service: GrantService, _ store: SQLiteStore) async throws {
    let owner = Self.owner.id
    let english = try language("en")
    guard let day = Day("2026-02-01"), let end = Day("2026-03-31"), let last = Day("2028-01-31")
    else { throw BenchmarkError(what: "day") }
    let amount = Money(minorUnits: 2_000_000, currency: .usd)
    let text = LocalizedText([english: "Benchmark"])
    _ = try await service.createCall(
      Self.callID,
      terms: FundingCall.Terms(
        title: text, budget: Money(minorUnits: 100_000_000_000, currency: .usd), opens: day,
        deadline: end, rateDay: end, tracks: Track.allCases, countries: Country.allCases,
        reviewsPerApplication: 3, eligibility: [],
        rubric: Rubric(
          minimum: 1, maximum: 5,
          criteria: [Criterion(id: "need", weight: 100, label: text, question: nil)])), by: owner)
    _ = try await service.moveCall(Self.callID, to: .open, reason: nil, by: owner)
    let documents = (1...awards).map { document($0, english, day, amount) }
    _ = try await service.importApplications(
      documents.map {
        Sourced(
          ReceivedDocument(original: "{}", document: $0, repairedFields: []),
          at: SourceLocation(file: "-"))
      }, problems: [], to: nil, acceptValid: false, by: owner)
    let agreement = Agreement(signed: day, start: day, end: last)
    try await store.write { (grants) throws(GrantError) in
      for document in documents { try add(document, amount, agreement, in: grants) }
    }
  }

  private func document(
    _ number: Int, _ language: LanguageTag, _ day: Day, _ amount: Money
  ) -> ApplicationDocument {
    ApplicationDocument(
      isFictional: true, reference: ID(checked: "KH-\(number)"), country: .cambodia,
      language: language, track: Track.allCases[number % 3], title: "Project \(number)",
      summary: String(repeating: "Villages get lessons. ", count: 20), need: "", plan: "",
      risks: "",
      lead: LeadOrganisation(
        name: "Organisation \(number)", latinName: nil, identifier: "KH-MOI-\(number)",
        kind: .association, founded: 2015,
        contact: .init(name: "Person", gender: .female, email: "a@b.example")),
      communityLanguages: [], start: day, months: 24, requested: amount, coFunding: .zero(.usd),
      budget: [BudgetLine(category: .staff, description: "Staff", amount: amount)],
      reach: PlannedReach(
        female: 60, male: 40, another: 0, notStated: 0, rural: 80, withDisability: 5),
      partners: [
        ProjectPartner(
          name: "Partner \(number)", latinName: nil, identifier: nil, country: .laos,
          basisPoints: 2_500)
      ], genderMarker: .significant, submitted: day)
  }

  private func add(
    _ document: ApplicationDocument, _ amount: Money, _ agreement: Agreement,
    in grants: any GrantTransaction
  ) throws(GrantError) {
    var award = Award(
      applicationID: document.reference, callID: Self.callID, amount: amount)
    let (id, half) = (award.id, Money(minorUnits: amount.minorUnits / 2, currency: .usd))
    let decision = Decision(
      applicationID: document.reference, outcome: .fund, amount: amount, selectionID: nil)
    try record(.decisionRecord, of: id, in: grants) { (grants) throws(GrantError) in
      try grants.insert(decision)
      try grants.insert(award)
    }
    try award.move(to: .agreed)
    var parts = AgreementParts(terms: .standard, signatory: Self.owner.id)
    parts.reach = document.reach
    let (agreed, first) = (award, parts)
    try record(.awardAgree, of: id, in: grants) { (grants) throws(GrantError) in
      try grants.insert(agreement, number: 1, of: id, parts: first)
      try grants.saveStatus(of: agreed)
      _ = try grants.insert(
        try transfer(.commit, amount, of: id, from: .appropriation(.usd), to: .committed))
    }
    for number in 1...2 {
      try record(.trancheSchedule, of: id, in: grants) { (grants) throws(GrantError) in
        try grants.insert(
          Tranche(number: number, amount: half, due: agreement.end, milestone: nil), of: id)
        _ = try grants.insert(
          try transfer(
            .schedule, half, of: id, tranche: number, from: .award(id, .committed), to: .scheduled))
      }
    }
    try record(.paymentMake, of: id, key: "ledger/B-\(id)", in: grants) {
      (grants) throws(GrantError) in
      _ = try grants.insert(
        try transfer(.pay, half, of: id, tranche: 1, from: .award(id, .scheduled), to: .paid))
    }
  }

  private func record(
    _ action: HistoryAction, of award: Award.ID, key: String? = nil,
    in grants: any GrantTransaction,
    _ body: (any GrantTransaction) throws(GrantError) -> Void
  ) throws(GrantError) {
    let step = HistoryStep(
      actor: Self.owner.id, at: Self.time, action: action, subject: award.rawValue, reason: "-",
      idempotencyKey: key)
    try grants.record(step) { () throws(GrantError) in try body(grants) }
  }

  private func transfer(
    _ kind: LedgerTransfer.Kind, _ amount: Money, of award: Award.ID, tranche: Int? = nil,
    from source: LedgerAccount, to part: LedgerAccount.Part
  ) throws(GrantError) -> LedgerTransfer {
    let made = LedgerTransfer(
      kind: kind, awardID: award, tranche: tranche, day: Self.time.day, amount: amount,
      reference: kind == .pay ? "B-\(award)" : nil,
      base: kind == .pay ? Conversion(amount: amount, rates: []) : nil,
      postings: [
        Posting(source, -amount.minorUnits), Posting(.award(award, part), amount.minorUnits),
      ])
    guard let made else { throw .amountNotPositive(amount) }
    return made
  }
}
