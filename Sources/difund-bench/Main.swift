internal import Foundation

/// Measures what the service promises in numbers, beside the peers and in the same process.
///
/// The inputs of `text` and `search` are in the folder that the environment names in
/// `DIFUND_CONFORMANCE`; the others make their own.
@main
enum Main {
  static func main() async {
    let names = CommandLine.arguments.dropFirst()
    do {
      for name in names.isEmpty ? ["review", "text", "search"] : Array(names) {
        try await run(name)
      }
    } catch {
      fail(String(describing: error))
    }
  }

  private static func run(_ name: String) async throws {
    let environment = ProcessInfo.processInfo.environment
    switch name {
    case "audit":
      let entries = environment["DIFUND_BENCH_ENTRIES"].flatMap { Int($0) } ?? 1_000_000
      try await AuditBenchmark(entries: entries).run()
    case "disclosure": try DisclosureBenchmark().run()
    case "applications": try await IntakeBenchmark(environment).run()
    case "duplicates":
      let applications = environment["DIFUND_BENCH_APPLICATIONS"].flatMap { Int($0) } ?? 10_000
      try await DuplicatesBenchmark(folder: conformance(), applications: applications).run()
    case "languages": try LanguageBenchmark(folder: conformance()).run()
    case "leaks": try LeakBenchmark().run()
    case "lessons": try LessonBenchmark().run()
    case "money": try await MoneyBenchmark.run(environment)
    case "publish":
      try await PublishBenchmark(
        awards: environment["DIFUND_BENCH_AWARDS"].flatMap { Int($0) } ?? 10_000,
        megabytes: environment["DIFUND_BENCH_MEGABYTES"].flatMap { Int($0) } ?? 500
      ).run()
    case "review": try ReviewBenchmark(environment: environment).run()
    case "search": try SearchBenchmark(folder: conformance()).run()
    case "text": try TextBenchmark(folder: conformance()).run()
    default:
      fail(
        "There is no benchmark \(name). There are: "
          + "applications, audit, disclosure, duplicates, languages, leaks, lessons, money, "
          + "publish, review, search, text."
      )
    }
  }

  private static func conformance() -> String {
    guard let folder = ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"] else {
      fail("Set DIFUND_CONFORMANCE to the folder with the test data.")
    }
    return folder
  }

  private static func fail(_ text: String) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(1)
  }
}
