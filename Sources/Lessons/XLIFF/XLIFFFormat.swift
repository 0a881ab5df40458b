/// The names that XLIFF 2.1 files of lessons use.
enum XLIFFFormat {
  static let namespace = "urn:oasis:names:tc:xliff:document:2.0"
  static let matchesNamespace = "urn:oasis:names:tc:xliff:matches:2.0"
  /// The namespace of what only this program reads.
  static let ownNamespace = "urn:difund:xliff:1"
  static let version = "2.1"
  static let versions: Set<String> = ["2.0", "2.1"]

  /// The origin of a suggestion that is a translation of an older text.
  static let olderOrigin = "difund:older-text"

  /// The kinds of notes that are written; what a tool adds under other names is a comment.
  enum Note: String, CaseIterable {
    case comment
    case description
    case flag
    case location
    case refused
    case review
  }
}

extension Inline {
  /// How XLIFF calls the markup, or nil for text.
  var xliffCode: XLIFFCode? {
    switch self {
    case .code: XLIFFCode(.code)
    case .emphasis: XLIFFCode(.emphasis)
    case .lineBreak: XLIFFCode(.lineBreak)
    case .link(let destination, _): XLIFFCode(.link, destination: destination)
    case .strong: XLIFFCode(.strong)
    case .text: nil
    }
  }
}

/// Markup as a translator's tool sees it: an inline code.
struct XLIFFCode: Hashable {
  let kind: Kind

  /// Where a link leads.
  let destination: String?

  init(_ kind: Kind, destination: String? = nil) {
    self.kind = kind
    self.destination = destination
  }

  /// The kinds of codes, by the words of `subType`.
  enum Kind: String, CaseIterable {
    case code = "difund:code"
    case emphasis = "xlf:i"
    case lineBreak = "xlf:lb"
    case link = "difund:link"
    case strong = "xlf:b"

    /// The value of `type`.
    var type: String { self == .link ? "link" : "fmt" }

    /// What tools show in place of the code.
    var shown: (start: String, end: String) {
      switch self {
      case .code: ("`", "`")
      case .emphasis: ("*", "*")
      case .lineBreak: ("↵", "")
      case .link: ("[", "]")
      case .strong: ("**", "**")
      }
    }
  }
}
