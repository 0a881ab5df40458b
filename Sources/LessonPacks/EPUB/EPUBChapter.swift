import Lessons
import Vocabulary

/// One lesson of an e-book, in one language or in two that follow each other paragraph by paragraph.
struct EPUBChapter {
  let entry: Edition.Entry
  private let edition: Edition
  private let articles: [HTMLArticle]

  init(_ entry: Edition.Entry, of edition: Edition, _ services: PackServices) {
    self.entry = entry
    self.edition = edition
    articles = entry.versions.map {
      HTMLArticle($0, among: [$0], isFirst: true, services, in: .xhtml)
    }
  }

  /// The name of the chapter's file.
  var fileName: String { "\(entry.lesson.id).xhtml" }

  /// The title in each language of the book.
  var titles: [PackServices.Phrase] { texts(of: entry.lesson.about.title) }

  /// The sections with the places to which the table of contents leads.
  var sections: [Section] { edition.sections(of: entry.lesson) }

  /// The questions in their order.
  var questions: [Question] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
  }

  /// The pictures, each once, by the paths at which they lie.
  var pictures: [(path: String, bytes: [UInt8])] {
    var pictures: [(path: String, bytes: [UInt8])] = []
    for case .figure(let figure) in sections.flatMap(\.blocks) {
      for version in entry.versions {
        let path = picturePath(of: figure, in: version)
        guard !pictures.contains(where: { $0.path == path }) else { continue }
        pictures.append((path, version.picture(of: figure)))
      }
    }
    return pictures
  }

  /// Returns a text of the lesson in each language of the book.
  func texts(of unit: Unit) -> [PackServices.Phrase] {
    entry.versions.map { version in
      let text = version.text(of: unit)
      return (text.inlines.plainText.replacing("\n", with: " "), text.language)
    }
  }

  /// The chapter as lines of XHTML.
  var lines: [String] {
    var lines = [
      "<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"title\">", "<header>",
    ]
    lines += paired { article, isFirst in
      [article.element("h1", entry.lesson.about.title, isFirst ? " id=\"title\"" : "")]
        + article.notice + article.facts + article.objectives
    }
    lines.append("</header>")
    for section in sections { lines += self.lines(of: section) }
    lines += articles[0].footer
    return lines + ["</section>"]
  }

  private func lines(of section: Section) -> [String] {
    let kind = section.purpose.map { " class=\"\($0.rawValue)\"" } ?? ""
    var lines = ["<section\(kind) aria-labelledby=\"\(section.name)\">"]
    lines += paired { article, isFirst in
      [article.element("h2", section.heading, isFirst ? " id=\"\(section.name)\"" : "")]
    }
    for block in section.blocks { lines += self.lines(of: block) }
    return lines + ["</section>"]
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .figure(let figure): paired { article, _ in self.figure(figure, in: article) }
    case .question(let question): self.question(question)
    default: paired { article, _ in article.blocks([block]) }
    }
  }

  private func figure(_ figure: Figure, in article: HTMLArticle) -> [String] {
    let description = article.shownText(of: figure.description)
    let path = picturePath(of: figure, in: article.version)
    var lines = [
      "<figure>",
      "<img src=\"\(path)\" alt=\"\(escapedHTML(description.text))\""
        + "\(article.foreignAttributes(of: description))/>",
    ]
    if let caption = figure.caption { lines.append(article.element("figcaption", caption)) }
    return lines + ["</figure>"]
  }

  /// The place of a picture, which versions share unless one has words of its own in it.
  private func picturePath(of figure: Figure, in version: LocalizedLesson) -> String {
    let isShared = version.picture(of: figure) == entry.lesson.pictures[figure.file]
    let language = isShared ? "" : "\(version.language)-"
    return "pictures/\(entry.lesson.id)-\(language)\(figure.file)"
  }

  /// Returns the same part in each language, which for one language alone needs no element around
  /// it.
  func paired(_ lines: (HTMLArticle, _ isFirst: Bool) -> [String]) -> [String] {
    guard articles.count > 1 else { return lines(articles[0], true) }
    var pair = ["<div class=\"pair\">"]
    for (place, article) in articles.enumerated() {
      pair.append("<div \(HTMLDialect.xhtml.attributes(of: article.version.language))>")
      pair += lines(article, place == 0) + ["</div>"]
    }
    return pair + ["</div>"]
  }

  /// Returns items of a list with the same text in each language.
  func items(_ units: [Unit]) -> [String] {
    guard articles.count > 1 else { return units.map { articles[0].element("li", $0) } }
    return units.flatMap { unit in
      ["<li>"] + paired { article, _ in [article.element("p", unit)] } + ["</li>"]
    }
  }

  /// Returns a sentence of the pack in the book's first language.
  func words(_ phrase: PackPhrase) -> String { articles[0].shown(phrase) }
}
