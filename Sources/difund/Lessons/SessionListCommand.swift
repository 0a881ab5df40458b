internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund lesson session list`: the sessions that the actor may see.
struct SessionListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("list", key: "lesson.session.list", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.lesson.session.list.award", valueName: "award"))
  var award: String?

  @Option(help: .localized("help.lesson.session.list.country", valueName: "code"))
  var country: Country?

  @Option(help: .localized("help.lesson.session.list.language", valueName: "tag"))
  var language: String?

  @Option(help: .localized("help.lesson.session.list.lesson", valueName: "lesson"))
  var lesson: String?

  @Option(help: .localized("help.report.from", valueName: "day"))
  var from: String?

  @Option(help: .localized("help.report.to", valueName: "day"))
  var to: String?

  func run() async throws {
    let filter = try filter()
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "sessions",
      columns: [
        .init("id"), .init("day"), .init("country"), .init("place", widthLimit: 24),
        .init("area", isForMachinesOnly: true), .init("language"), .init("lesson"),
        .init("lesson_version", isForMachinesOnly: true), .init("trainer"), .init("award"),
        .init("participants", alignsRight: true),
      ]
        + Gender.allCases.map { .init($0.rawValue, isForMachinesOnly: true) } + [
          .init("quiz_answers", isForMachinesOnly: true),
          .init("quiz_right_before", isForMachinesOnly: true),
          .init("quiz_right_after", isForMachinesOnly: true), .init("status"),
          .init("verified_by", isForMachinesOnly: true), .init("notes", isForMachinesOnly: true),
        ])
    listing.rows = try await fund.grants.listSessions(filter, by: fund.actor).map(\.cells)
    try listing.print(as: shared.format, whenEmpty: Message("session.none"))
  }

  private func filter() throws -> SessionFilter {
    var filter = SessionFilter()
    filter.award = try award.map { try awardID($0) }
    filter.country = country
    filter.language = try language.map { text in
      guard let tag = LanguageTag(text) else {
        throw UsageError(Message("usage.not-a-language", ["text": .text(text)]))
      }
      return tag
    }
    filter.lesson = try lesson.map { text in
      guard let id = TaughtLesson.ID(rawValue: text) else {
        throw UsageError(Message("usage.not-a-key", ["text": .text(text)]))
      }
      return id
    }
    filter.period = try period(from: from, to: to)
    return filter
  }
}

extension TrainingSession {
  /// The session as a row of the list.
  fileprivate var cells: [Cell] {
    let genders = Gender.allCases.map { gender in
      Cell.integer(
        facts.attendance.groups.filter { $0.key.gender == gender }.reduce(0) { $0 + $1.people })
    }
    let quiz = [facts.quiz?.answers, facts.quiz?.rightBefore, facts.quiz?.rightAfter]
    let status = isWithdrawn ? "withdrawn" : verifiers.isEmpty ? "recorded" : "verified"
    return [
      .text(id.rawValue), .day(facts.day), .country(facts.country), .text(texts?.place ?? ""),
      .text(facts.area.rawValue), .language(facts.language), .text(facts.lesson.id.rawValue),
      .integer(Int64(facts.lesson.version)), .text(facts.trainer.rawValue),
      .text(facts.award?.rawValue ?? ""), .integer(facts.attendance.total),
    ] + genders + quiz.map { $0.map { .integer($0) } ?? .empty } + [
      .word(status, key: "session-state.\(status)"),
      .text(verifiers.map(\.rawValue).joined(separator: " ")), .text(texts?.notes ?? ""),
    ]
  }
}
