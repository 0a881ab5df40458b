import Formats
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("Common Cartridges") struct CartridgeTests {
  private func archive(
    _ ids: [Lesson.ID], _ language: String, from library: LessonLibrary = shipped
  ) throws -> ZipArchive {
    try library.export(ids, in: [try tag(language)], as: .cartridge, with: services())
      .archive(ending: ".imscc")
  }

  private let everyKind = library(
    title: "Kinds",
    body: """
      ## Quiz {#quiz}

      ### One?

      - [ ] No
        > Not so.
      - [x] Yes

      > Because.

      ### Several?

      - [x] A
      - [ ] B
      - [x] C

      ### Order?

      1. first
      2. second
      3. third

      ### Pairs?

      | a | b |
      |---|---|
      | dog | barks |
      | cat | mews |

      ### Why?

      - it is \\<so>
      """)

  @Test func `the manifest names each file once, and shows each resource to learners once`() throws
  {
    let archive = try archive([firstLesson, Lesson.ID(checked: "one-page"), quizLesson], "en")
    let manifest = try archive.elements("imsmanifest.xml")

    let files = manifest.filter { $0.name == "file" }.compactMap { $0.attributes["href"] }
    #expect(
      files.sorted() == archive.entries.map(\.name).filter { $0 != "imsmanifest.xml" }.sorted())
    let resources = manifest.filter { $0.name == "resource" }.compactMap {
      $0.attributes["identifier"]
    }
    let shown = manifest.filter { $0.name == "item" }.compactMap { $0.attributes["identifierref"] }
    #expect(shown == resources)
    #expect(Set(shown).count == shown.count)
    let names = manifest.compactMap { $0.attributes["identifier"] }
    #expect(Set(names).count == names.count)
    #expect(manifest.first { $0.name == "schemaversion" }?.text == "1.1.0")
    #expect(manifest.first { $0.name == "lomimscc:language" }?.text == "en")
  }

  @Test func `each question has the profile that fits its way of answering`() throws {
    let quiz = try archive([sampleID], "en", from: everyKind).elements("quizzes/sample.xml")

    let profiles = quiz.filter { $0.name == "fieldentry" && $0.text.hasPrefix("cc.") }.map(\.text)
    #expect(
      profiles == [
        "cc.exam.v0p1", "cc.multiple_choice.v0p1", "cc.multiple_response.v0p1", "cc.essay.v0p1",
        "cc.essay.v0p1", "cc.essay.v0p1",
      ])
    #expect(
      quiz.filter { $0.name == "item" }.map { $0.attributes["title"] }
        == ["One?", "Several?", "Order?", "Pairs?", "Why?"])
    #expect(
      quiz.filter { $0.name == "response_lid" }.map { $0.attributes["rcardinality"] }
        == ["Single", "Multiple"])
  }

  @Test func `only all right answers and no wrong one make points`() throws {
    let quiz = try archive([sampleID], "en", from: everyKind).text("quizzes/sample.xml")

    let conditions = quiz.matches(
      of: /(?s)<conditionvar>((?:(?!<conditionvar>).)*?)<\/conditionvar>\s*<setvar/)
    let plain = conditions.map { $0.1.replacing(/\s|respident="response"/, with: "") }
    #expect(
      plain == [
        "<varequal>o2</varequal>",
        "<and><varequal>o1</varequal><not><varequal>o2</varequal></not>"
          + "<varequal>o3</varequal></and>",
      ])
  }

  @Test func `learners are told what fits their answer, and shown what they cannot choose`() throws
  {
    let quiz = try archive([sampleID], "en", from: everyKind).elements("quizzes/sample.xml")

    let links = quiz.compactMap { $0.attributes["linkrefid"] }
    let feedback = quiz.filter { $0.name == "itemfeedback" }.compactMap { $0.attributes["ident"] }
    #expect(links == feedback)
    let words = quiz.filter { $0.name == "mattext" }.map(\.text)
    #expect(words.allSatisfy { $0.hasPrefix("<div lang=\"en\" dir=\"ltr\">") })
    #expect(
      words.contains {
        $0.contains("<strong>Not right.</strong></p><p>Not so.</p><p>Because.</p>")
      })
    #expect(words.contains { $0.contains("<ol><li>first</li><li>second</li><li>third</li></ol>") })
    #expect(words.contains { $0.contains("<li>it is &lt;so&gt;</li>") })
    let prompt = try #require(words.first { $0.contains("Order?") })
    #expect(!prompt.contains("<li>first</li><li>second</li><li>third</li>"))
  }

  @Test func `a lesson without questions is a page alone`() throws {
    let plain = library(title: "Plain", body: "## A {#a}\n\nb")

    let archive = try archive([sampleID], "en", from: plain)

    #expect(archive.entries.map(\.name) == ["imsmanifest.xml", "pages/sample.html"])
  }
}
