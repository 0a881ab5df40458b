public import Vocabulary

/// Something in a lesson or its translation that a person should look at.
public struct LintFinding: Hashable, Sendable {
  /// The rule that found it.
  public let rule: Rule

  /// How much it matters.
  public let severity: Severity

  /// The lesson.
  public let lesson: Lesson.ID

  /// The language of the text that was looked at.
  public let language: LanguageTag

  /// The text that is meant; nil when it is the lesson as a whole.
  public let unit: Unit.Key?

  /// The file and the line, with the key of the unit as its field.
  public let location: SourceLocation

  /// What was found and what to do.
  public let message: Message

  /// How much a finding matters.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// Readers would be harmed or cannot read it.
    case error
    /// It may be right; a person should look at it.
    case warning
  }

  /// The rules, by what they look at.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// Brackets without a partner.
    case brackets
    /// Translations that are the same as the source.
    case copied
    /// Digits of several scripts in one translation.
    case digits
    /// Text in Zawgyi, and text that was read in a wrong encoding.
    case encoding
    /// How sentences end.
    case endMark = "end-mark"
    /// Letters that the language does not have.
    case foreignLetter = "foreign-letter"
    /// Terms that must be translated the same way everywhere.
    case glossary
    /// Characters that nobody sees or that look like others.
    case invisible
    /// Texts in another language than the one that the file names.
    case language
    /// Translations that are far longer or shorter than the others.
    case length
    /// Addresses and telephone numbers.
    case links
    /// Vowels, tones and other marks in an order that breaks or hides words.
    case marks
    /// As many women as men in the examples.
    case names
    /// Unicode's normalization form C.
    case normalForm = "normal-form"
    /// Numbers that differ from the source.
    case numbers
    /// Quotation marks.
    case quotation
    /// Whether the lesson can be read aloud in its time.
    case readingTime = "reading-time"
    /// Letters of another script than the language's.
    case script
    /// Sentences that are too long to be read aloud.
    case sentences
    /// Dotted circles and missing letters in the font of the packs.
    case shaping
    /// Translations that readers do not see, because their markup differs.
    case structure
    /// Texts without a translation.
    case untranslated
  }
}

/// What a font does to a text that it cannot show as it is.
public enum GlyphFault: Hashable, Sendable {
  /// A mark that nothing carries, with the word that it stands in.
  case dottedCircle(word: String)
  /// A character that the font does not have.
  case missing(Unicode.Scalar)
}

/// What checks need from the parts of the program that they do not know.
public struct LintServices: Sendable {
  /// Returns what the font of the packs cannot show of a text, or nil when there is no font for the
  /// language to ask.
  public let glyphFaults: @Sendable (String, LanguageTag) -> [GlyphFault]?

  /// Takes the services.
  ///
  /// - Parameter glyphFaults: Returns what the font of the packs cannot show of a text, each fault
  ///   once, or nil when there is no font for the language to ask.
  public init(
    glyphFaults: @escaping @Sendable (String, LanguageTag) -> [GlyphFault]? = { _, _ in nil }
  ) {
    self.glyphFaults = glyphFaults
  }
}
