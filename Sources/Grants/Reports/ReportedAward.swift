public import Vocabulary

/// What reports about money need to know of an award.
public struct ReportedAward: Hashable, Sendable {
  /// The award.
  public let id: Award.ID

  /// The application that it was given to.
  public let applicationID: Application.ID

  /// The call that it was given under.
  public let call: FundingCall.ID

  /// Where the lead organisation works.
  public let country: Country

  /// The purpose.
  public let track: Track

  /// The language that the application is written in.
  public let language: LanguageTag

  /// The people whom the project plans to reach, as the newest version of the agreement says.
  public let planned: PlannedReach

  /// The people whom it reached, as the newest progress report says that somebody vouches for.
  public internal(set) var verified: PlannedReach?

  /// What only the application itself tells; `nil` until it was read.
  public internal(set) var details: Details?

  /// What only the application itself tells.
  public struct Details: Hashable, Sendable {
    /// The organisation that signs and receives the money.
    public let lead: LeadName
    /// The gender of the person who leads the project.
    public let leadGender: Gender
    /// How far gender equality is an aim.
    public let marker: GenderMarker
    /// The parts of the countries, which sum to `CountryShare.whole`.
    public let countries: [CountryShare]

    /// Takes them from an application.
    public init(_ document: ApplicationDocument) {
      lead = LeadName(name: document.lead.name, identifier: document.lead.identifier)
      leadGender = document.lead.contact.gender
      marker = document.genderMarker
      countries = document.countryShares
    }
  }

  /// Makes an award of which neither details nor verified reach are known.
  public init(
    id: Award.ID, applicationID: Application.ID, call: FundingCall.ID, country: Country,
    track: Track, language: LanguageTag, planned: PlannedReach
  ) {
    self.id = id
    self.applicationID = applicationID
    self.call = call
    self.country = country
    self.track = track
    self.language = language
    self.planned = planned
  }
}

/// Which count of people a part of the money is shared by.
public enum ReachSource: String, CaseIterable, Hashable, Sendable {
  /// A progress report that somebody vouches for.
  case verified
  /// The plan of the agreement.
  case planned
  /// Neither tells, and the money is *not stated*.
  case notStated = "not-stated"
}

extension ReportedAward {
  /// The count that tells genders, and how many there are of each.
  public var genders: (source: ReachSource, people: [Apportionment.Part<Gender>]) {
    for (source, reach) in [(ReachSource.verified, verified), (.planned, planned)] {
      let people = Gender.allCases.compactMap { gender in
        reach.flatMap {
          $0.people(gender) > 0 ? Apportionment.Part(gender, weight: $0.people(gender)) : nil
        }
      }
      if !people.isEmpty { return (source, people) }
    }
    return (.notStated, [Apportionment.Part(.notStated)])
  }

  /// The count that tells areas, and how many people live in each.
  ///
  /// A count that does not say how many are rural, or names more than there are, tells nothing.
  public var areas: (source: ReachSource, people: [Apportionment.Part<Area>]) {
    for (source, reach) in [(ReachSource.verified, verified), (.planned, planned)] {
      guard let reach, let rural = reach.rural, reach.total > 0, (0...reach.total).contains(rural)
      else { continue }
      let people = [
        Apportionment.Part(Area.rural, weight: rural),
        Apportionment.Part(.urban, weight: reach.total - rural),
      ]
      return (source, people.filter { $0.weight > 0 })
    }
    return (.notStated, [Apportionment.Part(.notStated)])
  }

  /// How the money of the award is shared.
  ///
  /// Where the details were not read, all of it belongs to the country of the application and to no
  /// stated gender of the person who leads.
  public func apportionment(by basis: DisbursementReport.GenderBasis) -> Apportionment {
    let countries = details?.countries.map {
      Apportionment.Part($0.country, weight: $0.basisPoints)
    }
    let genders: [Apportionment.Part<DimensionValue>] =
      switch basis {
      case .beneficiaries:
        self.genders.people.map { Apportionment.Part(.gender($0.value), weight: $0.weight) }
      case .lead: [Apportionment.Part(.gender(details?.leadGender ?? .notStated))]
      case .marker: [Apportionment.Part(.marker(details?.marker ?? .notScreened))]
      }
    return Apportionment(
      countries: countries ?? [Apportionment.Part(country)], genders: genders, areas: areas.people)
  }
}

/// A count of people as a progress report tells it.
public struct ReportedReach: Hashable, Sendable {
  /// The award.
  public let award: Award.ID
  /// The last day that it speaks of.
  public let until: Day
  /// The people.
  public let reach: PlannedReach
  /// Whether somebody vouches for it.
  public let isVerified: Bool

  /// Makes a count.
  public init(award: Award.ID, until: Day, reach: PlannedReach, isVerified: Bool) {
    self.award = award
    self.until = until
    self.reach = reach
    self.isVerified = isVerified
  }
}

extension GrantTransaction {
  /// The agreed awards of a scope with what reports need to know of them.
  ///
  /// - Parameters:
  ///   - scope: The part of the fund; of awards its days mean nothing.
  ///   - readsDetails: Whether the applications are to be read as well, which takes longer.
  /// - Returns: The awards by key.
  /// - Throws: `GrantError.storage`.
  public func reportedAwards(
    in scope: ReportScope, readsDetails: Bool
  ) throws(GrantError) -> [Award.ID: ReportedAward] {
    let verified = try verifiedReach(in: scope)
    var awards: [Award.ID: ReportedAward] = [:]
    for var award in try agreedAwards(in: scope) {
      award.verified = verified[award.id]
      if readsDetails {
        award.details = try application(award.applicationID)
          .map { ReportedAward.Details($0.document) }
      }
      awards[award.id] = award
    }
    return awards
  }

  /// Whom awards reached by the newest report about each that somebody vouches for and that was not
  /// corrected; entries after the given one do not count.
  private func verifiedReach(
    in scope: ReportScope
  ) throws(GrantError) -> [Award.ID: PlannedReach] {
    var verified: [Award.ID: ReportedReach] = [:]
    for report in try reportedReach(in: scope) {
      if verified[report.award]?.until == report.until { verified[report.award] = nil }
      if report.isVerified { verified[report.award] = report }
    }
    return verified.mapValues(\.reach)
  }
}
