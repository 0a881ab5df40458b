public import Grants
public import Vocabulary

extension Fixtures {
  /// What a test needs to know to make an award.
  public struct PlannedAward: Sendable {
    /// The key.
    public let id: String
    /// What is offered.
    public let amount: Money
    /// Where the work takes place.
    public let country: Country
    /// The purpose.
    public let track: Track
    /// The people whom the project plans to reach.
    public let reach: PlannedReach
    /// Who else carries it out, for so many hundredths of a per cent.
    public let partners: [Country: Int64]
    /// How far gender equality is an aim.
    public let marker: GenderMarker
    /// The gender of the person who leads it.
    public let leadGender: Gender

    /// Makes a plan for an award; what is left out is that of `document`.
    public init(
      _ id: String, _ amount: Money, country: Country = .cambodia,
      track: Track = .ruralDeployment, reach: PlannedReach = document("KH-01").reach,
      partners: [Country: Int64] = [:], marker: GenderMarker = .notScreened,
      leadGender: Gender = .female
    ) {
      self.id = id
      self.amount = amount
      self.country = country
      self.track = track
      self.reach = reach
      self.partners = partners
      self.marker = marker
      self.leadGender = leadGender
    }
  }

  /// The key of an award that is known to be right.
  public static func award(_ id: String) -> Award.ID { ID(checked: id) }

  /// An amount of US dollars in cents.
  public static func usd(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .usd) }

  /// An agreement that was signed on 2026-05-01.
  public static let agreement = Agreement(
    signed: day("2026-05-01"), start: day("2026-05-15"), end: day("2027-05-14"))

  /// A fund that has offered awards under the call of tests, and knows monthly rates of 2026.
  public static func fund(
    in store: any GrantStore, offering awards: [PlannedAward]
  ) async throws -> GrantService {
    let service = GrantService(store: store, clock: clock)
    try await service.found(fund: "Test", owner: owner)
    try await store.add(analyst)
    _ = try await service.createCall(callID, terms: try terms(), by: owner.id)
    _ = try await service.moveCall(callID, to: .open, reason: nil, by: owner.id)
    let documents = awards.map { award in
      document(award.id) { document in
        document.country = award.country
        document.track = award.track
        document.requested = award.amount
        document.reach = award.reach
        document.genderMarker = award.marker
        document.lead.contact.gender = award.leadGender
        document.partners = award.partners.sorted { $0.key < $1.key }.map {
          ProjectPartner(
            name: "Partner", latinName: nil, identifier: nil, country: $0.key,
            basisPoints: $0.value)
        }
      }
    }
    _ = try await service.importApplications(
      documents.map { received($0) }, problems: [], to: nil, acceptValid: false, by: owner.id)
    try await store.write { (grants) throws(GrantError) in
      let step = HistoryStep(
        actor: owner.id, at: clock(), action: .callMove, subject: callID.rawValue)
      try grants.record(step) { () throws(GrantError) in
        for award in awards {
          try grants.insert(
            Award(applicationID: ID(checked: award.id), callID: callID, amount: award.amount))
        }
      }
    }
    _ = try await service.importRates(rates, by: owner.id)
    return service
  }

  /// How many units of a currency one US dollar was worth in a month of 2026.
  public static func unitsPerDollar(_ currency: Currency, month: Int) -> Int64? {
    switch currency {
    case .khr: 4_000 + Int64(month)
    case .thb: 30 + Int64(month)
    case .vnd: 25_000 + 10 * Int64(month)
    default: nil
    }
  }

  private static var rates: [Sourced<ExchangeRate>] {
    var rates: [Sourced<ExchangeRate>] = []
    for month in 1...11 {
      for currency in [Currency.khr, .thb, .vnd] {
        guard let units = unitsPerDollar(currency, month: month),
          let day = Day(year: 2026, month: month, day: 1),
          let rate = ExchangeRate(
            base: .usd, quote: currency, text: String(units), day: day, source: "test")
        else { preconditionFailure("A rate of the fixtures is wrong") }
        rates.append(Sourced(rate, at: SourceLocation(file: "rates.csv", line: rates.count + 2)))
      }
    }
    return rates
  }
}

/// A small generator of random numbers that gives the same ones for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) { state = seed }

  /// Returns the next number (Steele, Lea and Flood, "Fast splittable pseudorandom number
  /// generators").
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
