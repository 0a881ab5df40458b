internal import ArgumentParser
internal import Foundation
internal import Text
internal import Vocabulary

/// `difund text`: what the program knows about text in the scripts of its users.
struct TextGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "text", key: "text",
      subcommands: [
        TextSegmentCommand.self, TextCountCommand.self, TextIdentifyCommand.self,
        TextRepairCommand.self, TextRomaniseCommand.self, TextSortCommand.self,
        TextEvaluateCommand.self,
        TextTrainCommand.self,
      ])
  }
}

/// Reads what commands on text are given.
enum TextInput {
  /// The language that a user named.
  static func language(_ text: String) throws -> LanguageTag {
    guard let tag = LanguageTag(text) else {
      throw UsageError(Message("usage.not-a-language", ["text": .text(text)]))
    }
    return tag
  }

  /// All of standard input.
  static func standardInput() throws -> String {
    try decodeText(Array(FileHandle.standardInput.readDataToEndOfFile()))
  }

  /// The lines of standard input, and whether the last one has an end.
  ///
  /// Only line feeds end lines, so that what stands before them is left as it is.
  static func lines() throws -> (lines: [Substring], endsWithLine: Bool) {
    let text = try standardInput()
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0) }
    let endsWithLine = lines.last?.isEmpty ?? true
    if endsWithLine { lines.removeLast() }
    return (lines, endsWithLine)
  }
}
