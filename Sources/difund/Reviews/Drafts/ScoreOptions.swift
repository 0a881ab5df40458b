internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// The options by which a review is written on the command line.
struct ScoreOptions: ParsableArguments {
  @Option(help: .localized("help.score.criterion", valueName: "name=score"))
  var criterion: [String] = []

  @Option(help: .localized("help.score.confidence"))
  var confidence: ConfidenceWord?

  @Option(name: .customLong("to-panel"), help: .localized("help.score.to-panel"))
  var toPanel: String?

  @Option(name: .customLong("to-applicant"), help: .localized("help.score.to-applicant"))
  var toApplicant: String?

  @Option(help: .localized("help.score.reason"))
  var reason: String?

  /// What was typed.
  func content() throws -> SavedDraft.Content {
    var scores: [String: Score] = [:]
    for text in criterion {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let score = Score(parts[1]), scores[parts[0]] == nil else {
        throw UsageError(Message("usage.not-a-criterion-score", ["text": .text(text)]))
      }
      scores[parts[0]] = score
    }
    return SavedDraft.Content(
      scores: scores, confidence: confidence?.confidence, toPanel: toPanel,
      toApplicant: toApplicant, reason: reason)
  }
}

/// How sure a reviewer is, as it is typed.
enum ConfidenceWord: String, CaseIterable, ExpressibleByArgument {
  case low, medium, high

  /// What it means.
  var confidence: Confidence {
    switch self {
    case .low: .low
    case .medium: .medium
    case .high: .high
    }
  }
}
