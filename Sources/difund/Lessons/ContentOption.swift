internal import ArgumentParser
internal import Foundation
internal import Lessons
internal import Vocabulary
internal import Workspace

/// The folder of lessons that a command reads and writes.
struct ContentOption: ParsableArguments {
  @Option(help: .localized("help.lesson.content", valueName: "dir"))
  var content: String?

  /// The folder that was named, or the one that comes with the program.
  func path() throws -> String {
    if let content { return content }
    return try DataFolder.locate(environment: ProcessInfo.processInfo.environment).content
  }

  /// The lessons in the folder.
  func library() throws -> LessonLibrary { LessonLibrary(ContentFolder(at: try path())) }
}

/// A lesson that a user named.
func lessonID(_ text: String) throws -> Lesson.ID { try LessonChoice.ids([text])[0] }

/// A language that a user named.
func languageTag(_ text: String) throws -> LanguageTag {
  guard let tag = LanguageTag(text) else {
    throw UsageError(Message("usage.not-a-language", ["text": .text(text)]))
  }
  return tag
}
