import Vocabulary

extension Lesson {
  /// Reads a lesson from its source, and throws every fault that it holds.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - file: The file as people know it.
  ///   - folder: The name of the lesson's folder, which its key has to equal.
  ///   - picture: Returns the bytes of a file in that folder, or nil when there is none.
  /// - Returns: The lesson.
  /// - Throws: `LessonError.faulty` with all faults, or what `picture` throws.
  static func reading(
    _ source: String, file: String, folder: String,
    picture: (String) throws(LessonError) -> [UInt8]?
  ) throws(LessonError) -> Lesson {
    var log = FaultLog(file: file)
    Self.reportControls(in: source, to: &log)
    let parts = SourceParts(source)
    guard let parts else {
      log.report(.frontMatterMissing, at: 1)
      try log.check()
      preconditionFailure("A reported fault is thrown")
    }
    let about = FrontMatter.reading(parts.frontMatter, into: &log)
    if let about, about.id.rawValue != folder {
      log.report(.folderDiffers(id: about.id.rawValue, folder: folder), at: 2)
    }
    var reader = BodyReader(log: log, firstLine: parts.firstBodyLine)
    try reader.read(parts.body, picture: picture)
    try reader.log.check()
    guard let about else { preconditionFailure("A missing field is a reported fault") }
    return Lesson(
      about: about, sections: reader.sections, pictures: reader.pictures,
      units: [about.title, about.audience] + about.objectives + reader.units,
      warnings: reader.log.warnings)
  }

  private static func reportControls(in source: String, to log: inout FaultLog) {
    var line = 1
    for scalar in source.unicodeScalars {
      if scalar == "\n" {
        line += 1
      } else if isControl(scalar), scalar != "\t" {
        log.report(.controlCharacter, at: line)
      }
    }
  }
}

/// The two halves of a lesson's source.
private struct SourceParts {
  let frontMatter: String
  let body: String

  /// The line of the file on which the body begins, counted from 1.
  let firstBodyLine: Int

  init?(_ source: String) {
    let lines = source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first, Self.isFence(first),
      let end = lines.dropFirst().firstIndex(where: Self.isFence)
    else { return nil }
    frontMatter = lines[1..<end].map { String(Substring($0)) }.joined(separator: "\n")
    body = lines[(end + 1)...].map { String(Substring($0)) }.joined(separator: "\n")
    firstBodyLine = end + 2
  }

  private static func isFence(_ line: Substring.UTF8View) -> Bool { line.elementsEqual("---".utf8) }
}
