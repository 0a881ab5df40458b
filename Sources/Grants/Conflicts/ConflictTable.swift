internal import Vocabulary

/// Finds who is in conflict with an application: one pass over the people, then a few look-ups
/// each.
///
/// Names are compared letter by letter, without regard to case and to how they are spaced.
/// Addresses count as one organisation when their domains are equal or one lies within the other
/// (`uni.example`, `cs.uni.example`); domains where anyone gets an address count for nothing.
struct ConflictTable: Sendable {
  private var byApplication: [Application.ID: [DeclaredConflict]] = [:]
  private var byDeclaredName: [String: [DeclaredConflict]] = [:]
  private var byEmail: [String: [Person.ID]] = [:]
  private var byDomain: [String: [Person.ID]] = [:]
  private var byOuterDomain: [String: [Person.ID]] = [:]
  private var byOrganisation: [String: [Person.ID]] = [:]

  init(people: [Person], declared: [DeclaredConflict]) {
    for conflict in declared {
      switch conflict.subject {
      case .application(let id): byApplication[id, default: []].append(conflict)
      case .organisation(let name): byDeclaredName[folded(name), default: []].append(conflict)
      }
    }
    for person in people {
      if let organisation = person.organisation, !folded(organisation).isEmpty {
        byOrganisation[folded(organisation), default: []].append(person.id)
      }
      guard let address = person.email.flatMap(MailAddress.init) else { continue }
      byEmail[address.text, default: []].append(person.id)
      guard let domain = address.organisationDomain else { continue }
      byDomain[domain, default: []].append(person.id)
      for outer in outerDomains(of: domain) { byOuterDomain[outer, default: []].append(person.id) }
    }
  }

  func reasons(for application: ApplicationDocument) -> [Person.ID: [ConflictReason]] {
    var found: [Person.ID: [ConflictReason]] = [:]
    let lead = application.lead
    let names = application.foldedOrganisations
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
    (byDomain[domain] ?? []) + (byOuterDomain[domain] ?? [])
      + outerDomains(of: domain).flatMap { byDomain[$0] ?? [] }
  }
}

extension ApplicationDocument {
  /// The names and numbers of the lead and the partners as they are compared, each with the name of
  /// its organisation.
  fileprivate var foldedOrganisations: [String: String] {
    let lead = [lead.name, lead.latinName, lead.identifier].map { ($0, self.lead.name) }
    let others = partners.flatMap { partner in
      [partner.name, partner.latinName, partner.identifier].map { ($0, partner.name) }
    }
    let pairs = (lead + others).compactMap { name, organisation in
      name.map { (folded($0), organisation) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

/// An e-mail address in the form in which two of them are compared.
private struct MailAddress {
  let text: String
  let domain: String

  init?(_ address: String) {
    text = folded(address)
    guard let at = text.lastIndex(of: "@") else { return nil }
    domain = String(text[text.index(after: at)...])
    guard at > text.startIndex, !domain.isEmpty else { return nil }
  }

  /// The domain, unless anyone can get an address there.
  var organisationDomain: String? { publicMailDomains.contains(domain) ? nil : domain }
}

/// The domains that a domain lies within, at least two labels long: `uni.example` of
/// `a.uni.example`.
private func outerDomains(of domain: String) -> [String] {
  let labels = domain.split(separator: ".")
  guard labels.count > 2 else { return [] }
  return (1...(labels.count - 2)).map { labels[$0...].joined(separator: ".") }
}

/// A text without regard to case and spacing.
func folded(_ text: String) -> String {
  text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
}

/// Whether anyone gets an address at a domain.
func isPublicMailDomain(_ domain: String) -> Bool { publicMailDomains.contains(domain) }

/// Domains where anyone gets an address, so that sharing one says nothing: the large providers of
/// the region and of the world.
private let publicMailDomains: Set<String> = [
  "126.com", "163.com", "aliyun.com", "aol.com", "foxmail.com", "gmail.com", "gmx.com",
  "googlemail.com", "hotmail.co.th", "hotmail.com", "icloud.com", "live.com", "mail.com", "me.com",
  "msn.com", "outlook.co.id", "outlook.co.th", "outlook.com", "outlook.ph", "pm.me", "proton.me",
  "protonmail.com", "qq.com", "rocketmail.com", "sina.cn", "sina.com", "sohu.com", "tutanota.com",
  "vip.qq.com", "yahoo.co.id", "yahoo.co.th", "yahoo.com", "yahoo.com.cn", "yahoo.com.my",
  "yahoo.com.ph", "yahoo.com.sg", "yahoo.com.vn", "yandex.com", "yeah.net", "ymail.com", "zoho.com",
]
