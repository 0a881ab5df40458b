internal import Vocabulary

/// Finds who is in conflict with an application: one pass over the people, then a few look-ups
/// each.
///
/// Names are compared letter by letter, in the form of `comparedName`. Addresses count as one
/// organisation when their domains are equal, aliases of each other, or one lies within the other
/// (`uni.example`, `cs.uni.example`); domains where anyone gets an address count for nothing.
/// Whoever applied together in another call of the last years is a recent partner.
struct ConflictTable: Sendable {
  private var byApplication: [Application.ID: [DeclaredConflict]] = [:]
  private var byDeclaredName: [String: [DeclaredConflict]] = [:]
  private var byEmail: [String: [Person.ID]] = [:]
  private var byDomain: [String: [Person.ID]] = [:]
  private var byOuterDomain: [String: [Person.ID]] = [:]
  private var byOrganisation: [String: [Person.ID]] = [:]
  private var byPartner: [String: Set<Person.ID>] = [:]
  private let rules: ConflictRules

  private let outlines: [Application.ID: ApplicationDocument]

  /// Makes a table; what keeps a person from an outline keeps him or her from what follows it.
  init(
    people: [Person], declared: [DeclaredConflict],
    outlines: [Application.ID: ApplicationDocument] = [:], rules: ConflictRules = ConflictRules(),
    partnerships: [Partnership] = []
  ) {
    self.outlines = outlines
    self.rules = rules
    for conflict in declared {
      switch conflict.subject {
      case .application(let id): byApplication[id, default: []].append(conflict)
      case .organisation(let name): byDeclaredName[comparedName(name), default: []].append(conflict)
      }
    }
    for person in people {
      if let name = person.organisation.map(comparedName), !name.isEmpty {
        byOrganisation[name, default: []].append(person.id)
      }
      guard let address = person.email.flatMap(MailAddress.init) else { continue }
      byEmail[address.text, default: []].append(person.id)
      guard let domain = address.organisationDomain else { continue }
      for name in names(of: domain) {
        byDomain[name, default: []].append(person.id)
        for outer in outerDomains(of: name) { byOuterDomain[outer, default: []].append(person.id) }
      }
    }
    for partnership in partnerships { add(partnership) }
  }

  /// The domain, and with an alias the chief domain of its organisation.
  private func names(of domain: String) -> Set<String> {
    let all = [domain] + outerDomains(of: domain)
    guard let alias = all.first(where: { rules.chief(of: $0) != $0 }) else { return [domain] }
    return [domain, rules.chief(of: alias)]
  }

  private mutating func add(_ partnership: Partnership) {
    let own = byEmail[partnership.contact] ?? []
    for name in partnership.organisations.keys {
      byPartner[name, default: []].formUnion(own)
      let display = partnership.organisations[name]
      for (other, otherDisplay) in partnership.organisations where otherDisplay != display {
        byPartner[other, default: []].formUnion(byOrganisation[name] ?? [])
      }
    }
  }

  func reasons(for application: ApplicationDocument) -> [Person.ID: [ConflictReason]] {
    var found = ownReasons(for: application)
    guard let id = application.outline, let outline = outlines[id] else { return found }
    for (person, reasons) in ownReasons(for: outline) {
      let known = found[person] ?? []
      found[person] =
        known + reasons.filter { !known.contains($0) }.map { .inOutline(id, $0) }
    }
    return found
  }

  private func ownReasons(for application: ApplicationDocument) -> [Person.ID: [ConflictReason]] {
    var found: [Person.ID: [ConflictReason]] = [:]
    let lead = application.lead
    let names = application.comparedOrganisations
    for conflict in byApplication[application.reference] ?? [] {
      found[conflict.personID, default: []].append(.declared(conflict))
    }
    for (name, organisation) in names.sorted(by: { $0.key < $1.key }) {
      for conflict in byDeclaredName[name] ?? [] {
        found[conflict.personID, default: []].append(.declared(conflict))
      }
      for person in byOrganisation[name] ?? []
      where found[person]?.contains(.sameOrganisation(organisation)) != true {
        found[person, default: []].append(.sameOrganisation(organisation))
      }
      for person in (byPartner[name] ?? []).sorted()
      where found[person]?.contains(.recentPartner(organisation)) != true {
        found[person, default: []].append(.recentPartner(organisation))
      }
    }
    guard let address = MailAddress(lead.contact.email) else { return found }
    let own = byEmail[address.text] ?? []
    for person in own { found[person, default: []].append(.ownApplication) }
    guard let domain = address.organisationDomain else { return found }
    for person in people(at: domain) where !own.contains(person) {
      found[person, default: []].append(.sameMailDomain(domain))
    }
    return found
  }

  private func people(at domain: String) -> [Person.ID] {
    var found: Set<Person.ID> = []
    for name in names(of: domain) {
      found.formUnion(byDomain[name] ?? [])
      found.formUnion(byOuterDomain[name] ?? [])
      for outer in outerDomains(of: name) { found.formUnion(byDomain[outer] ?? []) }
    }
    return found.sorted()
  }
}

/// A text without regard to case and spacing.
func folded(_ text: String) -> String {
  text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
}
