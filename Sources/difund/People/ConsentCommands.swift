internal import ArgumentParser
internal import Foundation
internal import Grants
internal import Intake
internal import Vocabulary
internal import Workspace

/// `difund person consent`: what people agreed to.
struct ConsentGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "consent", key: "person.consent",
      subcommands: [
        ConsentRecordCommand.self, ConsentImportCommand.self, ConsentWithdrawCommand.self,
        ConsentListCommand.self,
      ])
  }

  /// The words of a consent that come with the program.
  static func text(_ version: String, _ language: LanguageTag) throws -> ConsentText? {
    try DataFolder.locate(environment: ProcessInfo.processInfo.environment)
      .consentText(version: version, language: language)
  }
}

/// `difund person consent record`: records that somebody agreed.
struct ConsentRecordCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("record", key: "person.consent.record", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.person-argument", valueName: "person"))
  var person: String

  @Option(help: .localized("help.consent.purpose"))
  var purpose: PersonalUse.Purpose

  @Option(help: .localized("help.consent.text", valueName: "version"))
  var text = "1"

  @Option(help: .localized("help.consent.language", valueName: "tag"))
  var language: String

  @Option(help: .localized("help.consent.day", valueName: "day"))
  var day: String

  @Option(help: .localized("help.consent.manner"))
  var manner: ConsentRecord.Manner

  func run() async throws {
    let tag = try languageTag(language)
    guard let words = try ConsentGroup.text(text, tag) else {
      throw UsageError(
        Message("privacy.no-text", ["version": .text(text), "language": .text(tag.text)]))
    }
    let draft = ConsentDraft(
      person: person,
      content: .init(
        purpose: purpose, text: words, day: try difund.day(day), manner: manner))
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.recordConsents(
      [Sourced(draft, at: SourceLocation(file: "--day"))], by: fund.actor)
    try tell(tally, key: "person.consents")
  }
}

/// `difund person consent import`: records the consents of a CSV file.
struct ConsentImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "person.consent.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.person.consent.import.file", valueName: "file.csv"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let batch = try readConsents(csv: try InputFile.text(file), file: file) {
      try? ConsentGroup.text($0, $1)
    }
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.recordConsents(
      batch.values, problems: batch.problems, acceptValid: acceptsValid, by: fund.actor)
    try tell(tally, key: "person.consents")
  }
}

/// `difund person consent withdraw`: records that somebody no longer agrees.
struct ConsentWithdrawCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("withdraw", key: "person.consent.withdraw", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.person.consent.withdraw.consent", valueName: "consent"))
  var consent: String

  @Option(help: .localized("help.person.consent.withdraw.reason"))
  var reason: String?

  func run() async throws {
    guard let id = ConsentRecord.ID(rawValue: consent) else {
      throw UsageError(Message("usage.not-a-key", ["text": .text(consent)]))
    }
    let fund = try shared.openForWriting()
    try await fund.grants.withdrawConsent(id, reason: reason, by: fund.actor)
    Console.current.out(Message("person.consent-withdrawn", ["id": .text(consent)]))
  }
}

/// `difund person consent list`: who agreed to what, when and in which words.
struct ConsentListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("list", key: "person.consent.list")
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "consents",
      columns: [
        .init("id"), .init("data_subject"), .init("purpose"), .init("text"), .init("language"),
        .init("day"), .init("manner"), .init("withdrawn"),
      ])
    for consent in try await fund.grants.listConsents(by: fund.actor) {
      let content = consent.content
      listing.rows.append([
        .text(consent.id.rawValue), .text(consent.subject.key),
        .word(content.purpose.rawValue, key: "purpose.\(content.purpose.rawValue)"),
        .text(content.text.version), .language(content.text.language), .day(content.day),
        .word(content.manner.rawValue, key: "manner.\(content.manner.rawValue)"),
        consent.withdrawn.map { .day($0) } ?? .empty,
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("person.no-consents"))
  }
}
