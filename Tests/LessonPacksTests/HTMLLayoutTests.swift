import Foundation
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("Layouts of pages") struct HTMLLayoutTests {
  private let two = [firstLesson, Lesson.ID(checked: "true-or-false")]

  private func pack(_ languages: String..., parallel: Bool = false) throws -> Pack {
    var choices = PackChoices()
    choices.isParallel = parallel
    return try shipped.export(
      two, in: try languages.map(tag), choices: choices, with: services())
  }

  private func text(_ name: String, of pack: Pack) throws -> String {
    let file = try #require(pack.files.first { $0.name == name })
    return try #require(String(validating: file.bytes, as: UTF8.self))
  }

  @Test func `several lessons are one page for each language, and a page that leads to them`()
    throws
  {
    let pack = try pack("km", "en")

    #expect(
      pack.files.map(\.name) == ["en.html", "fonts.txt", "index.html", "km.html", "manifest.json"])
    let index = try text("index.html", of: pack)
    for language in ["km", "en"] {
      #expect(index.contains("<a href=\"\(language).html#what-is-ai\">"))
      #expect(index.contains("<a href=\"\(language).html#true-or-false\">"))
    }
    let book = try text("km.html", of: pack)
    let articles = book.matches(of: /<article id="([a-z_-]+)"/).map { String($0.1) }
    #expect(articles == ["what-is-ai", "true-or-false", "_lessons"])
    #expect(book.contains("<a href=\"en.html#true-or-false\" lang=\"en\""))
    #expect(book.contains("<a href=\"#_lessons\">"))
    #expect(book.contains("<a href=\"#true-or-false\">"))
  }

  @Test func `a page of one language has the fonts of that language only`() throws {
    let pack = try pack("km", "th")

    #expect(try !text("km.html", of: pack).contains("@font-face { font-family: \"difund Thai\""))
    #expect(try text("th.html", of: pack).contains("@font-face { font-family: \"difund Thai\""))
    #expect(try text("fonts.txt", of: pack).contains("Noto Sans Khmer"))
    #expect(try text("manifest.json", of: pack).contains("\"part_of\": \"Noto Sans Thai\""))
  }

  @Test func `several lessons in one language, or in two side by side, are a single page`() throws {
    #expect(try pack("km").files.map(\.name) == ["fonts.txt", "index.html", "manifest.json"])
    #expect(
      try pack("km", "en", parallel: true).files.map(\.name)
        == ["fonts.txt", "index.html", "manifest.json"])
  }

  @Test func `every name on a page is there once, and every link leads to one`() throws {
    for (languages, parallel) in [(["km", "en"], true), (["km", "th", "en"], false)] {
      var choices = PackChoices()
      choices.isParallel = parallel
      let pack = try shipped.export(
        two, in: try languages.map(tag), choices: choices, with: services())
      for file in pack.files where file.name.hasSuffix(".html") {
        let page = try text(file.name, of: pack)
        let names = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
        #expect(Set(names).count == names.count)
        let links = page.matches(of: /\ (?:xlink:)?href="#([^"]+)"/).map { String($0.1) }
        #expect(Set(links).isSubset(of: names))
      }
    }
  }

  @Test func `a parallel edition shows each text in both languages, once where they are the same`()
    throws
  {
    var choices = PackChoices()
    choices.isParallel = true
    let library = sampleLibrary(khmer: [("front.objectives1", "One", "មួយ")])

    let page = try library.export(
      [sampleID], in: [try tag("km"), try tag("en")], choices: choices, with: services()
    ).text(ending: ".html")

    #expect(
      page.contains(
        "<li><span class=\"pair\"><span lang=\"km\" dir=\"ltr\">មួយ</span>"
          + "<span lang=\"en\" dir=\"ltr\">One</span></span></li>"))
    #expect(page.contains("<h1 lang=\"en\" dir=\"ltr\">Tea &amp; &lt;cakes&gt;</h1>"))
    #expect(page.matches(of: #/<article\s/#).count == 1)
    #expect(!page.contains("<nav"))
  }

  @Test func `a parallel edition has two languages`() throws {
    var choices = PackChoices()
    choices.isParallel = true

    #expect(throws: PackError.parallelNeedsTwo) {
      try shipped.export([firstLesson], in: [try tag("km")], choices: choices, with: services())
    }
    #expect(PackError.parallelNeedsTwo.failure == .misuse)
  }

  @Test func `large print has larger letters on the screen and on paper`() throws {
    var choices = PackChoices()
    choices.isLargePrint = true

    let page = try shipped.export(
      [firstLesson], in: [try tag("lo")], choices: choices, with: services()
    ).text(ending: ".html")

    #expect(page.contains("html { font-size: 150% }"))
    #expect(page.contains("<table tabindex=\"0\">"))
    #expect(page.contains("\"largePrint\""))
  }

  @Test(arguments: [
    ("my", "<li><span class=\"s\">က<wbr/>ခ</span></li>"), ("km", "<li>က<wbr/>ခ</li>"),
  ])
  func `browsers end lines of Burmese letters only where the language does`(
    language: String, item: String
  ) throws {
    let library = sampleLibrary(khmer: [("front.objectives1", "One", "ကခ")], as: language)

    let page = try library.export(
      [sampleID], in: [try tag(language)], with: services { text, _ in text == "ကခ" ? [3] : [] }
    ).text(ending: ".html")

    #expect(page.contains(item))
    #expect(page.contains(".s { white-space: nowrap }"))
  }

  @Test func `letters that browsers keep together go on after a blank, and end before a sign`()
    throws
  {
    let library = sampleLibrary(
      khmer: [("front.objectives1", "One", "ကခ ဂ AI ဃ")], as: "shn")

    let page = try library.export(
      [sampleID], in: [try tag("shn")], with: services { text, _ in text.hasPrefix("က") ? [3] : [] }
    ).text(ending: ".html")

    #expect(
      page.contains(
        "<li><span class=\"s\">က<wbr/>ခ <wbr/>ဂ</span> AI <span class=\"s\">ဃ</span></li>"))
  }

  @Test func `pictures with words stand in the page, those without do not`() throws {
    let page = try shipped.export([firstLesson], in: [try tag("th")], with: services())
      .text(ending: ".html")
    let plain = try sampleLibrary(khmer: []).export(
      [sampleID], in: [try tag("en")], with: services()
    ).text(ending: ".html")

    #expect(page.contains("<svg role=\"img\" aria-label=\""))
    #expect(page.contains("xlink:href=\"#th.activity."))
    #expect(!plain.contains("<svg"))
    #expect(plain.contains("<img src=\"data:image/svg+xml,"))
  }

  @Test func `catalogues of learning resources learn of the original and the translations`() throws
  {
    let page = try shipped.export(
      [firstLesson], in: [try tag("km"), try tag("en")], with: services()
    ).text(ending: ".html")
    let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">"))
    let json = page[start.upperBound...].prefix { $0 != "<" }

    let work = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])

    #expect(work["inLanguage"] as? [String] == ["km", "en"])
    #expect(work["creativeWorkStatus"] as? String == "Draft")
    let original = try #require(work["translationOfWork"] as? [String: Any])
    #expect(original["inLanguage"] as? String == "en")
    let others = try #require(work["workTranslation"] as? [[String: Any]])
    #expect(others.map { $0["inLanguage"] as? String } == ["en"])
    let alignments = try #require(work["educationalAlignment"] as? [[String: Any]])
    #expect(alignments.allSatisfy { $0["educationalFramework"] != nil && $0["targetName"] != nil })
    #expect(work["accessibilityHazard"] as? [String] == ["none"])
    #expect(work["typicalAgeRange"] as? String == "15-")
  }
}
