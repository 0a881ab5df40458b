internal import Foundation

/// Measures what the service promises in numbers, beside the peers and in the same process.
///
/// The inputs are in the folder that the environment names in `DIFUND_CONFORMANCE`.
@main
enum Main {
  static func main() {
    guard let folder = ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"] else {
      fail("Set DIFUND_CONFORMANCE to the folder with the test data.")
    }
    let names = CommandLine.arguments.dropFirst()
    do {
      for name in names.isEmpty ? ["text", "search"] : Array(names) {
        switch name {
        case "text": try TextBenchmark(folder: folder).run()
        case "search": try SearchBenchmark(folder: folder).run()
        default: fail("There is no benchmark \(name). There are: text, search.")
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
