internal import ArgumentParser
internal import Audit
internal import Grants
internal import Vocabulary

/// Where data about people go, when they go to another country.
struct TransferOptions: ParsableArguments {
  @Option(
    name: .customLong("recipient-country"),
    help: .localized("help.transfer.country", valueName: "code"))
  var country: String?

  @Option(name: .customLong("legal-basis"), help: .localized("help.transfer.basis"))
  var basis: LegalBasis?

  /// The country and what permits it, or nil when neither was given.
  func terms() throws -> TransferTerms? {
    switch (country, basis) {
    case (nil, nil): return nil
    case (let country?, let basis?):
      guard let terms = TransferTerms(country: country, basis: basis) else {
        throw UsageError(Message("usage.not-a-country", ["text": .text(country)]))
      }
      return terms
    default: throw UsageError(Message("usage.country-and-basis"))
    }
  }
}

/// `difund person transfers`: which data about people went to other countries.
struct PersonTransfersCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("transfers", key: "person.transfers")
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "transfers",
      columns: [
        .init("entry", alignsRight: true), .init("time"), .init("actor"), .init("data_subject"),
        .init("content"), .init("country"), .init("legal_basis"),
      ])
    for transfer in try await fund.grants.listTransfers(by: fund.actor) {
      listing.rows.append([
        transfer.entry.map { .integer($0.sequence) } ?? .empty,
        transfer.entry.map { .time($0.recordedAt) } ?? .empty,
        transfer.entry.map { .text($0.actor) } ?? .empty,
        transfer.subject.map { .text($0.key) } ?? .empty,
        .word(transfer.content.rawValue, key: "transfer.\(transfer.content.rawValue)"),
        .text(transfer.country),
        .word(transfer.basis.rawValue, key: "legal-basis.\(transfer.basis.rawValue)"),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("privacy.no-transfers"))
  }
}
