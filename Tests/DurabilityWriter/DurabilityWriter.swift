internal import Foundation
internal import Grants
internal import Vocabulary
internal import Workspace

/// Adds one exchange rate after the other to a fund, each as a write of its own, and writes the
/// number of each to standard output once the fund has acknowledged it.
///
/// Of several callers, each adds every so-manieth. The tests of durability end it at any moment.
@main
enum DurabilityWriter {
  /// Takes the folder of the fund, the first number, how many to add, and how many callers at once.
  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count == 5, let first = Int(words[2]), let count = Int(words[3]),
      let callers = Int(words[4]), callers > 0, let day = Day("2026-03-31")
    else {
      FileHandle.standardError.write(
        Data("usage: DurabilityWriter FUND FIRST COUNT CALLERS\n".utf8))
      exit(64)
    }
    let workspace = try Workspace.open(
      FundFolder(path: words[1]), for: .writing,
      clock: { Timestamp(milliseconds: 1_795_255_200_000) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<callers {
        group.addTask {
          for number in stride(from: first + caller, to: first + count, by: callers) {
            try await add(number, on: day, to: workspace)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private static func add(_ number: Int, on day: Day, to workspace: Workspace) async throws {
    guard
      let rate = ExchangeRate(base: .usd, quote: .khr, text: "4050", day: day, source: "\(number)")
    else { exit(64) }
    _ = try await workspace.grants.importRates(
      [Sourced(rate, at: SourceLocation(file: "writer"))], by: workspace.owner)
    FileHandle.standardOutput.write(Data("\(number)\n".utf8))
  }
}
