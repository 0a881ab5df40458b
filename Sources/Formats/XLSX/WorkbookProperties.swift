public import Vocabulary

/// What is told of a workbook as a whole; it names no author.
public struct WorkbookProperties: Hashable, Sendable {
  /// The title.
  public var title: String

  /// What it is about, or nothing.
  public var subject: String

  /// The language of its texts, which also decides about the font.
  public var language: LanguageTag

  /// When it was made, or the point in time of which it tells; the same one gives the same bytes.
  public var created: Timestamp

  /// Makes the properties of a workbook.
  public init(title: String, subject: String = "", language: LanguageTag, created: Timestamp) {
    self.title = title
    self.subject = subject
    self.language = language
    self.created = created
  }

  /// The font for the language by the name of a free one; programs without it take one of theirs.
  var font: String {
    switch (language.script, language.language) {
    case ("Arab", _): "Noto Naskh Arabic"
    case (_, "km"): "Noto Sans Khmer"
    case (_, "lo"): "Noto Sans Lao"
    case (_, "my"), (_, "shn"), (_, "mnw"), (_, "ksw"): "Noto Sans Myanmar"
    case (_, "ta"): "Noto Sans Tamil"
    case (_, "th"): "Noto Sans Thai"
    case (_, "zh"): "Noto Sans CJK SC"
    default: "Noto Sans"
    }
  }

  /// The height of a row in points, which scripts with marks above and below need more of.
  var rowHeight: Int {
    switch language.language {
    case "km", "lo", "my", "shn", "mnw", "ksw": 19
    case "th", "ta": 17
    default: 16
    }
  }
}
