import Lessons
import Vocabulary

/// A pack of pages, each of which holds everything itself.
///
/// One lesson is one page with all its languages. Several lessons are one page for each language,
/// which can be passed on from phone to phone alone, and `index.html`, which leads to them.
struct HTMLPack {
  /// The pages.
  let pages: [Pack.File]

  /// The pages, and what the licences of their fonts want to be told.
  var files: [Pack.File] {
    pages + [Pack.File(name: "fonts.txt", bytes: Array(licences.utf8))]
  }

  private let licences: String

  /// Makes the pages.
  ///
  /// - Parameters:
  ///   - edition: The lessons.
  ///   - services: What packs need from the rest of the program.
  /// - Throws: `PackError` when a font or a letter of it is missing.
  init(_ edition: Edition, with services: PackServices) throws(PackError) {
    let faces = try services.fonts.faces(for: edition)
    var setting = HTMLSetting(services)
    setting.choices = edition.choices
    setting.faces = faces
    licences = faces.licences
    guard edition.isCollection else {
      let page = HTMLPage(of: edition.lessons[0].versions, setting)
      pages = [Self.file("\(edition.lessons[0].lesson.id).html", page, setting)]
      return
    }
    let books = edition.choices.isParallel ? [edition.languages[0]] : edition.languages
    guard books.count > 1 else {
      let lessons = edition.lessons.map { entry in
        (version: entry.versions[0], companion: entry.versions.dropFirst().first)
      }
      pages = [Self.file("index.html", HTMLBook(lessons, menu: [], setting).page, setting)]
      return
    }
    let menu = books.map { (language: $0, file: "\($0).html") }
    // The index comes last, because it is the smallest part of the work.
    let made = try concurrently(books.count + 1) { (place) throws(PackError) in
      // Each page has a setting of its own, which keeps the sentences that it has written.
      var own = HTMLSetting(services)
      own.choices = edition.choices
      guard place < books.count else {
        own.faces = faces
        return Self.file("index.html", Self.index(of: edition, own), own)
      }
      own.faces = try services.fonts.faces(for: edition.only(place))
      let lessons = edition.lessons.map { entry -> (LocalizedLesson, LocalizedLesson?) in
        (entry.versions[place], nil)
      }
      return Self.file("\(books[place]).html", HTMLBook(lessons, menu: menu, own).page, own)
    }
    pages = made.suffix(1) + made.dropLast()
  }

  /// The page that leads to the books of all languages.
  private static func index(of edition: Edition, _ setting: HTMLSetting) -> HTMLPage {
    let menu = edition.languages.map { (language: $0, address: "#\($0)") }
    let places = Array(edition.languages.indices.dropFirst()) + [0]
    let articles = places.flatMap { place -> [String] in
      let language = edition.languages[place]
      return HTMLContents(
        of: edition.lessons.map { $0.versions[place] }, anchor: language.text, isFirst: place == 0,
        menu: HTMLMenu.lines(menu, current: language, setting), setting
      ) { "\(language).html#\($0)" }.lines
    }
    return HTMLPage(
      language: edition.languages[0],
      title: setting.services.phrase(PackPhrase.lessons.message, edition.languages[0]).text,
      languages: edition.languages,
      description: LearningResource.text(of: edition.lessons.map(\.versions), setting.choices),
      articles: articles)
  }

  private static func file(
    _ name: String, _ page: HTMLPage, _ setting: HTMLSetting
  ) -> Pack.File {
    var parts: [PackPart: Int] = [.fonts: setting.faces.reduce(0) { $0 + $1.base64.utf8.count }]
    let pictures = page.articles.filter {
      $0.utf8.starts(with: "<svg".utf8) || $0.utf8.starts(with: "<img src=\"data:".utf8)
    }
    parts[.pictures] = pictures.reduce(0) { $0 + $1.utf8.count }
    return Pack.File(name: name, bytes: Array(page.text(setting).utf8), parts: parts)
  }
}

extension Edition {
  /// The edition in one of its languages.
  fileprivate func only(_ place: Int) -> Edition {
    Edition(
      name: name,
      lessons: lessons.map { Entry(lesson: $0.lesson, versions: [$0.versions[place]]) },
      languages: [languages[place]], choices: choices)
  }
}
