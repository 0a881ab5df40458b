internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund review draft list`: the drafts of whoever asks.
struct DraftListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("list", key: "review.draft.list") }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "drafts",
      columns: [
        .init("application"), .init("time"), .init("version", alignsRight: true),
        .init("missing"),
      ])
    for state in try await fund.grants.listDrafts(call: try callID(call), by: fund.actor) {
      listing.rows.append([
        .text(state.draft.key.applicationID.rawValue), .time(state.draft.savedAt),
        .integer(Int64(state.draft.number)), .text(state.gaps.joined(separator: " ")),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("draft.none"))
  }
}

/// `difund review draft show`: what one draft says.
struct DraftShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("show", key: "review.draft.show") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  func run() async throws {
    let fund = try shared.openForReading()
    let state = try await fund.grants.showDraft(try applicationID(application), by: fund.actor)
    let content = state.draft.content
    var listing = Listing(
      name: "draft", columns: [.init("draft_field"), .init("draft_value", widthLimit: 72)])
    for (name, score) in content.scores.sorted(by: { $0.key < $1.key }) {
      listing.rows.append([.text("score_\(name)"), .text(score.plainText)])
    }
    if let confidence = content.confidence {
      listing.rows.append([.text("confidence"), .text(String(confidence.rawValue))])
    }
    for (name, text) in [
      ("to_panel", content.toPanel), ("to_applicant", content.toApplicant),
      ("reason", content.reason), ("missing", state.gaps.joined(separator: " ")),
    ] {
      if let text, !text.isEmpty { listing.rows.append([.text(name), .text(text)]) }
    }
    try listing.print(as: shared.format, whenEmpty: nil)
  }
}
