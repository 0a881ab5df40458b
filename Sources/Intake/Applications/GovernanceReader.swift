internal import Formats
internal import Grants
internal import Vocabulary

/// When an application was handed in: a day, or a time with its distance from UTC.
struct Submission {
  let day: Day
  let time: Timestamp?

  init?(_ text: String) {
    if let day = Day(text) {
      self.day = day
      time = nil
    } else if let exact = OffsetTime(text) {
      day = exact.day
      time = exact.time
    } else {
      return nil
    }
  }
}

extension ObjectReader {
  /// The longest text about one principle, in Unicode scalars.
  private static let longestText: Int64 = 2000

  /// The self-assessment: a level and a text for each principle of AI governance.
  func governance() -> GovernanceAssessment? {
    refuseOthers(than: GovernancePrinciple.allCases.map(\.rawValue))
    var answers: [GovernanceAssessment.Answer] = []
    for principle in GovernancePrinciple.allCases {
      guard let reader = object(principle.rawValue) else { continue }
      reader.refuseOthers(than: ["level", "text"])
      let levels = GovernanceAssessment.levels
      let level = reader.integer("level", in: Int64(levels.lowerBound)...Int64(levels.upperBound))
      let text = reader.longText("text", limit: Int(Self.longestText))
      guard let level, let text else { continue }
      answers.append(.init(principle: principle, level: Int(level), text: text))
    }
    return answers.count == GovernancePrinciple.allCases.count
      ? GovernanceAssessment(answers: answers) : nil
  }
}

extension GovernancePrinciple {
  /// The column of a table with the level.
  var column: String { "governance_" + rawValue.replacing("-", with: "_") }

  /// The column of a table with the text.
  var textColumn: String { column + "_text" }
}
