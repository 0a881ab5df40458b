internal import ArgumentParser
internal import Formats
internal import Text
internal import Vocabulary

/// `difund text count`: counts words, sentences and characters, and says how.
struct TextCountCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("count", key: "text.count", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.text.language", valueName: "tag"))
  var language: String

  func run() async throws {
    let language = try TextInput.language(language)
    Console.current.noteWords(LocaleResolution(for: language))
    let text = try TextInput.standardInput()
    let words = try WordSegmenter(language: language).words(in: text).count
    let sentences = try sentenceCount(of: text)
    let graphemes = try graphemeCount(of: text)
    let method = WordMethod(for: language)
    let console = Console.current
    if shared.format == .json {
      console.outRaw(
        JSONWriter.pretty.text(of: [
          "words": .integer(Int64(words)), "sentences": .integer(Int64(sentences)),
          "graphemes": .integer(Int64(graphemes)), "method": .string(method.rawValue),
        ]))
    } else {
      console.out(
        Message(
          "text.count",
          [
            "words": .integer(Int64(words)), "sentences": .integer(Int64(sentences)),
            "graphemes": .integer(Int64(graphemes)), "method": .text(method.rawValue),
          ]))
    }
  }
}
