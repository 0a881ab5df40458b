internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund application show`: one application as the actor may see it.
struct ApplicationShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("show", key: "application.show", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  @Flag(help: .localized("help.application.show.blind"))
  var blind = false

  @Option(help: .localized("help.application.show.version", valueName: "number"))
  var version: Int?

  func run() async throws {
    let id = try applicationID(application)
    let fund = try shared.openForReading()
    let shown = try await fund.grants.showApplication(
      id, version: version, blind: blind, by: fund.actor)
    if shared.format == .json {
      Console.current.outRaw(JSONWriter.pretty.text(of: shown.json))
    } else {
      ApplicationSheet(shown: shown, console: .current).print()
    }
  }
}

/// An application as a person reads it.
struct ApplicationSheet {
  let shown: ShownApplication
  let console: Console

  func print() {
    let document = shown.visible.document
    console.out("\(shown.visible.id) · \(document.title)")
    if document.isFictional { console.out(Message("application.fictional")) }
    line("status", .message(Message("application-status.\(shown.visible.status.rawValue)")))
    if !shown.visible.isBlind { line("applicant_status", shown.applicantStatus.word) }
    if shown.versionCount > 1 { line("version", .message(shown.versionWords)) }
    line("country", .country(document.country))
    line("language", .language(document.language))
    line("track", .track(document.track))
    line("lead", .text(document.lead.name))
    if let latin = document.lead.latinName { line("lead_latin", .text(latin)) }
    line(
      "contact",
      document.lead.contact.isErased
        ? .message(Message("privacy.erased")) : .text(document.lead.contact.name))
    line("requested", .money(document.requested))
    line("co_funding", .money(document.coFunding))
    line("start", .day(document.start))
    line("months", .integer(Int64(document.months)))
    line("gender_marker", .message(Message("gender-marker.\(document.genderMarker.rawValue)")))
    line("submitted", document.submittedAt.map { .time($0) } ?? .day(document.submitted))
    if let note = shown.lateness.note { console.out("  " + console.text(note)) }
    if let outline = document.outline { line("outline", .text(outline.rawValue)) }
    for linked in shown.linked { console.out("  " + console.text(linked.message)) }
    for (name, text) in [
      ("summary", document.summary), ("need", document.need), ("plan", document.plan),
      ("risks", document.risks),
    ] {
      console.out("")
      console.out(console.text("column.\(name)"))
      console.out(text)
    }
    printBudget(document)
    printPartners(document.partners)
    printAnswers(document.answers)
    printReach(document.reach)
    if let governance = document.governance { printGovernance(governance) }
    for rule in shown.brokenRules {
      console.out("")
      console.out("\(rule.id): \(rule.reason.text(for: console.locale))")
    }
    for document in shown.missingDocuments {
      console.out("")
      console.out(
        "\(document.ruleID): \(console.text(document.missingMessage(in: console.locale)))")
    }
  }

  private func line(_ name: String, _ value: Message.Value) {
    console.out("  \(console.text("column.\(name)")): \(console.text(value))")
  }

  private func printBudget(_ document: ApplicationDocument) {
    console.out("")
    console.out(console.text("column.budget"))
    for item in document.budget {
      let category = console.text("budget-category.\(item.category.rawValue)")
      let amount = console.text(.money(item.amount))
      console.out("  \(category): \(item.description) · \(amount)")
    }
  }

  private func printAnswers(_ answers: [String: [String]]) {
    guard !answers.isEmpty else { return }
    console.out("")
    console.out(console.text("column.answers_of_form"))
    for (name, values) in answers.sorted(by: { $0.key < $1.key }) {
      console.out("  \(name): \(values.joined(separator: " · "))")
    }
  }

  private func printPartners(_ partners: [ProjectPartner]) {
    guard !partners.isEmpty else { return }
    console.out("")
    console.out(console.text("column.partners"))
    for partner in partners {
      let share = console.text(.percent(Double(partner.basisPoints) / 10_000, decimals: 2))
      let country = console.text(.country(partner.country))
      console.out("  \(partner.name) · \(country) · \(share)")
    }
  }

  private func printReach(_ reach: PlannedReach) {
    console.out("")
    console.out(console.text("column.reach"))
    for gender in Gender.allCases where reach.people(gender) > 0 {
      let people = console.text(.integer(reach.people(gender)))
      console.out("  \(console.text(.gender(gender))): \(people)")
    }
  }
}

extension ApplicantStatus {
  /// The status in the words that the applicant is told.
  var word: Message.Value { .message(Message("status.applicant.\(rawValue)")) }
}

extension ShownApplication {
  /// Which of how many versions is shown.
  var versionWords: Message {
    Message(
      "application.version",
      ["number": .integer(Int64(version)), "count": .integer(Int64(versionCount))])
  }

  /// The application as an object for machines; a blind copy has no lead.
  var json: JSON {
    let document = visible.document
    return [
      "id": .string(visible.id.rawValue), "call": .string(visible.callID.rawValue),
      "status": .string(visible.status.rawValue),
      "applicant_status": visible.isBlind ? .null : .string(applicantStatus.rawValue),
      "version": .integer(Int64(version)), "versions": .integer(Int64(versionCount)),
      "fictional": .bool(document.isFictional),
      "country": .string(document.country.rawValue), "language": .string(document.language.text),
      "track": .string(document.track.rawValue), "title": .string(document.title),
      "summary": .string(document.summary), "need": .string(document.need),
      "plan": .string(document.plan), "risks": .string(document.risks),
      "lead": visible.isBlind ? .null : document.lead.json,
      "start": .string(document.start.description), "months": .integer(Int64(document.months)),
      "currency": .string(document.requested.currency.rawValue),
      "requested": .string(document.requested.plainText),
      "co_funding": .string(document.coFunding.plainText),
      "budget": .array(
        document.budget.map {
          [
            "category": .string($0.category.rawValue), "description": .string($0.description),
            "amount": .string($0.amount.plainText),
          ]
        }),
      "partners": .array(document.partners.map(\.json)),
      "answers": .object(
        document.answers.sorted { $0.key < $1.key }.map { name, values in
          JSON.Member(name, .array(values.map { .string($0) }))
        }),
      "gender_marker": .string(document.genderMarker.rawValue),
      "reach": .object(
        Gender.allCases.map { JSON.Member($0.rawValue, .integer(document.reach.people($0))) }),
      "submitted": .string(document.submitted.description),
      "submitted_at": document.submittedAt.map { .string($0.description) } ?? .null,
      "outline": document.outline.map { .string($0.rawValue) } ?? .null,
      "linked": .array(linked.map(\.json)),
      "governance": document.governance?.json ?? .null,
      "broken_rules": .array(brokenRules.map { .string($0.id) }),
      "missing_documents": .array(missingDocuments.map { .string($0.id.rawValue) }),
    ]
  }
}

extension ProjectPartner {
  /// The organisation as an object for machines; names are hidden in a blind copy.
  var json: JSON {
    [
      "name": .string(name), "name_latin": latinName.map { .string($0) } ?? .null,
      "identifier": identifier.map { .string($0) } ?? .null,
      "country": .string(country.rawValue),
      "share": .string(Score(hundredths: Int(basisPoints)).plainText),
    ]
  }
}

extension LeadOrganisation {
  /// The organisation as an object for machines.
  var json: JSON {
    [
      "name": .string(name), "name_latin": latinName.map { .string($0) } ?? .null,
      "identifier": identifier.map { .string($0) } ?? .null, "kind": .string(kind.rawValue),
      "founded": .integer(Int64(founded)),
      "contact": [
        "name": contact.isErased ? .null : .string(contact.name),
        "gender": .string(contact.gender.rawValue),
        "email": contact.isErased ? .null : .string(contact.email),
        "erased": .bool(contact.isErased),
      ],
    ]
  }
}
