internal import Formats
public import Vocabulary

/// An XLIFF 2 file with the translation of one lesson, as a translator's tool left it.
public struct XLIFFFile: Hashable, Sendable {
  /// The name of the lesson that the file says it translates.
  public let lesson: String

  /// The language that the file says it translates into.
  public let language: String

  private let file: String
  private let version: String
  private let units: [XLIFFUnit]

  /// Reads a file; units may stand in any order, and tools may add to them.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: The file as people know it.
  /// - Throws: `LessonError.faulty` when the file as a whole cannot be used. A single unit that
  ///   cannot is found by `translation(of:)`.
  public init(reading bytes: [UInt8], file: String) throws(LessonError) {
    var log = FaultLog(file: file)
    let root: XMLElement
    do throws(FormatError) {
      root = try XMLElement.reading(bytes, file: file)
    } catch {
      throw .faulty(file: file, error.inputProblems)
    }
    let isXLIFF = root.name.local == "xliff"
    let found = root.value("version") ?? ""
    if !isXLIFF {
      log.report(TranslationFault.notXLIFF, at: root.line)
    } else if root.name.namespace != XLIFFFormat.namespace
      || !XLIFFFormat.versions.contains(found)
    {
      log.report(TranslationFault.xliffVersion(found), at: root.line)
    }
    let files = root.elements("file", in: XLIFFFormat.namespace)
    if isXLIFF, files.count != 1 {
      log.report(TranslationFault.xliffFiles(files.count), at: files.dropFirst().first?.line ?? 1)
    }
    try log.check()
    self.file = file
    lesson = files[0].value("id") ?? ""
    language = root.value("trgLang") ?? ""
    version = files[0].value("version", in: XLIFFFormat.ownNamespace) ?? ""
    units = Self.units(in: files[0], log: &log)
    try log.check()
  }

  private static func units(in element: XMLElement, log: inout FaultLog) -> [XLIFFUnit] {
    var units: [XLIFFUnit] = []
    var keys: Set<String> = []
    var waiting = element.elements
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard next.name.namespace == XLIFFFormat.namespace else { continue }
      // Tools may gather units in groups.
      if next.name.local == "group" { waiting = next.elements + waiting }
      guard next.name.local == "unit" else { continue }
      let key = next.value("id") ?? ""
      if !keys.insert(key).inserted {
        log.report(TranslationFault.duplicate, at: next.line, of: key)
      }
      units.append(XLIFFUnit(next, key: key))
    }
    return units
  }

  /// Returns the translation in the form in which it is kept.
  ///
  /// - Parameter lesson: The lesson as it is now.
  /// - Returns: The translation, and what is wrong with units that are not in it.
  public func translation(of lesson: Lesson) -> (file: POFile, problems: [InputProblem]) {
    var log = FaultLog(file: file)
    let known = Dictionary(lesson.units.map { ($0.key.rawValue, $0) }) { first, _ in first }
    var entries: [POFile.Entry] = []
    for unit in units {
      do throws(TranslationFault) {
        entries.append(try unit.entry(for: known[unit.key]))
      } catch {
        log.report(error, at: unit.line, of: unit.key)
      }
    }
    let fields = [
      ("Language", language), ("Content-Type", "text/plain; charset=UTF-8"),
      (POFile.lessonField, self.lesson), (POFile.versionField, version),
    ]
    let file = POFile(
      comments: [], header: fields.map { POFile.Field(name: $0.0, value: $0.1) }, entries: entries,
      obsolete: [])
    return (file, log.problems)
  }
}
