import Formats
import Lessons

/// A pack of Common Cartridges (1.1): one for each language, or for two side by side.
///
/// Each lesson is a page, and its quiz is an assessment whose results the platform keeps.
struct CartridgePack {
  let files: [Pack.File]

  init(_ edition: Edition, with services: PackServices) throws(PackError) {
    var files: [Pack.File] = []
    for part in edition.books {
      var setting = HTMLSetting(services)
      setting.choices = part.choices
      setting.faces = try services.fonts.faces(for: part)
      let parts = part.lessons.map { CartridgeLesson($0, of: part, setting) }
      let manifest = CartridgeManifest(part, parts, services)
      let entries =
        [ZipArchive.Entry(name: "imsmanifest.xml", bytes: manifest.bytes)]
        + parts.flatMap(\.entries)
      files.append(Pack.File(name: "\(part.name).imscc", bytes: ZipArchive(entries).bytes()))
    }
    self.files = files
  }
}

/// One lesson of a cartridge.
struct CartridgeLesson {
  let entry: Edition.Entry
  private let page: HTMLPage
  private let assessment: QTIAssessment?
  private let setting: HTMLSetting

  init(_ entry: Edition.Entry, of edition: Edition, _ setting: HTMLSetting) {
    self.entry = entry
    self.setting = setting
    page = HTMLPage(of: entry.versions, setting)
    assessment = QTIAssessment(entry, edition.sections(of: entry.lesson), setting)
  }

  /// The title of the lesson.
  var title: String { entry.learningObject.title.text }

  /// The place of the page in the cartridge.
  var pagePath: String { "pages/\(entry.lesson.id).html" }

  /// The place of the quiz in the cartridge, when there is one.
  var quizPath: String? { assessment.map { _ in "quizzes/\(entry.lesson.id).xml" } }

  /// The title of the quiz, which is the heading of its section.
  var quizTitle: String { assessment?.title ?? title }

  /// The files of the lesson.
  var entries: [ZipArchive.Entry] {
    var entries = [ZipArchive.Entry(name: pagePath, bytes: Array(page.text(setting).utf8))]
    if let assessment, let quizPath {
      entries.append(ZipArchive.Entry(name: quizPath, bytes: assessment.bytes))
    }
    return entries
  }
}
