import Foundation
import FoundationXML
import Testing

/// The elements of an XML document, as an independent parser reads them.
struct ReadDocument {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  let elements: [Element]

  init(_ bytes: [UInt8]) throws {
    let parser = XMLParser(data: Data(bytes))
    let collector = Collector()
    parser.delegate = collector
    try #require(parser.parse(), "Not well-formed: \(String(describing: parser.parserError))")
    elements = collector.elements
  }

  /// The elements of this name, in the order of the document.
  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private final class Collector: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { elements[last].text += string }
    }
  }
}
