import Text
import Vocabulary

/// Finds text in Zawgyi, and text that somebody read in a wrong encoding and saved again.
enum EncodingRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    var findings: [LintFinding] = []
    for text in lesson.texts {
      if let message = try message(for: text.plain) {
        findings.append(lesson.finding(.encoding, .error, in: text, message))
      }
    }
    return findings
  }

  private static func message(for text: String) throws(TextError) -> Message? {
    if text.unicodeScalars.contains("\u{FFFD}") { return Message("lint.replacement-character") }
    let found = burmeseEncoding(of: text)
    if found.encoding == .zawgyi, found.confidence >= zawgyiConversionConfidence {
      let unicode = try convertZawgyi(text)
      return Message("lint.zawgyi", ["unicode": .text(quotation(of: unicode))])
    }
    return misread(in: text).map { Message("lint.misread", ["found": .text(quotation(of: $0))]) }
  }

  /// Returns a word in which letters stand for the bytes of UTF-8, such as `Ã©` for `é`.
  ///
  /// The bytes 0xC2 to 0xF4 begin a letter in UTF-8 and 0x80 to 0xBF go on with it. Latin-1 shows
  /// them as accented capitals before signs and controls, which no language has.
  private static func misread(in text: String) -> String? {
    text.split(separator: " ").first { word in
      var previous: UInt32 = 0
      var pairs = 0
      for scalar in word.unicodeScalars {
        if (0xC2...0xF4).contains(previous), (0x80...0xBF).contains(scalar.value) { pairs += 1 }
        previous = scalar.value
      }
      // One such pair may be a name before a quotation mark; three bytes of a letter make two.
      return pairs > 0
        && String(
          decoding: word.unicodeScalars.compactMap { UInt8(exactly: $0.value) }, as: UTF8.self
        )
        .unicodeScalars.allSatisfy { $0 != "\u{FFFD}" }
        && word.unicodeScalars.allSatisfy { $0.value < 0x100 }
    }
    .map(String.init)
  }
}
