internal import ArgumentParser
internal import Grants
internal import Vocabulary
internal import Workspace

/// `difund backup`: copies of a fund that can be trusted.
struct BackupGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "backup", key: "backup",
      subcommands: [
        BackupCreateCommand.self, BackupVerifyCommand.self, BackupRestoreCommand.self,
      ])
  }
}

/// `difund backup create`: copies the fund while it may be in use.
struct BackupCreateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("create", key: "backup.create", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.backup.create.path", valueName: "dir"))
  var path: String

  @OptionGroup var transfer: TransferOptions

  func run() async throws {
    let terms = try transfer.terms()
    let fund = try terms == nil ? shared.openForReading() : shared.openForWriting()
    // Recorded first, so that the copy tells of itself.
    if let terms { try await fund.grants.recordBackupTransfer(terms, by: fund.actor) }
    let made = try await fund.workspace.backUp(to: path, by: fund.actor, at: Clock.now())
    let console = Console.current
    console.out(made.manifest.message("backup.created", path: made.path))
    if let seal = made.manifest.lastSeal {
      console.out(
        Message(
          "backup.sealed", ["entries": .integer(seal.entries), "time": .time(seal.sealedAt)]))
    }
  }
}

/// `difund backup verify`: checks every byte of a backup.
struct BackupVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("verify", key: "backup.verify") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.backup.path", valueName: "dir"))
  var path: String

  func run() async throws {
    let manifest = try Workspace.verifyBackup(path)
    Console.current.out(manifest.message("backup.verified", path: path))
  }
}

/// `difund backup restore`: makes a fund folder from a backup.
struct BackupRestoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("restore", key: "backup.restore", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.backup.path", valueName: "dir"))
  var path: String

  @Option(help: .localized("help.backup.restore.into", valueName: "dir"))
  var into: String?

  func run() async throws {
    let folder = try into.map(FundFolder.init(path:)) ?? shared.folder()
    let manifest = try Workspace.restore(path, into: folder)
    Console.current.out(manifest.message("backup.restored", path: folder.path))
  }
}

extension BackupManifest {
  fileprivate func message(_ key: String, path: String) -> Message {
    Message(
      key,
      [
        "path": .text(path), "title": .text(title), "time": .time(madeAt),
        "files": .integer(Int64(files.count)), "entries": .integer(entries), "root": .text(root),
      ])
  }
}
