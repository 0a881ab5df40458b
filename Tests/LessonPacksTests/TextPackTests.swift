import Formats
import Foundation
import LessonPacks
import Lessons
import Testing
import Text
import Vocabulary

@Suite("Text packs") struct TextPackTests {
  /// A message of a pack, as the table has it.
  private struct Part {
    let section: String
    let alphabet: String
    let units: Int
    let text: String
  }

  private struct Series: Decodable {
    let section: String
    let text: String
    let parts: [String]
  }

  private struct Messages: Decodable {
    let status: String
    let messages: [Series]
  }

  private func export(
    _ library: LessonLibrary = shipped, _ id: Lesson.ID = firstLesson, in language: String,
    readers: PackChoices.Readers = .everyone
  ) throws -> Pack {
    var choices = PackChoices()
    choices.readers = readers
    return try library.export(
      [id], in: [try tag(language)], as: .text, choices: choices,
      with: services(breaks: { text, language in
        (try? LineBreaker(language: language).lineBreaks(in: text)) ?? []
      }))
  }

  private func messages(of pack: Pack) throws -> Messages {
    let file = try #require(
      pack.files.first { $0.name.hasSuffix(".json") && $0.name != "manifest.json" })
    return try JSONDecoder().decode(Messages.self, from: Data(file.bytes))
  }

  /// The messages by section, from the table.
  private func parts(of pack: Pack) throws -> [String: [Part]] {
    let table = try CSVTable.parse(try pack.text(ending: ".csv"), file: "-")
    let parts = try table.records.map { record in
      Part(
        section: try #require(record["section"]), alphabet: try #require(record["alphabet"]),
        units: try #require(record["units"].flatMap { Int($0) }),
        text: try #require(record["text"]))
    }
    return Dictionary(grouping: parts, by: \.section)
  }

  private func letters(_ text: some StringProtocol) -> String {
    text.unicodeScalars.filter { $0 != "\u{200B}" && !$0.properties.isWhitespace }
      .map { String($0) }.joined()
  }

  @Test(arguments: ["en", "id", "km", "lo", "my", "th", "vi"])
  func `every message fits, and together they say everything`(language: String) throws {
    let pack = try export(in: language)
    let table = try parts(of: pack)

    for series in try messages(of: pack).messages {
      let parts = try #require(table[series.section])
      #expect(parts.map(\.text) == series.parts)
      var said = ""
      for (place, part) in parts.enumerated() {
        #expect(part.units <= (part.alphabet == "gsm-7" ? 160 : 70))
        if part.alphabet == "ucs-2" { #expect(part.units == part.text.utf16.count) }
        let number = series.parts.count == 1 ? "" : "(\(place + 1)/\(series.parts.count)) "
        #expect(part.text.hasPrefix(number))
        said += part.text.dropFirst(number.count)
      }
      let isSimplified = parts.allSatisfy { $0.alphabet == "gsm-7" }
      #expect(isSimplified || letters(said) == letters(series.text))
    }
  }

  @Test(arguments: ["km", "lo", "my", "th"])
  func `no message begins inside a syllable`(language: String) throws {
    let made = try messages(of: try export(in: language))

    for series in made.messages {
      let ends = Set(try clusterBreaks(in: letters(series.text)))
      var offset = 0
      for part in series.parts {
        let number = series.parts.count == 1 ? "" : String(part.prefix { $0 != " " })
        offset += letters(part.dropFirst(number.count)).utf8.count
        #expect(ends.contains(offset))
      }
    }
  }

  @Test func `what is taken home comes first, then the quiz`() throws {
    let made = try messages(of: try export(in: "en"))

    #expect(made.messages.prefix(3).map(\.section) == ["take-home", "quiz", "front"])
    #expect(made.messages.last?.section == "answers")
    #expect(made.status == "source")
  }

  @Test func `each message of a draft says so by itself`() throws {
    let made = try messages(of: try export(in: "km"))

    #expect(made.status == "draft")
    let mark = services().phrase(Message("pack.draft-mark"), try tag("km")).text
    #expect(made.messages.allSatisfy { $0.text.hasPrefix(mark + " ") })
    #expect(mark != "Draft.")
  }

  @Test func `learners get neither the trainer's notes nor the answers`() throws {
    let all = try messages(of: try export(in: "en")).messages.map(\.section)
    let pack = try export(in: "en", readers: .learners)

    let own = try messages(of: pack).messages.map(\.section)

    #expect(all.filter { !own.contains($0) }.sorted() == ["answers", "trainer-notes"])
    #expect(!(try pack.text(ending: ".txt")).contains("For the trainer"))
  }

  @Test(arguments: [
    (String(repeating: "a", count: 160), ["gsm-7 160"]),
    (String(repeating: "a", count: 161), ["gsm-7 160", "gsm-7 13"]),
    (String(repeating: "€", count: 80), ["gsm-7 160"]),
    (String(repeating: "€", count: 81), ["gsm-7 160", "gsm-7 14"]),
    ("\u{201C}yes\u{201D} \u{2014} it\u{2019}s", ["gsm-7 12"]),
    (String(repeating: "ā", count: 70), ["ucs-2 70"]),
    (String(repeating: "ā", count: 71), ["ucs-2 70", "ucs-2 13"]),
    (String(repeating: "𞄀", count: 36), ["ucs-2 70", "ucs-2 14"]),
    ("ā" + String(repeating: "\u{0301}", count: 90), ["ucs-2 70", "ucs-2 33"]),
  ])
  func `letters are counted as networks count them`(heading: String, units: [String]) throws {
    let source = """
      ---
      id: sample
      version: 1
      language: en
      licence: CC-BY-4.0
      title: T
      audience: A
      age: 15+
      minutes: 5
      needs: [none]
      objectives: [One]
      competences: [{framework: ailit-2026, code: engage-1}]
      ---

      ## \(heading) {#take-home}
      """
    let library = LessonLibrary(
      ContentFolder(
        bytes: { $0.hasSuffix("lesson.md") ? Array(source.utf8) : nil }, names: { _ in [] }))

    let table = try parts(of: try export(library, sampleID, in: "en"))

    #expect(table["take-home"]?.map { "\($0.alphabet) \($0.units)" } == units)
  }

  @Test func `reading and messages have everything of a lesson`() throws {
    let pack = try export(sampleLibrary(khmer: []), sampleID, in: "en")
    let text = try pack.text(ending: ".txt")

    for line in [
      "Tea & <cakes>", "You need: paper, one phone",
      "Look at 1 < 2 a<b: more (https://example.org/?a=1&b=\"2\").", "[A \"box\"]", "The <box>",
      "3. three", "4. four", "more", "- a: c", "1. Which?", "a) Right & good", "b) Wrong", "1. a",
    ] {
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)")
    }
    #expect(text.contains("CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"))
    let table = try pack.text(ending: ".csv")
    #expect(table.hasPrefix("language,status,section,part,parts,alphabet,units,text\n"))
  }
}
