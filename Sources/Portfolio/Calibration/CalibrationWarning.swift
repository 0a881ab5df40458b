public import Vocabulary

/// A reason to read calibrated scores with care.
public enum CalibrationWarning: Hashable, Sendable {
  /// The reviews fall into groups that share no reviewer, so scores of different groups compare poorly.
  case disconnected(groups: Int)
  /// No reviewer scored twice, or there is only one, so leniency was taken to be absent.
  case leniencyUnknown
  /// All scores are equal, or there is only one.
  case noSpread
  /// No application was scored twice, so half of the spread that leniency leaves was taken to be noise.
  case noiseUnknown

  /// What is the matter, for people.
  public var message: Message {
    switch self {
    case .disconnected(let groups):
      Message("portfolio.warning-disconnected", ["groups": .integer(Int64(groups))])
    case .leniencyUnknown: Message("portfolio.warning-leniency-unknown")
    case .noSpread: Message("portfolio.warning-no-spread")
    case .noiseUnknown: Message("portfolio.warning-noise-unknown")
    }
  }
}
