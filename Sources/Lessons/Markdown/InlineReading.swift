/// What keeps a piece of Markdown from being running text.
enum InlineFault: Error, Hashable {
  case html
  case image
  case linkTitle
  case linkUnsafe(String)
  case structure
}

extension [Inline] {
  /// Reads the text of one unit: one paragraph's worth of Markdown, and nothing that starts a
  /// block.
  static func reading(_ text: String) throws(InlineFault) -> [Inline] {
    if isPlain(text) { return [.text(text)] }
    guard let document = MarkdownNode.parse(text), document.children.count == 1,
      document.children[0].kind == .paragraph
    else { throw .structure }
    var collector = InlineCollector()
    let inlines = collector.inlines(of: document.children[0])
    if let fault = collector.faults.first { throw fault.fault }
    return inlines
  }

  /// Whether a text can hold no markup: one line that begins with a letter and has none of the
  /// characters that mean something in CommonMark or a table.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, last != 0x20 else { return false }
    let isLetter = first >= 0x80 || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
    return isLetter
      && bytes.allSatisfy { byte in
        switch byte {
        case 0..<0x20, 0x7F: false
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: ">"),
          UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"),
          UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
          false
        default: true
        }
      }
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
