public import Formats
public import Grants
public import Vocabulary

/// What a file held: the good values, and what is wrong with the others.
public struct Batch<Value: Sendable>: Sendable {
  /// The good values, in the order of the file.
  public var values: [Sourced<Value>]

  /// The faults, in the order of the file.
  public var problems: [InputProblem]

  /// Makes a batch.
  public init(values: [Sourced<Value>] = [], problems: [InputProblem] = []) {
    self.values = values
    self.problems = problems
  }
}

/// Repairs the encoding of a text, or returns nil when it needs no repair.
public typealias TextRepair = @Sendable (_ text: String, _ language: LanguageTag) -> String?

/// Reads applications in JSON: one object, an array of them, or an object with the member
/// `applications`.
///
/// - Parameters:
///   - text: The JSON text, as `Content/Schemas/application.schema.json` describes it.
///   - file: The file as the user named it, for messages.
///   - repair: Repairs mis-encoded text; the original is kept beside it.
/// - Returns: The applications and the faults.
/// - Throws: `FormatError` when the text is no JSON.
public func readApplications(
  json text: String, file: String, repair: @escaping TextRepair
) throws(FormatError) -> Batch<ReceivedDocument> {
  let root = try JSONDocument.parse(text, file: file)
  let nodes = root["applications"]?.elements ?? root.elements ?? [root]
  return readApplications(nodes, file: file, repair: repair)
}

func readApplications(
  _ nodes: [JSONNode], file: String, sheet: String? = nil, repair: @escaping TextRepair
) -> Batch<ReceivedDocument> {
  var batch = Batch<ReceivedDocument>()
  for node in nodes {
    let problems = ProblemList(sheet: sheet)
    let reader = ObjectReader(node: node, path: "", file: file, problems: problems)
    let files = node.members == nil ? [] : reader.attachments()
    if var document = reader.applicationDocument(), let files, problems.problems.isEmpty {
      let repaired = document.repairTexts(repair)
      let received = ReceivedDocument(
        original: JSONWriter.compact.text(of: JSON(node).withoutContents(files)),
        document: document, repairedFields: repaired, attachments: files)
      batch.values.append(Sourced(received, at: node.location(file: file).inSheet(sheet)))
    }
    batch.problems += problems.problems
  }
  return batch
}

extension ApplicationDocument {
  /// Repairs the texts that people wrote, and names the fields that needed it.
  fileprivate mutating func repairTexts(_ repair: TextRepair) -> [String] {
    let language = language
    var repaired: [String] = []
    func mend(_ text: inout String, _ field: String) {
      guard let better = repair(text, language) else { return }
      text = better
      repaired.append(field)
    }
    mend(&title, "title")
    mend(&summary, "summary")
    mend(&need, "need")
    mend(&plan, "plan")
    mend(&risks, "risks")
    mend(&lead.name, "lead.name")
    mend(&lead.contact.name, "lead.contact.name")
    for index in partners.indices {
      mend(&partners[index].name, "partners[\(index + 1)].name")
    }
    for index in (governance?.answers ?? []).indices {
      guard let answer = governance?.answers[index], let better = repair(answer.text, language)
      else { continue }
      governance?.answers[index].text = better
      repaired.append("governance.\(answer.principle.rawValue).text")
    }
    for index in budget.indices {
      mend(&budget[index].description, "budget[\(index + 1)].description")
    }
    return repaired
  }
}

