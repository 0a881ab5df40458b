import Vocabulary

extension LanguageTag {
  /// English, which every catalogue falls back to.
  static let english: LanguageTag = {
    guard let tag = LanguageTag("en") else { preconditionFailure("English has a tag") }
    return tag
  }()
}
