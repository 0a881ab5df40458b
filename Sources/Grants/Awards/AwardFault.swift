public import Vocabulary

/// What is wrong with an amendment, a budget, what was spent, or the end of an award.
public enum AwardFault: Hashable, Sendable {
  /// More than the new amount is paid or in tranches.
  case amountBelowUse(Award.ID, wanted: Money, used: Money)
  /// A line is cut below what was spent on it.
  case budgetBelowSpending(Award.ID, BudgetLine.Category, line: Money, spent: Money)
  /// A category stands twice in a budget.
  case budgetLineTwice(Award.ID, BudgetLine.Category)
  /// The lines of a budget do not sum to the award.
  case budgetSum(Award.ID, sum: Money, amount: Money)
  /// No report tells of the time until the end.
  case finalReportMissing(Award.ID, until: Day)
  /// An amendment that changes nothing.
  case nothingToAmend(Award.ID)
  /// The version before was signed later.
  case signedBefore(Award.ID, Day, earlier: Day)
  /// Other spending was recorded under the reference.
  case spendingDiffers(Award.ID, String)
  /// The file names the same reference of an award twice.
  case spendingTwice(Award.ID, String, first: SourceLocation)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .amountBelowUse(let id, let wanted, let used):
      say("award.amount-below-use", id, ["wanted": .money(wanted), "used": .money(used)])
    case .budgetBelowSpending(let id, let category, let line, let spent):
      say(
        "award.budget-below-spending", id,
        ["category": category.word, "line": .money(line), "spent": .money(spent)])
    case .budgetLineTwice(let id, let category):
      say("award.budget-line-twice", id, ["category": category.word])
    case .budgetSum(let id, let sum, let amount):
      say("award.budget-sum", id, ["sum": .money(sum), "amount": .money(amount)])
    case .finalReportMissing(let id, let until):
      say("award.final-report-missing", id, ["until": .day(until)])
    case .nothingToAmend(let id): say("award.nothing-to-amend", id, [:])
    case .signedBefore(let id, let day, let earlier):
      say("award.signed-before", id, ["day": .day(day), "earlier": .day(earlier)])
    case .spendingDiffers(let id, let reference):
      say("award.spending-differs", id, ["reference": .text(reference)])
    case .spendingTwice(let id, let reference, let first):
      say(
        "award.spending-twice", id,
        ["reference": .text(reference), "first": .text(first.plainText)])
    }
  }
}

private func say(
  _ key: String, _ award: Award.ID, _ arguments: [String: Message.Value]
) -> Message {
  Message(key, arguments.merging(["award": .text(award.rawValue)]) { $1 })
}

extension BudgetLine.Category {
  /// The category in the reader's words.
  public var word: Message.Value { .message(Message("budget-category.\(rawValue)")) }
}
