import Formats
import Lessons
import Vocabulary

/// The list of what is in an archive for learning platforms.
struct SCORMManifest {
  private let edition: Edition
  private let version: SCORMVersion
  private let services: PackServices

  // The schema of SCORM 1.2 takes no longer titles.
  static let longestTitle = 200

  init(_ edition: Edition, _ version: SCORMVersion, _ services: PackServices) {
    self.edition = edition
    self.version = version
    self.services = services
  }

  static func pageName(of lesson: Edition.Entry) -> String { "\(lesson.lesson.id).html" }

  var bytes: [UInt8] {
    var xml = XMLWriter()
    let lessons = edition.lessons
    xml.start(
      "manifest",
      [
        ("identifier", "difund-\(edition.name)"),
        ("version", edition.learningObject(services).version),
      ]
        + version.namespaces)
    xml.start("metadata")
    xml.element("schema", text: "ADL SCORM")
    xml.element("schemaversion", text: version.name)
    edition.learningObject(services).write(to: &xml, as: version.dialect)
    xml.end()
    xml.start("organizations", [("default", "lessons")])
    xml.start("organization", [("identifier", "lessons")])
    xml.element("title", text: edition.title(services).text.clipped(to: Self.longestTitle))
    for lesson in lessons {
      xml.start(
        "item",
        [("identifier", "item-\(lesson.lesson.id)"), ("identifierref", "page-\(lesson.lesson.id)")])
      xml.element("title", text: lesson.learningObject.title.text.clipped(to: Self.longestTitle))
      xml.end()
    }
    xml.end()
    xml.end()
    xml.start("resources")
    for lesson in lessons { write(lesson, to: &xml) }
    xml.end()
    xml.end()
    return xml.finish()
  }

  private func write(_ lesson: Edition.Entry, to xml: inout XMLWriter) {
    let page = Self.pageName(of: lesson)
    xml.start(
      "resource",
      [
        ("identifier", "page-\(lesson.lesson.id)"), ("type", "webcontent"),
        (version.typeAttribute, "sco"), ("href", page),
      ])
    xml.start("metadata")
    lesson.learningObject.write(to: &xml, as: version.dialect)
    xml.end()
    xml.element("file", [("href", page)])
    xml.end()
  }
}

extension String {
  /// The text, or its beginning and an ellipsis when it is longer than a format takes.
  func clipped(to limit: Int) -> String {
    guard unicodeScalars.count > limit else { return self }
    var clipped = ""
    var length = 0
    for character in self {
      length += character.unicodeScalars.count
      guard length < limit else { break }
      clipped.append(character)
    }
    return clipped + "…"
  }
}
