internal import Foundation

/// Measures what the service promises in numbers, beside the peers and in the same process.
///
/// The inputs of `text` are in the folder that the environment names in `DIFUND_CONFORMANCE`;
/// `audit` makes its own.
@main
enum Main {
  static func main() async {
    let environment = ProcessInfo.processInfo.environment
    let names = CommandLine.arguments.dropFirst()
    do {
      for name in names.isEmpty ? ["text"] : Array(names) {
        switch name {
        case "audit":
          let entries = environment["DIFUND_BENCH_ENTRIES"].flatMap { Int($0) } ?? 1_000_000
          try await AuditBenchmark(entries: entries).run()
        case "text":
          guard let folder = environment["DIFUND_CONFORMANCE"] else {
            fail("Set DIFUND_CONFORMANCE to the folder with the test data.")
          }
          try TextBenchmark(folder: folder).run()
        default: fail("There is no benchmark \(name). There are: audit, text.")
        }
      }
    } catch {
      fail(String(describing: error))
    }
  }

  private static func fail(_ text: String) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(1)
  }
}
