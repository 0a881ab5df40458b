internal import ArgumentParser
internal import Audit
internal import Foundation
internal import Grants
internal import Text
internal import Vocabulary
internal import Workspace

/// `difund decide letters`: writes a letter to each applicant, in the language of the application.
struct DecideLettersCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("letters", key: "decide.letters", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.decide.letters.applications", valueName: "application"))
  var applications: [String] = []

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.decide.letters.output", valueName: "dir"))
  var output: String

  @Flag(
    name: .customLong("accept-names"), help: .localized("help.decide.letters.accept-names"))
  var acceptsNames = false

  func run() async throws {
    guard [.table, .json, .csv, .html].contains(shared.format) else {
      throw UsageError(Message("usage.letter-form"))
    }
    let form: LetterForm = shared.format == .html ? .html : .text
    let ids = try applications.map(applicationID)
    let fund = try shared.openForWriting()
    let gathered = try await fund.grants.gatherLetters(
      call: try callID(call), applications: ids, by: fund.actor)
    try warn(gathered.warnings)
    var writer = try LetterFiles(fund: fund, form: form)
    let letters = try gathered.letters.map { try writer.composed($0) }
    try writer.write(letters, to: output)
    let new = try await fund.grants.recordLetters(letters.map(\.written), by: fund.actor)
    try tell(letters)
    for skipped in gathered.skipped { Console.current.note(skipped.message) }
    Console.current.note(
      Message(
        "decide.letters-written",
        [
          "count": .integer(Int64(letters.count)), "new": .integer(Int64(new)),
          "path": .text(output),
        ]))
  }

  /// Tells which comments seem to name a reviewer, and stops there unless staff has seen it.
  private func warn(_ warnings: [NamingComment]) throws {
    for warning in warnings {
      Console.current.note(
        Message(
          "decide.names-reviewer",
          [
            "application": .text(warning.applicationID.rawValue),
            "reviewer": .text(warning.reviewerID.rawValue),
          ]))
    }
    guard warnings.isEmpty || acceptsNames else {
      throw LettersNameReviewers(count: warnings.count)
    }
  }

  private func tell(_ letters: [LetterFile]) throws {
    var listing = Listing(
      name: "letters",
      columns: [
        .init("application"), .init("letter"), .init("language"), .init("draft"), .init("file"),
      ])
    for letter in letters {
      listing.rows.append([
        .text(letter.written.applicationID.rawValue), letter.written.kind.cell,
        .language(letter.written.language), .flag(letter.isDraft), .text(letter.name),
      ])
    }
    let format = shared.format == .html ? .table : shared.format
    try listing.print(as: format, whenEmpty: Message("decide.no-letters"))
  }
}

/// `difund decide written`: which letters were written, when and by whom.
struct DecideWrittenCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("written", key: "decide.written")
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "letters",
      columns: [
        .init("application"), .init("letter"), .init("language"), .init("form"), .init("actor"),
        .init("time"), .init("subject", widthLimit: 50), .init("sha256", isForMachinesOnly: true),
      ])
    for recorded in try await fund.grants.listLetters(call: try callID(call), by: fund.actor) {
      let letter = recorded.letter
      listing.rows.append([
        .text(letter.applicationID.rawValue), letter.kind.cell, .language(letter.language),
        .text(letter.form.rawValue), .text(recorded.entry.actor),
        .time(recorded.entry.recordedAt), letter.subject.map { .text($0) } ?? .empty,
        letter.digest.map { .text($0) } ?? .empty,
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("decide.no-letters"))
  }
}

/// Comments to applicants seem to name reviewers, so no letter was written.
struct LettersNameReviewers: ExplainableError {
  let count: Int

  var message: Message {
    Message("decide.letters-name-reviewers", ["count": .integer(Int64(count))])
  }
}

extension LetterKind {
  /// The word for what a letter is about: where the application stands.
  var cell: Cell { .word(rawValue, key: "letter-kind.\(rawValue)") }
}

extension SkippedLetter {
  /// Why there is no letter, in a sentence.
  var message: Message {
    let id = Message.Value.text(applicationID.rawValue)
    return switch reason {
    case .erased: Message("decide.letter-erased", ["id": id])
    case .pending: Message("decide.letter-pending", ["id": id])
    case .undecided(let status):
      Message("decide.letter-undecided", ["id": id, "status": status.word])
    }
  }
}
