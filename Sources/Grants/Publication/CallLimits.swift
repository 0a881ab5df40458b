public import Vocabulary

/// What the conditions of a call say about how much is given to whom, as a publication can tell it.
///
/// Only conditions that every application must meet count: those inside an `or` bind nobody.
public struct CallLimits: Hashable, Sendable {
  /// The most that can be asked for, or nil when no condition says.
  public let most: Money?

  /// The least that can be asked for, or nil when no condition says.
  public let least: Money?

  /// The sorts of organisations that can lead a project.
  public let kinds: [LeadOrganisation.Kind]

  /// Reads the limits of a call.
  public init(_ terms: FundingCall.Terms) {
    var reading = Reading()
    for rule in terms.eligibility { reading.take(rule.condition.root) }
    most = reading.most.smallest
    least = reading.least.largest
    kinds = LeadOrganisation.Kind.allCases.filter { reading.kinds.contains($0.rawValue) }
  }
}

private struct Reading {
  var most: [Money] = []
  var least: [Money] = []
  var kinds = Set(LeadOrganisation.Kind.allCases.map(\.rawValue))

  mutating func take(_ node: RuleExpression.Node) {
    switch node {
    case .and(let left, let right):
      take(left)
      take(right)
    case .compare(.requested, let comparison, .money(let amount)): take(comparison, amount)
    case .compare(.leadKind, .equal, .word(let word)): kinds.formIntersection([word])
    case .compare(.leadKind, .notEqual, .word(let word)): kinds.remove(word)
    case .contains(.leadKind, let words): kinds.formIntersection(words.compactMap(\.word))
    case .not(.compare(.leadKind, .equal, .word(let word))): kinds.remove(word)
    case .not(.contains(.leadKind, let words)): kinds.subtract(words.compactMap(\.word))
    case .compare, .contains, .not, .or, .truth: break
    }
  }

  private mutating func take(_ comparison: RuleExpression.Comparison, _ amount: Money) {
    switch comparison {
    case .atMost: most.append(amount)
    case .less:
      most.append(Money(minorUnits: amount.minorUnits - 1, currency: amount.currency))
    case .atLeast: least.append(amount)
    case .more:
      least.append(Money(minorUnits: amount.minorUnits + 1, currency: amount.currency))
    case .equal:
      most.append(amount)
      least.append(amount)
    case .notEqual: break
    }
  }
}

extension RuleExpression.Operand {
  fileprivate var word: String? {
    guard case .word(let word) = self else { return nil }
    return word
  }
}

extension [Money] {
  /// The smallest of amounts in one currency; nil for none, and for currencies that no rate of the
  /// call makes comparable here.
  fileprivate var smallest: Money? {
    Set(map(\.currency)).count == 1 ? self.min { $0.minorUnits < $1.minorUnits } : nil
  }

  fileprivate var largest: Money? {
    Set(map(\.currency)).count == 1 ? self.max { $0.minorUnits < $1.minorUnits } : nil
  }
}
