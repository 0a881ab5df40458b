internal import ArgumentParser
internal import Formats
internal import Foundation
internal import Lessons
internal import Vocabulary

/// `difund lesson translation`: the way of translations to translators and back.
struct TranslationGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "translation", key: "lesson.translation",
      subcommands: [
        TranslationExportCommand.self, TranslationImportCommand.self,
        TranslationApproveCommand.self,
      ])
  }
}

/// `difund lesson translation export`: files for translators.
struct TranslationExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("export", key: "lesson.translation.export", more: true)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var source: ContentOption

  @Argument(help: .localized("help.lesson.translation.export.lesson", valueName: "lesson"))
  var lessons: [String] = []

  @Option(help: .localized("help.lesson.translation.language", valueName: "tag"))
  var language: String

  @Option(help: .localized("help.lesson.translation.export.to"))
  var to: TranslationFormat?

  @Option(help: .localized("help.lesson.translation.export.output", valueName: "dir"))
  var output = "translations"

  func run() async throws {
    let library = try source.library()
    let tag = try languageTag(language)
    // No person is needed here, so `--as xliff` can only mean the format.
    let format = to ?? shared.actor.flatMap { TranslationFormat(rawValue: $0) } ?? .po
    let ids =
      try lessons.isEmpty
      ? library.lessonIDs().filter { try library.lesson($0).about.language != tag }
      : lessons.map { try lessonID($0) }
    let files = try ids.map { try library.exportedTranslation(of: $0, into: tag, as: format) }
    // When this fails, writing does too, and says why.
    try? FileManager.default.createDirectory(
      atPath: output, withIntermediateDirectories: true)
    for file in files {
      try Files.writeAtomically(file.bytes, path: "\(output)/\(file.name)")
      Console.current.out(
        Message("lesson.translation-exported", ["path": .text("\(output)/\(file.name)")]))
    }
  }
}
