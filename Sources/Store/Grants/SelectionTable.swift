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
      SELECT application_id, outcome, calibrated_thousandths, cost_minor_units
      FROM selection_choice WHERE selection_id = ? ORDER BY row_number
      """, [SQLValue(id)]
    ) { (row) throws(StoreError) in
      SelectionChoice(
        applicationID: try row.parsed(0) { ID(rawValue: $0) },
        outcome: try row.parsed(1) { Decision.Outcome(rawValue: $0) },
        calibratedThousandths: try row.integer(2),
        cost: Money(minorUnits: try row.integer(3), currency: budget.currency))
    }
    return SavedSelection(
      id: id, callID: try row.parsed(1) { ID(rawValue: $0) },
      policy: try fromStoredJSON(try row.text(2), as: StoredPolicy.self).policy(), budget: budget,
      spent: try row.money(4, 5), objectiveThousandths: try row.integer(6),
      isOptimal: try row.integer(7) == 1, choices: choices)
  }
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
