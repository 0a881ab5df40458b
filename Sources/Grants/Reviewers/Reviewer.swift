public import Vocabulary

/// A person who reviews applications, with what assignment needs to know.
public struct Reviewer: Hashable, Sendable {
  /// The person.
  public let person: Person

  /// What the person can review.
  public let profile: ReviewerProfile

  /// Makes a reviewer.
  public init(person: Person, profile: ReviewerProfile) {
    self.person = person
    self.profile = profile
  }

  /// The key.
  public var id: Person.ID { person.id }
}

/// What a reviewer can review, and how much of it.
public struct ReviewerProfile: Hashable, Sendable {
  /// The country that the reviewer works in.
  public let country: Country

  /// The gender as the reviewer states it.
  public let gender: Gender

  /// The languages that the reviewer reads well enough to judge a text, by tag and each once.
  public let languages: [LanguageTag]

  /// The purposes that the reviewer is an expert of, each once.
  public let tracks: [Track]

  /// How many applications of one call the reviewer takes at the most.
  public let maximumLoad: Int

  /// Makes a profile; the order and repetitions of languages and tracks do not matter.
  public init(
    country: Country, gender: Gender, languages: [LanguageTag], tracks: [Track], maximumLoad: Int
  ) {
    self.country = country
    self.gender = gender
    self.languages = Set(languages).sorted()
    self.tracks = Track.allCases.filter(tracks.contains)
    self.maximumLoad = maximumLoad
  }
}

/// A reviewer as a file describes one.
public struct ReviewerDraft: Hashable, Sendable {
  /// The key that the reviewer is to have.
  public let id: Person.ID

  /// The name as the reviewer writes it.
  public let name: String

  /// Where letters reach the reviewer.
  public let email: String?

  /// The organisation that the reviewer works for.
  public let organisation: String?

  /// What the reviewer can review.
  public let profile: ReviewerProfile

  /// Makes a draft.
  public init(
    id: Person.ID, name: String, email: String?, organisation: String?, profile: ReviewerProfile
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.organisation = organisation
    self.profile = profile
  }
}

/// What a transaction can do with reviewers.
public protocol ReviewerRecords {
  /// The reviewer with a key, or nil.
  func reviewer(_ id: Person.ID) throws(GrantError) -> Reviewer?

  /// All reviewers, by key.
  func reviewers() throws(GrantError) -> [Reviewer]

  /// Adds the profile of a person.
  ///
  /// The entry that is being made covers the key, the country, the languages, the tracks and the load; the name,
  /// the address and the gender are kept apart, so that they can be erased later.
  func insert(_ profile: ReviewerProfile, of id: Person.ID) throws(GrantError)
}
