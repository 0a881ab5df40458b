public import Vocabulary

/// One version in the list of versions of an application.
public struct ListedVersion: Hashable, Sendable {
  /// The number, counted from 1.
  public let number: Int

  /// When it came.
  public let recordedAt: Timestamp

  /// Who took it; nil for those who see a blind copy.
  public let actor: Person.ID?

  /// What differs from the version before, in the order of the form; empty for the first.
  public let changes: [FieldDifference]
}

/// What changed between two versions of an application.
public struct VersionDifference: Hashable, Sendable {
  /// The application.
  public let id: Application.ID

  /// The title that the newer version has.
  public let title: String

  /// The language of the newer version.
  public let language: LanguageTag

  /// The earlier version.
  public let from: Int

  /// The later version.
  public let to: Int

  /// Whether names are left out.
  public let isBlind: Bool

  /// The fields that differ, in the order of the form.
  public let fields: [FieldDifference]
}

extension GrantService {
  /// The versions of an application as the actor may see them, oldest first.
  ///
  /// - Throws: `GrantError.notFound` when there is none, and just so when the actor may not see it.
  public func listVersions(
    of id: Application.ID, by actor: Person.ID
  ) async throws(GrantError) -> [ListedVersion] {
    try await store.read { (grants) throws(GrantError) in
      let seen = try grants.seenVersions(of: id, by: actor)
      var listed: [ListedVersion] = []
      for (index, version) in seen.versions.enumerated() {
        let changes =
          index == 0
          ? [] : seen.differences(version.document, from: seen.versions[index - 1].document)
        listed.append(
          ListedVersion(
            number: version.number, recordedAt: version.recordedAt,
            actor: seen.sight < .all ? nil : version.actor, changes: changes))
      }
      return listed
    }
  }

  /// What changed between two versions, the newest and the one before unless others are named.
  ///
  /// - Parameters:
  ///   - id: The application.
  ///   - from: The earlier version, or nil for the one before the later.
  ///   - to: The later version, or nil for the newest.
  ///   - blind: Whether to leave names out although the actor may see them.
  ///   - actor: The person who asks.
  /// - Returns: The fields that differ.
  /// - Throws: `GrantError.notFound` when there is none, and just so when the actor may not see it;
  ///   `VersionFault.onlyVersion` or `.noVersion`.
  public func compareVersions(
    of id: Application.ID, from: Int? = nil, to: Int? = nil, blind: Bool = false,
    by actor: Person.ID
  ) async throws(GrantError) -> VersionDifference {
    try await store.read { (grants) throws(GrantError) in
      let seen = try grants.seenVersions(of: id, blind: blind, by: actor)
      guard seen.versions.count > 1 else { throw .version(.onlyVersion(id)) }
      let later = try seen.version(to ?? seen.versions.count)
      let earlier = try seen.version(from ?? max(1, later.number - 1))
      return VersionDifference(
        id: id, title: later.document.title, language: later.document.language,
        from: earlier.number, to: later.number, isBlind: seen.sight == .blind,
        fields: seen.differences(later.document, from: earlier.document))
    }
  }
}

/// The versions of an application as far as someone may see them.
struct SeenVersions {
  let application: Application
  let sight: Sight
  let versions: [ApplicationVersion]

  func version(_ number: Int) throws(GrantError) -> ApplicationVersion {
    guard let found = versions.first(where: { $0.number == number }) else {
      throw .version(.noVersion(application.id, number, newest: versions.count))
    }
    return found
  }

  /// What differs; of the people and organisations nothing where names are left out.
  func differences(
    _ document: ApplicationDocument, from earlier: ApplicationDocument
  ) -> [FieldDifference] {
    document.differences(from: earlier).filter { difference in
      switch sight {
      case .nothing, .blind: !difference.path.hasPrefix("lead.")
      case .open: !difference.path.hasPrefix("lead.contact.")
      case .all: true
      }
    }
  }
}

extension GrantTransaction {
  /// Reads the versions of an application; where names are to be left out, those that any version
  /// names are left out of all.
  func seenVersions(
    of id: Application.ID, blind: Bool = false, by actor: Person.ID
  ) throws(GrantError) -> SeenVersions {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    guard let application = try application(id) else { throw .notFound("application", id.rawValue) }
    let sight = min(try sight(of: application, for: person), blind ? .blind : .all)
    if try awaitsDeclaration(application, by: person) { throw .declareFirst(id) }
    guard sight > .nothing else { throw .notFound("application", id.rawValue) }
    let versions = try self.versions(of: id)
    guard sight < .all else {
      return SeenVersions(application: application, sight: sight, versions: versions)
    }
    let documents = versions.map(\.document)
    return SeenVersions(
      application: application, sight: sight,
      versions: versions.map { version in
        let document = version.document
        return ApplicationVersion(
          number: version.number, recordedAt: version.recordedAt, actor: version.actor,
          document: sight == .open
            ? document.withoutPeople(ofAll: documents) : document.withoutNames(ofAll: documents),
          repairedFields: [])
      })
  }
}

extension ApplicationDocument {
  /// A blind copy that hides what other versions name, too: who was the contact of the first
  /// version may still stand in a sentence of the second.
  func withoutNames(ofAll versions: [ApplicationDocument]) -> ApplicationDocument {
    var copy = self
    for version in versions where version.lead != lead || version.partners != partners {
      let contact = version.lead.contact
      copy.partners +=
        [
          ProjectPartner(
            name: version.lead.name, latinName: version.lead.latinName,
            identifier: version.lead.identifier, country: country, basisPoints: 0),
          ProjectPartner(
            name: contact.name, latinName: contact.email, identifier: nil, country: country,
            basisPoints: 0),
        ] + version.partners
    }
    var hidden = copy.withoutNames
    hidden.partners = Array(hidden.partners.prefix(partners.count))
    return hidden
  }
}
