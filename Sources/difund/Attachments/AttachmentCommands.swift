internal import ArgumentParser
internal import Grants
internal import Vocabulary
internal import Workspace

/// `difund application attachment`: what is done with one document.
struct AttachmentGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "attachment", key: "application.attachment",
      subcommands: [
        AttachmentSaveCommand.self, AttachmentReleaseCommand.self, AttachmentWithdrawCommand.self,
      ])
  }
}

/// Names one document of an application.
struct AttachmentArguments: ParsableArguments {
  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  @Argument(help: .localized("help.attachment-argument", valueName: "number"))
  var number: Int
}

/// `difund application attachment save`: writes a document to a file.
struct AttachmentSaveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("save", key: "application.attachment.save", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var named: AttachmentArguments

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String

  func run() async throws {
    let id = try applicationID(named.application)
    let fund = try shared.openForReading()
    let seen = try await fund.grants.findAttachment(named.number, of: id, by: fund.actor)
    try OutputFile.write(bytes: try fund.workspace.bytes(of: seen.attachment), to: output)
    Console.current.out(
      Message(
        "attachment.saved",
        ["attachment": .text(seen.attachment.key), "path": .text(output)]))
  }
}

/// `difund application attachment release`: lets reviewers see a document.
struct AttachmentReleaseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("release", key: "application.attachment.release", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var named: AttachmentArguments

  @Option(help: .localized("help.reason"))
  var reason: String

  @Flag(name: .customLong("despite-leaks"), help: .localized("help.attachment.despite-leaks"))
  var despiteLeaks = false

  func run() async throws {
    let id = try applicationID(named.application)
    let fund = try shared.openForWriting()
    let workspace = fund.workspace
    let reports = try await fund.grants.findLeaks(
      in: [id], attachment: named.number, by: fund.actor
    ) { workspace.text(of: $0) }
    LeakSheet(reports: reports).note()
    let released = try await fund.grants.releaseAttachment(
      named.number, of: id, reason: reason, leaks: reports.flatMap(\.leaks),
      isDespiteLeaks: despiteLeaks, by: fund.actor)
    Console.current.out(
      Message("attachment.released", ["attachment": .text(released.key)]))
  }
}

/// `difund application attachment withdraw`: takes a document out of an application.
struct AttachmentWithdrawCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("withdraw", key: "application.attachment.withdraw", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var named: AttachmentArguments

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let id = try applicationID(named.application)
    let fund = try shared.openForWriting()
    let withdrawn = try await fund.grants.withdrawAttachment(
      named.number, of: id, reason: reason, by: fund.actor)
    Console.current.out(
      Message("attachment.withdrawn", ["attachment": .text(withdrawn.key)]))
  }
}
