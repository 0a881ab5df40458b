internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund review draft save`: keeps what a reviewer has so far.
struct DraftSaveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("save", key: "review.draft.save", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.review.draft.save.file", valueName: "file"))
  var file: String?

  @Option(help: .localized("help.review.draft.application", valueName: "application"))
  var application: String?

  @OptionGroup var scores: ScoreOptions

  func run() async throws {
    switch (file, application) {
    case (let file?, nil): try await saveDrafts(from: file, shared)
    case (nil, let application?):
      let id = try applicationID(application)
      let content = try scores.content()
      let fund = try shared.openForWriting()
      let change = DraftChange(
        key: ReviewKey(applicationID: id, reviewerID: fund.actor), content: content)
      let states = try await fund.grants.saveDrafts(
        [Sourced(change, at: SourceLocation(file: application))], problems: [], by: fund.actor)
      tellSaved(states)
    default: throw UsageError(Message("usage.draft-file-or-application"))
    }
  }
}

/// Keeps the lines of a form as drafts.
func saveDrafts(from file: String, _ shared: SharedOptions) async throws {
  let batch = try readDrafts(csv: try InputFile.table(file), file: file)
  let fund = try shared.openForWriting()
  tellSaved(
    try await fund.grants.saveDrafts(batch.values, problems: batch.problems, by: fund.actor))
}

/// Tells what was kept, and what it lacks.
private func tellSaved(_ states: [DraftState]) {
  let console = Console.current
  console.out(
    Message(
      "draft.saved",
      [
        "count": .integer(Int64(states.count)),
        "complete": .integer(Int64(states.count(where: \.isComplete))),
      ]))
  for state in states where !state.isComplete { console.note(state.gapMessage) }
}

extension DraftState {
  /// What is missing, as names that files have for it.
  var gaps: [String] {
    missing + (draft.content.confidence == nil ? ["confidence"] : [])
  }

  fileprivate var gapMessage: Message {
    Message(
      "draft.gaps",
      [
        "application": .text(draft.key.applicationID.rawValue),
        "gaps": .list(gaps.map { .text($0) }),
      ])
  }
}
