internal import ArgumentParser
internal import Foundation
internal import Grants
internal import Text
internal import Vocabulary
internal import Workspace

/// `difund review reminders`: a letter for each reviewer who has something to do; nothing is sent.
struct ReviewRemindersCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("reminders", key: "review.reminders", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.review.due", valueName: "day"))
  var due: String?

  @Option(help: .localized("help.review.reminders.output", valueName: "dir"))
  var output: String?

  func run() async throws {
    let due = try due.map(day)
    let fund = try shared.openForReading()
    let call = try await fund.grants.findCall(try callID(call), by: fund.actor)
    let reminders = try await fund.grants.reviewReminders(call: call.id, by: fund.actor)
    let writer = try ReminderWriter(call: call, fund: fund.title, due: due)
    var listing = Listing(
      name: "reminders",
      columns: [
        .init("reviewer"), .init("email"), .init("language"), .init("open_reviews"),
        .init("text", isForMachinesOnly: true),
      ])
    for reminder in reminders {
      let letter = try writer.letter(reminder)
      if let output {
        try OutputFile.write(letter.text, to: "\(output)/\(reminder.reviewer.id).txt")
      }
      listing.rows.append([
        .text(reminder.reviewer.id.rawValue), .text(reminder.reviewer.person.email ?? ""),
        .language(letter.language),
        .text(reminder.progress.open.map(\.rawValue).joined(separator: " ")),
        .text(letter.text),
      ])
      if output == nil, shared.format == .table { Console.current.outRaw(letter.text + "\n") }
    }
    let console = Console.current
    if output != nil || shared.format != .table || reminders.isEmpty {
      try listing.print(as: shared.format, whenEmpty: Message("reminder.none"))
    }
    if let output, !reminders.isEmpty {
      console.note(
        Message(
          "reminder.written",
          ["count": .integer(Int64(reminders.count)), "path": .text(output)]))
    }
  }
}

/// Writes letters in the languages of their readers.
private struct ReminderWriter {
  let call: FundingCall
  let fund: String
  let due: Day?
  private let data: DataFolder
  private let languages: [LanguageTag]

  init(call: FundingCall, fund: String, due: Day?) throws {
    self.call = call
    self.fund = fund
    self.due = due
    data = try DataFolder.locate(environment: ProcessInfo.processInfo.environment)
    languages = data.languages()
  }

  /// The letter, in the first of the reviewer's languages that there is a catalogue for; English is
  /// for those who read no other of them.
  func letter(_ reminder: ReviewReminder) throws -> (text: String, language: LanguageTag) {
    let known = reminder.reviewer.profile.languages.first { tag in
      tag.language != "en" && tag.fallbacks.contains(where: languages.contains)
    }
    let language = known ?? .english
    let chosen = (language.fallbacks.filter(languages.contains) + [.english])
      .reduce(into: [LanguageTag]()) { if !$0.contains($1) { $0.append($1) } }
    let reader = Localizer(locale: language, catalogues: try chosen.map(data.readCatalogue))
    return (lines(of: reminder, for: reader).joined(separator: "\n") + "\n", language)
  }

  private func lines(of reminder: ReviewReminder, for reader: Localizer) -> [String] {
    let progress = reminder.progress
    var parts = [
      Message("reminder.greeting", ["name": .text(reminder.reviewer.person.name)]),
      Message(
        "reminder.open",
        counted(progress.open).merging([
          "call": .text(call.terms.title.text(for: reader.locale)), "fund": .text(fund),
        ]) { $1 }),
    ]
    if !progress.undeclared.isEmpty {
      parts.append(Message("reminder.undeclared", counted(progress.undeclared)))
    }
    if !progress.drafts.isEmpty {
      parts.append(Message("reminder.drafts", counted(progress.drafts)))
    }
    if let due {
      let days = due.number - Clock.now().day.number
      let arguments: [String: Message.Value] = [
        "day": .day(due), "days": .integer(Int64(abs(days))),
      ]
      parts.append(
        days < 0 ? Message("reminder.late", arguments) : Message("reminder.due", arguments))
    }
    parts += [Message("reminder.how"), Message("reminder.closing", ["fund": .text(fund)])]
    return parts.flatMap { [reader.text($0), ""] }.dropLast()
  }

  private func counted(_ ids: [Application.ID]) -> [String: Message.Value] {
    [
      "count": .integer(Int64(ids.count)),
      "keys": .text(ids.map(\.rawValue).joined(separator: ", ")),
    ]
  }
}
