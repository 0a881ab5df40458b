public import Vocabulary

/// An organisation that carries out a part of a project beside the lead organisation.
public struct ProjectPartner: Hashable, Sendable, Codable {
  /// The name in its own script.
  public var name: String
  /// The name in Latin letters, where the name has another script.
  public var latinName: String?
  /// The registration number as country, register and number.
  public var identifier: String?
  /// Where it does its part.
  public var country: Country
  /// Its share of the requested amount in hundredths of a per cent: 2,500 is a quarter.
  public var basisPoints: Int64

  /// Makes a partner.
  public init(
    name: String, latinName: String?, identifier: String?, country: Country, basisPoints: Int64
  ) {
    self.name = name
    self.latinName = latinName
    self.identifier = identifier
    self.country = country
    self.basisPoints = basisPoints
  }
}

/// The part of a project's money that goes to one country.
public struct CountryShare: Hashable, Sendable, Codable {
  /// All of a project, in hundredths of a per cent.
  public static let whole: Int64 = 10_000

  /// The country.
  public let country: Country

  /// The part in hundredths of a per cent.
  public let basisPoints: Int64

  /// Makes a share.
  public init(country: Country, basisPoints: Int64) {
    self.country = country
    self.basisPoints = basisPoints
  }
}

/// How far gender equality is an aim of a project: the policy marker of the OECD's Development
/// Assistance Committee (DCD/DAC/STAT(2020)44, annex 20).
public enum GenderMarker: String, CaseIterable, Hashable, Sendable, Codable {
  /// Screened, and gender equality is no aim of it: score 0.
  case notTargeted = "not-targeted"
  /// Gender equality is an aim, and not the reason for the project: score 1.
  case significant
  /// The project would not exist without this aim: score 2.
  case principal
  /// Nobody has looked yet, which is not the same as score 0.
  case notScreened = "not-screened"

  /// The score, or nil where nobody has looked.
  public var score: Int? {
    switch self {
    case .notTargeted: 0
    case .significant: 1
    case .principal: 2
    case .notScreened: nil
    }
  }
}

extension ApplicationDocument {
  /// The names and numbers of all organisations behind the project, the lead's first.
  var organisationNames: [String] {
    let lead = [lead.name, lead.latinName, lead.identifier]
    return (lead + partners.flatMap { [$0.name, $0.latinName, $0.identifier] }).compactMap { $0 }
  }

  /// What each country gets of the requested amount: the lead's first, then by code.
  ///
  /// The lead's country has what no partner in another country has; the shares sum to
  /// `CountryShare.whole`, and none is zero.
  public var countryShares: [CountryShare] {
    var shares: [Country: Int64] = [:]
    for partner in partners where partner.country != country {
      shares[partner.country, default: 0] += partner.basisPoints
    }
    let rest = CountryShare.whole - shares.values.reduce(0, +)
    let others = shares.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { CountryShare(country: $0.key, basisPoints: $0.value) }
    return ([CountryShare(country: country, basisPoints: rest)] + others)
      .filter { $0.basisPoints > 0 }
  }
}

extension KeyedDecodingContainer {
  /// Documents that were kept before applications named partners have none.
  func decode(_ type: [ProjectPartner].Type, forKey key: Key) throws -> [ProjectPartner] {
    try decodeIfPresent(type, forKey: key) ?? []
  }

  /// Documents that were kept before calls had forms have no answers.
  func decode(_ type: [String: [String]].Type, forKey key: Key) throws -> [String: [String]] {
    try decodeIfPresent(type, forKey: key) ?? [:]
  }

  /// Documents that were kept before applications had a marker are not screened.
  func decode(_ type: GenderMarker.Type, forKey key: Key) throws -> GenderMarker {
    try decodeIfPresent(type, forKey: key) ?? .notScreened
  }
}
