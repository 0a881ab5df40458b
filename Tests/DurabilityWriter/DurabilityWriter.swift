internal import Foundation
internal import Grants
internal import Vocabulary
internal import Workspace

/// Adds one exchange rate after the other to a fund, each in a commit of its own, and writes the
/// number of each to standard output once the fund has acknowledged it.
///
/// The tests of durability end it at any moment.
@main
enum DurabilityWriter {
  /// Takes the folder of the fund, the first number, and how many to add.
  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count == 4, let first = Int(words[2]), let count = Int(words[3]),
      let day = Day("2026-03-31")
    else {
      FileHandle.standardError.write(Data("usage: DurabilityWriter FUND FIRST COUNT\n".utf8))
      exit(64)
    }
    let workspace = try Workspace.open(
      FundFolder(path: words[1]), for: .writing,
      clock: { Timestamp(milliseconds: 1_795_255_200_000) })
    for number in first..<(first + count) {
      guard
        let rate = ExchangeRate(
          base: .usd, quote: .khr, text: "4050", day: day, source: "\(number)")
      else { exit(64) }
      _ = try await workspace.grants.importRates(
        [Sourced(rate, at: SourceLocation(file: "writer"))], by: workspace.owner)
      FileHandle.standardOutput.write(Data("\(number)\n".utf8))
    }
  }
}
