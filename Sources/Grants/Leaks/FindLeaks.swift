internal import Text
public import Vocabulary

/// What in one application tells who applies.
public struct LeakReport: Hashable, Sendable {
  /// The application.
  public let application: Application.ID

  /// The places, in the order of the application and then of its attachments.
  public let leaks: [Leak]

  /// Parts of attachments that could not be looked at, with the reason of each.
  public let unread: [UnreadPart]
}

/// A part of an attachment that could not be looked at.
public struct UnreadPart: Hashable, Sendable {
  /// The part, as `Leak` tells places.
  public let place: String

  /// Why.
  public let reason: Message

  /// Makes a part.
  public init(place: String, reason: Message) {
    self.place = place
    self.reason = reason
  }
}

/// What can be read in a file that came with an application: its name, what programs wrote about
/// its author into it, and its text.
public struct AttachmentText: Hashable, Sendable {
  /// The texts.
  public var texts: [NamedText]

  /// What could not be read.
  public var unread: [UnreadPart]

  /// Makes what can be read.
  public init(texts: [NamedText], unread: [UnreadPart] = []) {
    self.texts = texts
    self.unread = unread
  }
}

extension GrantService {
  /// Finds what in applications tells who applies: in their texts, and in the names, properties and
  /// texts of the files that came with them.
  ///
  /// - Parameters:
  ///   - ids: The applications, or nil for all of the call.
  ///   - callID: The call, or nil for the only one.
  ///   - number: The number of the one file to look at, or nil for the texts and all files.
  ///   - actor: The person who asks, who must see names.
  ///   - read: Reads a file.
  /// - Returns: What was found, by application.
  /// - Throws: `GrantError.notFound`, or `.text` when a text cannot be compared.
  public func findLeaks(
    in ids: [Application.ID]?, call callID: FundingCall.ID? = nil, attachment number: Int? = nil,
    by actor: Person.ID, reading read: @escaping @Sendable (Attachment) -> AttachmentText
  ) async throws(GrantError) -> [LeakReport] {
    let work = try await store.read { (grants) throws(GrantError) in
      try grants.require(.manageApplications, of: actor)
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      var applications: [Application] = []
      if let ids {
        for id in ids { applications.append(try grants.existingApplication(id)) }
      } else {
        applications = try grants.applications(to: try grants.chosenCall(callID, by: actor).id)
      }
      var work: [(Application, [Attachment])] = []
      for application in applications {
        guard try grants.sight(of: application, for: person) == .all else {
          if ids == nil { continue }
          throw .notFound("application", application.id.rawValue)
        }
        var files = try grants.attachments(of: application.id).filter { $0.name != nil }
        files = number.map { number in files.filter { $0.number == number } } ?? files.current
        if let number, files.isEmpty {
          throw .notFound("attachment", "\(application.id)/\(number)")
        }
        work.append((application, files))
      }
      return work
    }
    var reports: [LeakReport] = []
    for (application, files) in work {
      reports.append(
        try report(on: application, files, withTexts: number == nil, reading: read))
    }
    return reports
  }

  private func report(
    on application: Application, _ files: [Attachment], withTexts: Bool,
    reading read: (Attachment) -> AttachmentText
  ) throws(GrantError) -> LeakReport {
    var texts = withTexts ? application.document.namedTexts : []
    var unread: [UnreadPart] = []
    for file in files {
      if let name = file.name { texts.append(NamedText(name, at: "\(file.place).name")) }
      let content = read(file)
      texts += content.texts
      unread += content.unread
    }
    return LeakReport(
      application: application.id, leaks: try leaks(in: texts, of: application.document),
      unread: unread)
  }
}

/// Finds what in texts tells who handed in an application, by letters and by sound.
///
/// - Throws: `GrantError.text` when a text cannot be compared.
public func leaks(
  in texts: [NamedText], of document: ApplicationDocument
) throws(GrantError) -> [Leak] {
  do throws(TextError) {
    let search = try LeakSearch(document)
    let sounds = try LeakSounds(document)
    var found: [Leak] = []
    for text in texts {
      let hits = try (search.hits(in: text.text) + sounds.hits(in: text.text)).distinct
      found += hits.map { Leak($0, in: text) }
    }
    return found
  } catch {
    throw .text(error.message)
  }
}

extension Attachment {
  /// How reports tell the file.
  public var place: String { "attachments[\(number)]" }
}

extension Leak {
  /// How much of the text around is shown, in characters on each side.
  private static let margin = 24

  fileprivate init(_ hit: LeakHit, in text: NamedText) {
    let source = SourceText(text.text)
    let before = source[0..<hit.range.lowerBound].suffix(Self.margin)
    let after = source[hit.range.upperBound..<text.text.utf8.count].prefix(Self.margin)
    let parts = [
      before.count < hit.range.lowerBound && before.count == Self.margin ? "…" : "",
      String(before), "«", String(source[hit.range]), "»", String(after),
      after.count == Self.margin ? "…" : "",
    ]
    self.init(
      place: text.place, range: hit.range,
      snippet: parts.joined().split(whereSeparator: \.isNewline).joined(separator: " "),
      kind: hit.kind, match: hit.match, certainty: hit.certainty)
  }
}
