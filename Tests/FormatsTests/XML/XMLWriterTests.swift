import Formats
import Testing

@Suite("Writing XML") struct XMLWriterTests {
  @Test func `elements stand on lines of their own and text is left as it is`() {
    var writer = XMLWriter()
    writer.start("a", [("x", "1"), ("y", "ភាសា")])
    writer.element("b")
    writer.start("c")
    writer.text("one ")
    writer.element("d", text: "two")
    writer.end()
    writer.end()

    let text = String(decoding: writer.finish(), as: UTF8.self)

    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1" y="ភាសា">
          <b/>
          <c>one <d>two</d></c>
        </a>

        """)
  }

  @Test func `marks, blanks and impossible characters are made safe`() {
    var writer = XMLWriter(hasDeclaration: false)
    writer.element(
      "a", [("x", "\"<&>'\t\n\r\u{1B}")], text: "<&>\"]]>\t\n\r\0\u{FFFE}\u{FFFF}\u{85}😀")

    let text = String(decoding: writer.finish(), as: UTF8.self)

    #expect(
      text == "<a x=\"&quot;&lt;&amp;&gt;'&#9;&#10;&#13;\u{FFFD}\">"
        + "&lt;&amp;&gt;\"]]&gt;\t\n&#13;\u{FFFD}\u{FFFD}\u{FFFD}\u{85}😀</a>\n")
  }

  @Test(arguments: 0..<40)
  func `a reader of XML gets the text back that was written`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<20).map { _ in generator.text() }
    var writer = XMLWriter()
    writer.start("list")
    for text in texts { writer.element("item", [("name", text)], text: text) }
    writer.end()

    let document = try ReadDocument(writer.finish())

    let expected = texts.map { text in
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0 == "\0" || $0 == "\u{1F}" ? "\u{FFFD}" : $0 }))
    }
    let items = document.elements.filter { $0.name == "item" }
    #expect(items.map { Array($0.text.utf8) } == expected.map { Array($0.utf8) })
    #expect(
      items.map { Array(($0.attributes["name"] ?? "").utf8) } == expected.map { Array($0.utf8) })
  }
}
