internal import ArgumentParser
internal import Formats
internal import Foundation
internal import Grants
internal import Intake
internal import Vocabulary
internal import Workspace

/// `difund application attach`: keeps documents that came with an application.
struct ApplicationAttachCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("attach", key: "application.attach", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  @Argument(help: .localized("help.application.attach.files", valueName: "file"))
  var files: [String]

  @Option(help: .localized("help.application.attach.document", valueName: "key"))
  var document: String

  @Option(help: .localized("help.application.attach.replaces", valueName: "number"))
  var replaces: Int?

  func run() async throws {
    let id = try applicationID(application)
    guard replaces == nil || files.count == 1 else {
      throw UsageError(Message("usage.replaces-one"))
    }
    var drafts: [AttachmentDraft] = []
    for file in files {
      let bytes = try Files.readWhole(
        path: file, limitBytes: Int(DocumentRequirement.mostBytes))
      drafts.append(
        try attachmentDraft(
          of: bytes, document: document, name: URL(filePath: file).lastPathComponent, path: file))
    }
    let fund = try shared.openForWriting()
    let kept = try fund.workspace.keep(drafts)
    let report: AttachReport
    do {
      report = try await fund.grants.attach(
        drafts, to: id, replacing: replaces, by: fund.actor)
    } catch {
      try await fund.workspace.discard(kept)
      throw error
    }
    let console = Console.current
    for attachment in report.added {
      console.out(
        Message(
          "attachment.added",
          [
            "attachment": .text(attachment.key), "name": .text(attachment.name ?? ""),
            "kind": attachment.kind.word,
          ]))
    }
    for attachment in report.unchanged {
      console.out(Message("attachment.unchanged", ["attachment": .text(attachment.key)]))
    }
  }
}
