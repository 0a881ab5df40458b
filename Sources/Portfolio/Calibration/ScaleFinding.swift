/// Whether a calibration looks for reviewers' scales.
public enum ScaleUse: Hashable, Sendable {
  /// Never.
  case never
  /// Always, and it uses them where the likelihood supports it.
  case whenSupported
}

/// Whether reviewers spread their scores differently, and how sure that is.
public struct ScaleFinding: Hashable, Sendable {
  /// The standard deviation of the reviewers' scales around 1; nil when the term is not used.
  public let deviation: Double?

  /// By how much twice the restricted log-likelihood gains from scales at least, as far as there
  /// was hope for the term; nil when scales were not looked for.
  public let gain: Double?

  /// Whether the term is used.
  public var isUsed: Bool { deviation != nil }

  /// By how much twice the log-likelihood must gain for the term to be used.
  public static let threshold = ScaleSearch.threshold

  static let notSought = ScaleFinding(deviation: nil, gain: nil)
}
