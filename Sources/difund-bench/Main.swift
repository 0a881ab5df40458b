internal import Foundation

/// Measures what the service promises in numbers, beside the peers and in the same process.
///
/// The inputs are in the folder that the environment names in `DIFUND_CONFORMANCE`.
@main
enum Main {
  static func main() {
    let names = CommandLine.arguments.dropFirst()
    do {
      for name in names.isEmpty ? ["review", "text"] : Array(names) {
        switch name {
        case "review": try ReviewBenchmark().run()
        case "text": try TextBenchmark(folder: conformance()).run()
        default: fail("There is no benchmark \(name). There are: review, text.")
        }
      }
    } catch {
      fail(String(describing: error))
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
