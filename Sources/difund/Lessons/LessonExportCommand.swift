internal import ArgumentParser
internal import Formats
internal import LessonPacks
internal import Lessons
internal import Vocabulary
internal import Workspace

/// `difund lesson export`: makes packs.
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

  @OptionGroup var options: PackOptions

  @Option(help: .localized("help.lesson.export.sign", valueName: "key-file"))
  var sign: String?

  @Option(help: .localized("help.lesson.export.output", valueName: "dir"))
  var output = "packs"

  func run() async throws {
    let library = try LessonLibrary.shipped()
    let console = Console.current
    let wanted = try lessonIDs(in: library)
    let languages = try languages(of: wanted, in: library)
    let limit = try options.limitBytes()
    let signer = try sign.map { try PackSigner(keyFile: $0) }
    let ids = try lessons.isEmpty ? translated(wanted, into: languages, in: library) : wanted
    let made = try library.export(
      ids, in: languages, as: options.pack.kinds, choices: options.choices, limitBytes: limit,
      with: try .ofThisProgram(),
      onKind: { kind in
        console.progress(Message("progress.pack", ["kind": .text(kind.rawValue)]))
      })
    console.progress(nil)
    let pack = try folder(of: made, signer)
    for warning in pack.warnings { console.note(warning.located) }
    let path = try pack.write(into: output)
    try ExportSheet(made, pack, at: path, of: ids, in: languages).print(as: shared.format)
  }

  /// One pack alone, or a folder with all of them.
  private func folder(of made: PackCollection, _ signer: PackSigner?) throws -> Pack {
    let sign = signer.map { signer in { signer.signature(of: $0) } }
    if options.pack.isCollection { return made.folder(signedBy: sign) }
    if let missing = made.missing.first { throw missing.error }
    let pack = made.packs[0].pack
    return sign.map { pack.signed(by: $0) } ?? pack
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
