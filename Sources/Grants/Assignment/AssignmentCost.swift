internal import Vocabulary

/// What it costs to give an application to a reviewer; less is better, and the sum over all is made
/// least.
///
/// The numbers only matter beside each other: a reviewer who is no expert of the track is worse
/// than one who reads a neighbouring language, and both together are worse than a reviewer of the
/// same country. People of the country know the ground, so they are not kept away; but they are
/// more likely to know the applicant, so that someone from elsewhere who reads the language as well
/// comes first.
enum AssignmentCost {
  static let nearLanguage = 20
  static let otherTrack = 30
  static let sameCountry = 5

  /// What a fair assignment pays at the most to give an application a reviewer of a second country:
  /// less than an expert is worth.
  static let secondCountry = 25

  /// What each application that a reviewer already has adds to the cost of one more.
  ///
  /// It takes a difference of fifteen applications before an even load is worth more than an
  /// expert.
  static let balance = 2

  /// The cost, or nil when the reviewer cannot read the application.
  static func of(_ application: ApplicationDocument, to reviewer: ReviewerProfile) -> Int? {
    guard let skill = ReadingRule.skill(of: reviewer.languages, reading: application.language)
    else { return nil }
    return (skill == .near ? nearLanguage : 0)
      + (reviewer.tracks.contains(application.track) ? 0 : otherTrack)
      + (reviewer.country == application.country ? sameCountry : 0)
  }
}
