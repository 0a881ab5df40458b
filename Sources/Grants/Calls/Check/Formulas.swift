internal import Vocabulary

extension RuleExpression.Node {
  /// The condition, or what is so where it does not hold, as claims.
  func formula(isTrue: Bool = true) -> Formula {
    switch self {
    case .and(let left, let right):
      let parts = [left.formula(isTrue: isTrue), right.formula(isTrue: isTrue)]
      return isTrue ? .all(parts) : .any(parts)
    case .or(let left, let right):
      let parts = [left.formula(isTrue: isTrue), right.formula(isTrue: isTrue)]
      return isTrue ? .any(parts) : .all(parts)
    case .not(let inner): return inner.formula(isTrue: !isTrue)
    case .truth(let fact): return .claim(Claim(name: fact.rawValue, content: .truth(isTrue)))
    case .compare(let fact, let comparison, let operand):
      return Self.claim(fact, isTrue ? comparison : comparison.opposite, operand)
    case .contains(let fact, let operands):
      let words = operands.compactMap(\.word)
      if words.count == operands.count {
        let content = Claim.Content.words(Set(words), isAmong: isTrue)
        return .claim(Claim(name: fact.rawValue, content: content))
      }
      let parts = operands.map { Self.claim(fact, isTrue ? .equal : .notEqual, $0) }
      return isTrue ? .any(parts) : .all(parts)
    }
  }

  private static func claim(
    _ fact: RuleFact, _ comparison: RuleExpression.Comparison, _ operand: RuleExpression.Operand
  ) -> Formula {
    let content: Claim.Content
    var name = fact.rawValue
    switch operand {
    // Two facts are compared: nobody knows before somebody applies.
    case .fact: return .always
    case .day(let day): content = .number(comparison, Ratio(Int64(day.number)))
    case .money(let money):
      // Amounts of different currencies say nothing about each other here.
      name += " \(money.currency.rawValue)"
      content = .number(comparison, Ratio(money.minorUnits))
    case .number(let number): content = .number(comparison, number)
    case .word(let word):
      guard comparison == .equal || comparison == .notEqual else { return .always }
      content = .words([word], isAmong: comparison == .equal)
    }
    return .claim(Claim(name: name, content: content))
  }
}

extension RuleExpression.Operand {
  fileprivate var word: String? { if case .word(let word) = self { word } else { nil } }
}

extension RuleExpression.Comparison {
  fileprivate var opposite: RuleExpression.Comparison {
    switch self {
    case .atLeast: .less
    case .atMost: .more
    case .equal: .notEqual
    case .less: .atLeast
    case .more: .atMost
    case .notEqual: .equal
    }
  }
}

extension FormCondition.Node {
  /// The condition, or what is so where it does not hold, as claims.
  func formula(isTrue: Bool = true) -> Formula {
    switch self {
    case .and(let left, let right):
      let parts = [left.formula(isTrue: isTrue), right.formula(isTrue: isTrue)]
      return isTrue ? .all(parts) : .any(parts)
    case .or(let left, let right):
      let parts = [left.formula(isTrue: isTrue), right.formula(isTrue: isTrue)]
      return isTrue ? .any(parts) : .all(parts)
    case .not(let inner): return inner.formula(isTrue: !isTrue)
    case .holds(let name, let words):
      return .claim(Claim(name: name, content: .words(Set(words), isAmong: isTrue)))
    case .compare(let name, let sign, let number):
      // A comparison fails, too, where nothing was answered.
      guard isTrue else { return .always }
      return .claim(Claim(name: name, content: .number(sign.comparison, Ratio(number))))
    }
  }

  /// The questions that must have an answer for the condition to hold in one of its ways.
  var asked: Set<String> {
    switch self {
    case .and(let left, let right): left.asked.union(right.asked)
    case .or(let left, let right): left.asked.intersection(right.asked)
    case .not: []
    case .holds(let name, _), .compare(let name, _, _): [name]
    }
  }
}

extension FormCondition.Sign {
  fileprivate var comparison: RuleExpression.Comparison {
    switch self {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .less: .less
    case .more: .more
    }
  }
}
