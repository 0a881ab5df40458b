internal import ArgumentParser

/// The root of all commands.
struct Difund: AsyncParsableCommand {
  /// The first words that there are commands for.
  static var names: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "difund", abstract: Console.current.text("help.difund"),
      discussion: Console.current.text("help.difund.more"), version: version,
      subcommands: [
        DemoCommand.self, InitCommand.self, DoctorCommand.self, BackupGroup.self, CallGroup.self,
        ApplicationGroup.self, ReviewerGroup.self, ReviewGroup.self, RankCommand.self,
        SelectCommand.self,
        DecideGroup.self, DecisionsCommand.self, AwardGroup.self, DisbursementGroup.self,
        RatesGroup.self,
        ReportGroup.self, PublishGroup.self, ImportGroup.self,
        AuditGroup.self, TextGroup.self, LessonGroup.self, PersonGroup.self,
      ])
  }
}
