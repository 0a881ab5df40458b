import Formats
import Lessons
import Vocabulary

/// One e-book (EPUB 3.3) that readers for EPUB 2 open too: it needs no scripts, and has a table of
/// contents for each of them.
struct EPUBBook {
  static let folder = "EPUB"

  /// The files, of which the first tells what the others are.
  let archive: ZipArchive

  init(_ edition: Edition, _ services: PackServices) throws(PackError) {
    let faces = try services.fonts.faces(for: edition)
    var setting = HTMLSetting(services)
    setting.dialect = .xhtml
    setting.choices = edition.choices
    setting.faces = faces
    setting.pictureAddress = { EPUBPictures.path(of: $1, in: $0) }
    let chapters = edition.lessons.map { [setting] in EPUBChapter($0, of: edition, setting) }
    let content = EPUBContent(
      edition, chapters, fonts: Set(faces.map(\.source)).sorted(), services)
    let package = try EPUBPackageDocument(content, fonts: faces, services)
    archive = ZipArchive(
      [
        ZipArchive.Entry(
          name: "mimetype", bytes: Array("application/epub+zip".utf8), isCompressed: false),
        ZipArchive.Entry(name: "META-INF/container.xml", bytes: Self.container),
        Self.entry(EPUBPackageDocument.fileName, package.bytes),
      ] + package.resources.map { Self.entry($0.path, $0.bytes) })
  }

  private static func entry(_ path: String, _ bytes: [UInt8]) -> ZipArchive.Entry {
    ZipArchive.Entry(
      name: "\(folder)/\(path)", bytes: bytes, isCompressed: !path.hasSuffix(".woff2"))
  }

  private static var container: [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "container",
      [("version", "1.0"), ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")])
    xml.start("rootfiles")
    xml.element(
      "rootfile",
      [
        ("full-path", "\(folder)/\(EPUBPackageDocument.fileName)"),
        ("media-type", "application/oebps-package+xml"),
      ])
    xml.end()
    xml.end()
    return xml.finish()
  }
}

/// What stands in an e-book, and the words on it.
struct EPUBContent {
  let edition: Edition
  let chapters: [EPUBChapter]

  /// The families that the fonts of the book are parts of.
  let fonts: [String]
  private let services: PackServices

  init(
    _ edition: Edition, _ chapters: [EPUBChapter], fonts: [String], _ services: PackServices
  ) {
    self.edition = edition
    self.fonts = fonts
    self.chapters = chapters
    self.services = services
  }

  var language: LanguageTag { edition.language }

  /// The title in each language of the book.
  var titles: [PackServices.Phrase] {
    guard edition.isCollection else { return chapters[0].titles }
    return edition.languages.map { phrase(.collection, in: $0) }
  }

  /// Whether any chapter has questions to answer.
  var hasAnswers: Bool { chapters.contains { !$0.questions.isEmpty } }

  /// Returns a sentence of the pack in a language, or in the book's first.
  func phrase(_ phrase: PackPhrase, in language: LanguageTag? = nil) -> PackServices.Phrase {
    services.phrase(phrase.message, language ?? self.language)
  }

  /// Returns the name of a language in that language.
  func ownName(_ language: LanguageTag) -> String { services.ownName(language) }

  /// Returns texts of the book as XHTML, each in an element that names its language.
  func marked(_ texts: [PackServices.Phrase]) -> String {
    let parts = texts.map { text in
      text.language == language
        ? escapedHTML(text.text)
        : "<span \(HTMLDialect.xhtml.attributes(of: text.language))>"
          + "\(escapedHTML(text.text))</span>"
    }
    return parts.joined(separator: " · ")
  }
}
