/// An element of an XML document with all that stands in it.
public struct XMLElement: Hashable, Sendable {
  /// The name.
  public let name: XMLName

  /// The attributes, in the order of the document.
  public let attributes: [XMLAttribute]

  /// What stands between the tags.
  public internal(set) var content: [Content] = []

  /// The line on which the element begins, counted from 1.
  public let line: Int

  /// What can stand in an element.
  public indirect enum Content: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: The document as people know it.
  ///   - limits: How large its parts may be.
  /// - Returns: The outermost element.
  /// - Throws: `FormatError.xml` at the first fault.
  public static func reading(
    _ bytes: [UInt8], file: String, limits: XMLReader.Limits = .init()
  ) throws(FormatError) -> XMLElement {
    var open: [XMLElement] = []
    for event in try XMLReader.events(in: bytes, file: file, limits: limits) {
      switch event.kind {
      case .start(let name, let attributes):
        open.append(XMLElement(name: name, attributes: attributes, line: event.line))
      case .text(let text) where !open.isEmpty: open[open.count - 1].content.append(.text(text))
      case .end where open.count > 1:
        let closed = open.removeLast()
        open[open.count - 1].content.append(.element(closed))
      case .end, .instruction, .text: break
      }
    }
    guard let root = open.first else { preconditionFailure("A document without an element") }
    return root
  }
}

extension XMLElement {
  /// The elements directly inside this one.
  public var elements: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, also that of inner elements.
  public var text: String {
    content.map { content in
      switch content {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  /// The elements directly inside this one that have a name.
  public func elements(_ local: String, in namespace: String = "") -> [XMLElement] {
    elements.filter { $0.name.local == local && $0.name.namespace == namespace }
  }

  /// The value of an attribute, or nil.
  public func value(_ local: String, in namespace: String = "") -> String? {
    attributes.value(local, in: namespace)
  }
}
