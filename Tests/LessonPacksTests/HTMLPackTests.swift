import Foundation
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("HTML packs") struct HTMLPackTests {
  private static let languages = ["km", "th", "lo", "my", "vi", "id", "en"]

  private func shippedPage() throws -> String {
    try shipped.export(
      [firstLesson], in: try Self.languages.map(tag), with: services()
    ).text(ending: ".html")
  }

  @Test func `the page opens in the first language, which stands last so that CSS can hide it`()
    throws
  {
    let page = try shippedPage()

    #expect(page.contains("<html lang=\"km\" dir=\"ltr\">"))
    #expect(page.contains("<title>AI ជាអ្វី"))
    let articles = page.matches(of: /<article id="([a-z]+)"( class="first")?/)
    #expect(articles.map { String($0.1) } == ["th", "lo", "my", "vi", "id", "en", "km"])
    #expect(articles.map { $0.2 != nil } == [false, false, false, false, false, false, true])
    #expect(page.contains("article:target ~ article.first { display: none }"))
  }

  @Test func `the menu names every language in itself and marks the one that is shown`() throws {
    let page = try shippedPage()

    for language in Self.languages {
      #expect(
        page.matches(of: try Regex("<a href=\"#\(language)\" lang=\"\(language)\"")).count == 7)
    }
    #expect(page.matches(of: /aria-current="page"/).count == 7)
    #expect(page.contains("aria-current=\"page\">ខ្មែរ</a>"))
  }

  @Test func `nothing is loaded, and nothing runs but the program for the quiz`() throws {
    let page = try shippedPage()

    let scripts = page.matches(of: /<script[^>]*>/).map { String($0.0) }
    #expect(scripts == ["<script type=\"application/ld+json\">", "<script>"])
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("; script-src 'sha256-"))
    let embedded = page.ranges(of: "url(\"data:font/woff2;base64,").count
    #expect(page.ranges(of: "url(\"").count == embedded)
    #expect(page.matches(of: /@font-face/).count == 5)
    let sources = page.matches(of: #/(?:src|href)="([^"#][^"]*)"/#).map { String($0.1) }
    #expect(
      sources.allSatisfy {
        $0.hasPrefix("data:") || $0 == "https://creativecommons.org/licenses/by/4.0/"
          || $0 == FontFace.licenceAddress
      })
    for word in ["@import", "onclick", "<iframe", "localStorage", "XMLHttpRequest", "fetch("] {
      #expect(!page.contains(word))
    }
  }

  @Test func `every draft says so in its own language and in English, and the source does not`()
    throws
  {
    let page = try shippedPage()

    #expect(page.matches(of: /<div class="draft" role="note">/).count == 6)
    #expect(page.matches(of: /Draft translation: no speaker/).count == 6)
    #expect(page.contains("Translated: 110 of 110 texts. Checked by a speaker: 0."))
    #expect(page.contains("សេចក្ដីព្រាងបកប្រែ"))
    #expect(page.matches(of: /CC BY 4.0<\/a>/).count == 7)
  }

  @Test func `a text without a translation is shown in its own language, and says so`() throws {
    let library = sampleLibrary(khmer: [("front.objectives1", "One", "មួយ")])

    let page = try library.export([sampleID], in: [try tag("km")], with: services())
      .text(ending: ".html")

    #expect(page.contains("<li>មួយ</li>"))
    #expect(page.contains("<h1 lang=\"en\" dir=\"ltr\">Tea &amp; &lt;cakes&gt;</h1>"))
    #expect(page.contains("Translated: 1 of"))
    #expect(page.contains("shown in the original language"))
    #expect(!page.contains("<nav"))
  }

  @Test func `a stale translation is not shown`() throws {
    let library = sampleLibrary(khmer: [("front.objectives1", "Uno", "មួយ")])

    let pack = try library.export([sampleID], in: [try tag("km")], with: services())

    #expect(try pack.text(ending: ".html").contains("<li lang=\"en\" dir=\"ltr\">One</li>"))
    #expect(pack.languages.map(\.stale) == [1])
  }

  @Test func `what an author writes is text and never markup`() throws {
    let page = try sampleLibrary(khmer: []).export(
      [sampleID], in: [try tag("en")], with: services()
    )
    .text(ending: ".html")

    #expect(page.contains("<title>Tea &amp; &lt;cakes&gt;</title>"))
    #expect(page.contains("<dd>&quot;Everyone&quot;</dd>"))
    #expect(page.contains("A &amp; B</h2>"))
    #expect(page.contains("<em>Look</em> at 1 &lt; 2 <code>a&lt;b</code>: "))
    #expect(
      page.contains("<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">more</a>.<br/>"))
    #expect(page.contains("Next alert(1) line."))
    #expect(page.contains("alt=\"A &quot;box&quot;\""))
    #expect(page.contains("<figcaption>The &lt;box&gt;</figcaption>"))
    #expect(page.contains("src=\"data:image/svg+xml,%3Csvg%20"))
    #expect(page.contains("<ol start=\"3\">"))
    #expect(page.contains("<tr><td>c</td><td></td></tr>"))
    #expect(page.contains("\"name\": \"Tea \\u0026 \\u003ccakes\\u003e\""))
  }

  @Test func `what was left out of a lesson is reported with the pack`() throws {
    let pack = try sampleLibrary(khmer: [("front.title", "Tea & <cakes>", "a\\nb")]).export(
      [sampleID], in: [try tag("km")], with: services())

    #expect(
      Set(pack.warnings.map(\.message.key)) == [
        "lesson.fault-raw-html", "lesson.unit-line-break",
      ])
  }

  @Test func `answers open by themselves, and only paper shows the key`() throws {
    let page = try sampleLibrary(khmer: []).export(
      [sampleID], in: [try tag("en")], with: services()
    )
    .text(ending: ".html")

    #expect(page.contains("<summary>Right &amp; good</summary>\n<p class=\"right\"><strong>Right."))
    #expect(page.contains("<summary>Wrong</summary>\n<p class=\"wrong\"><strong>Not right."))
    #expect(page.contains("<div class=\"key\">"))
    #expect(page.contains(".key { display: none }"))
  }

  @Test func `lines may break where the language says, and nowhere twice`() throws {
    let khmer = try tag("km")
    let library = sampleLibrary(khmer: [("front.objectives1", "One", "កខ គ\u{200B}ឃង")])
    let withBreaks = services { text, language in
      // Every letter, and places that are none: the start, the end, inside a letter and beyond.
      language == khmer && text.hasPrefix("ក") ? [0, 1, 3, 6, 7, 10, 13, 16, 19, 99] : []
    }

    let page = try library.export([sampleID], in: [khmer], with: withBreaks).text(ending: ".html")

    #expect(page.contains("<li>ក<wbr/>ខ គ\u{200B}ឃ<wbr/>ង</li>"))
  }

  @Test func `breaks count through markup`() throws {
    let library = sampleLibrary(khmer: [
      ("warm-up.list1.item1.p1", "three", "ក"), ("quiz.q1.o1.text", "Right & good", "ក&ខគ"),
    ])
    let withBreaks = services { text, _ in text == "ក&ខគ" ? [3, 4, 7] : [] }

    let page = try library.export([sampleID], in: [try tag("km")], with: withBreaks)
      .text(ending: ".html")

    #expect(page.contains("<summary>ក<wbr/>&amp;<wbr/>ខ<wbr/>គ</summary>"))
  }

  @Test(arguments: [("ms-Arab", "rtl"), ("ug", "rtl"), ("ug-Latn", "ltr"), ("jv-Java", "ltr")])
  func `each language is marked with its direction`(language: String, direction: String) throws {
    let header = "msgid \"\"\nmsgstr \"Language: \(language)\\nContent-Type: text/plain; "
    let po = header + "charset=UTF-8\\nX-Lesson: what-is-ai\\n\"\n"
    let source = try #require(
      FileManager.default.contents(
        atPath: URL(filePath: #filePath).deletingLastPathComponent()
          .appending(path: "../../Content/Lessons/what-is-ai/lesson.md").path))
    let library = LessonLibrary(
      ContentFolder(
        bytes: { path in
          path.hasSuffix(".po")
            ? Array(po.utf8) : path.hasSuffix(".md") ? Array(source) : Array("<svg/>".utf8)
        }, names: { _ in [] }))

    let page = try library.export([firstLesson], in: [try tag(language)], with: services())
      .text(ending: ".html")

    #expect(
      page.contains(
        "<article id=\"\(language)\" class=\"first\" lang=\"\(language)\" dir=\"\(direction)\" "
          + "data-lesson=\"what-is-ai\">"))
  }
}
