public import Vocabulary

/// A translation that someone handed in, as PO or as XLIFF.
public struct HandedInTranslation: Hashable, Sendable {
  private static let largestBytes = 8_000_000

  /// The file as people know it.
  public let name: String

  private let content: Content

  private enum Content: Hashable {
    case po(POFile)
    case xliff(XLIFFFile)
  }

  /// Reads a file, whose content tells the format.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The file as people know it.
  /// - Throws: `LessonError` when the file as a whole cannot be used.
  public init(reading bytes: [UInt8], named name: String) throws(LessonError) {
    self.name = name
    guard bytes.count <= Self.largestBytes else {
      throw .tooLarge(path: name, limitBytes: Self.largestBytes)
    }
    if Self.isXML(bytes) {
      content = .xliff(try XLIFFFile(reading: bytes, file: name))
    } else {
      let text = try plainText(of: bytes, in: name, limitBytes: Self.largestBytes)
      content = .po(try POFile(reading: text, file: name))
    }
  }

  /// The lesson that the file says it translates.
  ///
  /// - Throws: `LessonError.faulty` when the file names none.
  public func lesson() throws(LessonError) -> Lesson.ID {
    let found =
      switch content {
      case .po(let file): file.field(POFile.lessonField) ?? ""
      case .xliff(let file): file.lesson
      }
    guard let id = Lesson.ID(rawValue: found) else { throw fault(.noLesson(found)) }
    return id
  }

  /// The language that the file says it translates into.
  ///
  /// - Throws: `LessonError.faulty` when the file names none.
  public func language() throws(LessonError) -> LanguageTag {
    let found =
      switch content {
      case .po(let file): file.field("Language") ?? ""
      case .xliff(let file): file.language
      }
    // gettext's tools write "zh_Hans" where the web writes "zh-Hans".
    guard let tag = LanguageTag(found.replacing("_", with: "-")) else {
      throw fault(.noLanguage(found))
    }
    return tag
  }

  /// Returns the translation in the form in which it is kept, and what is wrong with single units.
  func translation(of lesson: Lesson) -> (file: POFile, problems: [InputProblem]) {
    switch content {
    case .po(let file): (file, [])
    case .xliff(let file): file.translation(of: lesson)
    }
  }

  private func fault(_ fault: TranslationFault) -> LessonError {
    .faulty(
      file: name, [InputProblem(at: SourceLocation(file: name, line: 1), fault.message)])
  }

  /// Whether the bytes begin as XML does, in UTF-8 or UTF-16.
  private static func isXML(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      == UInt8(ascii: "<")
  }
}
