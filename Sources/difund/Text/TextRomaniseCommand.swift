internal import ArgumentParser
internal import Formats
internal import Text
internal import Vocabulary

/// `difund text romanise`: writes lines in Latin letters, or Malay in Jawi.
struct TextRomaniseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("romanise", key: "text.romanise", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.text.romanise.language", valueName: "tag"))
  var language: String

  @Flag(help: .localized("help.text.romanise.aligned"))
  var aligned = false

  @Flag(help: .localized("help.text.romanise.to-jawi"))
  var toJawi = false

  func run() async throws {
    let language = try TextInput.language(language)
    let (lines, endsWithLine) = try TextInput.lines()
    let written = try toJawi ? jawiLines(lines, language) : latinLines(lines, language)
    Console.current.outRaw(
      written.joined(separator: "\n") + (endsWithLine && !written.isEmpty ? "\n" : ""))
  }

  private func jawiLines(_ lines: [Substring], _ language: LanguageTag) throws -> [String] {
    guard language.text == "ms" || language.text == "ms-Latn" else {
      throw TextError.noRomanisation(language: language.text, known: "ms")
    }
    return lines.map { line in
      let written = jawi(of: line)
      guard shared.format == .json else { return written }
      return JSONWriter.compact.text(of: ["text": .string(written), "system": .string("Jawi 1986")])
    }
  }

  private func latinLines(_ lines: [Substring], _ language: LanguageTag) throws -> [String] {
    let romaniser = try Romaniser(language: language)
    return try lines.map { line in
      let latin = try romaniser.romanised(line)
      if shared.format == .json { return Self.json(latin) }
      return aligned ? Self.aligned(latin, in: line) : latin.text
    }
  }

  private static func json(_ latin: Romanisation) -> String {
    JSONWriter.compact.text(of: [
      "text": .string(latin.text), "system": .string(latin.system),
      "words": .array(
        latin.words.map { ["source": .string($0.source), "latin": .string($0.latin)] }),
    ])
  }

  /// The line as it was, with the Latin form of each word after it in brackets.
  private static func aligned(_ latin: Romanisation, in line: Substring) -> String {
    let bytes = Array(line.utf8)
    var result: [UInt8] = []
    var place = 0
    for word in latin.words {
      result += bytes[place..<word.range.upperBound] + Array(" (\(word.latin)) ".utf8)
      place = word.range.upperBound
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }
}
