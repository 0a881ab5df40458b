/// What keeps a piece of Markdown from being running text.
enum InlineFault: Error, Hashable {
  case html
  case image
  case linkTitle
  case linkUnsafe(String)
  case structure
}

extension [Inline] {
  /// Reads the text of one unit: one paragraph's worth of Markdown, and nothing that starts a block.
  static func reading(_ text: String) throws(InlineFault) -> [Inline] {
    guard let document = MarkdownNode.parse(text), document.children.count == 1,
      document.children[0].kind == .paragraph
    else { throw .structure }
    var collector = InlineCollector()
    let inlines = collector.inlines(of: document.children[0])
    if let fault = collector.faults.first { throw fault.fault }
    return inlines
  }
}

/// Turns Markdown nodes into running text, and keeps the faults that it meets.
struct InlineCollector {
  private(set) var faults: [(fault: InlineFault, line: Int)] = []

  /// Returns the running text inside a node, with neighbouring texts joined.
  mutating func inlines(of node: MarkdownNode) -> [Inline] {
    var inlines: [Inline] = []
    for child in node.children {
      guard let inline = inline(for: child) else { continue }
      if case .text(let new) = inline, case .text(let old)? = inlines.last {
        inlines[inlines.count - 1] = .text(old + new)
      } else {
        inlines.append(inline)
      }
    }
    return inlines
  }

  private mutating func inline(for node: MarkdownNode) -> Inline? {
    switch node.kind {
    case .text(let text): return .text(text)
    case .softBreak: return .text(" ")
    case .code(let text): return .code(text)
    case .lineBreak: return .lineBreak
    case .emphasis: return .emphasis(inlines(of: node))
    case .strong: return .strong(inlines(of: node))
    case .link(let destination, let title):
      if !title.isEmpty { faults.append((.linkTitle, node.line)) }
      if !Self.isSafe(destination) { faults.append((.linkUnsafe(destination), node.line)) }
      return .link(destination: destination, inlines(of: node))
    case .html: faults.append((.html, node.line))
    case .image: faults.append((.image, node.line))
    default: faults.append((.structure, node.line))
    }
    return nil
  }

  // A pack is opened from a memory card, where relative links lead nowhere, and scripts never run.
  private static func isSafe(_ destination: String) -> Bool {
    let lowered = destination.lowercased()
    return ["https://", "http://", "mailto:", "tel:"].contains { lowered.hasPrefix($0) }
      && destination.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
