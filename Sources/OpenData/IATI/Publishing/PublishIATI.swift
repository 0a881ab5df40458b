internal import Formats
public import Grants
public import Vocabulary

/// The awards of a fund as an IATI file, checked before the first byte is written.
public struct IATIPublication: Sendable {
  /// How many activities the file has.
  public var activityCount: Int { chosen.count }

  /// How many awards are left out because no agreement was signed yet.
  public let awardsWithoutAgreement: Int

  private let chosen: [AwardRecord]
  private let mapping: ActivityMapping

  /// Makes and checks the activities.
  ///
  /// - Parameters:
  ///   - records: The awards as they are at one moment.
  ///   - publisher: The fund as the settings have it.
  ///   - since: The day before which an award has to have changed for the last time to be left
  ///     out, or nil for all.
  ///   - fiction: What is done with invented awards.
  /// - Throws: `OpenDataError.noPublisher`, or `.problems` with everything that is wrong.
  public init(
    _ records: PublicationRecords, by publisher: Publisher?, since: Day? = nil,
    fiction: PublishedFiction = .refuse
  ) throws(OpenDataError) {
    guard let publisher else { throw .noPublisher }
    let agreed = records.awards.filter { $0.agreement != nil }
    awardsWithoutAgreement = records.awards.count - agreed.count
    chosen = agreed.filter { record in since.map { record.hasChanged(since: $0) } ?? true }
    mapping = ActivityMapping(publisher: publisher, asOf: records.asOf)
    try check(fiction)
  }

  private func check(_ fiction: PublishedFiction) throws(OpenDataError) {
    var problems: [PublicationProblem] = []
    if !Publisher.isIdentifier(mapping.publisher.identifier) {
      problems.append(
        PublicationProblem(
          award: nil, field: "reporting-org",
          Message(
            "iati.rule.identifier", ["text": .text(mapping.publisher.identifier)])))
    }
    if chosen.isEmpty {
      problems.append(
        PublicationProblem(award: nil, field: "iati-activity", Message("iati.rule.no-activity")))
    }
    let rules = IATIRules(today: mapping.today)
    for record in chosen {
      if record.document.isFictional, fiction == .refuse {
        problems.append(
          PublicationProblem(
            award: record.award.id, field: "iati-activity", Message("publish.fictional")))
      }
      if let activity = mapping.activity(of: record) { problems += rules.problems(in: activity) }
    }
    guard problems.isEmpty else { throw .problems(problems) }
  }

  /// Hands the file over piece by piece, in memory that does not grow with it: same awards, same
  /// bytes.
  ///
  /// - Parameter body: Takes the next bytes.
  /// - Throws: What `body` throws.
  public func write<Failure>(to body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let writer = IATIWriter(publisher: mapping.publisher, publisherNames: mapping.publisherNames)
    var xml = XMLWriter()
    xml.start(
      "iati-activities",
      [
        ("version", IATIWriter.version), ("generated-datetime", mapping.asOf.description),
      ])
    for record in chosen {
      guard let activity = mapping.activity(of: record) else { continue }
      writer.write(activity, to: &xml)
      try body(xml.takeBytes())
    }
    xml.end()
    try body(xml.finish())
  }
}

extension AwardRecord {
  /// Whether anything was agreed, achieved, paid or verified on a day or after it.
  fileprivate func hasChanged(since day: Day) -> Bool {
    let days =
      [decided, agreement?.signed, progress?.facts.until] + entries.map(\.transfer.day)
      + milestones.map(\.achievement?.day)
    return days.contains { $0.map { $0 >= day } ?? false }
  }
}
