public import Audit
public import Vocabulary

/// Someone whom the fund keeps data of: a person who works with it, or the contact of applications.
public struct DataSubject: Hashable, Sendable {
  /// The number, which stays after everything else is gone.
  public let number: Int64

  /// The key of a person who works with the fund; nil for a contact.
  public let person: Person.ID?

  /// Whether the data were erased.
  public let isErased: Bool

  /// Makes a subject.
  public init(number: Int64, person: Person.ID?, isErased: Bool) {
    self.number = number
    self.person = person
    self.isErased = isErased
  }

  /// What commands and the history call the person: the key, or `contact-` and the number.
  public var key: String { person?.rawValue ?? "contact-\(number)" }
}

/// A text about a person, as the fund keeps it.
public struct KeptText: Hashable, Sendable {
  /// Its place, such as `review-comments/KH-01/mali/1`.
  public let place: String

  /// What it says, in as many parts as such texts have; nil after it was erased.
  public let parts: [String]?

  /// How many bytes it takes in the file.
  public let bytes: Int64

  /// What sort of text it is: the beginning of its place.
  public var kind: String { String(place.prefix { $0 != "/" }) }

  /// Makes a text.
  public init(place: String, parts: [String]?, bytes: Int64) {
    self.place = place
    self.parts = parts
    self.bytes = bytes
  }
}

extension KeptText {
  /// The kinds of texts, with the paths of the fields about people that are in them; those of
  /// several parts have them in this order.
  public static let fields: [String: [String]] = [
    "application-document": [
      "application.lead.contact.name", "application.lead.contact.email",
      "application.lead.contact.gender",
    ],
    "application-original": ["application.original"],
    "attachment-name": ["attachment.name"],
    "conflict-note": ["conflict.note"],
    "letter": ["letter.subject", "letter.digest"],
    "person": ["person.name", "person.email", "person.organisation"],
    "progress-notes": ["progress.notes"],
    "review-draft": ["review.draft"],
    "review-comments": ["review.comments.to_panel", "review.comments.to_applicant"],
    "session-words": ["session.place", "session.notes"],
  ]
}

/// What a transaction can do with data about people.
public protocol PrivacyRecords {
  /// Someone by number, or nil.
  func dataSubject(_ number: Int64) throws(GrantError) -> DataSubject?

  /// The contacts of applications who were not erased, by number.
  func contacts() throws(GrantError) -> [DataSubject]

  /// Those whom a person's key or an e-mail address names: a person, the contact of applications,
  /// or both.
  func dataSubjects(named name: String) throws(GrantError) -> [DataSubject]

  /// The applications that somebody is the contact of, by key, also after an erasure.
  func applications(ofContact number: Int64) throws(GrantError) -> [Application]

  /// The texts about somebody, in the order in which they came.
  func texts(about number: Int64) throws(GrantError) -> [KeptText]

  /// The entries that a person made or that are about one of these keys, oldest first.
  func entries(by actor: Person.ID?, about keys: [String]) throws(GrantError) -> [AuditEntry]

  /// Erases the texts and the key of somebody, under the entry that is being made, which covers the
  /// hashes of the sealed texts and of what is left.
  ///
  /// - Parameters:
  ///   - subject: Whose data go.
  ///   - applications: The applications that somebody is the contact of, with what is left of them.
  /// - Throws: Why the database could not be written.
  func erase(_ subject: DataSubject, leaving applications: [Application]) throws(GrantError)

  /// The entries in whose reasons one of these texts stands, oldest first.
  func entries(mentioning texts: [String]) throws(GrantError) -> [AuditEntry]

  /// How many texts were erased since the fund began.
  func erasedTextCount() throws(GrantError) -> Int64

  /// Whether somebody is the reviewer of an application whose review is not there yet.
  func openReviews(of person: Person.ID) throws(GrantError) -> [Application.ID]

  /// The award for an application, or nil.
  func award(for application: Application.ID) throws(GrantError) -> Award?

  /// All consents, or those of one, oldest first.
  func consents(of number: Int64?) throws(GrantError) -> [ConsentRecord]

  /// Adds a consent, under the entry that is being made.
  func insert(_ consent: ConsentRecord) throws(GrantError)

  /// Records that a consent was withdrawn, under the entry that is being made.
  func withdraw(_ consent: ConsentRecord.ID, on day: Day) throws(GrantError)

  /// All transfers to other countries, oldest first.
  func transfers() throws(GrantError) -> [DataTransfer]

  /// Adds a transfer, under the entry that is being made.
  func insert(_ transfer: DataTransfer) throws(GrantError)
}

extension GrantTransaction {
  /// Those whom a key, an address or `contact-` and a number names.
  ///
  /// - Throws: `PrivacyFault.nobody`.
  func subjects(named name: String) throws(GrantError) -> [DataSubject] {
    var found = try dataSubjects(named: name)
    if found.isEmpty, name.hasPrefix("contact-"), let number = Int64(name.dropFirst(8)),
      let subject = try dataSubject(number), subject.person == nil
    {
      found = [subject]
    }
    guard !found.isEmpty else { throw .privacy(.nobody(name)) }
    return found
  }
}
