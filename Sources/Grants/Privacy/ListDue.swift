internal import Audit
public import Vocabulary

/// A contact whose data are no longer needed.
public struct DueErasure: Hashable, Sendable {
  /// Whose data.
  public let subject: DataSubject

  /// The applications that the person is the contact of.
  public let applications: [Application.ID]

  /// The day on which the last of them or of their awards ended.
  public let ended: Day

  /// The day on which the time was over for which the data are kept.
  public let due: Day
}

extension GrantService {
  /// The contacts whose data have been kept long enough, by the day on which that was so.
  ///
  /// The time is that of the fields of contacts in `FieldRegister`, counted from the last step of
  /// their applications and awards.
  ///
  /// - Parameter actor: The person who asks.
  /// - Returns: Those who should be erased.
  /// - Throws: `GrantError.notAllowed` when the actor does not manage people.
  public func listDueErasures(by actor: Person.ID) async throws(GrantError) -> [DueErasure] {
    let today = clock().fundDay
    return try await store.read { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      var found: [DueErasure] = []
      for subject in try grants.contacts() {
        guard let erasure = try grants.dueErasure(of: subject), erasure.due <= today else {
          continue
        }
        found.append(erasure)
      }
      return found.sorted { ($0.due, $0.subject.number) < ($1.due, $1.subject.number) }
    }
  }
}

extension GrantTransaction {
  /// When the data of a contact are due; nil while they are needed.
  fileprivate func dueErasure(of subject: DataSubject) throws(GrantError) -> DueErasure? {
    guard try openWork(of: subject) == nil else { return nil }
    let ids = Set(try versions(ofContact: subject.number).map(\.id)).sorted()
    let steps = try entries(by: nil, about: ids.map(\.rawValue))
    guard let ended = steps.last?.recordedAt.day else { return nil }
    return DueErasure(
      subject: subject, applications: ids, ended: ended,
      due: ended.adding(years: FieldRegister.contactYears))
  }
}

extension FieldRegister {
  /// How many years data of contacts are kept after their last application or award ended.
  static let contactYears =
    personal.compactMap(\.use).filter { $0.subject == .contact && $0.retention.end == .application }
    .map(\.retention.years).max() ?? 0
}

extension Day {
  /// The same day some years later; the day after 28 February where there is no 29th.
  fileprivate func adding(years: Int) -> Day {
    let (year, month, day) = fields
    if let later = Day(year: year + years, month: month, day: day) { return later }
    return Day(year: year + years, month: 3, day: 1) ?? self
  }
}
