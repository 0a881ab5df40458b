internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund reviewer declare`: what a reviewer says before reading.
struct DeclareCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("declare", key: "reviewer.declare", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.reviewer.declare.keys", valueName: "application"))
  var applications: [String] = []

  @Flag(help: .localized("help.reviewer.declare.list"))
  var list = false

  @Flag(help: .localized("help.reviewer.declare.none"))
  var none = false

  @Flag(name: .customLong("all-assigned"), help: .localized("help.reviewer.declare.all"))
  var allAssigned = false

  @Option(help: .localized("help.conflict.kind"))
  var kind: DeclaredConflict.Kind?

  @Option(help: .localized("help.conflict.organisation", valueName: "name"))
  var organisation: String?

  @Option(help: .localized("help.conflict.note"))
  var note = ""

  @Option(help: .localized("help.reviewer.declare.reviewer", valueName: "person"))
  var reviewer: String?

  @Option(
    name: .customLong("on-paper"), help: .localized("help.reviewer.declare.paper", valueName: "how")
  )
  var onPaper: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let ids = try applications.map(applicationID)
    let isTie = kind != nil || organisation != nil
    switch (list, none || allAssigned, isTie) {
    case (true, false, false) where ids.isEmpty: try await printForm()
    case (false, true, false) where ids.isEmpty == allAssigned: try await state(ids)
    case (false, false, true) where ids.isEmpty == (organisation != nil): try await declare(ids)
    default: throw UsageError(Message("usage.declare"))
    }
  }

  private func state(_ ids: [Application.ID]) async throws {
    let fund = try shared.openForWriting()
    let stated = try await fund.grants.stateNoConflict(
      with: allAssigned ? nil : ids, call: try callID(call), for: try reviewer.map(personID),
      onPaper: onPaper, by: fund.actor)
    Console.current.out(
      Message(
        "conflict.stated",
        [
          "count": .integer(Int64(stated.count)),
          "statement": .message(Message("conflict.statement")),
        ]))
  }

  private func declare(_ ids: [Application.ID]) async throws {
    let fund = try shared.openForWriting()
    let person = try reviewer.map(personID) ?? fund.actor
    let subjects: [DeclaredConflict.Subject] =
      organisation.map { [.organisation($0)] } ?? ids.map { .application($0) }
    for subject in subjects {
      let isNew = try await fund.grants.addConflict(
        DeclaredConflict(
          personID: person, subject: subject, kind: kind ?? .declared, note: note),
        by: fund.actor)
      Console.current.out(
        Message(
          isNew ? "conflict.added" : "conflict.known", ["reviewer": .text(person.rawValue)]))
    }
  }

  private func printForm() async throws {
    let fund = try shared.openForReading()
    let form = try await fund.grants.declarationForm(
      for: try reviewer.map(personID), call: try callID(call), by: fund.actor)
    var listing = Listing(
      name: "applications",
      columns: [
        .init("id"), .init("track"), .init("language"), .init("declaration"),
        .init("title", widthLimit: 44), .init("lead", widthLimit: 40),
      ])
    listing.rows = form.waiting.map { waiting in
      let state = waiting.isStale ? "stale" : "missing"
      return [
        .text(waiting.id.rawValue), .track(waiting.track), .language(waiting.language),
        .word(state, key: "declaration.\(state)"), .text(waiting.open?.title ?? ""),
        .text(waiting.open?.organisations.joined(separator: " · ") ?? ""),
      ]
    }
    if form.waiting.allSatisfy({ $0.open == nil }) {
      listing.hideColumn("title")
      listing.hideColumn("lead")
    }
    var parties = Listing(name: "parties", columns: [.init("party", widthLimit: 72)])
    parties.rows = form.parties.map { [.text($0)] }
    let console = Console.current
    guard shared.format == .table else {
      // One table in one file: the names, which are what is declared against.
      if shared.format == .json { return try printJSON(listing, parties, form) }
      return try parties.print(as: shared.format, whenEmpty: Message("conflict.nothing-to-declare"))
    }
    try listing.print(as: .table, whenEmpty: Message("conflict.nothing-to-declare"))
    if form.waiting.isEmpty { return }
    console.out("")
    console.out(Message("conflict.parties"))
    try parties.print(as: .table, whenEmpty: nil)
    console.out("")
    console.out(Message("conflict.how-to-declare"))
  }

  private func printJSON(
    _ waiting: Listing, _ parties: Listing, _ form: DeclarationForm
  ) throws {
    let json: JSON = [
      "call": .string(form.callID.rawValue), "reviewer": .string(form.reviewerID.rawValue),
      "applications": waiting.json.member("applications"),
      "declared": .array(form.declared.map { .string($0.rawValue) }),
      "parties": .array(form.parties.map { .string($0) }),
      "wording": .string(NoConflictStatement.currentWording),
      "statement": .string(Console.current.unmarkedText(Message("conflict.statement"))),
    ]
    Console.current.outRaw(JSONWriter.pretty.text(of: json))
  }
}
