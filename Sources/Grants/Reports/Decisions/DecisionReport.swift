public import Vocabulary

/// All that a board needs to decide about the applications of a call, or that shows how it did.
public struct DecisionReport: Hashable, Sendable {
  /// The call.
  public let call: FundingCall

  /// Whether names of people and organisations are left out.
  public let isBlind: Bool

  /// The saved selection whose proposals are shown, or nil when none was saved.
  public let selectionID: SavedSelection.ID?

  /// The applications, those with a score first and best first.
  public let rows: [DecisionRow]

  /// How many of the first rows the budget pays for when money goes from the best score down; nil
  /// when that is not known.
  public let reach: Int?

  /// What countries get, by country.
  public let countries: [BudgetShare<Country>]

  /// What tracks get, in their usual order.
  public let tracks: [BudgetShare<Track>]

  /// The rules of the selection, each with what it costs, dearest first.
  public let rules: [PolicyPrice]

  /// What can be given.
  public let budget: Money

  /// When the report was made.
  public let asOf: Timestamp
}

/// One application on a decision sheet.
public struct DecisionRow: Hashable, Sendable {
  /// The application as far as it may be seen.
  public let application: VisibleApplication

  /// The place by calibrated score, counted from 1; nil without a score.
  public let rank: Int?

  /// The scores; nil without a review.
  public let score: RankedApplication?

  /// What is asked for in the currency of the call; nil when a rate is missing.
  public let cost: Money?

  /// What the selection proposes, and why.
  public let proposal: Proposal?

  /// What is given or proposed to be given, in the currency of the application.
  public let amount: Money?

  /// The newest decision; nil before that.
  public let decision: RecordedDecision?

  /// The newest grant that was proposed to a second person, if one was.
  public let waiting: RecordedProposal?

  /// What the board should know of it.
  public let flags: [DecisionFlag]

  /// Where the calibrated score lies with a probability of nine tenths, in points.
  public var interval: ClosedRange<Double>? {
    score.map {
      // Nine tenths of a normal distribution lie within so many standard deviations.
      let half = 1.645 * $0.standardDeviation
      return ($0.calibrated - half)...($0.calibrated + half)
    }
  }

  /// Why the selection proposes what it does, or nil where that cannot be told any more.
  public struct Proposal: Hashable, Sendable {
    /// The proposed outcome.
    public let outcome: Decision.Outcome

    /// Why.
    public let reason: Message?
  }
}

/// Something about an application that a board should know.
public enum DecisionFlag: String, CaseIterable, Hashable, Sendable {
  /// The highest and the lowest score lie two fifths of the scale apart or more.
  case disagreement
  /// It has fewer reviews than the call wants.
  case fewReviews = "few-reviews"
  /// The grant waits for a second person.
  case pending
  /// A reviewer who was asked is in conflict.
  case recused
  /// Its score is no longer the one that the selection was computed from.
  case stale
}

/// What one country or track gets of a budget, in the currency of the call.
public struct BudgetShare<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The country or track.
  public let value: Value

  /// What all its applications ask for.
  public internal(set) var asked: Money

  /// What the selection proposes.
  public internal(set) var proposed: Money

  /// What was decided, or waits for a second person.
  public internal(set) var decided: Money

  /// The least that the policy gives it.
  public let minimum: Money?

  /// The most that the policy gives it.
  public let maximum: Money?
}
