import Formats
import Lessons
import Vocabulary

/// The file of an e-book that lists all others and says what the book is.
struct EPUBPackageDocument {
  static let fileName = "package.opf"

  /// One file of the book beside this one.
  struct Resource {
    let id: String
    let path: String
    let mediaType: String
    let bytes: [UInt8]
    var properties: String?

    /// Whether a reader comes by when turning page after page.
    var isPage = false
  }

  /// All files that the document lists.
  let resources: [Resource]

  private let content: EPUBContent
  private let services: PackServices

  init(
    _ content: EPUBContent, fonts: [FontFace], _ services: PackServices
  ) throws(PackError) {
    self.content = content
    self.services = services
    let pages = Self.pages(of: content)
    // Nobody writes into a book, so its fonts have the characters of its pages and no others.
    let fonts = try services.fonts.parts(of: fonts, for: Self.scalars(in: pages))
    resources =
      pages
      + Self.otherFiles(
        of: content, fonts: fonts, identifier: Self.identifier(of: content.edition, services))
  }

  var bytes: [UInt8] {
    let language = content.language
    var xml = XMLWriter()
    xml.start(
      "package",
      [
        ("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"),
        ("unique-identifier", "identifier"), ("xml:lang", language.text),
        ("dir", language.direction),
      ])
    let metadata = EPUBMetadata(
      content, identifier: Self.identifier(of: content.edition, services),
      contentHash: PackManifest.contentHash(of: content.edition, services))
    metadata.write(to: &xml)
    xml.start("manifest")
    for resource in resources {
      xml.element(
        "item",
        [("id", resource.id), ("href", resource.path), ("media-type", resource.mediaType)]
          + (resource.properties.map { [("properties", $0)] } ?? []))
    }
    xml.end()
    xml.start("spine", [("toc", "ncx"), ("page-progression-direction", language.direction)])
    for resource in resources where resource.isPage {
      xml.element("itemref", [("idref", resource.id)])
    }
    xml.end()
    xml.end()
    return xml.finish()
  }

  /// The name of the book among all books: the same for every version of the same lessons in the
  /// same languages, so that a new version takes the place of the one before it.
  private static func identifier(of edition: Edition, _ services: PackServices) -> String {
    let lessons = edition.lessons.map(\.lesson.id.rawValue)
    let readers = edition.choices.readers.rawValue
    let fields = ["epub", edition.name, readers] + lessons
    return UUIDText.name(for: fields, services)
  }

  /// The characters that readers see on pages.
  private static func scalars(in pages: [Resource]) -> Set<Unicode.Scalar> {
    var letters = LetterSet()
    for page in pages { letters.add(page.bytes) }
    return letters.scalars
  }

  private static func pages(of content: EPUBContent) -> [Resource] {
    var resources = [
      xhtml("cover", EPUBContent.coverFileName, content.cover),
      xhtml("nav", EPUBContent.navigationFileName, content.navigation, properties: "nav"),
    ]
    for (place, chapter) in content.chapters.enumerated() {
      let title = content.plain(chapter.titles)
      let lines = chapter.lines
      let hasDrawing = lines.contains { $0.hasPrefix("<svg") }
      resources.append(
        xhtml(
          "chapter\(place + 1)", chapter.fileName, content.page(title, lines),
          properties: hasDrawing ? "svg" : nil))
    }
    if content.hasAnswers {
      resources.append(xhtml("answers", EPUBChapter.answersFileName, content.answers))
    }
    return resources
  }

  private static func otherFiles(
    of content: EPUBContent, fonts: [FontFace], identifier: String
  ) -> [Resource] {
    var resources: [Resource] = []
    let pictures = EPUBPictures.files(of: content.chapters)
    for (place, picture) in pictures.enumerated() {
      resources.append(
        Resource(
          id: "picture\(place + 1)", path: picture.path, mediaType: "image/svg+xml",
          bytes: picture.bytes))
    }
    let languages = Set(content.edition.versions.map(\.lesson.about.language))
      .union([LanguageTag.packEnglish]).subtracting(content.edition.languages)
    let style = EPUBStylesheet.text(
      for: languages.sorted { $0.text < $1.text } + content.edition.languages, fonts: fonts)
    resources.append(
      Resource(
        id: "style", path: EPUBContent.styleFileName, mediaType: "text/css",
        bytes: Array(style.utf8)))
    resources += self.fonts(fonts)
    return resources + [
      Resource(
        id: "ncx", path: EPUBContent.contentsFileName, mediaType: "application/x-dtbncx+xml",
        bytes: content.contents(identifier: identifier))
    ]
  }

  private static func fonts(_ faces: [FontFace]) -> [Resource] {
    guard !faces.isEmpty else { return [] }
    let folder = EPUBStylesheet.folder
    let files = faces.enumerated().map { place, face in
      Resource(
        id: "font\(place + 1)", path: "\(folder)/\(face.fileName)", mediaType: "font/woff2",
        bytes: face.bytes)
    }
    return files + [
      Resource(
        id: "font-licences", path: "\(folder)/licences.txt", mediaType: "text/plain",
        bytes: Array(faces.licences.utf8))
    ]
  }

  private static func xhtml(
    _ id: String, _ path: String, _ bytes: [UInt8], properties: String? = nil
  ) -> Resource {
    Resource(
      id: id, path: path, mediaType: "application/xhtml+xml", bytes: bytes,
      properties: properties, isPage: true)
  }
}
