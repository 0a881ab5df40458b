/// What becomes of awards whose people and organisations are invented.
public enum PublishedFiction: String, CaseIterable, Hashable, Sendable {
  /// They are published with a mark before their titles.
  case allow
  /// They keep the file from being written.
  case refuse

  /// What stands before the title of something invented.
  static let mark = "[FICTIONAL] "
}
