public import Vocabulary

/// What a name holds that readers do not see or take for something else.
public struct SpoofReport: Hashable, Sendable {
  /// The findings, in the order of the text.
  public let findings: [SpoofFinding]

  /// The ISO 15924 codes of the scripts of the text, in the order in which they begin.
  public let scripts: [String]

  /// How few scripts the whole text is of.
  public let restriction: RestrictionLevel

  /// What the text has in common with all texts that look like it.
  public let skeleton: String
}

/// One character of a name that somebody should look at.
///
/// Whoever writes a name may have meant it so: a finding is a question and no refusal.
public struct SpoofFinding: Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind

  /// Where the character stands, in bytes of UTF-8.
  public let offset: Int

  /// The character that shows it.
  public let scalar: Unicode.Scalar

  /// The word that is meant, as it stands in the text; empty where only the character is meant.
  public let word: String

  /// The sorts of findings.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A control that changes the order in which letters are shown.
    case bidiControl = "bidi_control"
    /// A character that only machines use, such as a tab or an escape.
    case control
    /// A letter of formulas, such as 𝐀.
    case fontVariant = "font_variant"
    /// A character that nobody sees, where the script does not need it.
    case invisible
    /// Words of another script whose letters all look like those of Latin.
    case lookalike
    /// A number with digits of two scripts.
    case mixedDigits = "mixed_digits"
    /// A word with letters of two scripts that are not written together.
    case mixedScripts = "mixed_scripts"
    /// The same mark twice on one letter, where only one is seen.
    case repeatedMark = "repeated_mark"
    /// No character of Unicode, or one that every font is free to draw.
    case unassigned
  }

  /// The code point as Unicode writes it, such as `U+200B`.
  public var codePoint: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Unicode's name of the character; nil for one that has none.
  public var name: String? { scalar.properties.name ?? scalar.properties.nameAlias }

  /// What was found and what to do about it.
  public var message: Message {
    let character = Message.Value.text([codePoint, name].compactMap(\.self).joined(separator: " "))
    let word = Message.Value.text(quotation(of: word))
    return switch kind {
    case .bidiControl: Message("text.spoof-bidi-control", ["character": character])
    case .control: Message("text.spoof-control", ["character": character])
    case .fontVariant: Message("text.spoof-font-variant", ["character": character])
    case .invisible: Message("text.spoof-invisible", ["character": character])
    case .lookalike: Message("text.spoof-lookalike", ["character": character, "word": word])
    case .mixedDigits: Message("text.spoof-mixed-digits", ["character": character, "word": word])
    case .mixedScripts: Message("text.spoof-mixed-scripts", ["character": character, "word": word])
    case .repeatedMark: Message("text.spoof-repeated-mark", ["character": character])
    case .unassigned: Message("text.spoof-unassigned", ["character": character])
    }
  }
}
