internal import Formats
public import Grants
public import Vocabulary

/// A call as a YAML file describes it.
public struct CallDraft: Hashable, Sendable {
  /// The key that the file gives it.
  public let id: FundingCall.ID

  /// The terms.
  public let terms: FundingCall.Terms
}

/// Reads the definition of a call.
///
/// - Parameters:
///   - text: The YAML text; `Content/Calls` shows every field.
///   - file: The file as the user named it, for messages.
/// - Returns: The call.
/// - Throws: `IntakeError` with every fault of the file.
public func readCall(_ text: String, file: String) throws(IntakeError) -> CallDraft {
  let root = try YAMLDocument.parse(text, file: file)
  let problems = ProblemList()
  let reader = ObjectReader(node: root, path: "", file: file, problems: problems)
  let draft = reader.callDraft()
  guard let draft, problems.problems.isEmpty else {
    throw .faults(problems.problems)
  }
  return draft
}

extension ObjectReader {
  fileprivate func callDraft() -> CallDraft? {
    refuseOthers(than: [
      "id", "title", "currency", "budget", "opens", "deadline", "rate_day", "tracks", "countries",
      "reviews_per_application", "eligibility", "rubric", "lottery_commitment", "form",
      "time_zone", "grace", "stage", "governance", "drafts", "blind", "documents",
      "approval", "feedback", "conditions",
    ])
    guard node.members != nil else { return nil }
    let id: FundingCall.ID? = parsed("id", wanted: "a-key") { ID(rawValue: $0) }
    let title = localized("title")
    let currency = choice("currency", Currency.self)
    let budget = money("budget", currency)
    let opens = day("opens")
    let written = parsed("deadline", wanted: "a-deadline") { WrittenDeadline($0) }
    let deadline = written?.day
    let rateDay = optional("rate_day") == nil ? deadline : day("rate_day")
    let tracks = tracks(currency)
    let countries = values("countries", wanted: "a-country") { Country(rawValue: $0) }
    let takers = countries.flatMap { $0.isEmpty ? nil : $0 } ?? Country.allCases
    let closing = written.flatMap { self.closing($0, countries: takers) }
    let reviews = integer("reviews_per_application", in: 1...10)
    let rules = eligibility()
    let rubric = object("rubric")?.rubric()
    let stage = stage()
    let governance: GovernancePart? =
      optional("governance") == nil
      ? GovernancePart.none : choice("governance", GovernancePart.self)
    let drafts = values("drafts", wanted: "a-language") { LanguageTag($0) }
    let form = optional("form") == nil ? .plain : object("form")?.form()
    let decisions = decisionTerms()
    let documents = form.flatMap { self.documents(beside: $0) }
    let lottery: LotteryCommitment? =
      optional("lottery_commitment") == nil
      ? nil : parsed("lottery_commitment", wanted: "a-sha-256") { LotteryCommitment($0) }
    let isBlind = optional("blind") == nil || flag("blind")
    if let opens, let deadline, deadline < opens {
      note(Message("call.deadline-before-opening"), in: "deadline")
      return nil
    }
    guard let id, let title, let budget, let opens, let deadline, let rateDay, let tracks,
      countries != nil, let reviews, let rules, let rubric, let form, let governance, let drafts,
      let documents, let decisions
    else { return nil }
    return CallDraft(
      id: id,
      terms: FundingCall.Terms(
        title: title, budget: budget, opens: opens, deadline: deadline, rateDay: rateDay,
        tracks: tracks.all, countries: takers, reviewsPerApplication: Int(reviews),
        eligibility: rules + tracks.rules, rubric: rubric, lotteryCommitment: lottery, form: form,
        closing: closing, stage: stage, governance: governance, drafts: drafts,
        isBlind: isBlind, documents: documents, decisions: decisions))
  }

  private func day(_ name: String) -> Day? { parsed(name, wanted: "a-day") { Day($0) } }

  private func eligibility() -> [EligibilityRule]? {
    guard optional("eligibility") != nil else { return [] }
    guard let readers = objects("eligibility", limit: 100) else { return nil }
    var rules: [EligibilityRule] = []
    for reader in readers {
      guard let rule = reader.eligibilityRule() else { continue }
      if rules.contains(where: { $0.id == rule.id }) {
        reader.note(Message("input.twice", ["value": .text(rule.id)]), in: "id")
      }
      rules.append(rule)
    }
    return rules
  }

  private func eligibilityRule() -> EligibilityRule? {
    refuseOthers(than: ["id", "require", "reason"])
    let id = parsed("id", wanted: "a-key") { ID<EligibilityRule>(rawValue: $0) }
    let reason = localized("reason")
    guard let source = line("require", limit: 2000), let id, let reason else { return nil }
    do throws(RuleSyntaxError) {
      return EligibilityRule(
        id: id.rawValue, condition: try RuleExpression(source), reason: reason)
    } catch {
      note(error.message, in: "require")
      return nil
    }
  }

  private func rubric() -> Rubric? {
    refuseOthers(than: ["minimum", "maximum", "criteria"])
    let minimum = integer("minimum", in: 0...99)
    let maximum = integer("maximum", in: 1...100)
    guard let readers = objects("criteria", limit: 30), let minimum, let maximum else {
      return nil
    }
    guard minimum < maximum else {
      note(Message("call.scale-empty"), in: "maximum")
      return nil
    }
    var criteria: [Criterion] = []
    for reader in readers {
      guard let criterion = reader.criterion() else { continue }
      if criteria.contains(where: { $0.id == criterion.id }) {
        reader.note(Message("input.twice", ["value": .text(criterion.id)]), in: "id")
      }
      criteria.append(criterion)
    }
    return Rubric(minimum: Int(minimum), maximum: Int(maximum), criteria: criteria)
  }

  private func criterion() -> Criterion? {
    refuseOthers(than: ["id", "weight", "label", "question"])
    let id = parsed("id", wanted: "a-key") { ID<Criterion>(rawValue: $0) }
    let weight = integer("weight", in: 1...1000)
    let label = localized("label")
    let question = optional("question") == nil ? nil : localized("question")
    guard let id, let weight, let label else { return nil }
    return Criterion(id: id.rawValue, weight: Int(weight), label: label, question: question)
  }

  /// A text by language, or a plain text, which is then English.
  func localized(_ name: String) -> LocalizedText? {
    guard let node = required(name) else { return nil }
    if node.string != nil {
      guard let text = line(name, limit: 2000), let english = LanguageTag("en") else { return nil }
      return LocalizedText([english: text])
    }
    guard let members = node.members, !members.isEmpty else {
      note(wrongType("localized"), in: name)
      return nil
    }
    let reader = ObjectReader(node: node, path: field(name), file: file, problems: problems)
    var texts: [LanguageTag: String] = [:]
    for member in members {
      guard let tag = LanguageTag(member.name) else {
        reader.note(
          Message("input.not-a-language", ["value": .text(member.name)]), in: member.name)
        continue
      }
      texts[tag] = reader.line(member.name, limit: 2000)
    }
    return texts.isEmpty ? nil : LocalizedText(texts)
  }
}
