internal import ArgumentParser
internal import Audit
internal import Lessons
internal import Vocabulary
internal import Workspace

/// `difund lesson`: lessons, and the packs that trainers take to villages.
struct LessonGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "lesson", key: "lesson",
      subcommands: [
        LessonListCommand.self, LessonShowCommand.self, LessonStatusCommand.self,
        LessonCoverageCommand.self, LessonLintCommand.self, TranslationGroup.self,
        LessonExportCommand.self, LessonVerifyCommand.self, SessionGroup.self,
      ])
  }
}

/// `difund lesson list`: the lessons and how far they are in each language.
struct LessonListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("list", key: "lesson.list") }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let list = try LessonLibrary.shipped().list()
    var listing = Listing(
      name: "lessons",
      columns: [
        .init("id"), .init("title", widthLimit: 40), .init("version", alignsRight: true),
        .init("language"), .init("translated", alignsRight: true),
        .init("reviewed", alignsRight: true), .init("stale", alignsRight: true),
        .init("texts", alignsRight: true), .init("status"),
      ])
    for lesson in list.lessons {
      for progress in lesson.languages {
        let state = progress.isSource ? "source" : progress.isDraft ? "draft" : "reviewed"
        listing.rows.append([
          .text(lesson.id.rawValue), .text(lesson.title), .integer(Int64(lesson.version)),
          .language(progress.language), .integer(Int64(progress.translated)),
          .integer(Int64(progress.reviewed)), .integer(Int64(progress.stale)),
          .integer(Int64(progress.total)), .word(state, key: "lesson-state.\(state)"),
        ])
      }
    }
    try listing.print(as: shared.format, whenEmpty: Message("lesson.none"))
    for failure in list.failures {
      Console.current.note(failure.message)
      for detail in failure.details { Console.current.note(detail) }
    }
  }
}
