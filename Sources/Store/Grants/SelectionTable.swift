internal import Grants
internal import Vocabulary

extension FundTransaction {
  func selection(_ id: SavedSelection.ID) throws(GrantError) -> SavedSelection? {
    try attempt { () throws(StoreError) in
      try database.first("\(selectionQuery) WHERE selection_id = ?", [SQLValue(id)], selectionRow)
    }
  }

  func selections(of call: FundingCall.ID) throws(GrantError) -> [SavedSelection] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(selectionQuery) WHERE call_id = ? ORDER BY row_number", [SQLValue(call)], selectionRow)
    }
  }

  func nextSelectionID() throws(GrantError) -> SavedSelection.ID {
    try attempt { () throws(StoreError) in
      let count = try database.first("SELECT count(*) FROM selection") { (row) throws(StoreError) in
        try row.integer(0)
      }
      return ID(checked: "S-\((count ?? 0) + 1)")
    }
  }

  func insert(_ selection: SavedSelection) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .selection,
        [
          SQLValue(selection.id), SQLValue(selection.callID),
          .text(try storedJSON(StoredPolicy(selection.policy))),
          .text(selection.budget.currency.rawValue), .integer(selection.budget.minorUnits),
          .integer(selection.spent.minorUnits), .integer(selection.objectiveThousandths),
          SQLValue(selection.isOptimal),
        ])
      for choice in selection.choices {
        try insert(
          into: .selectionChoice,
          [
            SQLValue(selection.id), SQLValue(choice.applicationID), .text(choice.outcome.rawValue),
            .integer(choice.calibratedThousandths), .integer(choice.cost.minorUnits),
          ])
        guard let part = choice.part else { continue }
        try insert(
          into: .selectionPart,
          [
            SQLValue(selection.id), SQLValue(choice.applicationID),
            .integer(Int64(part.share.basisPoints)), .integer(part.amount.minorUnits),
            .text(part.amount.currency.rawValue),
          ])
      }
    }
  }

  private var selectionQuery: String {
    """
    SELECT selection_id, call_id, policy, budget_minor_units, spent_minor_units, currency,
      objective_thousandths, is_optimal
    FROM selection
    """
  }

  private func selectionRow(_ row: any SQLRow) throws(StoreError) -> SavedSelection {
    let id: SavedSelection.ID = try row.parsed(0) { ID(rawValue: $0) }
    let budget = try row.money(3, 5)
    let choices = try database.all(
      """
      SELECT selection_choice.application_id, outcome, calibrated_thousandths, cost_minor_units,
        share_basis_points, amount_minor_units, selection_part.currency
      FROM selection_choice LEFT JOIN selection_part
        ON selection_part.selection_id = selection_choice.selection_id
        AND selection_part.application_id = selection_choice.application_id
      WHERE selection_choice.selection_id = ? ORDER BY selection_choice.row_number
      """, [SQLValue(id)]
    ) { (row) throws(StoreError) in
      SelectionChoice(
        applicationID: try row.parsed(0) { ID(rawValue: $0) },
        outcome: try row.parsed(1) { Decision.Outcome(rawValue: $0) },
        calibratedThousandths: try row.integer(2),
        cost: Money(minorUnits: try row.integer(3), currency: budget.currency),
        part: try part(of: row))
    }
    return SavedSelection(
      id: id, callID: try row.parsed(1) { ID(rawValue: $0) },
      policy: try fromStoredJSON(try row.text(2), as: StoredPolicy.self).policy(), budget: budget,
      spent: try row.money(4, 5), objectiveThousandths: try row.integer(6),
      isOptimal: try row.integer(7) == 1, choices: choices)
  }
}

/// The part of a request in the columns from 4 on; nil where the whole is proposed.
private func part(of row: any SQLRow) throws(StoreError) -> ProposedPart? {
  guard let basisPoints = try row.optionalInteger(4) else { return nil }
  guard let share = Share(basisPoints: Int(basisPoints)) else {
    throw .other("selection_part: \(basisPoints)")
  }
  return ProposedPart(share: share, amount: try row.money(5, 6))
}

