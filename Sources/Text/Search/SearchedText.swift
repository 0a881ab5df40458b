/// A text with its tokens, in which phrases can be found and shown.
///
/// What it finds is what an index of the same tokens finds.
public struct SearchedText: Sendable {
  /// The text.
  public let text: String

  /// What stands at a place of the text.
  struct Place: Sendable {
    /// Where it stands in the text.
    let range: Range<Int>
    /// Its tokens; the first one is the text itself.
    var tokens: [Range<Int>]
    /// Whether a word begins here.
    let beginsWord: Bool
  }

  /// The places with tokens, in order.
  let places: [Place]
  private let bytes: [UInt8]

  /// Cuts a text.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public init(_ text: String, by tokenizer: SearchTokenizer) throws(TextError) {
    self.text = text
    var places: [Place] = []
    var bytes: [UInt8] = []
    unsafe try tokenizer.forEachToken(of: text, for: .offsets) { token, range, isColocated in
      let start = bytes.count
      unsafe bytes.append(contentsOf: token)
      if isColocated, !places.isEmpty {
        places[places.count - 1].tokens.append(start..<bytes.count)
      } else {
        let beginsWord = SearchPlace.beginsWord(bytes[start])
        places.append(
          Place(range: range, tokens: [start..<bytes.count], beginsWord: beginsWord))
      }
      return true
    }
    self.places = places
    self.bytes = bytes
  }

  /// Returns where phrases stand, in the order of the text.
  public func matches(of phrases: [SearchPhrase]) -> [SearchMatch] {
    var found: [SearchMatch] = []
    for start in places.indices {
      for (number, phrase) in phrases.enumerated() where !phrase.isEmpty {
        guard holds(phrase.places, isPrefix: phrase.isPrefix, at: start) else { continue }
        let end = places[start + phrase.places.count - 1].range.upperBound
        found.append(
          SearchMatch(
            phrase: number, range: places[start].range.lowerBound..<end,
            isWhole: holds(phrase.wholePlaces, isPrefix: phrase.isPrefix, at: start)))
      }
    }
    return found
  }

  private func holds(_ wanted: [[[UInt8]]], isPrefix: Bool, at start: Int) -> Bool {
    guard start + wanted.count <= places.count else { return false }
    return wanted.indices.allSatisfy { index in
      let mayGoOn = isPrefix && index == wanted.count - 1
      return places[start + index].tokens.contains { range in
        wanted[index].contains { token in
          mayGoOn
            ? bytes[range].starts(with: token) : bytes[range].elementsEqual(token)
        }
      }
    }
  }
}

extension SearchPlace {
  /// Tells from the first byte of a token whether a word begins with it.
  static func beginsWord(_ first: UInt8) -> Bool {
    guard (1...4).contains(first) else { return true }
    return Kind(rawValue: first - 1).contains(.begins)
  }
}
