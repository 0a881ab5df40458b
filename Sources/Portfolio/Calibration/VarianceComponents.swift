/// Where the differences between scores come from.
public struct VarianceComponents: Hashable, Sendable {
  /// The variance of quality between applications.
  public let application: Double

  /// The variance of leniency between reviewers.
  public let reviewer: Double

  /// The variance that reviewers' scales add; 0 when the term is not used.
  public let scale: Double

  /// The variance of what none of these explains, for a score of weight 1.
  public let residual: Double

  /// The sum of them all.
  public var total: Double { application + reviewer + scale + residual }

  /// The part of the total that lies between applications, 0 to 1; 0 when all scores are equal.
  public var applicationShare: Double { total > 0 ? application / total : 0 }

  /// The part of the total that is leniency.
  public var reviewerShare: Double { total > 0 ? reviewer / total : 0 }

  /// The part of the total that comes from scales.
  public var scaleShare: Double { total > 0 ? scale / total : 0 }

  /// The part of the total that nothing explains.
  public var residualShare: Double { total > 0 ? residual / total : 0 }
}
