public import Audit
public import Vocabulary

/// Everything that the fund holds about one person.
public struct PersonExport: Hashable, Sendable {
  /// Whose data; after an erasure there is nothing else.
  public let subject: DataSubject

  /// The values, each with its field and its place.
  public let values: [Value]

  /// The applications that the person is the contact of.
  public let applications: [Application.ID]

  /// What the person agreed to.
  public let consents: [ConsentRecord]

  /// The countries that data of the person went to.
  public let transfers: [DataTransfer]

  /// The entries of the history that the person made, or that are about the person.
  public let entries: [AuditEntry]

  /// One value that is held.
  public struct Value: Hashable, Sendable {
    /// The field.
    public let field: DataField
    /// Where it is kept.
    public let place: String
    /// What it says.
    public let text: String
  }
}

extension GrantService {
  /// Gathers everything that is held about a person, and nothing about others.
  ///
  /// - Parameters:
  ///   - name: The key of a person, an e-mail address, or `contact-` and a number.
  ///   - terms: Where the file goes, when it goes to another country; an entry records it.
  ///   - actor: The person who asks.
  /// - Returns: What is held, of each of those whom the name names.
  /// - Throws: `PrivacyFault.nobody`.
  public func exportPerson(
    _ name: String, to terms: TransferTerms? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [PersonExport] {
    let now = clock()
    guard let terms else {
      return try await store.read { (grants) throws(GrantError) in
        try grants.exports(of: name, by: actor)
      }
    }
    return try await store.write { (grants) throws(GrantError) in
      for subject in try grants.subjects(named: name) where !subject.isErased {
        try grants.require(.managePeople, of: actor)
        try grants.record(
          DataTransfer(
            subject: subject, content: .person, country: terms.country, basis: terms.basis),
          by: actor, at: now)
      }
      return try grants.exports(of: name, by: actor)
    }
  }
}

extension GrantTransaction {
  fileprivate func exports(
    of name: String, by actor: Person.ID
  ) throws(GrantError) -> [PersonExport] {
    try require(.managePeople, of: actor)
    var exports: [PersonExport] = []
    for subject in try subjects(named: name) { exports.append(try export(of: subject)) }
    return exports
  }

  private func export(of subject: DataSubject) throws(GrantError) -> PersonExport {
    let versions = try versions(ofContact: subject.number)
    let applications = Set(versions.map(\.id)).sorted()
    var values: [PersonExport.Value] = []
    // Of documents, which tell of organisations, only the contact follows below.
    for text in try texts(about: subject.number) where text.kind != "application-document" {
      guard let parts = text.parts else { continue }
      for (path, part) in zip(KeptText.fields[text.kind] ?? [], parts) where !part.isEmpty {
        values += PersonExport.Value(path, at: text.place, part)
      }
    }
    for application in versions where !subject.isErased {
      let contact = application.document.lead.contact
      let place = "application-document/\(application.id)/\(application.version)"
      values += PersonExport.Value("application.lead.contact.name", at: place, contact.name)
      values += PersonExport.Value("application.lead.contact.email", at: place, contact.email)
      values += PersonExport.Value(
        "application.lead.contact.gender", at: place, contact.gender.rawValue)
    }
    if let id = subject.person, !subject.isErased { values += try work(of: id) }
    try DisclosureGate(for: .oneself).check(values.map(\.field.path))
    let keys = subject.person == nil ? applications.map(\.rawValue) : []
    return PersonExport(
      subject: subject, values: values, applications: applications,
      consents: try consents(of: subject.number),
      transfers: try transfers().filter { $0.subject == nil || $0.subject == subject },
      entries: try entries(by: subject.person, about: [subject.key] + keys))
  }

  /// What is known of a person beside texts.
  private func work(of id: Person.ID) throws(GrantError) -> [PersonExport.Value] {
    var values: [PersonExport.Value] = []
    let roles = try person(id)?.roles.map(\.rawValue).sorted() ?? []
    values += PersonExport.Value("person.roles", at: "person/\(id)", roles.joined(separator: " "))
    if let profile = try reviewer(id)?.profile {
      let place = "reviewer/\(id)"
      values += PersonExport.Value("reviewer.gender", at: place, profile.gender.rawValue)
      values += PersonExport.Value("reviewer.country", at: place, profile.country.rawValue)
      values += PersonExport.Value(
        "reviewer.languages", at: place, profile.languages.map(\.text).joined(separator: " "))
      values += PersonExport.Value(
        "reviewer.tracks", at: place, profile.tracks.map(\.rawValue).joined(separator: " "))
      values += PersonExport.Value(
        "reviewer.maximum_load", at: place, String(profile.maximumLoad))
    }
    for conflict in try declaredConflicts(of: id) {
      values += PersonExport.Value(
        "conflict.kind", at: "conflict/\(conflict.about)", conflict.kind.rawValue)
    }
    for statement in try statements(of: id) {
      values += PersonExport.Value(
        "conflict.statement", at: "statement/\(statement.key.applicationID)/\(statement.version)",
        statement.wording)
    }
    return values
  }
}

extension PersonExport.Value {
  /// Makes a value of a field that has a class.
  fileprivate init?(_ path: String, at place: String, _ text: String) {
    guard let field = FieldRegister.field(path), !text.isEmpty else { return nil }
    self.init(field: field, place: place, text: text)
  }
}

extension [PersonExport.Value] {
  /// Adds a value, if there is one.
  fileprivate static func += (values: inout Self, value: Element?) {
    if let value { values.append(value) }
  }
}

extension DeclaredConflict {
  fileprivate var about: String {
    switch subject {
    case .application(let id): id.rawValue
    case .organisation(let name): name
    }
  }
}
