internal import Foundation
internal import Grants
internal import Portfolio
internal import Store
internal import Text
internal import Vocabulary

/// Near-duplicates: how long it takes to compare 10,000 applications of about 6 kB, and how many of
/// those that were copied with changed words are found, in six languages.
///
/// Texts are words of the Declaration of Human Rights in random order. Of each language, 60
/// applications have a copy each with 5, 15 and 30 of 100 words changed, by other organisations
/// with other budgets; and 60 have one whose need alone was copied.
struct DuplicatesBenchmark {
  let folder: String
  let applications: Int

  private static let files = [
    ("th", "tha"), ("km", "khm"), ("lo", "lao"), ("my", "mya"), ("vi", "vie"), ("en", "eng"),
  ]
  private static let seeds = 60

  /// What a copy was made like.
  fileprivate enum Change: Hashable {
    case words(Int)
    case needOnly
  }

  func run() async throws {
    var generator = SeededGenerator(seed: 11)
    var documents: [ApplicationDocument] = []
    var copies: [Set<Application.ID>: (language: String, change: Change)] = [:]
    let each = applications / Self.files.count
    for (language, file) in Self.files {
      let words = try Words(path: "\(folder)/data/udhr/\(file).txt", language: language)
      var made: [ApplicationDocument] = []
      for number in 0..<(each - 4 * Self.seeds) {
        made.append(words.document("\(language)-\(number)", using: &generator))
      }
      for (number, original) in made.prefix(Self.seeds).enumerated() {
        for change in [Change.words(5), .words(15), .words(30), .needOnly] {
          let key = "\(language)-c\(number)-\(change.word)"
          var copy = words.document(key, using: &generator)
          if case .words(let percent) = change {
            copy.summary = words.changed(original.summary, percent, using: &generator)
            copy.plan = words.changed(original.plan, percent, using: &generator)
            copy.need = words.changed(original.need, percent, using: &generator)
            copy.risks = words.changed(original.risks, percent, using: &generator)
          } else {
            copy.need = original.need
          }
          copies[[original.reference, copy.reference]] = (language, change)
          made.append(copy)
        }
      }
      documents += made
    }
    try await measure(documents, copies)
  }

  private func measure(
    _ documents: [ApplicationDocument],
    _ copies: [Set<Application.ID>: (language: String, change: Change)]
  ) async throws {
    let fund = try await DuplicatesFund(documents)
    let bytes = documents.reduce(0) { $0 + $1.textBytes } / documents.count
    print("\(documents.count) applications of \(bytes) bytes of text")
    let start = ContinuousClock.now
    let pairs = try await fund.pairs()
    print("compared in \(ContinuousClock.now - start), with reading them from the database")
    let found = Set(pairs.map { Set([$0.first.id, $0.second.id]) })
    // Copies of one original are copies of each other.
    let families = { (id: Application.ID) in
      id.rawValue.replacing("c", with: "").split(separator: "-").prefix(2).joined(separator: "-")
    }
    let right = pairs.count { families($0.first.id) == families($0.second.id) }
    let precision = pairs.isEmpty ? 1 : Double(right) / Double(pairs.count)
    print("\(pairs.count) pairs; precision \(percent(precision))")
    print("recall    5 %    15 %   30 %   need alone")
    for (language, _) in Self.files {
      let shares = [Change.words(5), .words(15), .words(30), .needOnly].map { change in
        let seeded = copies.filter { $0.value.language == language && $0.value.change == change }
        let hits = seeded.keys.count { found.contains($0) }
        return column(percent(Double(hits) / Double(max(seeded.count, 1))), 7)
      }
      print("\(column(language, 10))\(shares.joined())")
    }
  }

  private func percent(_ share: Double) -> String { (share * 100).brief }
}

extension DuplicatesBenchmark.Change {
  fileprivate var word: String {
    switch self {
    case .words(let percent): "\(percent)"
    case .needOnly: "need"
    }
  }
}

/// The words of a language, from which texts are made.
private struct Words {
  let language: LanguageTag
  private let words: [String]
  private let space: String

  init(path: String, language: String) throws {
    guard let tag = LanguageTag(language) else { throw CocoaError(.fileReadUnknown) }
    self.language = tag
    let text = try String(contentsOfFile: path, encoding: .utf8)
    words = try WordSegmenter(language: tag).words(in: text).map(String.init)
    space = ["vi", "en"].contains(language) ? " " : ""
  }

