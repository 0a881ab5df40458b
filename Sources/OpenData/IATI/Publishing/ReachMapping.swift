internal import Grants
internal import Vocabulary

/// Makes the result of an award: the people whom it plans to reach, and those whom somebody vouches
/// that it has.
struct ReachMapping {
  let agreement: Agreement

  /// The smallest number of people other than 0 that is published.
  ///
  /// A breakdown is published whole when none of its groups is smaller, and else not at all: a
  /// single group that is left out could be found by subtraction.
  static let smallestGroup: Int64 = 10

  private typealias Count = IATIActivity.ReachResult.Count

  /// The result, or nil when there is nothing to publish.
  func result(of record: AwardRecord) -> IATIActivity.ReachResult? {
    let planned = plans(record.document.reach)
    let reached = record.progress.map { achievements($0.facts) } ?? []
    guard !planned.isEmpty || !reached.isEmpty else { return nil }
    return .init(
      first: agreement.start, last: agreement.end, planned: planned, reached: reached,
      until: reached.isEmpty ? nil : record.progress?.facts.until)
  }

  /// Plans are of nobody yet, and need no protection.
  private func plans(_ reach: PlannedReach) -> [Count] {
    guard reach.total > 0 else { return [] }
    let rural = reach.rural.map { [count("location", "rural", $0)] } ?? []
    let disabled = reach.withDisability.map { [count("disability", "with", $0)] } ?? []
    return [Count(group: nil, people: reach.total)]
      + Gender.allCases.map { count("sex", $0.rawValue, reach.people($0)) } + disabled + rural
  }

  private func achievements(_ facts: ProgressReport.Facts) -> [Count] {
    let groups = facts.people.groups
    let total = groups.reduce(Int64(0)) { $0 + $1.people }
    guard total >= Self.smallestGroup else { return [] }
    let sum = { (isIn: (Attendance.Key) -> Bool) in
      groups.filter { isIn($0.key) }.reduce(Int64(0)) { $0 + $1.people }
    }
    let genders = Gender.allCases.map { gender in
      count("sex", gender.rawValue, sum { $0.gender == gender })
    }
    let ages = AgeBand.allCases.map { band in
      count("age", band.rawValue, sum { $0.age == band })
    }
    let disabilities = Disability.allCases.map { disability in
      count("disability", disability.rawValue, sum { $0.disability == disability })
    }
    var breakdowns = [genders, ages, disabilities]
    if let rural = facts.rural {
      breakdowns.append([
        count("location", "rural", rural), count("location", "other", total - rural),
      ])
    }
    return [Count(group: nil, people: total)] + breakdowns.filter(Self.isSafe).flatMap { $0 }
  }

  /// Whether every group of a breakdown is large enough or empty, and it tells anything.
  private static func isSafe(_ counts: [Count]) -> Bool {
    counts.allSatisfy { $0.people == 0 || $0.people >= smallestGroup }
      && counts.contains { $0.people > 0 && $0.group?.value != "not-stated" }
  }

  private func count(_ name: String, _ value: String, _ people: Int64) -> Count {
    Count(group: .init(name: name, value: value), people: people)
  }
}
