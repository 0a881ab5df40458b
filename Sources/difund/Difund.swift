internal import ArgumentParser

/// The root of all commands.
struct Difund: AsyncParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "difund", abstract: Console.current.text("help.difund"),
      discussion: Console.current.text("help.difund.more"), version: version,
      subcommands: [
        DemoCommand.self, InitCommand.self, DoctorCommand.self, BackupGroup.self, CallGroup.self,
        ApplicationGroup.self, AwardGroup.self, DisbursementGroup.self, RatesGroup.self,
        ReportGroup.self,
        AuditGroup.self,
      ])
  }
}
