internal import FoundationEssentials
internal import Formats
public import Vocabulary

extension POFile {
  /// Writes the translation to its place in a content folder, whole or not at all.
  ///
  /// - Parameters:
  ///   - id: The lesson.
  ///   - language: The language of the translation.
  ///   - content: The content folder.
  /// - Returns: The path of the file.
  /// - Throws: `LessonError.notWritable` when this account may not change the folder, and
  ///   `LessonError.notSaved` when the disk refuses.
  public func save(
    as id: Lesson.ID, in language: LanguageTag, under content: String
  ) throws(LessonError) -> String {
    let path = "\(content)/\(LessonLibrary.translationPath(id, language))"
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    guard
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)) != nil
    else { throw .notWritable(path: content) }
    do throws(FormatError) {
      try Files.writeAtomically(Array(text.utf8), path: path)
    } catch {
      if case .file(.notAllowed, _) = error { throw .notWritable(path: content) }
      throw .notSaved(error)
    }
    return path
  }
}
