import Lessons
import Testing
import Vocabulary

@Suite("XLIFF from other tools") struct XLIFFToolTests {
  private let hello = "Say **hello** to *your* neighbour."
  private let bold = "<pc id=\"1\" type=\"fmt\" subType=\"xlf:b\">"
  private let italic = "<pc id=\"2\" type=\"fmt\" subType=\"xlf:i\">"

  private var source: String {
    "<source>Say \(bold)hello</pc> to \(italic)your</pc> neighbour.</source>"
  }

  /// A file with the given units.
  private func xliff(
    _ units: String, language: String = "km", lesson: String = "sample", version: String = "2.1"
  ) -> String {
    """
    <?xml version="1.0"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="\(version)" srcLang="en" \
    trgLang="\(language)">
    <file id="\(lesson)">
    \(units)
    </file>
    </xliff>
    """
  }

  private func paragraph(_ inside: String) -> String {
    xliff("<unit id=\"warm-up.p1\">\(inside)</unit>")
  }

  private func importing(_ text: String, khmer: String? = nil) throws -> TranslationImport {
    try library(khmer: khmer).importing(
      try HandedInTranslation(reading: Array(text.utf8), named: "a.xlf"))
  }

  private func translation(_ text: String) throws -> POFile.Entry {
    let result = try importing(text)
    #expect(result.refused == [])
    return result.file.entries[4]
  }

  @Test(arguments: [
    // Codes in another order, and pairs written apart.
    "<target>\(#"<sc id="2" type="fmt" subType="xlf:i"/>"#)អ្នក<ec startRef=\"2\"/> <pc id=\"1\">ជំរាប</pc></target>",
    // Marks of terms and comments around and inside codes.
    "<target><mrk id=\"m1\" type=\"term\"><pc id=\"2\">អ្នក</pc> </mrk><sm id=\"m2\"/><pc id=\"1\">ជំរាប</pc><em startRef=\"m2\"/></target>",
    // Blanks inside the codes.
    "<target><pc id=\"2\">អ្នក </pc><pc id=\"1\">ជំរាប </pc></target>",
    // An editor that indents.
    "<target>\n      <pc id=\"2\">អ្នក</pc>\n      <pc id=\"1\">ជំរាប</pc>\n    </target>",
  ])
  func `what tools do to a target does not change what it says`(target: String) throws {
    let found = try translation(
      paragraph("<segment state=\"translated\">\(source)\(target)</segment>"))

    #expect(found.translation == "*អ្នក* **ជំរាប**")
    #expect(found.state == .translated)
  }

  @Test func `segments and what lies between them are put together, in the order of the target`()
    throws
  {
    let found = try translation(
      paragraph(
        """
        <segment id="s1" state="final"><source>Say \(bold)hello</pc></source>
          <target order="3">\(bold)ជំរាប</pc></target></segment>
        <ignorable><source> </source></ignorable>
        <segment id="s2" state="translated"><source>to \(italic)your</pc> neighbour.</source>
          <target order="1">\(italic)អ្នក</pc></target></segment>
        """))

    #expect(found.translation == "*អ្នក* **ជំរាប**")
    #expect(found.state == .translated)
  }

  @Test func `one segment that is not settled makes the whole unit a draft`() throws {
    let found = try translation(
      paragraph(
        """
        <segment state="final"><source>Say \(bold)hello</pc> </source>
          <target>\(bold)ជំរាប</pc> </target></segment>
        <segment><source>to \(italic)your</pc> neighbour.</source>
          <target>\(italic)អ្នក</pc></target></segment>
        """))

    #expect(found.translation == "**ជំរាប** *អ្នក*")
    #expect(found.isDraft)
  }

  @Test func `notes of translators are kept, and notes of this program are not doubled`() throws {
    let found = try translation(
      paragraph(
        """
        <notes><note category="description">paragraph</note><note>Is this
        polite?</note><note category="comment">Ask Dara</note>\
        <note category="review">Reviewed: Me; 2026-01-01; 00</note></notes>
        <segment state="translated">\(source)<target>\(bold)ក</pc> \(italic)ខ</pc></target></segment>
        """))

    #expect(found.comments == [" Is this", " polite?", " Ask Dara"])
    #expect(found.notes == [" paragraph"])
  }

  @Test func `a note alone is taken, and no translation with it lost`() throws {
    let khmer = po(entry("warm-up.p1", hello, "**ក** *ខ*"))

    let result = try importing(
      paragraph("<notes><note>Why?</note></notes><segment>\(source)</segment>"), khmer: khmer)

    #expect(result.changed.map(\.rawValue) == ["warm-up.p1"])
    #expect(result.file.entries[4].translation == "**ក** *ខ*")
    #expect(result.file.entries[4].comments == [" Why?"])
  }

  @Test func `the mark tells the text when a tool changed blanks in the source`() throws {
    let mark = try library().lesson(sample).units[4].mark
    let found = try translation(
      xliff(
        """
        <unit id="warm-up.p1" xmlns:d="urn:difund:xliff:1" d:mark="\(mark)">
        <segment state="translated"><source>Say   \(bold)hello</pc>to \(italic)your</pc>
        neighbour .</source><target>\(bold)ក</pc> \(italic)ខ</pc></target></segment></unit>
        """))

    #expect(found.translation == "**ក** *ខ*")
    #expect(found.state == .translated)
  }

