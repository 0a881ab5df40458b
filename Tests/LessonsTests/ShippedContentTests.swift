import Foundation
import Lessons
import Testing
import Vocabulary

/// The content folder of the repository.
let contentPath = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Content").path

@Suite("Shipped lessons") struct ShippedContentTests {
  private let library = LessonLibrary(ContentFolder(at: contentPath))

  @Test func `every lesson reads without a warning, and every translation without a problem`()
    throws
  {
    let list = try library.list()

    #expect(list.failures == [])
    #expect(!list.lessons.isEmpty)
    for summary in list.lessons {
      let lesson = try library.lesson(summary.id)
      #expect(lesson.warnings == [])
      for language in try library.translationLanguages(of: summary.id) {
        #expect(try library.localized(lesson, into: language).problems == [])
      }
    }
  }

  @Test(arguments: ["id", "km", "lo", "my", "th", "vi"])
  func `the first lesson is translated in full, and says that it is a draft`(language: String)
    throws
  {
    let id = Lesson.ID(checked: "what-is-ai")
    let language = try tag(language)
    let file = try #require(try library.translation(of: id, into: language))
    let progress = try library.localized(try library.lesson(id), into: language).progress

    #expect(progress.translated == progress.total)
    #expect(progress.isDraft)
    #expect(file.entries.allSatisfy { $0.isDraft || $0.isReviewed })
    #expect(file.comments.contains { $0.contains("No speaker of this language has reviewed") })
  }

  @Test func `every translation is stored as the program writes it, in normal form C`() throws {
    for id in try library.lessonIDs() {
      let lesson = try library.lesson(id)
      for language in try library.translationLanguages(of: id) {
        let path = "\(contentPath)/\(LessonLibrary.translationPath(id, language))"
        let stored = try String(contentsOfFile: path, encoding: .utf8)
        let file = try #require(try library.translation(of: id, into: language))
        let updated = POFile(
          updating: file, for: lesson, in: language, file: LessonLibrary.lessonPath(id))

        #expect(file.text == stored)
        #expect(updated.text == stored)
        let composed = stored.precomposedStringWithCanonicalMapping
        #expect(Array(composed.unicodeScalars) == Array(stored.unicodeScalars))
      }
    }
  }
}
