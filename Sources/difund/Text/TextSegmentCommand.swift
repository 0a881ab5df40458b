internal import ArgumentParser
internal import Text
internal import Vocabulary

/// `difund text segment`: parts lines into words, clusters, sentences or places where lines may
/// end.
struct TextSegmentCommand: AsyncParsableCommand {
  /// What lines are parted into.
  enum Unit: String, CaseIterable, ExpressibleByArgument {
    case word, cluster, sentence, line
  }

  static var configuration: CommandConfiguration {
    .localized("segment", key: "text.segment", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.text.language", valueName: "tag"))
  var language: String

  @Option(help: .localized("help.text.segment.unit"))
  var unit: Unit = .word

  func run() async throws {
    let language = try TextInput.language(language)
    if unit == .word { Console.current.noteWords(LocaleResolution(for: language)) }
    let breaks = try finder(for: language)
    let (lines, endsWithLine) = try TextInput.lines()
    var output: [UInt8] = []
    for (number, line) in lines.enumerated() {
      let bytes = Array(line.utf8)
      var start = 0
      for end in try breaks(String(line)) {
        if start > 0 { output.append(UInt8(ascii: "|")) }
        output += bytes[start..<end]
        start = end
      }
      if endsWithLine || number < lines.count - 1 { output.append(UInt8(ascii: "\n")) }
    }
    Console.current.outRaw(String(decoding: output, as: UTF8.self))
  }

  private func finder(for language: LanguageTag) throws -> (String) throws -> [Int] {
    switch unit {
    case .word:
      let segmenter = try WordSegmenter(language: language)
      return { try segmenter.wordBreaks(in: $0) }
    case .line:
      let breaker = try LineBreaker(language: language)
      return { try breaker.lineBreaks(in: $0) }
    case .cluster: return { try clusterBreaks(in: $0) }
    case .sentence: return { try sentenceBreaks(in: $0) }
    }
  }
}
