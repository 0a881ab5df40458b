internal import Audit
internal import Foundation
internal import Grants
internal import Store
internal import Vocabulary

/// A fund on the disk with agreed awards in every country and a currency of each, for measurements.
struct MoneyFund {
  /// The folder, which `remove` takes away.
  let folder: URL
  /// The database.
  let store: SQLiteStore
  /// The use cases.
  let service: GrantService
  /// The awards.
  let awards: [Award.ID]

  /// Who does everything.
  static let owner = Person(
    id: ID(checked: "owner"), name: "Owner", email: nil, organisation: nil,
    roles: [.administrator, .analyst, .auditor, .financeOfficer])

  /// The present of the fund.
  static let time = Timestamp(milliseconds: 1_795_255_200_000)

  /// The one call.
  static let call: FundingCall.ID = ID(checked: "bench")

  /// The path of the database.
  var path: String { folder.appending(path: "fund.sqlite").path }

  /// Makes a fund with so many agreed awards.
  init(awards count: Int) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appending(path: "fund.sqlite").path)
    service = GrantService(store: store, clock: { Self.time })
    let owner = Self.owner.id
    try await service.found(fund: "Benchmark", owner: Self.owner)
    let days = ["2021-02-01", "2021-03-31", "2021-12-31", "2026-12-31"].compactMap(Day.init)
    guard days.count == 4, let english = LanguageTag("en") else {
      throw BenchmarkError(what: "day")
    }
    _ = try await service.createCall(Self.call, terms: Self.terms(days, english), by: owner)
    _ = try await service.moveCall(Self.call, to: .open, reason: nil, by: owner)
    let documents = (0..<count).map { Self.document($0, start: days[1], english) }
    awards = documents.map { ID(checked: $0.reference.rawValue) }
    _ = try await service.importApplications(
      documents.enumerated().map { index, document in
        Sourced(
          ReceivedDocument(
            original: "{\"number\":\(index)}", document: document, repairedFields: []),
          at: SourceLocation(file: "-"))
      }, problems: [], to: nil, acceptValid: false, by: owner)
    try await Self.offer(documents, in: store)
    for award in awards {
      _ = try await service.agreeAward(
        award, on: Agreement(signed: days[0], start: days[1], end: days[3]), by: owner)
    }
  }

  /// Schedules tranches of one share of every award each.
  func schedule(tranches: Int) async throws {
    guard let due = Day("2021-04-01") else { throw BenchmarkError(what: "day") }
    let share = TrancheDraft(size: .share(basisPoints: Int64(10_000 / tranches)), due: due)
    for award in awards {
      _ = try await service.scheduleTranches(
        Array(repeating: share, count: tranches), of: award, by: Self.owner.id)
    }
  }

  /// Takes the fund away.
  func remove() throws {
    try store.close()
    try FileManager.default.removeItem(at: folder)
  }

  private static func offer(
    _ documents: [ApplicationDocument], in store: SQLiteStore
  ) async throws {
    try await store.write { (grants) throws(GrantError) in
      let step = HistoryStep(
        actor: owner.id, at: time, action: .decisionRecord, subject: call.rawValue)
      try grants.record(step) { () throws(GrantError) in
        for document in documents {
          try grants.insert(
            Award(applicationID: document.reference, callID: call, amount: document.requested))
        }
      }
    }
  }

  private static func terms(_ days: [Day], _ english: LanguageTag) -> FundingCall.Terms {
    FundingCall.Terms(
      title: LocalizedText([english: "Benchmark"]),
      budget: Money(minorUnits: 1_000_000_000_000_000, currency: .usd), opens: days[0],
      deadline: days[3], rateDay: days[3], tracks: Track.allCases, countries: Country.allCases,
      reviewsPerApplication: 3, eligibility: [],
      rubric: Rubric(
        minimum: 1, maximum: 5,
        criteria: [
          Criterion(id: "need", weight: 100, label: LocalizedText([english: "Need"]), question: nil)
        ]))
  }

  private static func document(
    _ index: Int, start: Day, _ english: LanguageTag
  ) -> ApplicationDocument {
    let country = Country.allCases[index % Country.allCases.count]
    let amount = Money(minorUnits: 900_000_000 + Int64(index), currency: .usd)
    let people = Int64(20 + index % 61)
    return ApplicationDocument(
      isFictional: true, reference: ID(checked: "\(country.rawValue)-\(index)"), country: country,
      language: english, track: Track.allCases[index % Track.allCases.count], title: "Benchmark",
      summary: "", need: "", plan: "", risks: "",
      lead: LeadOrganisation(
        name: "Benchmark \(index)", latinName: nil, identifier: "\(country.rawValue)-MOI-\(index)",
        kind: .association, founded: 2015,
        contact: .init(name: "Benchmark", gender: .female, email: "a@b.example")),
      communityLanguages: [], start: start, months: 12, requested: amount, coFunding: .zero(.usd),
      budget: [BudgetLine(category: .staff, description: "Staff", amount: amount)],
      reach: PlannedReach(
        female: people, male: 100 - people, another: Int64(index % 3), notStated: 1,
        rural: people, withDisability: 5),
      submitted: start)
  }
}
