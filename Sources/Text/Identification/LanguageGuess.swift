package import Vocabulary

/// A language that a text may be in, and how sure that is.
package struct LanguageGuess: Hashable, Sendable {
  /// How sure a language must be before it is named: less, and the answer is `und`.
  package static let threshold = 0.6

  /// The likeliest language, or nil when the likeliest is none that the program names.
  package let likeliest: LanguageTag?

  /// The probability of the likeliest language.
  package let probability: Double

  /// No language at all.
  static let unknown = LanguageGuess(nil, 0)

  /// Takes a tag that the program itself wrote.
  init(_ tag: String?, _ probability: Double) {
    likeliest = tag.flatMap { LanguageTag($0) }
    self.probability = probability
  }

  /// The language, or nil when it is not sure enough.
  package var language: LanguageTag? { probability >= Self.threshold ? likeliest : nil }

  /// Chooses the likeliest of several.
  ///
  /// The letters of a text depend on each other: the same words come again, and a wrong guess at
  /// one letter is a wrong guess at the next. Their evidence is divided by a number that grows with
  /// the square root of the length; held-out texts then are right as often as the probability says.
  ///
  /// - Parameters:
  ///   - tags: What the text is compared with; nil for what the program does not name.
  ///   - costs: The negative logarithms of the likelihoods, in nats.
  ///   - letters: How many letters gave these costs.
  ///   - handicaps: How much less likely each is from the start, in nats; all the same when empty.
  init(of tags: [String?], costs: [Double], letters: Int, handicaps: [Double] = []) {
    let heat = 1 + Self.heatPerRoot * Double(letters).squareRoot()
    var costs = costs.map { $0 / heat }
    for (place, handicap) in handicaps.enumerated() { costs[place] += handicap }
    guard let least = costs.min(), let place = costs.firstIndex(of: least), letters > 0 else {
      self = .unknown
      return
    }
    let sum = costs.reduce(0) { $0 + RepeatableMath.exp(least - $1) }
    self.init(tags[place], 1 / sum)
  }

  /// How fast evidence loses weight with the length; chosen on held-out paragraphs.
  private static let heatPerRoot = 0.3
}
