import Formats
import Testing
import Vocabulary

@Suite("Reading XML") struct XMLReaderTests {
  private func events(_ text: String) throws(FormatError) -> [XMLEvent] {
    try XMLReader.events(in: Array(text.utf8), file: "a.xml")
  }

  @Test func `elements, attributes and texts come in order, with namespaces and places`() throws {
    let found = try events(
      "<a xmlns='urn:x' xmlns:p=\"urn:y\" p:b='1 &amp; 2' c='&#x1780;'>\n <p:d/>ក&lt;<![CDATA[<]]></a>"
    )

    let inX = { XMLName($0, in: "urn:x") }
    let attributes = [
      XMLAttribute(name: XMLName("b", in: "urn:y"), value: "1 & 2"),
      XMLAttribute(name: XMLName("c"), value: "ក"),
    ]
    #expect(
      found.map(\.kind) == [
        .start(inX("a"), attributes), .text("\n "), .start(XMLName("d", in: "urn:y"), []),
        .end(XMLName("d", in: "urn:y")), .text("ក<<"), .end(inX("a")),
      ])
    #expect(found.map(\.line) == [1, 1, 2, 2, 2, 2])
    #expect(found.map(\.column) == [1, 63, 2, 8, 8, 26])
    #expect(attributes.value("b", in: "urn:y") == "1 & 2")
    #expect(attributes.value("b") == nil)
  }

  @Test func `comments are no pieces, and processing instructions are`() throws {
    let found = try events("<?xml version=\"1.0\"?><?go now?><a>x<!-- y -->z</a><!-- end -->")

    #expect(
      found.map(\.kind) == [
        .instruction("go"), .start(XMLName("a"), []), .text("xz"), .end(XMLName("a")),
      ])
  }

  @Test func `UTF-16 reads as UTF-8 does`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a b='ខ្មែរ'>မြန်မာ</a>"
    let bytes = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }

    let found = try XMLReader.events(in: bytes, file: "a.xml")

    #expect(found.map(\.kind) == (try events("<a b='ខ្មែរ'>မြန်မာ</a>")).map(\.kind))
  }

  @Test(arguments: 1...7)
  func `the pieces do not depend on how the bytes are cut`(step: Int) throws {
    let text = "\u{FEFF}<a b='é'>\r\nភាសា &amp; <c>𝄞</c><![CDATA[]]]]><d/></a>\n"
    let bytes = Array(text.utf8)
    var reader = XMLReader(file: "a.xml")
    var found: [XMLEvent] = []

    for start in stride(from: 0, to: bytes.count, by: step) {
      found += try reader.read(Array(bytes[start..<min(start + step, bytes.count)]))
    }
    found += try reader.finish()

    #expect(found == (try events(text)))
  }

  private static let faults: [(String, XMLFault, Int, Int)] = [
    ("", .empty, 1, 1),
    ("<!-- x -->", .empty, 1, 11),
    ("<a>\n<b>", .unclosed("b", line: 2), 2, 4),
    ("<a>\n</b>", .mismatchedTag(open: "a", line: 1), 2, 3),
    ("<a", .empty, 1, 1),
    ("<a/><!-- ", .unclosedToken, 1, 5),
    ("<a>\n  x & y</a>", .badToken, 2, 6),
    ("<a b=c/>", .badToken, 1, 6),
    ("<a b='' b=''/>", .duplicateAttribute, 1, 9),
    ("<a/>x", .trailing, 1, 5),
    ("<a/><b/>", .trailing, 1, 5),
    ("<a>&nbsp;</a>", .undefinedEntity, 1, 4),
    ("<a>&#0;</a>", .badCharacterReference, 1, 4),
    ("<p:a/>", .unboundPrefix, 1, 1),
    (" <?xml version=\"1.0\"?><a/>", .misplacedDeclaration, 1, 2),
    ("<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a/>", .unknownEncoding, 1, 31),
    ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", .wrongEncoding, 1, 31),
    ("<a xmlns:xml='urn:x'/>", .other, 1, 1),
    ("<!DOCTYPE a><a/>", .doctype, 1, 12),
    ("\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", .doctype, 2, 13),
    ("<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a/>", .doctype, 1, 46),
  ]

  @Test(arguments: faults)
  func `a fault is named with its place`(text: String, fault: XMLFault, line: Int, column: Int) {
    #expect(
      throws: FormatError.xml(
        fault, at: SourceLocation(file: "a.xml", line: line, column: column))
    ) {
      _ = try events(text)
    }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(
      throws: FormatError.xml(.badToken, at: SourceLocation(file: "a", line: 2, column: 1))
    ) {
      _ = try XMLReader.events(in: Array("<a>\n".utf8) + [0xC0, 0xAF], file: "a")
    }
  }

  @Test func `elements may lie as deep as the limit and no deeper`() throws {
    var limits = XMLReader.Limits()
    limits.depth = 3
    let place = SourceLocation(file: "a", line: 1, column: 10)

    #expect(
      try XMLReader.events(in: Array("<a><b><c/></b></a>".utf8), file: "a", limits: limits).count
        == 6)
    #expect(throws: FormatError.xml(.tooDeep(limit: 3), at: place)) {
      _ = try XMLReader.events(
        in: Array("<a><b><c><d/></c></b></a>".utf8), file: "a", limits: limits)
    }
  }

  @Test(arguments: ["<a>", "<a b='", "<a><!-- ", "<a><![CDATA[", "<a>&lt;"])
  func `a token that does not end is refused before it fills the memory`(opening: String) throws {
    var limits = XMLReader.Limits()
    limits.tokenBytes = 10_000
    var reader = XMLReader(file: "a", limits: limits)
    let chunk = Array(String(repeating: "x", count: 1000).utf8)
    var taken = 0

    do throws(FormatError) {
      _ = try reader.read(Array(opening.utf8))
      while taken < 1_000_000 {
        _ = try reader.read(chunk)
        taken += chunk.count
      }
      Issue.record("All was taken")
    } catch {
      guard case .xml(.tokenTooLong(limitBytes: 10_000), _) = error else { throw error }
    }

    #expect(taken < 13_000)
  }
}
