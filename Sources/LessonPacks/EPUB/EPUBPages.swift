import Lessons
import Vocabulary

extension EPUBContent {
  static let coverFileName = "cover.xhtml"
  static let navigationFileName = "nav.xhtml"
  static let styleFileName = "style.css"

  /// Returns a whole file of XHTML in the book's language.
  func page(_ title: String, _ lines: [String]) -> [UInt8] {
    let all =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!DOCTYPE html>",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "
          + "\(HTMLDialect.xhtml.attributes(of: language))>",
        "<head>",
        "<title>\(escapedHTML(title))</title>",
        "<link rel=\"stylesheet\" type=\"text/css\" href=\"\(Self.styleFileName)\"/>",
        "</head>",
        "<body>",
        "<main>",
      ] + lines + ["</main>", "</body>", "</html>", ""]
    return Array(all.joined(separator: "\n").utf8)
  }

  /// The page with the title, the languages and whether speakers have checked them.
  var cover: [UInt8] {
    var lines = ["<section class=\"cover\" epub:type=\"titlepage\" aria-labelledby=\"title\">"]
    lines.append("<h1 id=\"title\">\(marked([titles[0]]))</h1>")
    for title in titles.dropFirst() { lines.append("<p class=\"title\">\(marked([title]))</p>") }
    lines.append("<p>\(marked(languageNames))</p>")
    if edition.isCollection {
      lines.append("<ol>")
      for chapter in chapters { lines.append("<li>\(marked(chapter.titles))</li>") }
      lines.append("</ol>")
    }
    if isDraft {
      let words = (edition.languages + [LanguageTag.packEnglish]).map { phrase(.draft, in: $0) }
      lines += ["<div class=\"draft\" role=\"note\">"]
      for (place, sentence) in words.enumerated()
      where !words.prefix(place).contains(where: { $0.text == sentence.text }) {
        lines.append("<p>\(marked([sentence]))</p>")
      }
      lines.append("</div>")
    }
    lines.append("<p>\(marked([phrase(.accessibility)]))</p>")
    lines.append(
      "<p>\(marked([phrase(.licence)])) <a href=\"\(Licence.address)\">\(Licence.name)</a></p>")
    if !fonts.isEmpty {
      lines.append(
        "<p>\(marked([phrase(.fonts(fonts.joined(separator: ", ")))])) "
          + "<a href=\"\(FontFace.licenceAddress)\">\(FontFace.licence)</a></p>")
    }
    return page(titles[0].text, lines + ["</section>"])
  }

  /// Whether readers have to be told that no speaker has checked all of it.
  var isDraft: Bool { edition.versions.contains { $0.progress.isDraft } }

  /// The chapter with the answers to all questions.
  var answers: [UInt8] {
    let title = phrase(.answers)
    var lines = [
      "<section epub:type=\"answers\" aria-labelledby=\"title\">",
      "<h1 id=\"title\">\(marked([title]))</h1>",
    ]
    lines += chapters.flatMap(\.answers)
    return page(title.text, lines + ["</section>"])
  }

  private var languageNames: [PackServices.Phrase] {
    edition.languages.map { (ownName($0), $0) }
  }
}

extension EPUBContent {
  /// The table of contents, and the places that readers offer for jumping.
  var navigation: [UInt8] {
    let heading = phrase(.contents)
    var lines = [
      "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\" id=\"toc\">",
      "<h1 id=\"contents\">\(marked([heading]))</h1>", "<ol>",
    ]
    for chapter in chapters {
      lines += ["<li>", "<a href=\"\(chapter.fileName)\">\(marked(chapter.titles))</a>", "<ol>"]
      for section in chapter.sections {
        let words = marked(chapter.texts(of: section.heading))
        lines.append("<li><a href=\"\(chapter.fileName)#\(section.name)\">\(words)</a></li>")
      }
      lines += ["</ol>", "</li>"]
    }
    if hasAnswers {
      let words = marked([phrase(.answers)])
      lines.append("<li><a href=\"\(EPUBChapter.answersFileName)\">\(words)</a></li>")
    }
    lines += ["</ol>", "</nav>"]
    return page(heading.text, lines + landmarks)
  }

  private var landmarks: [String] {
    let places = [
      ("titlepage", Self.coverFileName, titles), ("toc", "#toc", [phrase(.contents)]),
      ("bodymatter", chapters[0].fileName, chapters[0].titles),
    ]
    let items = places.map { kind, place, words in
      "<li><a epub:type=\"\(kind)\" href=\"\(place)\">\(marked(words))</a></li>"
    }
    return ["<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-labelledby=\"contents\">", "<ol>"]
      + items + ["</ol>", "</nav>"]
  }
}
