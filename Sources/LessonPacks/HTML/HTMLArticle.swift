import Lessons
import Vocabulary

/// A lesson in one language, as an article of a page.
struct HTMLArticle {
  let version: LocalizedLesson
  private let all: [LocalizedLesson]
  private let isFirst: Bool
  private let services: PackServices
  private let dialect: HTMLDialect

  init(
    _ version: LocalizedLesson, among all: [LocalizedLesson], isFirst: Bool,
    _ services: PackServices, in dialect: HTMLDialect = .html
  ) {
    self.version = version
    self.all = all
    self.isFirst = isFirst
    self.services = services
    self.dialect = dialect
  }

  private var about: FrontMatter { version.lesson.about }
  private var tag: String { version.language.text }

  var lines: [String] {
    let kind = isFirst ? " class=\"first\"" : ""
    var lines = ["<article id=\"\(tag)\"\(kind) \(attributes(of: version.language))>"]
    lines += menu
    lines += ["<header>", element("h1", about.title)] + notice + facts + objectives + ["</header>"]
    for section in version.lesson.sections { lines += self.section(section) }
    lines += answerKey + footer
    return lines + ["</article>"]
  }

  private var menu: [String] {
    guard all.count > 1 else { return [] }
    let label = phrase(.languages)
    var lines = ["<nav aria-label=\"\(escapedHTML(label.text))\">", "<ul>"]
    for other in all {
      let language = other.language
      let current = other == version ? " aria-current=\"page\"" : ""
      lines.append(
        "<li><a href=\"#\(language)\" \(attributes(of: language)) hreflang=\"\(language)\"\(current)>"
          + "\(escapedHTML(services.ownName(language)))</a></li>")
    }
    return lines + ["</ul>", "</nav>"]
  }

  /// Tells readers in their language and in English that no speaker has checked what they read.
  var notice: [String] {
    guard version.progress.isDraft else { return [] }
    let progress = version.progress
    var phrases: [PackPhrase] = [.draft, .progress(progress)]
    if progress.translated < progress.total { phrases.append(.sourceShown) }
    var lines = ["<div class=\"draft\" role=\"note\">"]
    let own = phrases.map { phrase($0) }
    if own.contains(where: { $0.language != Self.english }) { lines.append(paragraph(own)) }
    let english = phrases.map { services.phrase($0.message, Self.english) }
    lines += [paragraph(english, isSmall: lines.count > 1), "</div>"]
    return lines
  }

  private func paragraph(_ phrases: [PackServices.Phrase], isSmall: Bool = false) -> String {
    let sentences = phrases.map { phrase in
      phrase.language == version.language
        ? escapedHTML(phrase.text)
        : "<span \(attributes(of: phrase.language))>\(escapedHTML(phrase.text))</span>"
    }
    return "<p\(isSmall ? " class=\"english\"" : "")>\(sentences.joined(separator: " "))</p>"
  }

  /// What to know before the lesson begins.
  var facts: [String] {
    var lines = ["<dl>"]
    lines.append("<div><dt>\(shown(.audience))</dt> \(element("dd", about.audience))</div>")
    lines.append("<div><dt>\(shown(.age))</dt> <dd>\(shown(.ageRange(about.age)))</dd></div>")
    lines.append("<div><dt>\(shown(.time))</dt> <dd>\(shown(.minutes(about.minutes)))</dd></div>")
    let needs = about.needs.map { shown(.need($0)) }.joined(separator: " · ")
    lines.append("<div><dt>\(shown(.needs))</dt> <dd>\(needs)</dd></div>")
    return lines + ["</dl>"]
  }

  /// What learners can do afterwards.
  var objectives: [String] {
    ["<div class=\"objectives\">", "<h2>\(shown(.objectives))</h2>", "<ul>"]
      + about.objectives.map { element("li", $0) } + ["</ul>", "</div>"]
  }

  private func section(_ section: Section) -> [String] {
    let heading = "\(tag)-\(section.name)"
    let kind = section.purpose.map { " class=\"\($0.rawValue)\"" } ?? ""
    var lines = ["<section\(kind) aria-labelledby=\"\(heading)\">"]
    lines.append(element("h2", section.heading, " id=\"\(heading)\""))
    if section.purpose == .quiz {
      lines.append("<p class=\"hint\">\(shown(.quizHelp))</p>")
    }
    return lines + blocks(section.blocks) + ["</section>"]
  }

  /// The licence and the version.
  var footer: [String] {
    [
      "<footer>",
      "<p>\(shown(.licence)) "
        + "<a href=\"\(Licence.address)\" rel=\"license\" lang=\"en\">\(Licence.name)</a></p>",
      "<p>\(shown(.version(about.version))) · <code>\(about.id)</code></p>",
      "</footer>",
    ]
  }
}

extension HTMLArticle {
  static let english: LanguageTag = {
    guard let tag = LanguageTag("en") else { preconditionFailure("\"en\" is a language tag") }
    return tag
  }()

  private func attributes(of language: LanguageTag) -> String { dialect.attributes(of: language) }

  /// Returns a sentence of the pack and the language that it is in.
  func phrase(_ phrase: PackPhrase) -> PackServices.Phrase {
    services.phrase(phrase.message, version.language)
  }

  /// Returns a sentence of the pack as HTML, marked when it is not in the article's language.
  func shown(_ phrase: PackPhrase) -> String {
    let (text, language) = self.phrase(phrase)
    let html = InlineHTML([.text(text)], breaks: services.breaks(text, language)).html
    return language == version.language ? html : "<span \(attributes(of: language))>\(html)</span>"
  }

  /// Returns a unit as readers see it, in an element that names its language when it is another.
  func element(_ name: String, _ unit: Unit, _ attributes: String = "") -> String {
    let text = version.text(of: unit)
    let foreign = foreignAttributes(of: text)
    return "<\(name)\(attributes)\(foreign)>\(html(of: text))</\(name)>"
  }

  /// Returns a unit as readers see it.
  func shownText(of unit: Unit) -> LocalizedText { version.text(of: unit) }

  /// Returns the attributes that name the language of a text when it is not the article's.
  func foreignAttributes(of text: LocalizedText) -> String {
    text.language == version.language ? "" : " \(attributes(of: text.language))"
  }

  private func html(of text: LocalizedText) -> String {
    InlineHTML(
      text.inlines, breaks: services.breaks(text.inlines.plainText, text.language)
    ).html
  }

  /// Returns a picture of the lesson.
  func picture(of figure: Figure) -> [UInt8] { version.picture(of: figure) }

  /// The questions of the lesson, in order.
  var questions: [Question] {
    version.lesson.sections.flatMap(\.blocks).compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
  }
}
