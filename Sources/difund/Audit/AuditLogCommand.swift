internal import ArgumentParser
internal import Audit
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund audit log`: lists what was done last.
struct AuditLogCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("log", key: "audit.log", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.audit.log.subject", valueName: "key"))
  var subject: String?

  @Option(help: .localized("help.audit.log.since", valueName: "day|n"))
  var since: String?

  @Option(help: .localized("help.audit.log.until", valueName: "day|n"))
  var until: String?

  @Option(help: .localized("help.audit.log.actor", valueName: "person"))
  var actor: String?

  @Option(help: .localized("help.audit.log.action", valueName: "action"))
  var action: String?

  @Option(help: .localized("help.audit.log.limit", valueName: "n"))
  var limit = 50

  func run() async throws {
    let query = try query()
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "entries",
      columns: [
        .init("entry", alignsRight: true), .init("time"), .init("actor"), .init("action"),
        .init("subject"), .init("reason", widthLimit: 60),
      ])
    for entry in try await fund.grants.history(query, by: fund.actor) {
      listing.rows.append([
        .integer(entry.sequence), .time(entry.recordedAt), .text(entry.actor),
        .word(entry.action, key: "action.\(entry.action)"), .text(entry.subject),
        entry.reason.map { .text($0) } ?? .empty,
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("audit.nothing"))
  }

  private func query() throws -> HistoryQuery {
    guard limit > 0 else {
      throw UsageError(Message("usage.not-positive", ["option": .text("--limit")]))
    }
    var query = HistoryQuery(limit: limit)
    query.subject = subject
    query.since = try since.map(bound)
    query.until = try until.map(bound)
    query.actor = try actor.map { text in
      guard let person = Person.ID(rawValue: text) else {
        throw UsageError(Message("usage.not-a-person", ["text": .text(text)]))
      }
      return person
    }
    query.action = try action.map { text in
      guard HistoryQuery.isAction(text) else {
        throw UsageError(
          Message(
            "usage.not-an-action",
            [
              "text": .text(text),
              "known": .list(HistoryAction.allCases.map { .text($0.rawValue) }),
            ]))
      }
      return text
    }
    return query
  }

  private func bound(_ text: String) throws -> HistoryQuery.Bound {
    guard let bound = HistoryQuery.Bound(text) else {
      throw UsageError(Message("usage.not-a-day-or-entry", ["text": .text(text)]))
    }
    return bound
  }
}
