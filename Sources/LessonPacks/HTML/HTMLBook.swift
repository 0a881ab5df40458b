import Lessons
import Vocabulary

/// Several lessons in one language, or in two side by side, as one page that can be passed on
/// alone.
struct HTMLBook {
  /// The name of the article with the list of lessons; no lesson can have it.
  static let contents = "_lessons"

  private let lessons: [(version: LocalizedLesson, companion: LocalizedLesson?)]
  private let menu: [(language: LanguageTag, file: String)]
  private let setting: HTMLSetting

  /// Takes the lessons.
  ///
  /// - Parameters:
  ///   - lessons: Each lesson in the language of the book, and in the one beside it.
  ///   - menu: The languages with the files of their books.
  ///   - setting: What the articles of the pack share.
  init(
    _ lessons: [(version: LocalizedLesson, companion: LocalizedLesson?)],
    menu: [(language: LanguageTag, file: String)], _ setting: HTMLSetting
  ) {
    self.lessons = lessons
    self.menu = menu
    self.setting = setting
  }

  private var language: LanguageTag { lessons[0].version.language }

  /// The page of the book.
  var page: HTMLPage {
    let languages =
      [language] + (lessons[0].companion.map { [$0.language] } ?? [])
      + menu.map(\.language).filter { $0 != language }
    return HTMLPage(
      language: language,
      title: setting.services.phrase(PackPhrase.lessons.message, language).text,
      languages: languages,
      description: LearningResource.text(
        of: lessons.map { [$0.version] + ($0.companion.map { [$0] } ?? []) }, setting.choices),
      articles: lessons.flatMap { article(of: $0.version, beside: $0.companion).lines } + list)
  }

  private func article(
    of version: LocalizedLesson, beside companion: LocalizedLesson?
  ) -> HTMLArticle {
    let id = version.lesson.id.rawValue
    return HTMLArticle(
      version, beside: companion, anchor: id, isFirst: false, menu: menu(to: id, isLesson: true),
      setting)
  }

  private func menu(to id: String, isLesson: Bool) -> [String] {
    let back = setting.shown(.lessons, in: language)
    return HTMLMenu.lines(
      menu.map {
        (language: $0.language, address: $0.language == language ? "#\(id)" : "\($0.file)#\(id)")
      },
      current: language, setting)
      + (isLesson ? ["<p class=\"back\"><a href=\"#\(Self.contents)\">\(back)</a></p>"] : [])
  }

  private var list: [String] {
    HTMLContents(
      of: lessons.map(\.version), anchor: Self.contents, isFirst: true,
      menu: menu(to: Self.contents, isLesson: false), setting
    ) { "#\($0)" }.lines
  }
}

/// The list of the lessons in one language, as an article of a page.
struct HTMLContents {
  private let versions: [LocalizedLesson]
  private let anchor: String
  private let isFirst: Bool
  private let menu: [String]
  private let setting: HTMLSetting
  private let address: (Lesson.ID) -> String

  /// Takes the lessons.
  ///
  /// - Parameters:
  ///   - versions: The lessons in the language of the list.
  ///   - anchor: The name of the article on its page.
  ///   - isFirst: Whether the page opens with this article.
  ///   - menu: What stands above the list, as lines of HTML.
  ///   - setting: What the articles of the pack share.
  ///   - address: Returns where a lesson is.
  init(
    of versions: [LocalizedLesson], anchor: String, isFirst: Bool, menu: [String],
    _ setting: HTMLSetting, address: @escaping (Lesson.ID) -> String
  ) {
    self.versions = versions
    self.anchor = anchor
    self.isFirst = isFirst
    self.menu = menu
    self.setting = setting
    self.address = address
  }

  /// The article as lines of HTML.
  var lines: [String] {
    let language = versions[0].language
    let kind = isFirst ? " class=\"first\"" : ""
    var lines = ["<article id=\"\(anchor)\"\(kind) \(setting.attributes(of: language))>"] + menu
    lines.append("<h1>\(setting.shown(.lessons, in: language))</h1>")
    lines.append("<ol class=\"lessons\">")
    for version in versions {
      let title = version.text(of: version.lesson.about.title)
      let foreign = title.language == language ? "" : " \(setting.attributes(of: title.language))"
      let words = setting.html(
        of: title.inlines, plain: title.inlines.plainText, in: title.language)
      let minutes = setting.shown(.minutes(version.lesson.about.minutes), in: language)
      lines.append(
        "<li><a href=\"\(address(version.lesson.id))\"><strong\(foreign)>\(words)</strong>"
          + "<br/><span>\(minutes)</span></a></li>")
    }
    return lines + ["</ol>", "</article>"]
  }
}
