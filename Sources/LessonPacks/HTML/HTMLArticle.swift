import Lessons
import Vocabulary

/// A lesson in one language, or in two side by side, as an article of a page.
struct HTMLArticle {
  /// The lesson in the language of the article.
  let version: LocalizedLesson

  /// The lesson in the language that stands beside it in a parallel edition.
  let companion: LocalizedLesson?

  /// What the articles of the pack share.
  let setting: HTMLSetting

  /// The name of the article on its page, with which all other names on the page begin.
  let anchor: String

  private let isFirst: Bool
  private let menu: [String]

  /// Takes a lesson.
  ///
  /// - Parameters:
  ///   - version: The lesson in the language of the article.
  ///   - companion: The lesson in the language beside it.
  ///   - anchor: The name of the article on its page.
  ///   - isFirst: Whether the page opens with this article.
  ///   - menu: What stands above the lesson, as lines of HTML.
  ///   - setting: What the articles of the pack share.
  init(
    _ version: LocalizedLesson, beside companion: LocalizedLesson? = nil, anchor: String,
    isFirst: Bool = true, menu: [String] = [], _ setting: HTMLSetting
  ) {
    self.version = version
    self.companion = companion
    self.anchor = anchor
    self.isFirst = isFirst
    self.menu = menu
    self.setting = setting
  }

  private var about: FrontMatter { version.lesson.about }

  private var sections: [Section] {
    version.lesson.sections.filter { section in
      setting.choices.readers == .everyone || section.purpose != .trainerNotes
    }
  }

  /// The article as lines of HTML.
  var lines: [String] {
    let kind = isFirst ? " class=\"first\"" : ""
    var lines = [
      "<article id=\"\(anchor)\"\(kind) \(setting.attributes(of: version.language)) "
        + "data-lesson=\"\(about.id)\">"
    ]
    lines += menu
    lines +=
      ["<header>", element("h1", about.title)] + notices + facts + objectives + ["</header>"]
    for section in sections { lines += self.section(section) }
    if setting.choices.readers == .everyone { lines += answerKey }
    return lines + footer + ["</article>"]
  }

  /// What tells readers that no speaker has checked what they read.
  var notices: [String] {
    notice(of: version, "")
      + (companion.map { notice(of: $0, " \(setting.attributes(of: $0.language))") } ?? [])
  }

  /// Tells readers in their language and in English that no speaker has checked what they read.
  private func notice(of version: LocalizedLesson, _ attributes: String) -> [String] {
    let progress = version.progress
    guard progress.isDraft else { return [] }
    var phrases: [PackPhrase] = [.draft, .progress(progress)]
    if progress.translated < progress.total { phrases.append(.sourceShown) }
    var lines = ["<div class=\"draft\" role=\"note\"\(attributes)>"]
    let own = phrases.map { setting.shown($0, in: version.language) }
    let english = phrases.map { setting.shown($0, in: .packEnglish) }
    let isEnglish = setting.services.phrase(phrases[0].message, version.language).language
    if isEnglish != .packEnglish { lines.append("<p>\(own.joined(separator: " "))</p>") }
    let kind = lines.count > 1 ? " class=\"english\"" : ""
    let tag = setting.attributes(of: .packEnglish)
    return lines + ["<p\(kind) \(tag)>\(english.joined(separator: " "))</p>", "</div>"]
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
    let heading = "\(anchor).\(section.name)"
    let kind = section.purpose.map { " class=\"\($0.rawValue)\"" } ?? ""
    let words = section.purpose == .quiz ? quizWords : ""
    var lines = ["<section\(kind) aria-labelledby=\"\(heading)\"\(words)>"]
    lines.append(element("h2", section.heading, " id=\"\(heading)\""))
    if section.blocks.contains(where: \.hasOptions) {
      lines.append("<p class=\"hint\">\(shown(.quizHelp))</p>")
    }
    return lines + blocks(section.blocks) + ["</section>"]
  }

  /// The licences and the version.
  var footer: [String] {
    let fonts = Set(setting.faces.map(\.source)).sorted().joined(separator: ", ")
    var lines = ["<footer>"]
    lines.append(licence(.licence, Licence.name, Licence.address, " rel=\"license\""))
    lines.append("<p>\(shown(.version(about.version))) · <code>\(about.id)</code></p>")
    if !fonts.isEmpty {
      lines.append(licence(.fonts(fonts), FontFace.licence, FontFace.licenceAddress))
    }
    return lines + ["</footer>"]
  }

  private func licence(
    _ phrase: PackPhrase, _ name: String, _ address: String, _ relation: String = ""
  ) -> String {
    let language = setting.services.phrase(phrase.message, version.language).language
    // A sentence that runs the other way takes its link along.
    let foreign =
      companion != nil || language == version.language
      ? "" : " \(setting.attributes(of: language))"
    return "<p\(foreign)>\(shown(phrase)) "
      + "<a href=\"\(address)\"\(relation) lang=\"en\">\(name)</a></p>"
  }
}

extension LanguageTag {
  /// English, in which everything is said that must not be missed.
  static let packEnglish: LanguageTag = {
    guard let tag = LanguageTag("en") else { preconditionFailure("\"en\" is a language tag") }
    return tag
  }()
}

extension Block {
  /// Whether readers can tap answers of this block to see whether they are right.
  fileprivate var hasOptions: Bool {
    if case .question(let question) = self { !question.options.isEmpty } else { false }
  }
}
