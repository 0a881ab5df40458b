internal import ArgumentParser
internal import Text
internal import Vocabulary

/// `difund text sort`: puts lines into the order of a language.
struct TextSortCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("sort", key: "text.sort", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.text.language", valueName: "tag"))
  var language: String

  func run() async throws {
    let language = try TextInput.language(language)
    let collator = try Collator(locale: language)
    let console = Console.current
    console.noteOrder(LocaleResolution(for: language))
    for line in collator.sorted(try TextInput.lines().lines.map { String($0) }) {
      console.out(line)
    }
  }
}
