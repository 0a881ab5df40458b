internal import Audit
internal import Grants
internal import Vocabulary

/// A text about a person that rows of the history hold the hash of.
struct PersonalText: Sendable {
  /// The beginning of its place.
  let kind: String

  /// The table whose rows hold the hash.
  let table: String

  /// The column of the hash.
  let hash: String

  /// The columns that make the rest of the place.
  let key: [String]

  /// Every sort of text, in the order in which the history is checked.
  static let all = [
    original, document, reviewComments, conflictNote, sessionWords, progressNotes,
    attachmentName, letter,
  ]

  static let original = PersonalText(
    kind: "application-original", table: "application_version", hash: "document_sha256",
    key: ["application_id", "number"])
  static let document = PersonalText(
    kind: "application-document", table: "application_version", hash: "stored_sha256",
    key: ["application_id", "number"])
  static let reviewComments = PersonalText(
    kind: "review-comments", table: "review_version", hash: "comments_sha256",
    key: ["application_id", "reviewer_id", "number"])
  static let conflictNote = PersonalText(
    kind: "conflict-note", table: "conflict_declaration", hash: "note_sha256",
    key: ["person_id", "number"])
  static let sessionWords = PersonalText(
    kind: "session-words", table: "session_version", hash: "texts_sha256",
    key: ["session_id", "number"])
  static let progressNotes = PersonalText(
    kind: "progress-notes", table: "progress_report", hash: "notes_sha256",
    key: ["award_id", "number"])
  static let letter = PersonalText(
    kind: "letter", table: "letter_version", hash: "sealed_sha256",
    key: ["application_id", "number"])

  static let attachmentName = PersonalText(
    kind: "attachment-name", table: "attachment", hash: "name_sha256",
    key: ["application_id", "number"])

  /// The place of the text that belongs to a key.
  func place(_ key: [SQLValue]) -> String {
    key.reduce(into: kind) { place, part in
      switch part {
      case .integer(let number): place += "/\(number)"
      case .text(let text): place += "/\(text)"
      case .null, .bytes: preconditionFailure("Not a part of a key")
      }
    }
  }

  /// Joins the text `text` and its key `text_key` to the rows of the table under another name.
  func join(to rows: String) -> String {
    let place = key.map { "\(rows).\($0)" }.joined(separator: " || '/' || ")
    return """
      LEFT JOIN personal_text AS text ON text.place = '\(kind)/' || \(place)
      LEFT JOIN person_key AS text_key ON text_key.subject_id = text.subject_id
      """
  }

  /// The columns that a joined text is read from, in this order.
  static let columns = "text.place, text.sealed, text_key.key"
}

extension SQLRow {
  /// Opens a text from the columns `PersonalText.columns`; nil when there is none or it was erased.
  func personalText(_ column: Int) throws(StoreError) -> [UInt8]? {
    guard let place = try optionalText(column), try value(column + 2) != .null else { return nil }
    guard let key = TextKey(bytes: try bytes(column + 2)),
      let text = key.open(try bytes(column + 1), at: place)
    else { throw .domain(Message("privacy.text-damaged", ["place": .text(place)])) }
    return text
  }
}

/// Puts texts into one: each but the last behind its number of bytes and a full stop.
func packed(_ texts: [String]) -> [UInt8] {
  var bytes: [UInt8] = []
  for (index, text) in texts.enumerated() {
    if index < texts.count - 1 { bytes += Array("\(text.utf8.count).".utf8) }
    bytes += Array(text.utf8)
  }
  return bytes
}

/// Takes texts apart that `packed` put together; nil when these are others.
func unpacked(_ bytes: [UInt8], count: Int) -> [String]? {
  var rest = bytes[...]
  var texts: [String] = []
  while texts.count < count - 1 {
    guard let stop = rest.firstIndex(of: 0x2E),
      let length = Int(String(decoding: rest[..<stop], as: UTF8.self)), length >= 0,
      length <= rest.endIndex - stop - 1
    else { return nil }
    texts.append(String(decoding: rest[(stop + 1)..<(stop + 1 + length)], as: UTF8.self))
    rest = rest[(stop + 1 + length)...]
  }
  return texts + [String(decoding: rest, as: UTF8.self)]
}

