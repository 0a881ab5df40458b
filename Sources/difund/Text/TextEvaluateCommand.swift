internal import ArgumentParser
internal import Formats
internal import Text
internal import Vocabulary

/// `difund text evaluate`: compares the program's words with those that a person found.
struct TextEvaluateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("evaluate", key: "text.evaluate", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.text.language", valueName: "tag"))
  var language: String

  @Argument(help: .localized("help.text.evaluate.gold", valueName: "gold"))
  var gold: String

  func run() async throws {
    let tag = try TextInput.language(language)
    let segmenter = try WordSegmenter(language: tag)
    let text = try InputFile.text(gold)
    guard text.utf8.contains(UInt8(ascii: "|")) else { throw NoGoldFile(path: gold) }
    let result = try SegmentationEvaluation(gold: text, segmenter: segmenter)
    Console.current.outRaw(
      JSONWriter.pretty.text(of: [
        "method": .string(WordMethod(for: tag).rawValue),
        "sentences": .integer(Int64(result.score.sentences)),
        "boundary_f1": .number(result.score.boundaryF1, decimals: 2),
        "word_f1": .number(result.score.wordF1, decimals: 2),
        "icu_boundary_f1": .number(result.icuScore.boundaryF1, decimals: 2),
        "icu_word_f1": .number(result.icuScore.wordF1, decimals: 2),
        "word_count_error": .number(result.score.wordCountError, decimals: 2),
        "icu_word_count_error": .number(result.icuScore.wordCountError, decimals: 2),
        "megabytes_per_second": .number(result.megabytesPerSecond, decimals: 1),
        "ranges_megabytes_per_second": .number(result.rangesMegabytesPerSecond, decimals: 1),
        "icu_megabytes_per_second": .number(result.icuMegabytesPerSecond, decimals: 1),
      ]))
  }
}

/// A file in which nobody has marked words.
private struct NoGoldFile: ExplainableError {
  let path: String

  var message: Message { Message("text.no-gold", ["path": .text(path)]) }

  var failure: Failure { .badData }
}