/// A policy as it is stored, in whole numbers only; a published form that never changes.
private struct StoredPolicy: Codable {
  let budget: Money?
  let minimumScoreHundredths: Int?
  let countries: [StoredLimits]
  let tracks: [StoredTrack]
  let womenLedMinimumBasisPoints: Int?
  let ruralMinimumBasisPoints: Int?
  let onePerOrganisation: Bool
  let required: [String]
  let excluded: [String]
  let reservePlaces: Int
  /// Left out when there is none, so that older policies keep their bytes.
  let lotterySeed: String?
  /// Left out where money is chosen to be spent, for the same reason.
  let choosesInvitations: Bool?
  let places: Int?
  /// Left out when there is none, for the same reason.
  let partial: StoredPartial?

  struct StoredPartial: Codable {
    let stepsBasisPoints: [Int]
    let valueLoss: String
    let minimum: Money?
  }

  struct StoredLimits: Codable {
    let country: Country
    let minimumBasisPoints: Int?
    let maximumBasisPoints: Int?
  }

  struct StoredTrack: Codable {
    let track: Track
    let minimumBasisPoints: Int
  }

  init(_ policy: SelectionPolicy) {
    budget = policy.budget
    minimumScoreHundredths = policy.minimumScore?.hundredths
    countries = policy.countries.sorted { $0.key < $1.key }.map {
      StoredLimits(
        country: $0.key, minimumBasisPoints: $0.value.minimum?.basisPoints,
        maximumBasisPoints: $0.value.maximum?.basisPoints)
    }
    tracks = Track.allCases.compactMap { track in
      policy.trackMinimums[track].map {
        StoredTrack(track: track, minimumBasisPoints: $0.basisPoints)
      }
    }
    womenLedMinimumBasisPoints = policy.womenLedMinimum?.basisPoints
    ruralMinimumBasisPoints = policy.ruralMinimum?.basisPoints
    onePerOrganisation = policy.onePerOrganisation
    required = policy.required.sorted().map(\.rawValue)
    excluded = policy.excluded.sorted().map(\.rawValue)
    reservePlaces = policy.reservePlaces
    lotterySeed = policy.lotterySeed
    choosesInvitations = policy.choosesInvitations ? true : nil
    places = policy.places
    partial = policy.partial.map {
      StoredPartial(
        stepsBasisPoints: $0.steps.map(\.basisPoints), valueLoss: $0.valueLoss.rawValue,
        minimum: $0.minimum)
    }
  }

  func policy() throws(StoreError) -> SelectionPolicy {
    var policy = SelectionPolicy()
    policy.budget = budget
    policy.minimumScore = minimumScoreHundredths.map(Score.init(hundredths:))
    for limits in countries {
      policy.countries[limits.country] = ShareLimits(
        minimum: try share(limits.minimumBasisPoints), maximum: try share(limits.maximumBasisPoints)
      )
    }
    for entry in tracks { policy.trackMinimums[entry.track] = try share(entry.minimumBasisPoints) }
    policy.womenLedMinimum = try share(womenLedMinimumBasisPoints)
    policy.ruralMinimum = try share(ruralMinimumBasisPoints)
    policy.onePerOrganisation = onePerOrganisation
    policy.required = Set(required.compactMap(ID.init(rawValue:)))
    policy.excluded = Set(excluded.compactMap(ID.init(rawValue:)))
    policy.reservePlaces = reservePlaces
    policy.lotterySeed = lotterySeed
    policy.choosesInvitations = choosesInvitations ?? false
    policy.places = places
    policy.partial = try partial?.funding()
    return policy
  }

  private func share(_ basisPoints: Int?) throws(StoreError) -> Share? {
    guard let basisPoints else { return nil }
    guard let share = Share(basisPoints: basisPoints) else {
      throw .other("policy: \(basisPoints)")
    }
    return share
  }
}

extension StoredPolicy.StoredPartial {
  fileprivate func funding() throws(StoreError) -> PartialFunding {
    let steps = stepsBasisPoints.compactMap { Share(basisPoints: $0) }
    guard let loss = PartialFunding.ValueLoss(rawValue: valueLoss),
      let partial = PartialFunding(steps: steps, valueLoss: loss, minimum: minimum)
    else { throw .other("policy: \(stepsBasisPoints) \(valueLoss)") }
    return partial
  }
}
