/// A piece of running text: what stands inside a paragraph, a heading or a table cell.
public indirect enum Inline: Hashable, Sendable {
  case code(String)
  case emphasis([Inline])
  case lineBreak
  case link(destination: String, [Inline])
  case strong([Inline])
  case text(String)
}

extension Inline {
  /// The words alone, without any markup.
  public var plainText: String {
    switch self {
    case .code(let text), .text(let text): text
    case .emphasis(let inlines), .link(_, let inlines), .strong(let inlines): inlines.plainText
    case .lineBreak: "\n"
    }
  }
}

extension [Inline] {
  /// The words alone, without any markup.
  public var plainText: String { map(\.plainText).joined() }
}
