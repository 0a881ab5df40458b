import Formats
import Foundation
import FoundationXML
import LessonPacks
import Lessons
import Testing
import Vocabulary

let quizLesson = Lesson.ID(checked: "true-or-false")

extension Pack {
  /// The archive with an ending, unpacked.
  func archive(ending: String) throws -> ZipArchive {
    let file = try #require(files.first { $0.name.hasSuffix(ending) }, "No file \(ending)")
    return try ZipArchive(reading: file.bytes, path: file.name)
  }
}

extension ZipArchive {
  /// The text of a file.
  func text(_ name: String) throws -> String {
    let bytes = try #require(self[name], "No \(name)")
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  /// The elements of a file.
  func elements(_ name: String) throws -> [XMLElement] {
    let bytes = try #require(self[name], "No \(name)")
    return try XMLElements(bytes).elements
  }
}

/// One element of a document, with the text right inside it.
struct XMLElement {
  let name: String
  let attributes: [String: String]
  var text = ""
}

/// The elements of a document, as a parser reads them that is not ours.
struct XMLElements {
  let elements: [XMLElement]

  init(_ bytes: [UInt8]) throws {
    let parser = XMLParser(data: Data(bytes))
    let collector = Collector()
    parser.delegate = collector
    try #require(parser.parse(), "Not well-formed: \(String(describing: parser.parserError))")
    elements = collector.elements
  }

  private final class Collector: NSObject, XMLParserDelegate {
    var elements: [XMLElement] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(XMLElement(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }
}

/// A library with one lesson whose title and body are given.
func library(title: String, body: String) -> LessonLibrary {
  let source = """
    ---
    id: sample
    version: 3
    language: en
    licence: CC-BY-4.0
    title: "\(title)"
    audience: Everyone
    age: 10-14
    minutes: 75
    needs: [none]
    objectives: [One, Two]
    competences:
      - {framework: ailit-2026, code: engage-1}
    ---

    \(body)
    """
  return LessonLibrary(
    ContentFolder(
      bytes: { $0 == "Lessons/sample/lesson.md" ? Array(source.utf8) : nil }, names: { _ in [] }))
}

/// Whether xmllint finds that a document keeps to a schema of the conformance data.
func keepsToSchema(_ document: String, _ schema: String) throws -> Bool {
  let folder = try #require(ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"])
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
  try Data(document.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/xmllint")
  process.arguments = [
    "--noout", "--nonet", "--schema", "\(folder)/schemas/\(schema)", file.path,
  ]
  process.standardError = Pipe()
  process.standardOutput = Pipe()
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus == 0
}

/// Whether the schemas and the program that reads them are there.
let canCheckSchemas =
  ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"] != nil
  && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")
