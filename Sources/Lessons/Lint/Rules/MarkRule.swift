import Text
import Vocabulary

/// Finds vowels, tones and other marks that stand on nothing or in an order that readers do not
/// see but searches, fonts and phones stumble over.
enum MarkRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    var findings: [LintFinding] = []
    for text in lesson.texts {
      // Zawgyi has an order of its own; `EncodingRule` tells.
      let encoding = burmeseEncoding(of: text.plain)
      if encoding.encoding == .zawgyi, encoding.confidence >= zawgyiConversionConfidence {
        continue
      }
      for fault in MarkFault.all(in: text.plain, language: lesson.language) {
        findings.append(
          lesson.finding(
            .marks, fault.kind == .alone ? .error : .warning, in: text, fault.message))
      }
    }
    return findings
  }
}

/// A mark in a wrong place.
struct MarkFault: Hashable {
  let kind: Kind

  /// The letters around it.
  let word: String

  /// The character.
  let scalar: Unicode.Scalar

  enum Kind: Hashable {
    /// No letter carries the mark.
    case alone
    /// The mark belongs before another one.
    case order
    /// A digit stands for a letter that looks like it.
    case digit
    /// Two characters stand for one that looks the same.
    case split(String)
  }

  var message: Message {
    let word = Message.Value.text(quotation(of: word))
    let character = Message.Value.text(scalar.described)
    return switch kind {
    case .alone: Message("lint.mark-alone", ["character": character, "word": word])
    case .order: Message("lint.mark-order", ["character": character, "word": word])
    case .digit: Message("lint.digit-as-letter", ["character": character, "word": word])
    case .split(let whole):
      Message("lint.mark-split", ["word": word, "whole": .text(whole)])
    }
  }

  /// Returns the faults of a text, at most one for each word between blanks.
  static func all(in text: String, language: LanguageTag) -> [MarkFault] {
    text.split(whereSeparator: { $0 == " " || $0 == "\u{200B}" || $0.isNewline }).compactMap {
      first(in: Array($0.unicodeScalars), language: language)
    }
  }

  private static func first(
    in scalars: [Unicode.Scalar], language: LanguageTag
  ) -> MarkFault? {
    let points = scalars.map(\.value)
    for place in scalars.indices {
      guard let kind = kind(at: place, in: points, scalars, language) else { continue }
      let start = max(0, place - 4)
      let end = min(scalars.count, place + 5)
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[start..<end])
      return MarkFault(kind: kind, word: String(word), scalar: scalars[place])
    }
    return nil
  }

  private static func kind(
    at place: Int, in points: [UInt32], _ scalars: [Unicode.Scalar], _ language: LanguageTag
  ) -> Kind? {
    let point = points[place]
    let before = place > 0 ? points[place - 1] : 0
    let after = place + 1 < points.count ? points[place + 1] : 0
    switch point {
    case 0x0300..<0x0E00: break
    case 0x0E00...0x0EFF:
      if let kind = ThaiAndLaoMarks.kind(point, before: before, after: after) { return kind }
    case 0x1780...0x17D3:
      if let kind = KhmerMarks.kind(point, before: before, after: after) { return kind }
    case 0x1000...0x109F, 0xAA60...0xAA7F:
      if let kind = MyanmarMarks.kind(point, before: before, after: after, in: language) {
        return kind
      }
    default: break
    }
    return isAlone(at: place, in: scalars) ? .alone : nil
  }

  /// Tells a mark that no letter, digit or circle carries.
  private static func isAlone(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard isMark(scalars[place]) else { return false }
    var index = place - 1
    while index >= 0, [0x200C, 0x200D, 0x2060].contains(scalars[index].value) { index -= 1 }
    guard index >= 0 else { return true }
    let carrier = scalars[index]
    if carrier == "\u{25CC}" || carrier.properties.isEmoji { return false }
    switch carrier.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .otherNumber, .format:
      // No mark of these scripts stands on a Latin letter or digit.
      return carrier.isASCII && scalars[place].value >= 0x0900
    default: return true
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Selectors of emoji, key caps and skin tones.
    case 0..<0x0300, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
