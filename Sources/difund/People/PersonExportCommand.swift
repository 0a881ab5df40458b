internal import ArgumentParser
internal import Audit
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund person export`: everything that is held about a person, as one file for machines.
struct PersonExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("export", key: "person.export", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.person-argument", valueName: "person"))
  var person: String

  @Option(help: .localized("help.person.export.output", valueName: "file.json"))
  var output: String?

  @OptionGroup var transfer: TransferOptions

  func run() async throws {
    let terms = try transfer.terms()
    let fund = try terms == nil ? shared.openForReading() : shared.openForWriting()
    let exports = try await fund.grants.exportPerson(person, to: terms, by: fund.actor)
    let text = JSONWriter.pretty.text(of: [
      "fund": .string(fund.title), "made_at": .string(Clock.now().description),
      "people": .array(exports.map(\.json)),
    ])
    let console = Console.current
    guard let output else { return console.outRaw(text) }
    try OutputFile.write(text, to: output)
    console.out(
      Message(
        "person.exported",
        [
          "path": .text(output),
          "values": .integer(Int64(exports.reduce(0) { $0 + $1.values.count })),
        ]))
  }
}

extension PersonExport {
  /// The export as an object for machines.
  var json: JSON {
    [
      "person": .string(subject.key), "erased": .bool(subject.isErased),
      "values": .array(values.map(\.json)),
      "applications": .array(applications.map { .string($0.rawValue) }),
      "consents": .array(consents.map(\.json)), "transfers": .array(transfers.map(\.json)),
      "history": .array(
        entries.map {
          [
            "entry": .integer($0.sequence), "time": .string($0.recordedAt.description),
            "action": .string($0.action), "subject": .string($0.subject),
            "by_the_person": .bool($0.actor == subject.person?.rawValue),
          ]
        }),
    ]
  }
}

extension PersonExport.Value {
  fileprivate var json: JSON {
    [
      "field": .string(field.path), "place": .string(place), "value": .string(text),
      "class": .string(field.sensitivity.rawValue),
      "purpose": (field.use?.purpose.rawValue).map { .string($0) } ?? .null,
      "legal_basis": (field.use?.basis.rawValue).map { .string($0) } ?? .null,
    ]
  }
}

extension ConsentRecord {
  fileprivate var json: JSON {
    [
      "id": .string(id.rawValue), "purpose": .string(content.purpose.rawValue),
      "text": .string(content.text.version), "language": .string(content.text.language.text),
      "text_sha256": .string(content.text.digest.description),
      "day": .string(content.day.description), "manner": .string(content.manner.rawValue),
      "withdrawn": (withdrawn?.description).map { .string($0) } ?? .null,
    ]
  }
}

extension DataTransfer {
  fileprivate var json: JSON {
    [
      "entry": (entry?.sequence).map { .integer($0) } ?? .null,
      "content": .string(content.rawValue), "recipient_country": .string(country),
      "legal_basis": .string(basis.rawValue),
    ]
  }
}