  @Test func `a suggestion that was taken over keeps the markup that it had as text`() throws {
    let found = try translation(
      paragraph("<segment state=\"translated\">\(source)<target>**ក** *ខ*</target></segment>"))

    #expect(found.translation == "**ក** *ខ*")
  }

  @Test func `text that looks like markup stays text`() throws {
    let result = try importing(
      xliff(
        """
        <unit id="warm-up.heading"><segment state="translated"><source>Start</source>
        <target># 1 * 2 &lt;b&gt; [x]</target></segment></unit>
        <unit id="front.title"><segment state="translated"><source>A sample</source>
        <target># **x**</target></segment></unit>
        """))

    #expect(result.refused == [])
    #expect(result.file.entries[3].translation == "\\# 1 \\* 2 \\<b> \\[x\\]")
    #expect(result.file.entries[0].translation == "# **x**")
  }

  private static let refusals: [(String, String)] = [
    ("<target>ក ខ</target>", "unit-markup-strong"),
    ("<target><pc id=\"1\">ក</pc></target>", "unit-markup-emphasis"),
    (
      "<target><pc id=\"1\">ក</pc><pc id=\"1\">គ</pc> <pc id=\"2\">ខ</pc></target>",
      "xliff-codes"
    ),
    ("<target><pc id=\"1\">ក</pc> <pc id=\"2\">ខ</pc><ph id=\"2\"/></target>", "xliff-codes"),
    ("<target><pc id=\"1\">ក</pc> <pc id=\"2\">ខ</pc><ph id=\"9\"/></target>", "xliff-codes"),
    ("<target><sc id=\"1\"/>ក</target>", "xliff-codes"),
    ("<target>ក<ec startRef=\"1\"/></target>", "xliff-codes"),
    (
      "<target><sc id=\"1\"/><sc id=\"2\"/>ក<ec startRef=\"1\"/><ec startRef=\"2\"/></target>",
      "xliff-codes"
    ),
    ("<target><b xmlns=\"urn:x\">ក</b></target>", "xliff-codes"),
    ("<target><pc id=\"1\">ក</pc> <pc id=\"2\">ខ<cp hex=\"0007\"/></pc></target>", "unit-control"),
    ("<target><pc id=\"1\">ក</pc> <pc id=\"2\">{name}</pc></target>", "unit-placeholders"),
  ]

  @Test(arguments: refusals)
  func `a unit whose codes do not fit is refused alone, with its line`(target: String, key: String)
    throws
  {
    let result = try importing(
      xliff(
        """
        <unit id="warm-up.p1"><segment state="translated">\(source)\(target)</segment></unit>
        <unit id="warm-up.heading"><segment state="translated"><source>Start</source>\
        <target>ចាប់ផ្ដើម</target></segment></unit>
        """))

    #expect(result.refused.map(Finding.init) == [Finding("lesson.\(key)", 4)])
    #expect(result.refused.map(\.location.field) == ["warm-up.p1"])
    #expect(result.changed.map(\.rawValue) == ["warm-up.heading"])
  }

  @Test func `a unit of which only a part is translated is refused`() throws {
    let result = try importing(
      paragraph(
        "<segment><source>a</source><target>ក</target></segment>"
          + "<segment><source>b</source></segment>"))

    #expect(result.refused.map(Finding.init) == [Finding("lesson.xliff-partly", 4)])
  }

  @Test func `plain texts take no codes`() throws {
    let result = try importing(
      xliff(
        """
        <unit id="front.title"><segment><source>A sample</source>
        <target>\(bold)ក</pc></target></segment></unit>
        """))

    #expect(result.refused.map(Finding.init) == [Finding("lesson.xliff-codes", 4)])
  }

  private static let faults: [(String, String, Int)] = [
    (
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xliff>&e;</xliff>",
      "formats.xml-doctype", 1
    ),
    ("<html/>", "lesson.xliff-not", 1),
    ("<xliff version=\"1.2\"/>", "lesson.xliff-version", 1),
    (
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\"/>",
      "lesson.xliff-files", 1
    ),
    ("<xliff", "formats.xml-empty", 1),
  ]

  @Test(arguments: faults)
  func `a file that cannot be used is refused as a whole`(text: String, key: String, line: Int) {
    let found = findings { _ = try importing(text) }

    #expect(found.contains(Finding(key, line)), "found \(found)")
  }

  @Test func `a unit that stands twice, another language and another lesson are refused`() throws {
    let english = try tag("en")
    let unit = "<unit id=\"a\"><segment><source>a</source></segment></unit>"

    #expect(
      findings { _ = try importing(xliff(unit + "\n" + unit)) }
        == [Finding("lesson.po-duplicate", 5)])
    #expect(
      findings { _ = try importing(xliff(unit, language: "no language")) }
        == [Finding("lesson.translation-no-language", 1)])
    #expect(
      findings { _ = try importing(xliff(unit, lesson: "no lesson")) }
        == [Finding("lesson.translation-no-lesson", 1)])
    #expect(throws: LessonError.noLesson("other")) {
      try importing(xliff(unit, lesson: "other"))
    }
    #expect(throws: LessonError.sourceLanguage(lesson: "sample", english)) {
      try importing(xliff(unit, language: "en"))
    }
  }
}
