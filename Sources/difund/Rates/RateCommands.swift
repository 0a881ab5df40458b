internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund rates`: the exchange rates that amounts are converted with.
struct RatesGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "rates", key: "rates", subcommands: [RatesImportCommand.self, RatesShowCommand.self])
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

  func run() async throws {
    let batch = try readRates(csv: try InputFile.table(file), file: file)
    guard batch.problems.isEmpty else { throw GrantError.rejected(batch.problems) }
    let fund = try shared.openForWriting()
    let added = try await fund.grants.importRates(batch.values, by: fund.actor)
    Console.current.out(
      Message(
        "rates.imported",
        [
          "added": .integer(Int64(added)),
          "known": .integer(Int64(batch.values.count - added)),
        ]))
  }
}

/// `difund rates show`: lists the exchange rates.
struct RatesShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("show", key: "rates.show") }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "rates",
      columns: [
        .init("day"), .init("base"), .init("quote"), .init("rate", alignsRight: true),
        .init("source"),
      ])
    for rate in try await fund.grants.listRates() {
      listing.rows.append([
        .day(rate.day), .text(rate.base.rawValue), .text(rate.quote.rawValue),
        .text(rate.plainText), .text(rate.source),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("rates.none"))
  }
}
