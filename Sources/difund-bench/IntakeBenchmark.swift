internal import Foundation
internal import Grants
internal import Intake
internal import Portfolio
internal import Store
internal import Text
internal import Vocabulary
internal import Workspace

/// Taking 10,000 applications of 6 kB in the scripts of the region, with their index, and searching
/// them; `DIFUND_BENCH_APPLICATIONS` sets another number.
///
/// The texts are those of the demonstration, mixed with others of the same language. What is
/// measured is from the files on the disk to the answer.
struct IntakeBenchmark {
  private let count: Int
  private let folder: URL
  private let samples: [[String: Any]]

  private static let owner = Person(
    id: ID(checked: "owner"), name: "Owner", email: nil, organisation: nil,
    roles: [.administrator, .auditor])
  private static let callID: FundingCall.ID = ID(checked: "bench")
  private static let time = Timestamp(milliseconds: 1_775_000_000_000)
  private static let size = 6000

  /// What is searched for: frequent words, rare ones, and fields.
  private static let queries = [
    "ครู", "ຄູ", "គ្រូ", "ဆရာ", "giáo viên", "network", "ครู track:rural-deployment",
    "\"solar panel\"", "ຄູ OR ครู OR គ្រូ", "country:KH -ទូក", "organisation:rolok", "teach*",
  ]

  init(_ environment: [String: String]) throws {
    count = environment["DIFUND_BENCH_APPLICATIONS"].flatMap { Int($0) } ?? 10_000
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let data = try DataFolder.locate(environment: environment)
    let place = "\(data.content)/Demo/applications"
    samples = try FileManager.default.contentsOfDirectory(atPath: place).sorted().compactMap {
      let bytes = try Data(contentsOf: URL(filePath: "\(place)/\($0)"))
      return try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    }
  }

  func run() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try writeFiles()
    let store = try SQLiteStore(path: folder.appending(path: "fund.sqlite").path)
    let service = GrantService(store: store, clock: { Self.time })
    try await service.found(fund: "Benchmark", owner: Self.owner)
    _ = try await service.createCall(Self.callID, terms: try Self.terms(), by: Self.owner.id)
    _ = try await service.moveCall(Self.callID, to: .open, reason: nil, by: Self.owner.id)
    let taken = try await measureSeconds { try await take(files, service) }
    print("import of \(count) applications: \(taken.brief) s (hold: 20 s)")
    try await search(service)
    let verified = try await measureSeconds {
      _ = try await service.verifyHistory(by: Self.owner.id)
    }
    print("audit verify: \(verified.brief) s, \((Double(count) / verified).brief) entries/s")
    try store.close()
  }

  private func take(_ files: [String], _ service: GrantService) async throws {
    var drafts: [Sourced<ReceivedDocument>] = []
    let read = try await measureSeconds {
      let batches = try readFiles(files)
      for batch in batches { drafts += batch.values }
    }
    let report = try await service.importApplications(
      drafts, problems: [], to: nil, acceptValid: false, by: Self.owner.id)
    print("  reading \(read.brief) s; \(report.repaired.count) came in Zawgyi")
    guard report.added.count == count else { throw BenchmarkError(what: "import") }
  }

  private func readFiles(_ files: [String]) throws -> [Batch<ReceivedDocument>] {
    try files.map { file in
      let text = try String(contentsOfFile: file, encoding: .utf8)
      return try readApplications(json: text, file: file) { text, _ in
        guard let repaired = try? ReceivedText(text).repaired(), repaired.wasZawgyi else {
          return nil
        }
        return repaired.text
      }
    }
  }

  /// The least of five runs for each query, from its text to the snippets.
  private func search(_ service: GrantService) async throws {
    for text in Self.queries {
      var best = Double.infinity
      var found = 0
      for _ in 0..<5 {
        best = min(
          best,
          try await measureSeconds {
            found = try await service.searchApplications(
              try SearchQuery(text), by: Self.owner.id
            ).count
          })
      }
      print("  search \(text): \((best * 1000).brief) ms, \(found) found (hold: 20 ms)")
    }
  }

  private func writeFiles() throws -> [String] {
    var generator = SeededGenerator(seed: 7)
    var byLanguage: [String: [[String: Any]]] = [:]
    for sample in samples {
      byLanguage[sample["language"] as? String ?? "", default: []] += [sample]
    }
    var files: [String] = []
    var total = 0
    for number in 0..<count {
      var document = samples[number % samples.count]
      let others = byLanguage[document["language"] as? String ?? ""] ?? samples
      func other(_ field: String) -> String {
        others[Int(generator.nextUnit() * Double(others.count))][field] as? String ?? ""
      }
      for field in ["summary", "need", "plan", "risks"] { document[field] = other(field) }
      var plan = document["plan"] as? String ?? ""
      var bytes = try JSONSerialization.data(withJSONObject: document).count
      while bytes < Self.size - 200 {
        let more = " " + other("summary").prefix(150)
        plan += more
        bytes += more.utf8.count
      }
      document["plan"] = plan
      document["reference"] = "\(document["country"] ?? "KH")-\(number)"
      document["title"] = "\(document["title"] ?? "") \(number)"
      if var lead = document["lead"] as? [String: Any] {
        lead["identifier"] = "KH-MOI-\(number)"
        lead["contact"] = [
          "name": "Person \(number)", "gender": "female", "email": "p@n\(number).example",
        ]
        document["lead"] = lead
      }
      let file = folder.appending(path: "\(number).json")
      let written = try JSONSerialization.data(withJSONObject: document)
      try written.write(to: file)
      total += written.count
      files.append(file.path)
    }
    print("\(count) applications of \(total / max(1, count)) bytes")
    return files
  }

  private static func terms() throws -> FundingCall.Terms {
    guard let english = LanguageTag("en"), let first = Day("2026-02-01"),
      let last = Day("2026-03-31")
    else { throw BenchmarkError(what: "day") }
    let need = Criterion(
      id: "need", weight: 100, label: LocalizedText([english: "Need"]), question: nil)
    return FundingCall.Terms(
      title: LocalizedText([english: "Benchmark"]),
      budget: Money(minorUnits: 100_000_000_000, currency: .usd), opens: first, deadline: last,
      rateDay: last, tracks: Track.allCases, countries: Country.allCases,
      reviewsPerApplication: 3, eligibility: [],
      rubric: Rubric(minimum: 1, maximum: 5, criteria: [need]))
  }
}