extension FundTransaction {
  /// The number of a person among those whom data are kept of; a new one gets a key.
  func subject(of person: Person.ID) throws(StoreError) -> Int64 {
    let known = try database.first(
      "SELECT id FROM data_subject WHERE person_id = ?", [SQLValue(person)]
    ) { (row) throws(StoreError) in try row.integer(0) }
    if let known { return known }
    return try newSubject(person: .text(person.rawValue), address: .null)
  }

  /// The number of the contact with an e-mail address; a new one gets a key.
  func subject(at address: String) throws(StoreError) -> Int64 {
    if let known = try knownSubject(at: address) { return known }
    return try newSubject(person: .null, address: .text(addressDigest(address)))
  }

  func knownSubject(at address: String) throws(StoreError) -> Int64? {
    try database.first(
      "SELECT subject_id FROM person_key WHERE address_sha256 = ?",
      [.text(addressDigest(address))]
    ) { (row) throws(StoreError) in try row.integer(0) }
  }

  private func newSubject(person: SQLValue, address: SQLValue) throws(StoreError) -> Int64 {
    let number = try database.first(
      "INSERT INTO data_subject (person_id) VALUES (?) RETURNING id", [person]
    ) { (row) throws(StoreError) in try row.integer(0) }
    guard let number else { preconditionFailure("RETURNING returns a row") }
    let key = TextKey()
    try database.run(
      "INSERT INTO person_key (subject_id, key, address_sha256) VALUES (?, ?, ?)",
      [.integer(number), .bytes(key.bytes), address])
    textKeys[number] = key
    return number
  }

  private func key(of subject: Int64) throws(StoreError) -> TextKey? {
    if let key = textKeys[subject] { return key }
    let key = try database.first(
      "SELECT key FROM person_key WHERE subject_id = ?", [.integer(subject)]
    ) { (row) throws(StoreError) in TextKey(bytes: try row.bytes(0)) }
    textKeys[subject] = key ?? nil
    return key ?? nil
  }

  /// Seals a text and keeps it at its place, where it replaces an older one.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - subject: Whom it is about.
  ///   - place: Its place.
  ///   - hashesText: Whether the history holds the hash of the text, and not of the sealed bytes.
  /// - Returns: The hash of the sealed bytes, as rows hold it.
  /// - Throws: `.domain` when the person was erased.
  @discardableResult
  func seal(
    _ text: [UInt8], about subject: Int64, at place: String, hashesText: Bool = false
  ) throws(StoreError) -> String {
    guard let key = try key(of: subject) else {
      throw .domain(Message("privacy.erased-person", ["place": .text(place)]))
    }
    let sealed = key.seal(text, at: place)
    try database.run(
      """
      INSERT INTO personal_text (place, subject_id, hashes_text, sealed) VALUES (?, ?, ?, ?)
      ON CONFLICT (place) DO UPDATE SET sealed = excluded.sealed
      """, [.text(place), .integer(subject), SQLValue(hashesText), .bytes(sealed)])
    return Digest(hashing: sealed).description
  }

  /// Notes that the file has to be written anew, as it may still hold what was deleted.
  func markUnclean() throws(StoreError) {
    try database.run("INSERT INTO unclean_file (id) VALUES (1) ON CONFLICT (id) DO NOTHING")
  }
}

/// The hash under which an address is looked up, in the form in which addresses are compared.
private func addressDigest(_ address: String) -> String {
  let plain = address.lowercased().filter { !$0.isWhitespace }
  return Digest(hashing: Array(plain.utf8)).description
}