  private func text(bytes: Int, using generator: inout SeededGenerator) -> String {
    var parts: [String] = []
    var size = 0
    while size < bytes {
      let word = random(using: &generator)
      parts.append(word)
      size += word.utf8.count + space.utf8.count
    }
    return parts.joined(separator: space)
  }

  private func random(using generator: inout SeededGenerator) -> String {
    words[Int(generator.nextUnit() * Double(words.count))]
  }

  /// A text with some of 100 words replaced by others.
  func changed(
    _ text: String, _ percent: Int, using generator: inout SeededGenerator
  ) -> String {
    let pieces =
      (try? WordSegmenter(language: language).wordRanges(in: text).map { String(text[$0]) }) ?? []
    return pieces.map { piece in
      piece.contains(where: \.isLetter) && generator.nextUnit() * 100 < Double(percent)
        ? random(using: &generator) : piece
    }.joined()
  }

  func document(_ key: String, using generator: inout SeededGenerator) -> ApplicationDocument {
    let number = Int64(generator.nextUnit() * 1_000_000)
    let name = text(bytes: 60, using: &generator)
    return ApplicationDocument(
      isFictional: true, reference: ID(rawValue: key) ?? ID(checked: "x"), country: .cambodia,
      language: language, track: .ruralDeployment, title: text(bytes: 60, using: &generator),
      summary: text(bytes: 600, using: &generator), need: text(bytes: 2_000, using: &generator),
      plan: text(bytes: 2_800, using: &generator), risks: text(bytes: 600, using: &generator),
      lead: LeadOrganisation(
        name: name, latinName: nil, identifier: "KH-MOI-\(key)", kind: .association, founded: 2015,
        contact: .init(name: "Contact", gender: .female, email: "a@\(key).example")),
      communityLanguages: [], start: Day(number: 20_500), months: 12,
      requested: Money(minorUnits: 1_000_000 + number, currency: .usd), coFunding: .zero(.usd),
      budget: [
        BudgetLine(
          category: .staff, description: "Trainers",
          amount: Money(minorUnits: 1_000_000 + number, currency: .usd))
      ],
      reach: PlannedReach(
        female: 60 + number, male: 40, another: 0, notStated: 0, rural: nil, withDisability: nil),
      submitted: Day(number: 20_400))
  }
}

extension ApplicationDocument {
  fileprivate var textBytes: Int {
    [title, summary, need, plan, risks].reduce(0) { $0 + $1.utf8.count }
  }
}

/// A fund in memory with one call.
private struct DuplicatesFund {
  private let service: GrantService
  private let owner: Person.ID = ID(checked: "owner")

  init(_ documents: [ApplicationDocument]) async throws {
    service = GrantService(store: try SQLiteStore()) {
      Timestamp(milliseconds: 1_795_255_200_000)
    }
    try await service.found(
      fund: "Benchmark",
      owner: Person(
        id: owner, name: "Owner", email: nil, organisation: nil, roles: [.administrator]))
    guard let language = LanguageTag("en") else { return }
    let text = LocalizedText([language: "Benchmark"])
    let terms = FundingCall.Terms(
      title: text, budget: Money(minorUnits: 1_000_000_000, currency: .usd),
      opens: Day(number: 20_300), deadline: Day(number: 20_500), rateDay: Day(number: 20_500),
      tracks: Track.allCases, countries: Country.allCases, reviewsPerApplication: 3,
      eligibility: [],
      rubric: Rubric(
        minimum: 1, maximum: 5,
        criteria: [Criterion(id: "need", weight: 100, label: text, question: nil)]))
    _ = try await service.createCall(ID(checked: "call"), terms: terms, by: owner)
    _ = try await service.moveCall(ID(checked: "call"), to: .open, reason: nil, by: owner)
    let start = ContinuousClock.now
    _ = try await service.importApplications(
      documents.map {
        Sourced(
          ReceivedDocument(
            original: "{\"key\":\"\($0.reference)\"}", document: $0, repairedFields: []),
          at: SourceLocation(file: "-", line: 1))
      }, problems: [], to: nil, acceptValid: false, by: owner)
    print("imported with index in \(ContinuousClock.now - start)")
  }

  func pairs() async throws -> [DuplicatePair] {
    try await service.findDuplicates(call: nil, allCalls: true, by: owner)
  }
}
