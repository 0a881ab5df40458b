import CMarkdown

/// A block or inline of a Markdown text, copied out of the C library.
struct MarkdownNode {
  /// What the node is, with what only such a node has.
  enum Kind: Hashable {
    case code(String)
    case codeBlock
    case document
    case emphasis
    case heading(level: Int)
    case html
    case image(destination: String, title: String)
    case item
    case lineBreak
    case link(destination: String, title: String)
    case list(start: Int?)
    case other
    case paragraph
    case quotation
    case rule
    case softBreak
    case strong
    case table
    case tableCell
    case tableHeader
    case tableRow
    case task(isTicked: Bool)
    case text(String)
  }

  let kind: Kind

  /// The line of the text on which the node begins, counted from 1.
  let line: Int

  let children: [MarkdownNode]

  /// Parses a text, or returns nil when its parts are nested deeper than any lesson needs.
  static func parse(_ text: String) -> MarkdownNode? {
    let tree = MarkdownTree(text)
    return tree.copy()
  }
}

/// The one owner of a parsed tree, and the only code that sees the C library's pointers.
@safe private struct MarkdownTree: ~Copyable {
  private static let deepest = 24

  private let tree: OpaquePointer

  init(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe cmarkdown_parse($0.baseAddress, $0.count)
      }
    }
    guard let parsed = unsafe parsed else { preconditionFailure("Out of memory") }
    unsafe tree = parsed
  }

  deinit { unsafe cmarkdown_free(tree) }

  func copy() -> MarkdownNode? {
    guard let root = unsafe cmarkdown_root(tree) else { return nil }
    return unsafe Self.copy(root, within: Self.deepest, under: 1)
  }

  // Nodes without a line of their own (cmark gives breaks none) take their parent's.
  private static func copy(
    _ node: OpaquePointer, within depth: Int, under line: Int
  ) -> MarkdownNode? {
    guard depth > 0 else { return nil }
    let own = unsafe Int(cmarkdown_line(node))
    let line = own > 0 ? own : line
    var children: [MarkdownNode] = []
    var next = unsafe cmarkdown_first_child(node)
    while let child = unsafe next {
      guard let copied = unsafe copy(child, within: depth - 1, under: line) else { return nil }
      children.append(copied)
      unsafe next = unsafe cmarkdown_next(child)
    }
    return unsafe MarkdownNode(kind: kind(of: node), line: line, children: children)
  }

  private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch unsafe cmarkdown_node_kind(node) {
    case CMARKDOWN_CODE: unsafe .code(text(cmarkdown_literal(node)))
    case CMARKDOWN_CODE_BLOCK: .codeBlock
    case CMARKDOWN_DOCUMENT: .document
    case CMARKDOWN_EMPHASIS: .emphasis
    case CMARKDOWN_HEADING: unsafe .heading(level: Int(cmarkdown_number(node)))
    case CMARKDOWN_HTML_BLOCK, CMARKDOWN_HTML_INLINE: .html
    case CMARKDOWN_IMAGE:
      unsafe .image(
        destination: text(cmarkdown_destination(node)), title: text(cmarkdown_title(node)))
    case CMARKDOWN_ITEM: .item
    case CMARKDOWN_LINE_BREAK: .lineBreak
    case CMARKDOWN_LINK:
      unsafe .link(
        destination: text(cmarkdown_destination(node)), title: text(cmarkdown_title(node)))
    case CMARKDOWN_LIST:
      unsafe .list(start: cmarkdown_is_ordered(node) == 1 ? Int(cmarkdown_number(node)) : nil)
    case CMARKDOWN_PARAGRAPH: .paragraph
    case CMARKDOWN_QUOTATION: .quotation
    case CMARKDOWN_RULE: .rule
    case CMARKDOWN_SOFT_BREAK: .softBreak
    case CMARKDOWN_STRONG: .strong
    case CMARKDOWN_TABLE: .table
    case CMARKDOWN_TABLE_CELL: .tableCell
    case CMARKDOWN_TABLE_HEADER: .tableHeader
    case CMARKDOWN_TABLE_ROW: .tableRow
    case CMARKDOWN_TASK: unsafe .task(isTicked: cmarkdown_is_ticked(node) == 1)
    case CMARKDOWN_TEXT: unsafe .text(text(cmarkdown_literal(node)))
    default: .other
    }
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }
}
