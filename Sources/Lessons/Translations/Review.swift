public import Vocabulary

/// The record that a speaker of the language approved one translation, kept as a comment beside it.
public struct Review: Hashable, Sendable {
  private static let label = " Reviewed: "

  /// Who approved it.
  public let reviewer: String

  /// When.
  public let day: Day

  /// The mark of the text and the translation that were approved.
  public let mark: String

  /// Names under which programs work; only a person can vouch for a language.
  private static let programs: Set<String> = [
    "ai", "bot", "chatgpt", "deepl", "difund", "google translate", "gpt", "machine",
    "machine translation", "nobody", "nobody yet", "test", "unknown",
  ]

  /// Records a review; nil when the name is not a person's, or would not fit on one line of a
  /// comment.
  public init?(reviewer: String, day: Day, mark: TextMark) {
    guard reviewer.contains(where: \.isLetter), reviewer.count <= 100,
      reviewer.first != " ", reviewer.last != " ",
      !Self.programs.contains(reviewer.lowercased()),
      !reviewer.unicodeScalars.contains(where: { isControl($0) || $0 == ";" })
    else { return nil }
    self.reviewer = reviewer
    self.day = day
    self.mark = mark.description
  }

  /// Reads the record from a comment, or returns nil for any other comment.
  init?(comment: String) {
    guard comment.hasPrefix(Self.label) else { return nil }
    let parts = comment.dropFirst(Self.label.count).split(
      separator: "; ", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Day(String(parts[1])) else { return nil }
    reviewer = String(parts[0])
    self.day = day
    mark = String(parts[2])
  }

  /// The record as a comment.
  var comment: String { "\(Self.label)\(reviewer); \(day); \(mark)" }
}
