internal import Formats
internal import Grants
internal import Vocabulary

extension ApplicationSheet {
  /// What the applicant says about the principles of AI governance.
  func printGovernance(_ governance: GovernanceAssessment) {
    console.out("")
    let most = GovernancePrinciple.allCases.count * GovernanceAssessment.levels.upperBound
    console.out(
      Message(
        "governance.sum",
        ["total": .integer(Int64(governance.total)), "most": .integer(Int64(most))]))
    for answer in governance.answers {
      let level = console.text(.integer(Int64(answer.level)))
      let anchor = console.text(answer.principle.anchor(answer.level))
      console.out("  \(console.text(answer.principle.title)): \(level) · \(anchor)")
      console.out("    \(answer.text)")
    }
  }
}

extension GovernanceAssessment {
  /// The self-assessment as an object for machines.
  var json: JSON {
    .object(
      [JSON.Member("total", .integer(Int64(total)))]
        + answers.map { answer in
          JSON.Member(
            answer.principle.rawValue,
            ["level": .integer(Int64(answer.level)), "text": .string(answer.text)])
        })
  }
}

extension LinkedApplication {
  /// The other step in a sentence.
  var message: Message {
    var arguments: [String: Message.Value] = [
      "id": .text(id.rawValue), "call": .text(callID.rawValue), "status": status.word,
      "reviews": .integer(Int64(reviews)),
    ]
    guard let meanScore else { return Message("stage.linked-\(kind.rawValue)", arguments) }
    arguments["score"] = .number(meanScore, decimals: 2)
    return Message("stage.linked-\(kind.rawValue)-scored", arguments)
  }

  /// The other step as an object for machines.
  var json: JSON {
    [
      "id": .string(id.rawValue), "call": .string(callID.rawValue), "kind": .string(kind.rawValue),
      "status": .string(status.rawValue), "reviews": .integer(Int64(reviews)),
      "mean_score": meanScore.map { .number($0, decimals: 2) } ?? .null,
    ]
  }
}
