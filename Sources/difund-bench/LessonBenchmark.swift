internal import Foundation
internal import LessonPacks
internal import Lessons
internal import Vocabulary
internal import Workspace

/// Packs of 20 lessons in 12 languages beside pandoc and Hugo, on the same texts in the same run.
///
/// Every figure is the least of three runs, from the files on the disk to the packs on the disk.
struct LessonBenchmark {
  private static let limitBytes = 100_000_000
  private static let runs = 3

  private let corpus: LessonCorpus
  private let services: PackServices
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let data = try DataFolder.locate(environment: ProcessInfo.processInfo.environment)
    corpus = try LessonCorpus(from: data.content, in: folder)
    services = try .ofThisProgram()
  }

  func run() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    print(
      "\(corpus.lessons.count) lessons x \(corpus.languages.count) languages, "
        + "\(try corpus.markdownBytes() / 1000) kB of Markdown; least of \(Self.runs) runs")
    let html = try measure([.html])
    let both = try Pack.Kind(rawValue: "epub").map { try measure([.html, $0]) }
    let books = try Pack.Kind(rawValue: "pdf").map { try measureBooks($0) } ?? []
    try reportSizes()
    let memory = Self.peakMegabytes()
    let peers = LessonPeers(corpus: corpus, tool: services.tool)
    let hugo = try least { try peers.hugoSite() }
    let pandocBooks = try peers.pandocBooks()
    let pandocPages = try peers.pandocPages()
    line("HTML", html, limit: 0.4, beside: [("Hugo", hugo), ("pandoc", pandocPages)])
    if let both { line("EPUB + HTML", both, limit: 1.5, beside: [("pandoc EPUB", pandocBooks)]) }
    for (language, seconds) in books {
      line("PDF \(language)", seconds, limit: language.text == "my" ? 1 : 0.5, beside: [])
    }
    print("peak memory: \(memory) MB (hold: 150)")
    print("the same bytes twice: \(try areReproducible() ? "yes" : "NO")")
  }

  private func measure(_ kinds: [Pack.Kind]) throws -> Double {
    try least {
      try seconds {
        let made = try corpus.library.export(
          corpus.lessons, in: corpus.languages, as: kinds, limitBytes: Self.limitBytes,
          with: services)
        for (_, pack) in made.packs { _ = try pack.write(into: "\(folder)/packs") }
      }
    } ?? 0
  }

  /// A book of all lessons in each language.
  private func measureBooks(_ kind: Pack.Kind) throws -> [(LanguageTag, Double)] {
    try corpus.languages.map { language in
      let spent = try least {
        try seconds {
          let book = try corpus.library.export(
            corpus.lessons, in: [language], as: kind, limitBytes: Self.limitBytes, with: services)
          _ = try book.write(into: "\(folder)/books/\(language)")
        }
      }
      return (language, spent ?? 0)
    }
  }

  private func reportSizes() throws {
    let khmer = corpus.languages.filter { $0.text == "km" }
    for kind in Pack.Kind.allCases where kind != .zim {
      let pack = try corpus.library.export(
        corpus.lessons, in: khmer, as: kind, limitBytes: Self.limitBytes, with: services)
      let hold = kind.rawValue == "epub" ? " (hold: 100)" : ""
      print(
        "Khmer \(kind.rawValue) of \(corpus.lessons.count) lessons: \(pack.byteCount / 1000) kB\(hold)"
      )
    }
  }

  private func areReproducible() throws -> Bool {
    let kinds = Pack.Kind.allCases.filter { $0 != .zim }
    let twice = try (0..<2).map { _ in
      try corpus.library.export(
        corpus.lessons, in: Array(corpus.languages.prefix(3)), as: kinds,
        limitBytes: Self.limitBytes, with: try .ofThisProgram()
      ).folder()
    }
    return twice[0] == twice[1]
  }

  private func least(_ body: () throws -> Double?) rethrows -> Double? {
    var found: Double?
    for _ in 0..<Self.runs {
      guard let spent = try body() else { return nil }
      found = min(found ?? spent, spent)
    }
    return found
  }

  private func line(
    _ what: String, _ spent: Double, limit: Double, beside peers: [(name: String, Double?)]
  ) {
    let ratios = peers.map { name, peer in
      peer.map { "\(name) \(decimals($0)) s, \(decimals(spent / $0)) x" } ?? "\(name) is not here"
    }
    let verdict = spent <= limit ? "holds" : "MISSED"
    print(
      (["\(what): \(decimals(spent)) s (hold: \(decimals(limit)), \(verdict))"] + ratios)
        .joined(separator: "; "))
  }

  private func decimals(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// The most memory that this process has had at once.
  private static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1000 } ?? 0
  }
}
