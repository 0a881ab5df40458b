import Vocabulary

/// What can be wrong in a translation.
enum TranslationFault: Error, Hashable {
  case charset(String)
  case codes
  case control
  case duplicate
  case headerField(String)
  case headerMissing
  case html
  case image
  case languageDiffers(found: String, wanted: String)
  case lessonDiffers(found: String, wanted: String)
  case lineBreak
  case linkTitle
  case linkUnsafe(String)
  case links(wanted: [String], found: [String])
  case markup(Markup, wanted: Int, found: Int)
  case noKey
  case noLanguage(String)
  case noLesson(String)
  case notXLIFF
  case olderText(String)
  case order
  case partly
  case placeholders(wanted: [String], found: [String])
  case plural
  case string
  case structure
  case tooLong(limitBytes: Int)
  case unknownUnit
  case xliffFiles(Int)
  case xliffVersion(String)

  /// The markup that is counted.
  enum Markup: String, Hashable { case code, emphasis, lineBreak = "line-break", strong }

  var message: Message {
    switch self {
    case .charset(let found): Message("lesson.po-charset", ["found": .text(found)])
    case .codes: Message("lesson.xliff-codes")
    case .control: Message("lesson.unit-control")
    case .duplicate: Message("lesson.po-duplicate")
    case .headerField(let field): Message("lesson.po-header-field", ["field": .text(field)])
    case .headerMissing: Message("lesson.po-header-missing")
    case .html: Message("lesson.unit-html")
    case .image: Message("lesson.unit-image")
    case .languageDiffers(let found, let wanted):
      Message("lesson.po-language", ["found": .text(found), "wanted": .text(wanted)])
    case .lessonDiffers(let found, let wanted):
      Message("lesson.po-lesson", ["found": .text(found), "wanted": .text(wanted)])
    case .lineBreak: Message("lesson.unit-line-break")
    case .linkTitle: Message("lesson.unit-link-title")
    case .linkUnsafe(let destination):
      Message("lesson.unit-link-unsafe", ["destination": .text(destination)])
    case .links(let wanted, let found):
      Message(
        "lesson.unit-links",
        ["wanted": .integer(Int64(wanted.count)), "found": .integer(Int64(found.count))])
    case .markup(let markup, let wanted, let found):
      Message(
        "lesson.unit-markup-\(markup.rawValue)",
        ["wanted": .integer(Int64(wanted)), "found": .integer(Int64(found))])
    case .noKey: Message("lesson.po-no-key")
    case .noLanguage(let found):
      Message("lesson.translation-no-language", ["found": .text(found)])
    case .noLesson(let found):
      Message("lesson.translation-no-lesson", ["found": .text(found)])
    case .notXLIFF: Message("lesson.xliff-not")
    case .olderText(let text): Message("lesson.unit-older-text", ["text": .text(text)])
    case .order: Message("lesson.po-order")
    case .partly: Message("lesson.xliff-partly")
    case .placeholders(let wanted, let found):
      Message(
        "lesson.unit-placeholders",
        [
          "wanted": .text(wanted.joined(separator: " ")),
          "found": .text(found.joined(separator: " ")),
        ])
    case .plural: Message("lesson.po-plural")
    case .string: Message("lesson.po-string")
    case .structure: Message("lesson.unit-structure")
    case .tooLong(let limit):
      Message("lesson.unit-too-long", ["limit": .integer(Int64(limit))])
    case .unknownUnit: Message("lesson.po-unknown-unit")
    case .xliffFiles(let count):
      Message("lesson.xliff-files", ["count": .integer(Int64(count))])
    case .xliffVersion(let found): Message("lesson.xliff-version", ["found": .text(found)])
    }
  }
}

extension TranslationFault {
  /// The fault that a fault of running text is in a translation.
  init(_ fault: InlineFault) {
    switch fault {
    case .html: self = .html
    case .image: self = .image
    case .linkTitle: self = .linkTitle
    case .linkUnsafe(let destination): self = .linkUnsafe(destination)
    case .structure: self = .structure
    }
  }
}
