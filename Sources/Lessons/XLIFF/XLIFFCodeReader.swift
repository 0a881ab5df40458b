internal import Formats

/// Turns the text and inline codes of XLIFF into running text.
struct XLIFFCodeReader {
  private let data: [String: String]
  /// The codes of the source, by their numbers: a translation's codes mean the same.
  private var codes: [String: XLIFFCode] = [:]
  private var open: [Frame] = [Frame(id: nil, code: nil)]

  /// Markup that has begun.
  private struct Frame {
    let id: String?
    let code: XLIFFCode?
    var inlines: [Inline] = []
  }

  init(data: [String: String]) { self.data = data }

  /// Reads elements that belong together, such as the sources of all segments.
  ///
  /// - Parameter elements: Sources or targets, in the order of reading.
  /// - Returns: The running text, without blanks at its ends.
  /// - Throws: `TranslationFault.codes` when codes do not pair up or are unknown.
  mutating func inlines(of elements: [XMLElement]) throws(TranslationFault) -> [Inline] {
    open = [Frame(id: nil, code: nil)]
    for element in elements { try read(element.content) }
    guard open.count == 1 else { throw .codes }
    return open[0].inlines.withoutOuterBlanks
  }

  private mutating func read(_ content: [XMLElement.Content]) throws(TranslationFault) {
    for part in content {
      switch part {
      case .text(let text): append(.text(text.withoutLineFeeds))
      case .element(let element): try read(element)
      }
    }
  }

  private mutating func read(_ element: XMLElement) throws(TranslationFault) {
    guard element.name.namespace == XLIFFFormat.namespace else { throw .codes }
    switch element.name.local {
    case "cp":
      guard let code = element.value("hex").flatMap({ UInt32($0, radix: 16) }),
        let scalar = Unicode.Scalar(code)
      else { throw .codes }
      append(.text(String(scalar)))
    case "ec": try end(element.value("startRef") ?? element.value("id"))
    case "em", "sm": break
    case "mrk": try read(element.content)
    case "pc":
      let id = element.value("id")
      open.append(Frame(id: id, code: try code(of: element, dataRef: "dataRefStart")))
      try read(element.content)
      try end(id)
    case "ph":
      guard try code(of: element, dataRef: "dataRef").kind == .lineBreak else { throw .codes }
      append(.lineBreak)
    case "sc":
      open.append(
        Frame(id: element.value("id"), code: try code(of: element, dataRef: "dataRef")))
    default: throw .codes
    }
  }

  private mutating func code(
    of element: XMLElement, dataRef: String
  ) throws(TranslationFault) -> XLIFFCode {
    let id = element.value("copyOf") ?? element.value("id") ?? ""
    if let known = codes[id] { return known }
    guard let kind = XLIFFCode.Kind(rawValue: element.value("subType") ?? "") else { throw .codes }
    let destination = kind == .link ? element.value(dataRef).flatMap { data[$0] } : nil
    guard kind != .link || destination != nil else { throw .codes }
    let code = XLIFFCode(kind, destination: destination)
    codes[id] = code
    return code
  }

  private mutating func end(_ id: String?) throws(TranslationFault) {
    guard open.count > 1, let frame = open.popLast(), frame.id == id, let code = frame.code else {
      throw .codes
    }
    switch code.kind {
    case .code: append(.code(frame.inlines.plainText))
    case .emphasis: appendAround(frame.inlines) { .emphasis($0) }
    case .lineBreak: throw .codes
    case .link: append(.link(destination: code.destination ?? "", frame.inlines))
    case .strong: appendAround(frame.inlines) { .strong($0) }
    }
  }

  /// Appends markup with the blanks at its ends outside it, where Markdown wants them.
  private mutating func appendAround(_ inlines: [Inline], _ markup: ([Inline]) -> Inline) {
    let words = inlines.plainText
    if words.hasPrefix(" ") { append(.text(" ")) }
    append(markup(inlines.withoutOuterBlanks))
    if words.hasSuffix(" "), words != " " { append(.text(" ")) }
  }

  private mutating func append(_ inline: Inline) {
    let last = open.count - 1
    if case .text(let new) = inline, case .text(let old)? = open[last].inlines.last {
      open[last].inlines[open[last].inlines.count - 1] = .text(old + new)
    } else {
      open[last].inlines.append(inline)
    }
  }
}

extension String {
  /// The text with a blank for each line feed and the indentation around it, which editors add.
  fileprivate var withoutLineFeeds: String {
    unicodeScalars.contains("\n") ? replacing(/[ \t]*\r?\n\s*/, with: " ") : self
  }
}

extension [Inline] {
  /// The running text without blanks at its ends, and without texts that hold nothing.
  fileprivate var withoutOuterBlanks: [Inline] {
    var inlines = self
    if case .text(let text)? = inlines.first {
      inlines[0] = .text(String(text.drop { $0 == " " || $0 == "\t" }))
    }
    if case .text(var text)? = inlines.last {
      while text.hasSuffix(" ") || text.hasSuffix("\t") { text.removeLast() }
      inlines[inlines.count - 1] = .text(text)
    }
    return inlines.filter { $0 != .text("") }
  }
}
