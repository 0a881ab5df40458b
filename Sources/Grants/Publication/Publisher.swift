public import Vocabulary

/// The fund as the publisher of open data: what its files say about who stands behind them.
public struct Publisher: Hashable, Sendable {
  /// The identifier of the organisation: register, hyphen and number, as org-id.guide has it, such
  /// as `KH-MOI-4711`.
  public let identifier: String

  /// The name, by language.
  public let name: LocalizedText

  /// What sort of organisation it is.
  public let kind: Kind

  /// Where it has its seat.
  public let country: Country

  /// The address of its pages, or nil.
  public let website: String?

  /// Where the public reaches it, or nil; never the address of one person.
  public let email: String?

  /// The licence of the data as SPDX names it.
  public let licence: String

  /// The licence when the settings name none.
  public static let usualLicence = "CC-BY-4.0"

  /// Makes a publisher.
  public init(
    identifier: String, name: LocalizedText, kind: Kind, country: Country, website: String? = nil,
    email: String? = nil, licence: String = Publisher.usualLicence
  ) {
    self.identifier = identifier
    self.name = name
    self.kind = kind
    self.country = country
    self.website = website
    self.email = email
    self.licence = licence
  }

  /// The sorts of organisations that IATI's code list OrganisationType knows.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case academic
    case foundation
    case government
    case internationalNGO = "international-ngo"
    case localGovernment = "local-government"
    case multilateral
    case nationalNGO = "national-ngo"
    case otherPublic = "other-public"
    case partnership
    case privateSector = "private-sector"
    case regionalNGO = "regional-ngo"

    /// The code in IATI's code list OrganisationType.
    public var iatiCode: Int {
      switch self {
      case .government: 10
      case .localGovernment: 11
      case .otherPublic: 15
      case .internationalNGO: 21
      case .nationalNGO: 22
      case .regionalNGO: 23
      case .partnership: 30
      case .multilateral: 40
      case .foundation: 60
      case .privateSector: 70
      case .academic: 80
      }
    }
  }

  /// Tells whether a text has the form of an organisation identifier: a register of letters, digits
  /// and hyphens, and a number after its last prefix, without blanks or the marks that IATI bars.
  public static func isIdentifier(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let barred = "/&|?"
    return parts.count >= 3 && parts[0].utf8.count == 2 && text.utf8.count <= 100
      && parts[0].utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && parts[1].utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && parts.allSatisfy { !$0.isEmpty }
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      && !text.contains(where: barred.contains)
  }
}
