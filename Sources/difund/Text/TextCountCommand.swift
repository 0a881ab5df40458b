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
    let counter = try TextCounter(language: try TextInput.language(language))
    var count = try counter.count("")
    try TextInput.forEachLine { try counter.add($0, to: &count) }
    let console = Console.current
    if shared.format == .json {
      console.outRaw(JSONWriter.pretty.text(of: json(of: count)))
    } else {
      for message in messages(for: count) { console.out(message) }
    }
  }

  private func json(of count: TextCount) -> JSON {
    [
      "words": .integer(Int64(count.words)), "sentences": .integer(Int64(count.sentences)),
      "graphemes": .integer(Int64(count.graphemes)), "method": .string(count.wordMethod.rawValue),
      "sentence_method": .string(count.sentenceMethod.rawValue),
      "unit": .string(count.unit.rawValue), "length": .integer(Int64(count.length)),
      "reading_seconds": .integer(Int64(count.readingSeconds)),
      "reading_units_per_minute": .integer(Int64(count.speed.unitsPerMinute)),
      "reading_basis": .string(count.speed.basis.rawValue),
    ]
  }

  private func messages(for count: TextCount) -> [Message] {
    var messages = [
      Message(
        "text.count",
        [
          "words": .integer(Int64(count.words)), "sentences": .integer(Int64(count.sentences)),
          "graphemes": .integer(Int64(count.graphemes)),
          "method": .text(count.wordMethod.rawValue),
        ]),
      Message(
        "text.reading-time",
        [
          "minutes": .integer(Int64((count.readingSeconds + 59) / 60)),
          "length": .integer(Int64(count.length)), "unit": .text(count.unit.rawValue),
          "speed": .integer(Int64(count.speed.unitsPerMinute)),
          "basis": .text(count.speed.basis.rawValue),
        ]),
    ]
    if count.sentenceMethod == .blanks { messages.append(Message("text.sentences-by-blanks")) }
    return messages
  }
}
