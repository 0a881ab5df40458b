internal import ArgumentParser
internal import Lessons
internal import Vocabulary

/// `difund lesson translation approve`: records that a speaker vouches for a translation.
struct TranslationApproveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("approve", key: "lesson.translation.approve", more: true)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var source: ContentOption

  @Argument(help: .localized("help.lesson.show.lesson", valueName: "lesson"))
  var lesson: String

  @Option(help: .localized("help.lesson.translation.language", valueName: "tag"))
  var language: String

  @Option(help: .localized("help.lesson.translation.approve.by", valueName: "name"))
  var by: String

  @Option(
    name: [.long, .customLong("units")],
    help: .localized("help.lesson.translation.approve.unit", valueName: "key"))
  var unit: [String] = []

  @Flag(help: .localized("help.lesson.translation.approve.all"))
  var all = false

  @Option(help: .localized("help.lesson.translation.approve.date", valueName: "date"))
  var date: String?

  func run() async throws {
    guard all == unit.isEmpty else { throw UsageError(Message("usage.unit-or-all")) }
    let keys = try unit.flatMap { $0.split(separator: ",") }.map { text in
      guard let key = Unit.Key(rawValue: String(text)) else {
        throw UsageError(Message("usage.not-a-key", ["text": .text(String(text))]))
      }
      return key
    }
    let (id, tag) = (try lessonID(lesson), try languageTag(language))
    let approval = try source.library().approving(
      all ? nil : Set(keys), of: id, in: tag, by: by,
      on: try date.map { try day($0) } ?? Clock.now().day)
    _ = try approval.file.save(as: id, in: tag, under: try source.path())
    let console = Console.current
    console.out(
      Message(
        "lesson.translation-approved",
        [
          "lesson": .text(id.rawValue), "language": .language(tag), "name": .text(by),
          "count": .integer(Int64(approval.approved.count)),
          "reviewed": .integer(Int64(approval.progress.reviewed)),
          "total": .integer(Int64(approval.progress.total)),
        ]))
    if all, !approval.open.isEmpty {
      console.note(
        Message(
          "lesson.translation-open",
          [
            "count": .integer(Int64(approval.open.count)),
            "units": .list(approval.open.map { .text($0.rawValue) }),
          ]))
    }
    console.note(
      Message(
        approval.progress.isDraft ? "lesson.translation-still-draft" : "lesson.translation-final"))
  }
}
