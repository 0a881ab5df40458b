/// Words that a text is searched for, in just this order.
public struct SearchPhrase: Hashable, Sendable {
  /// The words as they were typed.
  public let text: String

  /// Whether the last word may go on.
  public let isPrefix: Bool

  /// For each place the tokens that a text may have there.
  let places: [[[UInt8]]]

  /// The same for hits that are whole words with just these diacritics.
  let wholePlaces: [[[UInt8]]]

  /// Whether there is nothing that can be found: no letter and no digit.
  public var isEmpty: Bool { places.isEmpty }
}

/// A place where a text holds a phrase.
public struct SearchMatch: Hashable, Sendable {
  /// The number of the phrase, from 0.
  public let phrase: Int

  /// Where it stands, as offsets in the UTF-8 form of the text.
  public let range: Range<Int>

  /// Whether words begin and end with it, and its diacritics are those of the phrase.
  public let isWhole: Bool
}

extension SearchTokenizer {
  /// Makes a phrase of what someone typed.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - isPrefix: Whether the last word may go on.
  /// - Returns: The phrase, which is empty when the text has no letter and no digit.
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func phrase(
    _ text: some StringProtocol, isPrefix: Bool = false
  ) throws(TextError) -> SearchPhrase {
    SearchPhrase(
      text: String(text), isPrefix: isPrefix,
      places: try places(of: text, for: .query),
      wholePlaces: try places(of: text, for: .wholeWordQuery))
  }

  private func places(
    of text: some StringProtocol, for purpose: Purpose
  ) throws(TextError) -> [[[UInt8]]] {
    var places: [[[UInt8]]] = []
    unsafe try forEachToken(of: text, for: purpose) { token, _, isColocated in
      if !isColocated { places.append([]) }
      places[places.count - 1].append(unsafe Array(token))
      return true
    }
    return places
  }
}
