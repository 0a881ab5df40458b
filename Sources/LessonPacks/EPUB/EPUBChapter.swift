import Lessons
import Vocabulary

/// One lesson of an e-book, in one language or in two, each text beside the other.
struct EPUBChapter {
  let entry: Edition.Entry
  let article: HTMLArticle
  private let edition: Edition

  init(_ entry: Edition.Entry, of edition: Edition, _ setting: HTMLSetting) {
    self.entry = entry
    self.edition = edition
    article = HTMLArticle(
      entry.versions[0], beside: entry.versions.dropFirst().first, anchor: "\(entry.lesson.id)",
      setting)
  }

  /// The name of the chapter's file.
  var fileName: String { "\(entry.lesson.id).xhtml" }

  /// The title in each language of the book.
  var titles: [PackServices.Phrase] { texts(of: entry.lesson.about.title) }

  /// The sections, to which the table of contents leads by their names.
  var sections: [Section] { edition.sections(of: entry.lesson) }

  /// The questions in their order.
  var questions: [Question] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
  }

  /// Returns a text of the lesson in each language of the book, and none twice.
  func texts(of unit: Unit) -> [PackServices.Phrase] {
    var texts: [PackServices.Phrase] = []
    for version in entry.versions {
      let text = version.text(of: unit)
      guard !texts.contains(where: { $0.language == text.language }) else { continue }
      texts.append((text.inlines.plainText.replacing("\n", with: " "), text.language))
    }
    return texts
  }

  /// The chapter as lines of XHTML.
  var lines: [String] {
    var lines = [
      "<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"title\">", "<header>",
      article.element("h1", entry.lesson.about.title, " id=\"title\""),
    ]
    lines += article.notices + article.facts + article.objectives + ["</header>"]
    for section in sections { lines += self.lines(of: section) }
    // The licences stand on the cover, once for all chapters.
    let version = article.shown(.version(entry.lesson.about.version))
    lines.append("<footer><p>\(version) · <code>\(entry.lesson.id)</code></p></footer>")
    return lines + ["</section>"]
  }

  private func lines(of section: Section) -> [String] {
    let kind = section.purpose.map { " class=\"\($0.rawValue)\"" } ?? ""
    var lines = ["<section\(kind) aria-labelledby=\"\(section.name)\">"]
    lines.append(article.element("h2", section.heading, " id=\"\(section.name)\""))
    for block in section.blocks {
      if case .question(let question) = block {
        lines += self.question(question)
      } else {
        lines += article.blocks([block])
      }
    }
    return lines + ["</section>"]
  }
}
