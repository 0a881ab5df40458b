internal import ArgumentParser
internal import Audit
internal import Formats
internal import Grants
internal import Vocabulary
internal import Workspace

/// `difund person erase`: takes away what is held about a person, and leaves the rest as it is.
struct PersonEraseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("erase", key: "person.erase", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.person-argument", valueName: "person"))
  var person: String

  @Option(help: .localized("help.person.erase.reason"))
  var reason: String?

  @Flag(help: .localized("help.person.erase.yes"))
  var yes = false

  func run() async throws {
    guard yes else {
      let fund = try shared.openForReading()
      let plan = try await fund.grants.planErasure(
        of: person, owner: fund.workspace.owner, by: fund.actor)
      return show(plan)
    }
    guard let reason else { throw UsageError(Message("usage.erase-reason")) }
    let fund = try shared.openForWriting()
    let erasure = try await fund.grants.erasePerson(
      person, reason: reason, owner: fund.workspace.owner, by: fund.actor)
    // Also when it was done before: a crash may have kept the files from going.
    try await fund.workspace.removeUnkeptFiles()
    show(erasure)
  }

  private func show(_ erasure: Erasure) {
    let files = erasure.attachments.map(\.key)
    let console = Console.current
    if shared.format == .json {
      return console.outRaw(
        JSONWriter.pretty.text(of: [
          "people": .array(erasure.subjects.map { .string($0.key) }),
          "erased": .bool(yes || erasure.isDone),
          "texts": .array(erasure.texts.map { .string($0.place) }),
          "applications": .array(erasure.applications.map { .string($0.rawValue) }),
          "attachments": .array(files.map { .string($0) }),
          "mentioned_in_entries": .array(erasure.mentions.map { .integer($0.sequence) }),
        ]))
    }
    let people = Message.Value.list(erasure.subjects.map { .text($0.key) })
    if erasure.isDone { return console.out(Message("person.erased-before", ["people": people])) }
    console.out(
      Message(
        yes ? "person.erased" : "person.would-erase",
        ["people": people, "texts": .integer(Int64(erasure.texts.count))]))
    for text in erasure.texts { console.out("  \(text.place)") }
    if !erasure.applications.isEmpty {
      console.out(
        Message(
          "person.erase-applications",
          ["applications": .list(erasure.applications.map { .text($0.rawValue) })]))
    }
    if !files.isEmpty {
      console.out(
        Message("person.erase-attachments", ["files": .list(files.map { .text($0) })]))
    }
    if !erasure.mentions.isEmpty {
      let entries = erasure.mentions.map { Message.Value.integer($0.sequence) }
      console.out(Message("person.erase-mentions", ["entries": .list(entries)]))
    }
    console.note(Message(yes ? "person.erase-backups" : "person.erase-dry"))
  }
}
