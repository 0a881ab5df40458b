internal import ArgumentParser
internal import Audit
internal import Grants
internal import Vocabulary

/// `difund application attachments`: the documents that came with applications.
struct ApplicationAttachmentsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("attachments", key: "application.attachments", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let id = try application.map(applicationID)
    let fund = try shared.openForReading()
    let console = Console.current
    var listing = Listing(
      name: "attachments",
      columns: [
        .init("application"), .init("number", alignsRight: true), .init("document"),
        .init("label", widthLimit: 30), .init("name", widthLimit: 34), .init("type"),
        .init("bytes", alignsRight: true), .init("sha256", widthLimit: 13),
        .init("version", alignsRight: true), .init("state"), .init("for_reviewers"),
      ])
    for seen in try await fund.grants.listAttachments(
      of: id, call: try callID(call), by: fund.actor)
    {
      let file = seen.attachment
      listing.rows.append([
        .text(file.applicationID.rawValue), .integer(Int64(file.number)),
        .text(file.documentID.rawValue), .text(seen.label.text(for: console.locale)),
        seen.isBlind ? .empty : name(of: file),
        .word(file.kind.rawValue, key: "attachment-kind.\(file.kind.rawValue)"),
        .integer(file.bytes), seen.isBlind ? .empty : .text(file.digest.description),
        .integer(Int64(seen.version)), state(of: seen), .flag(seen.isReleased && seen.isCurrent),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("attachment.none"))
  }

  private func name(of file: Attachment) -> Cell {
    file.name.map { .text($0) } ?? .word("erased", key: "privacy.erased")
  }

  private func state(of seen: VisibleAttachment) -> Cell {
    let state = seen.attachment.state
    if !seen.isCurrent, state != .withdrawn {
      return .word("replaced", key: "attachment-state.replaced")
    }
    return .word(state.rawValue, key: "attachment-state.\(state.rawValue)")
  }
}
