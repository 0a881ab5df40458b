internal import ArgumentParser

extension ArgumentHelp {
  /// Help in the reader's language.
  static func localized(_ key: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Console.current.text(key)).named(valueName)
  }

  private func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    help.valueName = valueName
    return help
  }
}

extension CommandConfiguration {
  /// The configuration of a command whose help is in the catalogue under `help.` and its key.
  ///
  /// - Parameters:
  ///   - name: The word that is typed.
  ///   - key: The key of the one-line summary; the key with `.more` has examples and details.
  ///   - more: Whether there are examples and details.
  ///   - subcommands: The commands of a group.
  ///   - defaultSubcommand: The command that runs when none of a group is named.
  /// - Returns: The configuration.
  static func localized(
    _ name: String, key: String, more: Bool = false,
    subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: Console.current.text("help.\(key)"),
      discussion: more ? Console.current.text("help.\(key).more") : "", subcommands: subcommands,
      defaultSubcommand: defaultSubcommand)
  }
}
