internal import ArgumentParser
internal import Text
internal import Vocabulary

/// `difund text repair`: turns lines in Zawgyi into Unicode, and all lines into normal form.
struct TextRepairCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("repair", key: "text.repair", more: true)
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let (lines, endsWithLine) = try TextInput.lines()
    let repaired = try lines.map { line in
      let found = burmeseEncoding(of: line)
      let isZawgyi =
        found.encoding == .zawgyi && found.confidence >= zawgyiConversionConfidence
      return try normalized(isZawgyi ? try convertZawgyi(line) : String(line))
    }
    Console.current.outRaw(
      repaired.joined(separator: "\n") + (endsWithLine && !lines.isEmpty ? "\n" : ""))
  }
}

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
