/// Writes well-formed XML 1.0 in UTF-8: same calls, same bytes.
///
/// Elements stand on lines of their own, indented, except inside an element that holds text.
/// Characters that XML cannot hold become U+FFFD.
public struct XMLWriter: Sendable {
  private var output: [UInt8]
  private var open: [Element] = []
  private var isTagOpen = false
  private var hasWritten = false

  /// Attributes in the order in which they are written.
  public typealias Attributes = [(name: String, value: String)]

  private struct Element {
    let name: String
    var holdsElements = false
    var holdsText = false
  }

  /// Begins a document, or a part of one when it has no declaration.
  public init(hasDeclaration: Bool = true) {
    output = hasDeclaration ? Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) : []
  }

  /// Opens an element.
  ///
  /// - Precondition: The names of the element and of its attributes are names in XML.
  public mutating func start(_ name: String, _ attributes: Attributes = []) {
    precondition(isXMLName(name), "Not a name in XML: \(name)")
    closeTag()
    if let parent = open.indices.last { open[parent].holdsElements = true }
    breakLine(level: open.count)
    output.append(UInt8(ascii: "<"))
    output += name.utf8
    for attribute in attributes {
      precondition(isXMLName(attribute.name), "Not a name in XML: \(attribute.name)")
      output.append(0x20)
      output += attribute.name.utf8
      output += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      append(attribute.value, isAttribute: true)
      output.append(UInt8(ascii: "\""))
    }
    open.append(Element(name: name))
    isTagOpen = true
  }

  /// Closes the innermost open element.
  ///
  /// - Precondition: An element is open.
  public mutating func end() {
    guard let element = open.last else { preconditionFailure("No element is open") }
    if isTagOpen {
      isTagOpen = false
      open.removeLast()
      output += "/>".utf8
      return
    }
    if element.holdsElements { breakLine(level: open.count - 1) }
    open.removeLast()
    output += "</".utf8
    output += element.name.utf8
    output.append(UInt8(ascii: ">"))
  }

  /// Appends text to the innermost open element.
  ///
  /// - Precondition: An element is open.
  public mutating func text(_ text: String) {
    guard let parent = open.indices.last else { preconditionFailure("No element is open") }
    closeTag()
    open[parent].holdsText = true
    append(text, isAttribute: false)
  }

  /// Writes an element that holds nothing, or only text.
  public mutating func element(
    _ name: String, _ attributes: Attributes = [], text: String? = nil
  ) {
    start(name, attributes)
    if let text { self.text(text) }
    end()
  }

  /// Hands over what was written so far, so that a long document need not lie in memory whole.
  public mutating func takeBytes() -> [UInt8] {
    hasWritten = hasWritten || !output.isEmpty
    defer { output = [] }
    return output
  }

  /// Ends the document and returns what was not handed over, with a line feed at its end.
  ///
  /// - Precondition: Every element was closed.
  public consuming func finish() -> [UInt8] {
    precondition(open.isEmpty, "An element is still open")
    output.append(0x0A)
    return output
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    isTagOpen = false
    output.append(UInt8(ascii: ">"))
  }

  private mutating func breakLine(level: Int) {
    guard hasWritten || !output.isEmpty, !open.contains(where: \.holdsText) else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  private mutating func append(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;".utf8
      case "<": output += "&lt;".utf8
      case ">": output += "&gt;".utf8
      case "\"" where isAttribute: output += "&quot;".utf8
      case "\t" where isAttribute, "\n" where isAttribute, "\r":
        // Readers of XML turn these into blanks or line feeds unless they are written so.
        output += "&#\(scalar.value);".utf8
      case "\t", "\n": output.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}".utf8
      default: output += String(scalar).utf8
      }
    }
  }
}

/// Whether a text is a name by XML 1.0, as far as ASCII goes, and has no blank or mark in it.
func isXMLName(_ text: String) -> Bool {
  guard let first = text.utf8.first else { return false }
  let isStart = { (byte: UInt8) in
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x5F || byte == 0x3A
      || byte >= 0x80
  }
  return isStart(first)
    && text.utf8.allSatisfy {
      isStart($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    }
}
