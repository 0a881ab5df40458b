internal import ArgumentParser
internal import LessonPacks
internal import Lessons
internal import Vocabulary
internal import Workspace

/// `difund lesson status`: how far each lesson is in each language.
struct LessonStatusCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("status", key: "lesson.status", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var content: ContentOption

  @Argument(help: .localized("help.lesson.status.lesson", valueName: "lesson"))
  var lessons: [String] = []

  @Option(
    name: [.long, .customLong("languages")],
    help: .localized("help.lesson.status.language", valueName: "tags"))
  var language: [String] = []

  @Flag(help: .localized("help.lesson.status.sizes"))
  var sizes = false

  func run() async throws {
    let library = try content.library()
    let languages = try LessonChoice.languages(language)
    let status = try library.status(
      of: lessons.isEmpty ? nil : LessonChoice.ids(lessons),
      in: languages.isEmpty ? nil : languages)
    var listing = Self.emptyListing
    for translation in status.translations {
      listing.rows.append(try row(of: translation, in: library))
    }
    if shared.format == .html {
      Console.current.outRaw(page(of: listing).text(for: Console.current.localizer))
    } else {
      if shared.format == .table, !sizes { listing.hideColumn("kilobytes") }
      try listing.print(as: shared.format, whenEmpty: Message("lesson.none"))
    }
    try LessonFailures(status.failures).tell()
  }

  private func row(
    of translation: TranslationStatus, in library: LessonLibrary
  ) throws -> [Cell] {
    let progress = translation.progress
    return [
      .text(translation.lesson.rawValue), .language(progress.language),
      .word(translation.state.rawValue, key: "lesson-state.\(translation.state.rawValue)"),
      .integer(Int64(progress.total)), .integer(Int64(progress.translated)),
      .integer(Int64(translation.drafts)), .integer(Int64(progress.reviewed)),
      .integer(Int64(progress.stale)), .integer(Int64(progress.refused)),
      .integer(Int64(translation.copied)), translation.lastChange.map { .day($0) } ?? .empty,
      try sizes ? kilobytes(of: translation, in: library) : .empty,
    ]
  }

  /// The size of the page for browsers, fonts and pictures within.
  private func kilobytes(
    of translation: TranslationStatus, in library: LessonLibrary
  ) throws -> Cell {
    let pack = try library.export(
      [translation.lesson], in: [translation.progress.language], limitBytes: .max,
      with: .ofThisProgram())
    return .integer(Int64((pack.files.reduce(0) { $0 + $1.bytes.count } + 999) / 1000))
  }

  private static var emptyListing: Listing {
    Listing(
      name: "translations",
      columns: [
        .init("lesson"), .init("language"), .init("status"), .init("texts", alignsRight: true),
        .init("translated", alignsRight: true), .init("drafts", alignsRight: true),
        .init("reviewed", alignsRight: true), .init("stale", alignsRight: true),
        .init("refused", alignsRight: true), .init("copied", alignsRight: true),
        .init("changed"), .init("kilobytes", alignsRight: true),
      ])
  }

  /// A part for each lesson.
  private func page(of listing: Listing) -> HTMLPage {
    var page = HTMLPage(
      title: Message("lesson.status-title"), notes: [Message("lesson.status-words")])
    for row in listing.rows {
      guard case .text(let lesson) = row[0] else { continue }
      if page.parts.last?.heading != Message("lesson.status-of", ["lesson": .text(lesson)]) {
        var part = Listing(name: listing.name, columns: Array(listing.columns.dropFirst()))
        if !sizes { part.hideColumn("kilobytes") }
        page.parts.append(
          HTMLPage.Part(
            heading: Message("lesson.status-of", ["lesson": .text(lesson)]), listing: part))
      }
      page.parts[page.parts.count - 1].listing?.rows.append(Array(row.dropFirst()))
    }
    return page
  }
}

/// What keeps lessons or translations out of a list.
struct LessonFailures {
  private let failures: [LessonError]

  init(_ failures: [LessonError]) { self.failures = failures }

  /// Tells each on standard error, and lets the command fail when there is any.
  func tell() throws {
    for failure in failures {
      Console.current.note(failure.message)
      for detail in failure.details { Console.current.note(detail) }
    }
    if !failures.isEmpty { throw ExitCode(Failure.badData.rawValue) }
  }
}
