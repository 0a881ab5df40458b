import Foundation
import Testing
import Text
import Vocabulary

/// Reads a tag that the test wrote itself.
func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

/// Makes a catalogue from its JSON.
func catalogue(_ json: String, _ language: String = "en") throws -> MessageCatalogue {
  try MessageCatalogue(
    parsing: Array(json.utf8), language: tag(language), file: "\(language).json")
}

/// Undoes the blanks that never break a line, so that expectations are readable.
func plain(_ text: String) -> String {
  String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
}

/// The folder of data that are too big to keep with the tests, when the environment names one.
let conformanceFolder = ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"]
