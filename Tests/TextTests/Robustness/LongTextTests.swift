import Testing
import Text
import Vocabulary

/// Texts that somebody made to stop a program: whatever takes the square of their length takes
/// hours.
@Suite("Long texts", .timeLimit(.minutes(15))) struct LongTextTests {
  private static let megabyte = 1_000_000
  private static let length = 4_000

  /// What is repeated.
  private static let repeated: [String] = [
    "ก", "ภาษาไทย", "\u{0E48}", "เ", "ພາສາລາວ", "ខ្មែរ", "\u{17D2}", "ន្", "ကောင်း", "\u{1039}",
    "\u{1031}", "\u{301}", "\u{323}\u{301}\u{316}\u{1DCE}\u{0F73}", "\u{0}", "\u{200D}", "a", "a.",
    "1,", " ", "\r\n", "中", "\u{1100}", "\u{202E}", "\u{FFFE}", "\u{0EFF}", "ᨠ᩠", "ꦏ꧀", "\u{1E100}",
    "தமிழ்", "بهاس", "👩‍", "\u{1F1F9}", "(\"", "|",
  ]

  @Test(arguments: repeated)
  func `breaks are found in time, and cover the text`(part: String) throws {
    let text = String(repeating: part, count: Self.length / part.utf8.count)
    let length = text.utf8.count

    for language in ["th", "km", "my"] {
      #expect(try WordSegmenter(language: tag(language)).wordBreaks(in: text).last == length)
    }
    #expect(try LineBreaker(language: tag("lo")).lineBreaks(in: text).last == length)
    #expect(try clusterBreaks(in: text).last == length)
    #expect(try sentenceBreaks(in: text).last == length)
    #expect(try TextCounter(language: tag("th")).count(text).graphemes > 0)
  }

  @Test(arguments: repeated)
  func `forms, identity and order are found in time`(part: String) throws {
    let text = String(repeating: part, count: Self.length / part.utf8.count)
    let collator = try Collator(locale: tag("th"))

    #expect(try normalized(text).unicodeScalars.count > 0)
    #expect(try !convertZawgyi(text).isEmpty)
    let identity = TextIdentity(of: text)
    #expect((0...1).contains(identity.confidence))
    #expect(identity.language != nil || identity.confidence < 0.6)
    #expect(try !collator.sortKey(of: text).isEmpty)
    #expect(collator.compare("a" + text, "a\u{323}" + text) != 0)
    #expect(displayWidth(of: truncated(text, toWidth: 40)) <= 40)
    #expect(repairingUTF8(Array(text.utf8) + [0xFF]).replacedOffsets == [text.utf8.count])
  }

  @Test func `a megabyte without a blank has words, lines and clusters`() throws {
    let text = String(repeating: "ก", count: Self.megabyte / 3)

    #expect(try WordSegmenter(language: tag("th")).wordBreaks(in: text).last == text.utf8.count)
    #expect(try LineBreaker(language: tag("th")).lineBreaks(in: text).last == text.utf8.count)
    #expect(try clusterBreaks(in: text).count == text.unicodeScalars.count)
  }

  @Test func `a megabyte of marks in the worst order has a normal form and a place in the order`()
    throws
  {
    let text = String(repeating: "\u{301}\u{323}", count: Self.megabyte / 4)
    let collator = try Collator(locale: tag("th"))

    #expect(try normalized(text).unicodeScalars.count == text.unicodeScalars.count)
    #expect(try !collator.sortKey(of: text).isEmpty)
  }

  @Test func `a long line of vowels in Zawgyi is converted`() throws {
    let text = String(repeating: "\u{1031}", count: Self.megabyte / 15)

    #expect(try convertZawgyi(text).unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test func `a long text that is no UTF-8 at all is repaired in time`() {
    let repaired = repairingUTF8([UInt8](repeating: 0xE0, count: Self.megabyte / 10))

    #expect(repaired.replacedOffsets == Array(0..<Self.megabyte / 10))
    #expect(repaired.text.unicodeScalars.count == Self.megabyte / 10)
  }

  @Test func `long Zawgyi is converted as its parts are`() throws {
    let line = "ျမန္မာႏိုင္ငံသည္ အေရွ႕ေတာင္အာရွတြင္ရွိေသာ ႏိုင္ငံျဖစ္သည္။ "
    let glued = line.filter { !$0.isWhitespace }
    let parts = [line, glued, "\u{1031}က", String(repeating: " ", count: 100), "abc "]

    for part in parts {
      let whole = try convertZawgyi(String(repeating: part, count: 200))

      #expect(whole == String(repeating: try convertZawgyi(part), count: 200))
    }
  }

  @Test func `long runs of marks have the normal form of short ones`() throws {
    let marks = "\u{301}\u{316}\u{F73}\u{34F}\u{323}"
    let long = try normalized("a" + String(repeating: "\u{323}\u{301}", count: 5000) + marks)
    let scalars = Array(long.unicodeScalars)

    // ạ; the two vowels of U+0F73; the other dots and U+0316, which have one class; acutes; the
    // rest.
    let low = scalars.dropFirst(3).prefix { $0 == "\u{323}" || $0 == "\u{316}" }
    #expect(scalars.first == "\u{1EA1}")
    #expect(low.count == 5000)
    #expect(scalars.count == 1 + 4999 + 5000 + 6)
    #expect(try normalized(long).unicodeScalars.elementsEqual(long.unicodeScalars))
  }
}
