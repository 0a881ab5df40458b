internal import ArgumentParser

/// `difund import`: the open data of others, for comparison.
struct ImportGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "import", subcommands: [ImportIATICommand.self])
  }
}
