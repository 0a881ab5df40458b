internal import Text
internal import Vocabulary

/// The facts of one application that conditions can ask for.
struct ScreeningFacts {
  let application: ApplicationDocument
  let terms: FundingCall.Terms
  let rates: RateTable
}

extension RuleExpression {
  /// Tells whether the condition holds.
  ///
  /// - Throws: `GrantError.noRate` when amounts in two currencies are compared and no rate links
  ///   them.
  func holds(for facts: ScreeningFacts) throws(GrantError) -> Bool { try root.holds(for: facts) }
}

extension RuleExpression.Node {
  fileprivate func holds(for facts: ScreeningFacts) throws(GrantError) -> Bool {
    switch self {
    case .and(let left, let right):
      guard try left.holds(for: facts) else { return false }
      return try right.holds(for: facts)
    case .or(let left, let right):
      if try left.holds(for: facts) { return true }
      return try right.holds(for: facts)
    case .not(let inner): return try !inner.holds(for: facts)
    case .truth(let fact): return facts.truth(of: fact)
    case .compare(let fact, let comparison, let operand):
      return try facts.compare(fact, comparison, operand)
    case .contains(let fact, let operands):
      for operand in operands where try facts.compare(fact, .equal, operand) { return true }
      return false
    }
  }
}

extension ScreeningFacts {
  fileprivate func compare(
    _ fact: RuleFact, _ comparison: RuleExpression.Comparison, _ operand: RuleExpression.Operand
  ) throws(GrantError) -> Bool {
    switch operand {
    case .number(let number): return comparison.holds(try self.number(of: fact), number)
    case .word(let word): return comparison.holds(self.word(of: fact), word)
    case .day(let day): return comparison.holds(self.day(of: fact), day)
    case .money(let money): return try compare(amount(of: fact), comparison, money)
    case .fact(let other):
      switch fact.sort {
      case .day: return try compareDays(fact, comparison, other)
      case .money: return try compare(amount(of: fact), comparison, amount(of: other))
      case .number: return comparison.holds(try number(of: fact), try number(of: other))
      case .truth: return truth(of: fact) == truth(of: other)
      case .word: return comparison.holds(word(of: fact), word(of: other))
      }
    }
  }

  private func compare(
    _ left: Money, _ comparison: RuleExpression.Comparison, _ right: Money
  ) throws(GrantError) -> Bool {
    let converted = try rates.convert(left, to: right.currency, on: terms.rateDay)
    return comparison.holds(converted.minorUnits, right.minorUnits)
  }

  /// What came within the time of grace counts as handed in by the deadline.
  private func compareDays(
    _ left: RuleFact, _ comparison: RuleExpression.Comparison, _ right: RuleFact
  ) throws(GrantError) -> Bool {
    let span = try terms.lateSpan(of: application)
    return switch (left, right) {
    case (.submitted, .deadline): comparison.holds(span.submitted, span.graceEnds)
    case (.deadline, .submitted): comparison.holds(span.graceEnds, span.submitted)
    default: comparison.holds(day(of: left), day(of: right))
    }
  }

  fileprivate func truth(of fact: RuleFact) -> Bool {
    guard fact == .leadIdentified else { preconditionFailure("\(fact) is not true or false") }
    return application.lead.identifier != nil
  }

  private func amount(of fact: RuleFact) -> Money {
    switch fact {
    case .coFunding: application.coFunding
    case .requested: application.requested
    default: preconditionFailure("\(fact) is no amount")
    }
  }

  private func day(of fact: RuleFact) -> Day {
    switch fact {
    case .deadline: terms.deadline
    case .start: application.start
    case .submitted: application.submitted
    default: preconditionFailure("\(fact) is no day")
    }
  }

  private func word(of fact: RuleFact) -> String {
    switch fact {
    case .contactGender: application.lead.contact.gender.rawValue
    case .country: application.country.rawValue
    case .language: application.language.text
    case .leadKind: application.lead.kind.rawValue
    case .track: application.track.rawValue
    default: preconditionFailure("\(fact) is no word")
    }
  }

  private func number(of fact: RuleFact) throws(GrantError) -> Ratio {
    let reach = application.reach
    switch fact {
    case .governanceAccountability, .governanceFairness, .governanceHumanCentricity,
      .governancePrivacy, .governanceReliability, .governanceSecurity, .governanceTransparency:
      return Ratio(
        Int64(fact.principle.flatMap { application.governance?.level(of: $0) } ?? 0))
    case .governanceTotal: return Ratio(Int64(application.governance?.total ?? 0))
    case .leadAge: return Ratio(Int64(terms.deadline.fields.year - application.lead.founded))
    case .leadFounded: return Ratio(Int64(application.lead.founded))
    case .months: return Ratio(Int64(application.months))
    case .overheadShare:
      return Ratio(application.overhead.minorUnits, over: max(1, application.requested.minorUnits))
    case .reachFemaleShare: return Ratio(reach.female, over: max(1, reach.total))
    case .reachRuralShare: return Ratio(reach.rural ?? 0, over: max(1, reach.total))
    case .reachTotal: return Ratio(reach.total)
    case .needCharacters: return try characters(of: application.need)
    case .needWords: return try words(of: application.need)
    case .planCharacters: return try characters(of: application.plan)
    case .planWords: return try words(of: application.plan)
    case .risksCharacters: return try characters(of: application.risks)
    case .risksWords: return try words(of: application.risks)
    case .summaryCharacters: return try characters(of: application.summary)
    case .summaryWords: return try words(of: application.summary)
    default: preconditionFailure("\(fact) is no number")
    }
  }

  private func words(of text: String) throws(GrantError) -> Ratio {
    Ratio(Int64(try TextLengths.count(text, language: application.language).words))
  }

  private func characters(of text: String) throws(GrantError) -> Ratio {
    Ratio(Int64(try TextLengths.count(text, language: application.language).wordGraphemes))
  }
}
