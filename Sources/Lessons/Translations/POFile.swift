/// A gettext PO file with the translation of one lesson.
///
/// Reading and writing a file that this type wrote gives the same bytes.
public struct POFile: Hashable, Sendable {
  /// The lines above the header, without their `#`.
  public var comments: [String]

  /// The fields of the header, in the order of the file.
  public var header: [Field]

  /// The translated texts, in the order of the file.
  public var entries: [Entry]

  /// The lines of entries that gettext's tools put out of use, as they stand in the file.
  public var obsolete: [String]

  /// One line of the header.
  public struct Field: Hashable, Sendable {
    /// What stands before the colon.
    public let name: String

    /// What stands after it.
    public var value: String
  }

  /// One text and its translation.
  public struct Entry: Hashable, Sendable {
    /// The notes of translators, without their `#`.
    public var comments: [String] = []

    /// The notes for translators, without their `#.`.
    public var notes: [String] = []

    /// The places of the text, without their `#:`.
    public var references: [String] = []

    /// The flags, such as `fuzzy`.
    public var flags: [String] = []

    /// The lines that begin with `#|`, without it: what the text was before.
    public var previous: [String] = []

    /// The key of the unit.
    public var key: String

    /// The text that was translated.
    public var source: String

    /// The translation, or nothing.
    public var translation: String

    /// The line on which the entry begins, counted from 1.
    public var line: Int = 0
  }

  /// The value of a header field, when the header has it.
  public func field(_ name: String) -> String? { header.first { $0.name == name }?.value }
}

extension POFile.Entry {
  /// The flag that gettext gives translations that a person has yet to look at.
  public static let draftFlag = "fuzzy"

  /// Whether the translation is a draft.
  public var isDraft: Bool { flags.contains(Self.draftFlag) }

  /// The reviews on record, of this and of earlier wordings.
  public var reviews: [Review] { comments.compactMap(Review.init(comment:)) }

  /// The mark of the text and its translation together, which a review names.
  public var mark: TextMark { TextMark(source, translation) }

  /// Whether a speaker has reviewed the translation as it stands.
  public var isReviewed: Bool {
    !isDraft && !translation.isEmpty && reviews.contains { $0.mark == mark.description }
  }
}
