public import Vocabulary

/// Something in a call that is allowed and questionable.
public struct CallFinding: Hashable, Sendable {
  /// What it is about.
  public let place: Place

  /// What is questionable and what to do.
  public let message: Message

  /// The parts of a call.
  public enum Place: Hashable, Sendable {
    /// A section, by its name in the file.
    case field(String)
    case question(FormQuestion.ID)
    case rule(String)
  }
}

extension FundingCall.Terms {
  /// Finds what is questionable in a call before it is created.
  ///
  /// - Parameter today: The day of the check.
  /// - Returns: The findings, by section.
  /// - Throws: `GrantError.calculation` when ICU is not installed completely.
  public func findings(on today: Day) throws(GrantError) -> [CallFinding] {
    try dateFindings(today) + ruleFindings + weightFindings + questionFindings
  }

  private func dateFindings(_ today: Day) throws(GrantError) -> [CallFinding] {
    var found: [CallFinding] = []
    let days = deadline.number - opens.number
    if days < 14 {
      found.append(
        .init("deadline", "call-check.short", ["days": .integer(Int64(days))]))
    }
    if deadline < today { found.append(.init("deadline", "call-check.deadline-past")) }
    if rateDay < opens { found.append(.init("rate_day", "call-check.rate-day-early")) }
    if closing == nil {
      let closes = try closes()
      found.append(
        .init("deadline", "call-check.zone", ["time": .zonedTime(closes.at, zone: closes.zone)]))
    }
    let isHeld = eligibility.contains {
      $0.condition.source.contains("submitted") && $0.condition.source.contains("deadline")
    }
    if !isHeld { found.append(.init("eligibility", "call-check.no-deadline-rule")) }
    return found
  }

  private var weightFindings: [CallFinding] {
    let sum = rubric.criteria.reduce(0) { $0 + $1.weight }
    return sum == 100
      ? [] : [.init("rubric", "call-check.weights", ["sum": .integer(Int64(sum))])]
  }

  private var ruleFindings: [CallFinding] {
    let check = ClaimCheck { name in ruleDomain(of: name) }
    let never = eligibility.filter { !check.canHold([$0.condition.root.formula()]) }
    var found = never.map {
      CallFinding(place: .rule($0.id), message: Message("call-check.never-met"))
    }
    guard never.isEmpty else { return found }
    for track in tracks {
      let here = Formula.claim(
        Claim(name: RuleFact.track.rawValue, content: .words([track.rawValue], isAmong: true)))
      if !check.canHold([here] + eligibility.map { $0.condition.root.formula() }) {
        found.append(.init("eligibility", "call-check.track-never", ["track": .track(track)]))
      }
    }
    return found
  }

  private var questionFindings: [CallFinding] {
    let byName = Dictionary(uniqueKeysWithValues: form.questions.map { ($0.id.rawValue, $0) })
    let check = ClaimCheck { name in questionDomain(of: name, among: byName) }
    return form.questions.compactMap { question in
      // What a condition needs an answer to must be asked as well.
      var conditions: [Formula] = []
      var waiting = [question.id.rawValue]
      var seen: Set<String> = []
      while let name = waiting.popLast() {
        guard seen.insert(name).inserted, let root = byName[name]?.condition?.root else { continue }
        conditions.append(root.formula())
        waiting += root.asked.sorted()
      }
      return check.canHold(conditions)
        ? nil
        : CallFinding(place: .question(question.id), message: Message("call-check.never-asked"))
    }
  }

  private func questionDomain(
    of name: String, among byName: [String: FormQuestion]
  ) -> ClaimDomain {
    if let fact = FormCondition.Fact(rawValue: name) {
      return .words(words(of: name) ?? fact.words, takesSeveral: false)
    }
    switch byName[name]?.kind {
    case .choice(let options, let takesSeveral):
      return .words(options.map(\.id), takesSeveral: takesSeveral)
    case .number(let range):
      return .numbers(
        least: Ratio(range.lowerBound), most: Ratio(range.upperBound), isWhole: true)
    case .yesNo: return .words(["yes", "no"], takesSeveral: false)
    case .day, .text, nil: return .words(nil, takesSeveral: false)
    }
  }

  private func ruleDomain(of name: String) -> ClaimDomain {
    guard let fact = RuleFact(rawValue: name) else {
      // An amount in one currency.
      return .numbers(least: Ratio(0), most: nil, isWhole: true)
    }
    switch fact.sort {
    case .day: return .numbers(least: nil, most: nil, isWhole: true)
    case .money: return .numbers(least: Ratio(0), most: nil, isWhole: true)
    case .truth: return .truth
    case .word: return .words(words(of: name) ?? fact.words, takesSeveral: false)
    case .number: return numberDomain(of: fact)
    }
  }

  private func numberDomain(of fact: RuleFact) -> ClaimDomain {
    switch fact {
    case .overheadShare, .reachFemaleShare, .reachRuralShare:
      return .numbers(least: Ratio(0), most: Ratio(1), isWhole: false)
    case .months: return .numbers(least: Ratio(1), most: Ratio(120), isWhole: true)
    case .leadFounded: return .numbers(least: Ratio(1800), most: Ratio(2100), isWhole: true)
    case .leadAge: return .numbers(least: nil, most: nil, isWhole: true)
    case .governanceTotal:
      let most = GovernancePrinciple.allCases.count * GovernanceAssessment.levels.upperBound
      return .numbers(
        least: Ratio(0), most: Ratio(governance == .none ? 0 : Int64(most)), isWhole: true)
    case _ where fact.principle != nil:
      let most = governance == .none ? 0 : GovernanceAssessment.levels.upperBound
      return .numbers(least: Ratio(0), most: Ratio(Int64(most)), isWhole: true)
    default:
      return .numbers(least: Ratio(0), most: mostCounted(by: fact).map { Ratio($0) }, isWhole: true)
    }
  }

  /// The limit of the form for a text that a rule counts in the same unit, or nil.
  private func mostCounted(by fact: RuleFact) -> Int64? {
    let parts = fact.rawValue.split(separator: ".").map(String.init)
    guard parts.count == 2, let text = ApplicationForm.LimitedText(rawValue: parts[0]),
      let limit = form.limits[text], limit.unit.rawValue == parts[1]
    else { return nil }
    return Int64(limit.most)
  }

  private func words(of name: String) -> [String]? {
    switch name {
    case RuleFact.country.rawValue: countries.map(\.rawValue)
    case RuleFact.track.rawValue: tracks.map(\.rawValue)
    default: nil
    }
  }
}

extension CallFinding {
  fileprivate init(_ field: String, _ key: String, _ arguments: [String: Message.Value] = [:]) {
    self.init(place: .field(field), message: Message(key, arguments))
  }
}
