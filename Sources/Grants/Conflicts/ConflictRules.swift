public import Vocabulary

/// What a fund decides about the detection of conflicts.
public struct ConflictRules: Hashable, Sendable {
  /// The domains of mail that belong to one organisation, by group.
  public let domainAliases: [[String]]

  /// How many years an earlier project together counts.
  public let recentPartnerYears: Int

  /// How many years count unless the fund says otherwise.
  public static let usualYears = 3

  /// Makes rules.
  public init(domainAliases: [[String]] = [], recentPartnerYears: Int = Self.usualYears) {
    self.domainAliases = domainAliases.map { $0.map { $0.lowercased() } }
    self.recentPartnerYears = recentPartnerYears
  }

  /// The domain that stands for all of its organisation.
  func chief(of domain: String) -> String {
    domainAliases.first { $0.contains(domain) }?.first ?? domain
  }
}

/// Those who applied together in another call.
public struct Partnership: Hashable, Sendable {
  /// The organisations as they are compared, each with its name.
  let organisations: [String: String]

  /// The address of the contact as it is compared.
  let contact: String

  /// Who applied with this document.
  public init(_ document: ApplicationDocument) {
    organisations = document.comparedOrganisations
    contact = folded(document.lead.contact.email)
  }
}

extension GrantTransaction {
  /// The table of conflicts for applications to a call, under the rules of the fund.
  func conflictTable(
    of people: [Person], declared: [DeclaredConflict], in call: FundingCall.ID,
    about applications: [Application]
  ) throws(GrantError) -> ConflictTable {
    ConflictTable(
      people: people, declared: declared, outlines: try outlines(of: applications),
      rules: conflictRules,
      partnerships: try partnerships(beside: call))
  }

  /// The other calls whose partners count as recent in a call.
  public func recentCalls(beside id: FundingCall.ID) throws(GrantError) -> [FundingCall.ID] {
    guard let call = try call(id) else { return [] }
    let first = call.terms.opens.advanced(by: -conflictRules.recentPartnerYears * 365)
    return try calls().filter { $0.id != id && $0.terms.opens >= first }.map(\.id)
  }
}

extension ApplicationDocument {
  /// The names and numbers of the lead and the partners as they are compared, each with the name of
  /// its organisation.
  var comparedOrganisations: [String: String] {
    let lead = [lead.name, lead.latinName, lead.identifier].map { ($0, self.lead.name) }
    let others = partners.flatMap { partner in
      [partner.name, partner.latinName, partner.identifier].map { ($0, partner.name) }
    }
    let pairs = (lead + others).compactMap { name, organisation in
      name.map { (comparedName($0), organisation) }
    }
    return Dictionary(pairs.filter { !$0.0.isEmpty && $0.1 != Self.mask }) { first, _ in first }
  }
}
