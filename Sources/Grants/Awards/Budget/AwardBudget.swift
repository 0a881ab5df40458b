public import Vocabulary

/// The agreed budget of an award beside what was spent.
public struct AwardBudget: Hashable, Sendable {
  /// The categories that are agreed or that something was spent on, in the order of forms.
  public let lines: [Line]

  /// By how much the spending on a line may be above it, in hundredths of a per cent of the line.
  public let limitBasisPoints: Int64

  /// One category.
  public struct Line: Hashable, Sendable {
    /// What sort of cost it is.
    public let category: BudgetLine.Category
    /// What may be spent.
    public let agreed: Money
    /// What was spent.
    public let spent: Money
    /// Whether that is more than agreed, and by how much more than allowed.
    public let state: State

    /// What was spent above the line; negative for what is left.
    public var difference: Money {
      Money(minorUnits: spent.minorUnits - agreed.minorUnits, currency: agreed.currency)
    }
  }

  /// How the spending on a line stands to it.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// No more than agreed.
    case within
    /// More, but no more than the agreement lets go by without an amendment.
    case above
    /// So much more that the agreement has to be amended.
    case over
  }

  init(agreed: [AgreedLine], spending: [Spending], limitBasisPoints: Int64, currency: Currency) {
    let spent = spending.byCategory
    self.limitBasisPoints = limitBasisPoints
    lines = BudgetLine.Category.allCases.compactMap { category in
      let line = agreed.first { $0.category == category }?.amount.minorUnits
      guard line != nil || spent[category] != nil else { return nil }
      let (agreed, spent) = (line ?? 0, spent[category] ?? 0)
      let allowed = Int128(agreed) * Int128(10_000 + limitBasisPoints)
      let state: State =
        spent <= agreed ? .within : Int128(spent) * 10_000 <= allowed ? .above : .over
      return Line(
        category: category, agreed: Money(minorUnits: agreed, currency: currency),
        spent: Money(minorUnits: spent, currency: currency), state: state)
    }
  }

  /// All that was spent, in minor units.
  var spentMinorUnits: Int64 { lines.reduce(0) { $0 + $1.spent.minorUnits } }
}

extension GrantTransaction {
  /// The agreed budget by category; of agreements that were made before budgets were recorded, that
  /// of the application in proportion to the award.
  func budget(of award: Award) throws(GrantError) -> [AgreedLine] {
    try budget(of: award, versions: try agreementVersions(of: award.id))
  }

  private func budget(
    of award: Award, versions: [AgreementVersion]
  ) throws(GrantError) -> [AgreedLine] {
    if let version = versions.last(where: { !$0.budget.isEmpty }) {
      return version.budget
    }
    return try plannedBudget(of: award)
  }

  /// The budget of the application by category, in proportion to the award.
  func plannedBudget(of award: Award) throws(GrantError) -> [AgreedLine] {
    guard let application = try application(award.applicationID) else {
      throw .notFound("application", award.applicationID.rawValue)
    }
    let sums = application.document.budget.reduce(into: [BudgetLine.Category: Int64]()) {
      $0[$1.category, default: 0] += $1.amount.minorUnits
    }
    let lines = sums.sorted { $0.key.place < $1.key.place }.map {
      AgreedLine(
        category: $0.key, amount: Money(minorUnits: $0.value, currency: award.amount.currency))
    }
    return lines.scaled(to: award.amount)
  }

  /// The agreed budget of an award beside what was spent.
  func budgetState(
    of award: Award, versions: [AgreementVersion]? = nil
  ) throws(GrantError) -> AwardBudget {
    let known: [AgreementVersion]
    if let versions { known = versions } else { known = try agreementVersions(of: award.id) }
    return AwardBudget(
      agreed: try budget(of: award, versions: known),
      spending: try standingSpending(of: award.id),
      limitBasisPoints: (known.last?.terms ?? .standard).lineLimitBasisPoints,
      currency: award.amount.currency)
  }
}

extension [AgreedLine] {
  /// The lines in the same proportion, summing to another amount by largest remainder; lines that
  /// come to nothing fall away.
  func scaled(to amount: Money) -> [AgreedLine] {
    guard !isEmpty else { return [] }
    return zip(self, amount.allocated(by: map(\.amount.minorUnits)))
      .map { AgreedLine(category: $0.category, amount: $1) }
      .filter { $0.amount.minorUnits > 0 }
  }
}
