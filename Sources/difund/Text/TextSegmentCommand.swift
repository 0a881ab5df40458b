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
    let breaks = try finder(for: try TextInput.language(language))
    let console = Console.current
    var output: [UInt8] = []
    try TextInput.forEachLine(keepsMark: true) { line in
      try Self.append(line, breaking: breaks, to: &output)
      guard output.count >= Self.chunk else { return }
      console.outRaw(String(decoding: output, as: UTF8.self))
      output.removeAll(keepingCapacity: true)
    }
    console.outRaw(String(decoding: output, as: UTF8.self))
  }

  /// How many bytes are gathered before they are printed.
  private static let chunk = 1 << 16

  private static func append(
    _ line: String, breaking breaks: (String) throws -> [Int], to output: inout [UInt8]
  ) rethrows {
    let hasEnd = line.utf8.last == UInt8(ascii: "\n")
    let text = hasEnd ? String(line.unicodeScalars.dropLast()) : line
    var bytes = text.utf8[...]
    var start = 0
    for end in try breaks(text) {
      if start > 0 { output.append(UInt8(ascii: "|")) }
      output += bytes.prefix(end - start)
      bytes = bytes.dropFirst(end - start)
      start = end
    }
    if hasEnd { output.append(UInt8(ascii: "\n")) }
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
