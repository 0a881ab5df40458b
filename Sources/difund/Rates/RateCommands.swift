internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund rates`: the exchange rates that amounts are converted with.
struct RatesGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "rates", key: "rates",
      subcommands: [RatesImportCommand.self, RatesListCommand.self, RatesShowCommand.self])
  }
}

/// `difund rates import`: adds exchange rates.
struct RatesImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "rates.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.rates.import.file", valueName: "file.csv"))
  var file: String

  @Flag(name: .customLong("accept-jumps"), help: .localized("help.rates.import.jumps"))
  var acceptsJumps = false

  func run() async throws {
    let read = try readRateFile(try InputFile.table(file), file: file)
    guard read.batch.problems.isEmpty else { throw GrantError.rejected(read.batch.problems) }
    let fund = try shared.openForWriting()
    let result = try await fund.grants.importRates(
      read.batch.values, acceptJumps: acceptsJumps, by: fund.actor)
    let console = Console.current
    let gaps = SharedGap.all(of: result.gaps)
    for gap in gaps.prefix(Self.gapsTold) {
      console.note(gap.sentence(limitDays: fund.longestRateAgeDays))
    }
    if gaps.count > Self.gapsTold {
      console.note(
        Message(
          "rates.more-gaps", ["count": .integer(Int64(gaps.count - Self.gapsTold))]))
    }
    if !read.otherCurrencies.isEmpty {
      console.note(
        Message(
          "rates.other-currencies",
          [
            "count": .integer(Int64(read.otherCurrencies.count)),
            "currencies": .list(read.otherCurrencies.map { .text($0) }),
          ]))
    }
    console.out(
      Message(
        "rates.imported",
        ["added": .integer(Int64(result.added)), "known": .integer(Int64(result.known))]))
  }

  /// How many gaps are told one by one.
  private static let gapsTold = 20
}

/// Days between the same two rates that several pairs of currencies lack.
private struct SharedGap {
  let days: RateGap
  var pairs: [String]

  /// Puts gaps of the same days together, in the order in which they come.
  static func all(of gaps: [RateGap]) -> [SharedGap] {
    var found: [SharedGap] = []
    for gap in gaps {
      let pair = "\(gap.base.rawValue)/\(gap.quote.rawValue)"
      let same = found.firstIndex { $0.days.from == gap.from && $0.days.until == gap.until }
      if let same {
        found[same].pairs.append(pair)
      } else {
        found.append(SharedGap(days: gap, pairs: [pair]))
      }
    }
    return found
  }

  func sentence(limitDays: Int) -> Message {
    Message(
      "rates.gap",
      [
        "pairs": .list(pairs.map { .text($0) }), "from": .day(days.from),
        "until": .day(days.until), "days": .integer(Int64(days.days)),
        "limit": .integer(Int64(limitDays)),
      ])
  }
}
