internal import ArgumentParser
internal import Audit
internal import LessonPacks
internal import Lessons
internal import Vocabulary
internal import Workspace

/// `difund lesson`: lessons, and the packs that trainers take to villages.
struct LessonGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "lesson", key: "lesson",
      subcommands: [LessonListCommand.self, LessonExportCommand.self, SessionGroup.self])
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

/// `difund lesson export`: makes a pack.
struct LessonExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("export", key: "lesson.export", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.lesson-argument", valueName: "lesson"))
  var lessons: [String] = []

  @Option(
    name: [.long, .customLong("languages")],
    help: .localized("help.lesson.export.language", valueName: "tags"))
  var language: [String] = []

  @Option(help: .localized("help.lesson.export.pack"))
  var pack: Pack.Kind = .html

  @Option(help: .localized("help.lesson.export.output", valueName: "dir"))
  var output = "packs"

  func run() async throws {
    let library = try LessonLibrary.shipped()
    let services = try PackServices.ofThisProgram()
    let wanted = try lessonIDs(in: library)
    let languages = try languages(of: wanted, in: library)
    let ids = try lessons.isEmpty ? translated(wanted, into: languages, in: library) : wanted
    let made = try library.export(ids, in: languages, as: pack, with: services)
    for warning in made.warnings { Console.current.note(warning.located) }
    let path = try made.write(into: output)
    Console.current.out(
      Message(
        "lesson.exported",
        [
          "ids": .list(ids.map { .text($0.rawValue) }), "path": .text(path),
          "languages": .list(languages.map { .language($0) }),
          "kilobytes": .integer(Int64((made.files.reduce(0) { $0 + $1.bytes.count } + 999) / 1000)),
        ]))
    if made.languages.contains(where: \.isDraft) {
      Console.current.note(Message("lesson.exported-draft"))
    }
  }

  private func lessonIDs(in library: LessonLibrary) throws -> [Lesson.ID] {
    guard !lessons.isEmpty else { return try library.lessonIDs() }
    return try lessons.map { lesson in
      guard let id = Lesson.ID(rawValue: lesson) else {
        throw UsageError(Message("usage.not-a-key", ["text": .text(lesson)]))
      }
      return id
    }
  }

  /// The lessons that are there in each of the languages; what is left out is said.
  private func translated(
    _ ids: [Lesson.ID], into languages: [LanguageTag], in library: LessonLibrary
  ) throws -> [Lesson.ID] {
    let complete = try ids.filter { id in
      let own = try library.lesson(id).about.language
      return Set(try library.translationLanguages(of: id) + [own]).isSuperset(of: languages)
    }
    let others = ids.filter { !complete.contains($0) }
    guard !complete.isEmpty else { return ids }
    if !others.isEmpty {
      Console.current.note(
        Message(
          "lesson.exported-without", ["ids": .list(others.map { .text($0.rawValue) })]))
    }
    return complete
  }

  /// The languages that were asked for, or every one that all the lessons have.
  private func languages(
    of ids: [Lesson.ID], in library: LessonLibrary
  ) throws -> [LanguageTag] {
    let tags = try language.flatMap { $0.split(separator: ",") }.map { text in
      guard let tag = LanguageTag(String(text)) else {
        throw UsageError(Message("usage.not-a-language", ["text": .text(String(text))]))
      }
      return tag
    }
    guard tags.isEmpty else { return tags }
    let known = try ids.map { id in
      [try library.lesson(id).about.language] + (try library.translationLanguages(of: id))
    }
    guard let first = known.first else { return [] }
    return first.filter { tag in known.allSatisfy { $0.contains(tag) } }
  }
}
