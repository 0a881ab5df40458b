internal import ArgumentParser
internal import Lessons
internal import Vocabulary

/// `difund lesson show`: a lesson to read, or its texts with their keys and states.
struct LessonShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("show", key: "lesson.show", more: true)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var source: ContentOption

  @Argument(help: .localized("help.lesson.show.lesson", valueName: "lesson"))
  var lesson: String

  @Option(help: .localized("help.lesson.show.language", valueName: "tag"))
  var language: String?

  @Flag(help: .localized("help.lesson.show.units"))
  var units = false

  func run() async throws {
    let library = try source.library()
    let found = try library.lesson(try lessonID(lesson))
    let tag = try language.map { try languageTag($0) } ?? found.about.language
    let localized = try library.localized(found, into: tag)
    if units || shared.format != .table {
      try listing(of: localized).print(as: shared.format, whenEmpty: nil)
    } else {
      for line in LessonText(localized).lines { Console.current.out(line) }
    }
    if localized.progress.isDraft { Console.current.note(Message("lesson.shown-draft")) }
    for problem in localized.problems + found.warnings {
      Console.current.note(problem.located)
    }
  }

  private func listing(of localized: LocalizedLesson) -> Listing {
    var listing = Listing(
      name: "units",
      columns: [
        .init("unit"), .init("role", isForMachinesOnly: true), .init("state"),
        .init("source", widthLimit: 44), .init("text", widthLimit: 44),
        .init("language", isForMachinesOnly: true), .init("line", isForMachinesOnly: true),
      ])
    for unit in localized.lesson.units {
      let shown = localized.text(of: unit)
      listing.rows.append([
        .text(unit.key.rawValue), .text(unit.role.rawValue),
        .word(shown.state.rawValue, key: "unit-state.\(shown.state.rawValue)"),
        .text(unit.text), localized.isSource ? .empty : .text(shown.text),
        .language(shown.language), .integer(Int64(unit.line)),
      ])
    }
    return listing
  }
}
