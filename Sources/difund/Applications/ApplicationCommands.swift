internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund application`: what applicants hand in.
struct ApplicationGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "application", key: "application",
      subcommands: [
        ApplicationImportCommand.self, ApplicationListCommand.self, ApplicationSearchCommand.self,
        ApplicationShowCommand.self, ApplicationVersionsCommand.self, ApplicationDiffCommand.self,
        ApplicationScreenCommand.self, ApplicationReturnCommand.self,
        ApplicationWithdrawCommand.self, ApplicationDuplicatesCommand.self,
        ApplicationAttachCommand.self,
        ApplicationAttachmentsCommand.self, AttachmentGroup.self, ApplicationLeaksCommand.self,
      ])
  }
}

/// `difund application list`: the applications that the actor may see.
struct ApplicationListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("list", key: "application.list", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.application.list.status"))
  var status: Application.Status?

  @Option(help: .localized("help.application.list.country", valueName: "code"))
  var country: Country?

  @Option(help: .localized("help.application.list.track"))
  var track: Track?

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "applications",
      columns: [
        .init("id"), .init("country"), .init("track"), .init("language"),
        .init("title", widthLimit: 44), .init("lead", widthLimit: 30),
        .init("requested", alignsRight: true), .init("currency", isForMachinesOnly: true),
        .init("status"), .init("governance", isForMachinesOnly: true),
      ])
    for application in try await fund.grants.listApplications(
      call: try callID(call), by: fund.actor) where matches(application)
    {
      let document = application.document
      listing.rows.append([
        .text(application.id.rawValue), .country(document.country), .track(document.track),
        .language(document.language), .text(document.title), .text(document.lead.name),
        .money(document.requested), .text(document.requested.currency.rawValue),
        application.status.cell,
        document.governance.map { .integer(Int64($0.total)) } ?? .empty,
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("application.none"))
    if shared.format == .table, !listing.rows.isEmpty {
      Console.current.note(
        Message("application.count", ["count": .integer(Int64(listing.rows.count))]))
    }
  }

  private func matches(_ application: VisibleApplication) -> Bool {
    (status == nil || application.status == status)
      && (country == nil || application.document.country == country)
      && (track == nil || application.document.track == track)
  }
}

/// `difund application screen`: holds applications to the rules of their call.
struct ApplicationScreenCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("screen", key: "application.screen", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForWriting()
    let results = try await fund.grants.screen(call: try callID(call), by: fund.actor)
    let console = Console.current
    var listing = Listing(
      name: "ineligible",
      columns: [.init("id"), .init("country"), .init("rules"), .init("reason")])
    for result in results where !result.broken.isEmpty || !result.missing.isEmpty {
      let reasons =
        result.broken.map { $0.reason.text(for: console.locale) }
        + result.missing.map { console.text($0.missingMessage(in: console.locale)) }
      listing.rows.append([
        .text(result.application.id.rawValue), .country(result.application.document.country),
        .text((result.broken.map(\.id) + result.missing.map(\.ruleID)).joined(separator: " ")),
        .text(reasons.joined(separator: " ")),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("screening.all-eligible"))
    for result in results {
      guard case .inGrace = result.lateness, let note = result.lateness.note else { continue }
      let id = result.application.id.rawValue
      console.note(Message("deadline.of", ["id": .text(id), "note": .message(note)]))
    }
    console.note(
      Message(
        "screening.summary",
        [
          "eligible": .integer(Int64(results.count - listing.rows.count)),
          "ineligible": .integer(Int64(listing.rows.count)),
        ]))
  }
}

extension DocumentRequirement {
  /// That the document is missing, as a sentence.
  func missingMessage(in language: LanguageTag) -> Message {
    Message("screening.document-missing", ["document": .text(label.text(for: language))])
  }
}

extension Application.Status {
  /// The status as a cell of a list.
  var cell: Cell { .word(rawValue, key: "application-status.\(rawValue)") }
}
