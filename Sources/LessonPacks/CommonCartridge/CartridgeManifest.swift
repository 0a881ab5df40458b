import Formats
import Lessons
import Vocabulary

/// The list of what is in a cartridge, and in which order learners meet it.
struct CartridgeManifest {
  private let edition: Edition
  private let lessons: [CartridgeLesson]
  private let services: PackServices

  private static let pageType = "webcontent"
  private static let quizType = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"

  init(_ edition: Edition, _ lessons: [CartridgeLesson], _ services: PackServices) {
    self.edition = edition
    self.lessons = lessons
    self.services = services
  }

  var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "manifest",
      [
        ("identifier", "difund-\(edition.name)"),
        ("xmlns", "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"),
        LOMDialect.cartridge.namespace,
      ])
    xml.start("metadata")
    xml.element("schema", text: "IMS Common Cartridge")
    xml.element("schemaversion", text: "1.1.0")
    edition.learningObject(services).write(to: &xml, as: .cartridge)
    xml.end()
    xml.start("organizations")
    xml.start(
      "organization", [("identifier", "lessons"), ("structure", "rooted-hierarchy")])
    xml.start("item", [("identifier", "root")])
    for lesson in lessons { writeItems(of: lesson, to: &xml) }
    xml.end()
    xml.end()
    xml.end()
    xml.start("resources")
    for lesson in lessons { writeResources(of: lesson, to: &xml) }
    xml.end()
    xml.end()
    return xml.finish()
  }

  /// A lesson with a quiz is a folder of two; one without is a page.
  private func writeItems(of lesson: CartridgeLesson, to xml: inout XMLWriter) {
    let id = lesson.entry.lesson.id
    if lesson.quizPath != nil {
      xml.start("item", [("identifier", "folder-\(id)")])
      xml.element("title", text: lesson.title)
    }
    writeItem("page-\(id)", lesson.title, to: &xml)
    if lesson.quizPath != nil {
      writeItem("quiz-\(id)", lesson.quizTitle, to: &xml)
      xml.end()
    }
  }

  private func writeItem(_ resource: String, _ title: String, to xml: inout XMLWriter) {
    xml.start("item", [("identifier", "item-\(resource)"), ("identifierref", resource)])
    xml.element("title", text: title)
    xml.end()
  }

  private func writeResources(of lesson: CartridgeLesson, to xml: inout XMLWriter) {
    let id = lesson.entry.lesson.id
    xml.start(
      "resource",
      [
        ("identifier", "page-\(id)"), ("type", Self.pageType), ("href", lesson.pagePath),
      ])
    xml.element("file", [("href", lesson.pagePath)])
    xml.end()
    guard let quizPath = lesson.quizPath else { return }
    xml.start("resource", [("identifier", "quiz-\(id)"), ("type", Self.quizType)])
    xml.element("file", [("href", quizPath)])
    xml.end()
  }
}
