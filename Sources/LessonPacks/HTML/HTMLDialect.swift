import Vocabulary

/// The two ways to write the same markup: pages for browsers, and XML for the readers of e-books.
///
/// Void elements are closed (`<br/>`) in both.
enum HTMLDialect {
  case html
  case xhtml

  /// The attributes that say which language a part of a page is in.
  func attributes(of language: LanguageTag) -> String {
    let tag = "lang=\"\(language.text)\""
    let direction = "dir=\"\(language.direction)\""
    return switch self {
    case .html: "\(tag) \(direction)"
    case .xhtml: "\(tag) xml:\(tag) \(direction)"
    }
  }
}
