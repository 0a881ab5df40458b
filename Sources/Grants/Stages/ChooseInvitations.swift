internal import Vocabulary

extension SelectionPolicy {
  /// What is proposed for those that are chosen.
  public var chosenOutcome: Decision.Outcome { choosesInvitations ? .invite : .fund }

  /// Refuses to save more invitations than the call of the outlines allows.
  ///
  /// - Throws: `GrantError.stage`.
  func requireInvitations(fitting call: FundingCall) throws(GrantError) {
    guard let places, case .outline(_, let most?) = call.terms.stage, places > most else { return }
    throw .stage(.tooManyInvited(call.id, count: places, most: most))
  }
}

extension PolicyProgramme {
  /// What some of the offers come to together.
  func cost(of chosen: [OfferKey]) -> Money {
    let chosen = Set(chosen)
    let minorUnits = candidates.flatMap { zip($0.offerKeys, $0.offers) }.reduce(Int64(0)) {
      $0 + (chosen.contains($1.0) ? $1.1.cost.minorUnits : 0)
    }
    return Money(minorUnits: minorUnits, currency: budget.currency)
  }
}