extension ObjectReader {
  fileprivate func applicationDocument() -> ApplicationDocument? {
    refuseOthers(than: applicationFields)
    guard node.members != nil else { return nil }
    let reference: Application.ID? = parsed("reference", wanted: "a-key") { ID(rawValue: $0) }
    let country = choice("country", Country.self)
    let language = parsed("language", wanted: "a-language") { LanguageTag($0) }
    let track = choice("track", Track.self)
    let title = line("title")
    let (summary, need) = (longText("summary"), longText("need"))
    let (plan, risks) = (longText("plan"), longText("risks"))
    let lead = object("lead")?.leadOrganisation()
    let communities = values("community_languages", wanted: "a-language") { LanguageTag($0) }
    let start = parsed("start", wanted: "a-day") { Day($0) }
    let months = integer("months", in: 1...120)
    let currency = choice("currency", Currency.self)
    let requested = money("requested", currency)
    let coFunding = moneyOrZero("co_funding", currency)
    let budget = budget(currency, sum: requested)
    let reach = object("reach")?.plannedReach()
    let partners = partners()
    let marker = optional("gender_marker") == nil ? .notScreened : genderMarker()
    let answers = answers()
    let submitted = parsed("submitted", wanted: "a-day-or-time") { Submission($0) }
    let outline: Application.ID? =
      optional("outline") == nil ? nil : parsed("outline", wanted: "a-key") { ID(rawValue: $0) }
    let governance = optional("governance") == nil ? nil : object("governance")?.governance()
    guard let reference, let country, let language, let track, let title, let summary, let need,
      let plan, let risks, let lead, let communities, let start, let months, let requested,
      let coFunding, let budget, let reach, let partners, let marker, let answers,
      let submitted
    else { return nil }
    return ApplicationDocument(
      isFictional: flag("fictional"), reference: reference, country: country, language: language,
      track: track, title: title, summary: summary, need: need, plan: plan, risks: risks,
      lead: lead, communityLanguages: communities, start: start, months: Int(months),
      requested: requested, coFunding: coFunding, budget: budget, reach: reach,
      partners: partners, genderMarker: marker, answers: answers, submitted: submitted.day,
      submittedAt: submitted.time, outline: outline, governance: governance)
  }

  private var applicationFields: [String] {
    [
      "fictional", "reference", "country", "language", "track", "title", "summary", "need", "plan",
      "risks", "lead", "community_languages", "start", "months", "currency", "requested",
      "co_funding", "budget", "reach", "partners", "gender_marker",
      "answers", "submitted", "outline", "governance", "attachments",
    ]
  }

  private func leadOrganisation() -> LeadOrganisation? {
    refuseOthers(than: ["name", "name_latin", "identifier", "kind", "founded", "contact"])
    let name = line("name")
    let kind = choice("kind", LeadOrganisation.Kind.self)
    let founded = integer("founded", in: 1800...2100)
    guard let contact = object("contact")?.contact(), let name, let kind, let founded else {
      return nil
    }
    return LeadOrganisation(
      name: name, latinName: optionalLine("name_latin"), identifier: optionalLine("identifier"),
      kind: kind, founded: Int(founded), contact: contact)
  }

  private func contact() -> LeadOrganisation.Contact? {
    refuseOthers(than: ["name", "gender", "email"])
    let name = line("name")
    let gender = choice("gender", Gender.self)
    let email = email("email")
    guard let name, let gender, let email else { return nil }
    return LeadOrganisation.Contact(name: name, gender: gender, email: email)
  }

  private func budget(_ currency: Currency?, sum: Money?) -> [BudgetLine]? {
    guard let readers = objects("budget", limit: 60) else { return nil }
    var lines: [BudgetLine] = []
    for reader in readers {
      reader.refuseOthers(than: ["category", "description", "amount"])
      let category = reader.choice("category", BudgetLine.Category.self)
      let description = reader.line("description")
      let amount = reader.money("amount", currency)
      guard let category, let description, let amount else { continue }
      lines.append(BudgetLine(category: category, description: description, amount: amount))
    }
    guard lines.count == readers.count, let sum else { return nil }
    let total = lines.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
    guard total == Int128(sum.minorUnits) else {
      let shown = Int64(exactly: total).map {
        Message.Value.money(Money(minorUnits: $0, currency: sum.currency))
      }
      note(
        Message(
          "input.budget-differs", ["sum": shown ?? .text("∞"), "requested": .money(sum)]),
        in: "budget")
      return nil
    }
    return lines
  }

  private func plannedReach() -> PlannedReach? {
    refuseOthers(than: ["female", "male", "another", "not_stated", "rural", "with_disability"])
    let people: ClosedRange<Int64> = 0...1_000_000_000
    guard let female = integer("female", in: people), let male = integer("male", in: people)
    else { return nil }
    let reach = PlannedReach(
      female: female, male: male, another: optionalInteger("another", in: people) ?? 0,
      notStated: optionalInteger("not_stated", in: people) ?? 0,
      rural: optionalInteger("rural", in: people),
      withDisability: optionalInteger("with_disability", in: people))
    for (name, part) in [("rural", reach.rural), ("with_disability", reach.withDisability)] {
      guard let part, part > reach.total else { continue }
      note(
        Message(
          "input.part-above-total", ["part": .integer(part), "total": .integer(reach.total)]),
        in: name)
    }
    return reach
  }
}
