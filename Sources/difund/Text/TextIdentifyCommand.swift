internal import ArgumentParser
internal import Formats
internal import Text
internal import Vocabulary

/// `difund text identify`: names the script, the language and the encoding of each line.
struct TextIdentifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("identify", key: "text.identify", more: true)
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console.current
    for line in try TextInput.lines().lines {
      let found = TextIdentity(of: line)
      let language = found.language?.text ?? "und"
      if shared.format == .json {
        console.out(
          JSONWriter.compact.text(of: [
            "script": .string(found.script), "language": .string(language),
            "encoding": .string(found.encoding.rawValue),
            "confidence": .number(found.confidence, decimals: 4),
          ]))
      } else {
        console.out(
          Message(
            "text.identify",
            [
              "script": .text(found.script), "language": .text(language),
              "encoding": .text(found.encoding.rawValue),
              "confidence": .percent(found.confidence, decimals: 1),
            ]))
      }
    }
  }
}
