public import Lessons
public import Vocabulary

/// Lessons made ready for one kind of reader: files in memory, the same bytes for the same
/// content.
public struct Pack: Hashable, Sendable {
  /// The kinds of packs.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Common Cartridges for learning platforms.
    case cartridge = "cc"
    /// E-books.
    case epub
    /// Pages that open in any browser without a network.
    case html
    /// A channel that Kolibri imports from a disk.
    case kolibri
    /// Archives for learning platforms (SCORM 1.2).
    case scorm12
    /// Archives for learning platforms (SCORM 2004, 4th edition).
    case scorm2004
    /// Books for reading and printing.
    case pdf
    /// Plain text, and the same in messages for any phone.
    case text
    /// One file that Kiwix reads, on phones and on the boxes of schools without a network.
    case zim
  }

  /// The name of the pack's folder, such as `what-is-ai-html`.
  public let name: String

  /// The files, in the order of their names.
  public let files: [File]

  /// How far each lesson is in each language of the pack.
  public let languages: [TranslationProgress]

  /// What was left out of the lesson or refused in a translation; the pack is whole without it.
  public let warnings: [InputProblem]

  /// One file of a pack.
  public struct File: Hashable, Sendable {
    /// The name in the pack's folder, with `/` between the names of folders inside it.
    public let name: String

    /// The content.
    public let bytes: [UInt8]

    /// What fonts and pictures weigh in the file; texts need not be among them.
    var parts: [PackPart: Int] = [:]
  }
}

/// What packs need from the parts of the program that they do not know.
public struct PackServices: Sendable {
  /// A sentence, and the language that it is in: a catalogue may not have the language asked for.
  public typealias Phrase = (text: String, language: LanguageTag)

  /// Returns the SHA-256 of some bytes as hexadecimal digits.
  public let hash: @Sendable ([UInt8]) -> String

  /// Returns the MD5 of some bytes as hexadecimal digits, which is how Kolibri names files.
  public let md5: @Sendable ([UInt8]) -> String

  /// Returns a sentence in a language, or in another one when it has not been translated.
  public let phrase: @Sendable (Message, LanguageTag) -> Phrase

  /// Returns the name of a language in that language.
  public let ownName: @Sendable (LanguageTag) -> String

  /// Returns where a line may end inside a text, in bytes from its start.
  public let breaks: @Sendable (String, LanguageTag) -> [Int]

  /// Returns the path of a program of the machine by its name, or nil when it is not there.
  public let tool: @Sendable (String) -> String?

  /// The fonts that packs bring along.
  public let fonts: PackFonts

  /// Takes the services.
  ///
  /// - Parameters:
  ///   - hash: Returns the SHA-256 of some bytes as hexadecimal digits.
  ///   - md5: Returns the MD5 of some bytes as hexadecimal digits.
  ///   - phrase: Returns a sentence in a language, or in another one, with the language that it is
  ///     in.
  ///   - ownName: Returns the name of a language in that language.
  ///   - breaks: Returns where a line may end inside a text, in UTF-8 bytes from its start. Spaces
  ///     need not be among them.
  ///   - tool: Returns the path of a program of the machine, or nil when it is not there.
  ///   - fonts: The fonts that packs bring along.
  public init(
    hash: @escaping @Sendable ([UInt8]) -> String,
    md5: @escaping @Sendable ([UInt8]) -> String,
    phrase: @escaping @Sendable (Message, LanguageTag) -> Phrase,
    ownName: @escaping @Sendable (LanguageTag) -> String,
    breaks: @escaping @Sendable (String, LanguageTag) -> [Int] = { _, _ in [] },
    tool: @escaping @Sendable (String) -> String? = { _ in nil },
    fonts: PackFonts = .installed
  ) {
    self.hash = hash
    self.md5 = md5
    self.phrase = phrase
    self.ownName = ownName
    self.breaks = breaks
    self.tool = tool
    self.fonts = fonts
  }
}
