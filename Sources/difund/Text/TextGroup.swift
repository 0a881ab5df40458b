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
        TextCheckCommand.self, TextRepairCommand.self, TextRomaniseCommand.self,
        TextSortCommand.self, TextEvaluateCommand.self, TextTrainCommand.self,
        TextLocaleCommand.self,
      ])
  }
}

/// Reads what commands on text are given.
enum TextInput {
  /// The language that a user named.
  static func language(_ text: String) throws -> LanguageTag {
    guard let locale = ReaderLocale(text) else {
      throw UsageError(Message("usage.not-a-language", ["text": .text(text)]))
    }
    return locale.language
  }

  /// The lines of standard input without their ends, and whether the last one has an end.
  ///
  /// Only line feeds end lines, so that what stands before them is left as it is.
  static func lines() throws -> (lines: [Substring], endsWithLine: Bool) {
    var lines: [Substring] = []
    var endsWithLine = true
    try forEachLine { line in
      endsWithLine = line.utf8.last == UInt8(ascii: "\n")
      lines.append(endsWithLine ? Substring(line.unicodeScalars.dropLast()) : line[...])
    }
    return (lines, endsWithLine)
  }

  /// Goes through standard input line by line, each with its end, without keeping the others.
  ///
  /// What is not UTF-8 becomes U+FFFD, and the reader is told where that was.
  ///
  /// - Parameters:
  ///   - keepsMark: Whether a byte order mark at the beginning is part of the first line.
  ///   - body: Takes a line.
  /// - Throws: What `body` throws, or the system when the input cannot be read.
  static func forEachLine(
    keepsMark: Bool = false, _ body: (String) throws -> Void
  ) throws {
    var input = StandardInput(keepsMark: keepsMark)
    while let line = try input.nextLine() { try body(line) }
    if let repairs = input.repairs { Console.current.note(repairs) }
  }
}
