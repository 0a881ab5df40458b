public import Vocabulary

/// Someone who works with the fund.
public struct Person: Hashable, Sendable {
  /// The key of a person, which commands take after `--as`.
  public typealias ID = Vocabulary.ID<Person>

  /// The key.
  public let id: ID

  /// The name as the person writes it.
  public let name: String

  /// Where letters reach the person.
  public let email: String?

  /// The organisation that the person works for, as the person names it.
  public let organisation: String?

  /// What the person may do.
  public let roles: Set<Role>

  /// Whether what was known of the person was erased.
  public var isErased: Bool { name.isEmpty }

  /// Makes a person.
  public init(id: ID, name: String, email: String?, organisation: String?, roles: Set<Role>) {
    self.id = id
    self.name = name
    self.email = email
    self.organisation = organisation
    self.roles = roles
  }
}

/// What a transaction can do with people.
public protocol PersonRecords {
  /// The person with a key, or nil.
  func person(_ id: Person.ID) throws(GrantError) -> Person?

  /// The roles of the person with a key; none when there is no such person.
  func roles(of id: Person.ID) throws(GrantError) -> Set<Role>

  /// Everyone with a role, or everyone, by key.
  func people(with role: Role?) throws(GrantError) -> [Person]

  /// Adds a person, or replaces what is known of one, under the entry that is being made.
  ///
  /// Roles that are given or taken away become rows of that entry.
  func save(_ person: Person) throws(GrantError)
}
