public import Vocabulary

extension GrantService {
  /// Records that a milestone was reached, and what shows it.
  ///
  /// - Parameters:
  ///   - number: The number of the milestone.
  ///   - id: The award.
  ///   - day: The day on which it was reached.
  ///   - evidence: What shows it.
  ///   - actor: The person who vouches for it.
  /// - Returns: The milestone with its proof.
  /// - Throws: `GrantError.awardNotAgreed`, `.notFound`, `.milestoneAchieved`, `.textMissing`, or
  ///   what is wrong with the day.
  public func achieveMilestone(
    _ number: Int, of id: Award.ID, on day: Day, evidence: String, by actor: Person.ID
  ) async throws(GrantError) -> Milestone {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      let agreement = try grants.standingAgreement(of: try grants.existingAward(id))
      guard let milestone = try grants.milestones(of: id).first(where: { $0.number == number })
      else { throw .notFound("milestone", "\(id)/\(number)") }
      if let earlier = milestone.achievement { throw .milestoneAchieved(id, number, earlier.day) }
      try RequiredText.evidence.check(evidence)
      try agreement.check(day, of: id, today: now.fundDay)
      let achievement = Milestone.Achievement(day: day, evidence: evidence)
      let step = HistoryStep(
        actor: actor, at: now, action: .milestoneAchieve, subject: id.rawValue, reason: evidence)
      try grants.record(step) { () throws(GrantError) in
        try grants.insert(achievement, of: number, of: id)
      }
      return Milestone(
        number: number, title: milestone.title, due: milestone.due, achievement: achievement)
    }
  }
}
