import Lessons
import Testing
import Vocabulary

@Suite("PO files") struct PORoundTripTests {
  private let whole = """
    # Draft.
    msgid ""
    msgstr ""
    "Language: km\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"

    # A translator's note
    #. heading
    #: Lessons/sample/lesson.md:14
    #, fuzzy, no-wrap
    #| msgid "Older"
    msgctxt "warm-up.heading"
    msgid "Start"
    msgstr "ចាប់\u{200B}ផ្ដើម"

    msgctxt "b"
    msgid ""
    "one\\\\\\n"
    "two \\"three\\"\\t"
    msgstr ""

    #~ msgctxt "gone"
    #~ msgid "a"
    #~ msgstr "b"

    """

  @Test func `writing gives the bytes that were read`() throws {
    let file = try POFile(reading: whole, file: "km.po")

    #expect(file.text == whole)
    #expect(file.entries.map(\.line) == [7, 16])
    #expect(file.entries[1].source == "one\\\ntwo \"three\"\t")
    #expect(file.entries[0].isDraft)
  }

  @Test func `lines that another tool wrapped are joined`() throws {
    let wrapped = po(
      "msgctxt \"a\"\nmsgid \"\"\n\"one \"\n\"two\"\nmsgstr \"\"\n\"eins \"\n\"zwei\"")

    let file = try POFile(reading: wrapped, file: "a.po")

    #expect(file.entries[0].source == "one two")
    #expect(file.entries[0].translation == "eins zwei")
  }

  private static let faults: [(String, String, Int)] = [
    ("msgctxt \"a\"\nmsgid \"b\"", "po-order", 9),
    ("msgctxt \"a\"\nmsgstr \"b\"", "po-order", 10),
    ("\"loose\"", "po-order", 9),
    ("msgid \"b\"\nmsgstr \"c\"", "po-no-key", 9),
    ("msgctxt \"a\"\nmsgid \"b\nmsgstr \"c\"", "po-string", 10),
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\\x\"", "po-string", 11),
    ("msgctxt \"a\"\nmsgid \"b \" c\"\nmsgstr \"\"", "po-string", 10),
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"\"", "po-plural", 11),
    ("rubbish \"a\"", "po-order", 9),
    ("msgid \"\"\nmsgstr \"A: b\\n\"", "po-duplicate", 9),
  ]

  @Test(arguments: faults)
  func `a malformed entry is named with its line`(entries: String, key: String, line: Int) {
    let found = findings { _ = try POFile(reading: po(entries), file: "a.po") }

    #expect(found.contains(Finding("lesson.\(key)", line)), "found \(found)")
  }

  @Test func `a key that stands twice is refused`() {
    let twice = po(entry("a", "b", "c") + "\n" + entry("a", "b", "d"))

    #expect(
      findings { _ = try POFile(reading: twice, file: "a.po") }
        == [Finding("lesson.po-duplicate", 14)])
  }

  @Test func `a header that is missing or malformed is refused`() {
    let none = "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n"
    let latin = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"
    let line = "msgid \"\"\nmsgstr \"nonsense\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"

    #expect(
      findings { _ = try POFile(reading: none, file: "a.po") }
        == [Finding("lesson.po-header-missing", 1)])
    #expect(
      findings { _ = try POFile(reading: latin, file: "a.po") }
        == [Finding("lesson.po-charset", 1)])
    #expect(
      findings { _ = try POFile(reading: line, file: "a.po") }
        == [Finding("lesson.po-header-field", 1)])
  }
}
