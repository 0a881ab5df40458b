internal import Formats
public import Grants
internal import Vocabulary

/// What a file of settings holds.
public struct SettingsFile: Sendable {
  /// The plain values as they are written, by name.
  public let values: [String: String]

  /// The fund as a publisher, or nil when the file does not say.
  public let publisher: Publisher?

  /// How many days old an exchange rate may be, or nil when the file does not say.
  public let longestRateAgeDays: Int?

  /// How conflicts of interest are detected.
  public let conflictRules: ConflictRules
}

/// Reads a YAML file of plain names and values, and who publishes.
///
/// - Parameters:
///   - text: The YAML text.
///   - file: The file as the user named it, for messages.
/// - Returns: The values.
/// - Throws: `IntakeError` when the text is no YAML or a value is wrong.
public func readSettings(_ text: String, file: String) throws(IntakeError) -> SettingsFile {
  let root = try YAMLDocument.parse(text, file: file)
  let problems = ProblemList()
  let reader = ObjectReader(node: root, path: "", file: file, problems: problems)
  var values: [String: String] = [:]
  let sections: Set = ["publisher", "rates", "domain_aliases", "recent_partner_years"]
  for member in root.members ?? [] where !sections.contains(member.name) {
    values[member.name] = reader.line(member.name)
  }
  if root.members == nil { reader.refuseOthers(than: []) }
  let publisher =
    reader.optional("publisher") == nil ? nil : reader.object("publisher")?.publisher()
  let longestRateAgeDays =
    reader.optional("rates") == nil ? nil : reader.object("rates")?.longestRateAgeDays()
  let rules = root.members == nil ? ConflictRules() : reader.conflictRules()
  guard problems.problems.isEmpty else { throw .faults(problems.problems) }
  return SettingsFile(
    values: values, publisher: publisher, longestRateAgeDays: longestRateAgeDays,
    conflictRules: rules)
}

extension ObjectReader {
  fileprivate func longestRateAgeDays() -> Int? {
    refuseOthers(than: ["longest_age_days"])
    // Ten years cover every history that is kept; a rate of another day is always a day old.
    return integer("longest_age_days", in: 0...3_650).map(Int.init)
  }

  fileprivate func conflictRules() -> ConflictRules {
    let groups = values("domain_aliases", wanted: "a-group-of-domains") { text -> [String]? in
      let domains = text.split(separator: " ").map(String.init)
      let areDomains = domains.allSatisfy { $0.contains(".") && !$0.contains("@") }
      return domains.count > 1 && areDomains ? domains : nil
    }
    let years = optionalInteger("recent_partner_years", in: 0...20)
    return ConflictRules(
      domainAliases: groups ?? [],
      recentPartnerYears: years.map { Int($0) } ?? ConflictRules.usualYears)
  }

  fileprivate func publisher() -> Publisher? {
    refuseOthers(than: ["identifier", "name", "kind", "country", "website", "email", "licence"])
    let identifier = parsed("identifier", wanted: "an-organisation") { text in
      Publisher.isIdentifier(text) ? text : nil
    }
    let name = localized("name")
    let kind = choice("kind", Publisher.Kind.self)
    let country = choice("country", Country.self)
    let website =
      optional("website") == nil
      ? nil
      : parsed("website", wanted: "an-address") { text in
        text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
      }
    let licence = optionalLine("licence", limit: 100) ?? Publisher.usualLicence
    let email = optional("email") == nil ? nil : email("email")
    guard let identifier, let name, let kind, let country else { return nil }
    return Publisher(
      identifier: identifier, name: name, kind: kind, country: country, website: website,
      email: email, licence: licence)
  }
}
