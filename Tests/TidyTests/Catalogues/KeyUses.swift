/// The keys of sentences that the sources speak of.
enum KeyUses {
  /// A key, or the beginning of a composed one, and where it stands.
  struct Use: Hashable {
    let key: String
    let place: String
  }

  /// The keys that stand whole in the sources.
  static let whole: [Use] = uses(composed: false)

  /// The beginnings of the keys that the sources put together.
  static let composed: [Use] = uses(composed: true)

  /// Every text of the sources, whatever it is for.
  static let texts: Set<String> = Set(
    Repository.sources.flatMap { $0.literals.filter { !$0.isComposed }.map(\.text) })

  private static func uses(composed: Bool) -> [Use] {
    Repository.sources.flatMap { source in
      source.literals.compactMap { literal in
        // A text that ends like a beginning has its word added with `+`.
        let isBeginning = literal.isComposed || literal.text.hasSuffix(".")
        guard isBeginning == composed, let place = source.argumentPlace(of: literal),
          isKey(literal, at: place)
        else { return nil }
        let line = source.line(at: literal.offset)
        return Use(key: literal.text, place: "\(source.path):\(line)")
      }
    }
  }

  private static func isKey(_ literal: SwiftSource.Literal, at place: ArgumentPlace) -> Bool {
    let looksLikeKey = literal.text.wholeMatch(of: #/[a-z][a-z0-9-]*(\.[a-z0-9_-]*)+/#) != nil
    return switch (place.callee, place.label) {
    case ("Message", nil): place.index == 0
    case ("text", nil), ("message", nil), ("localized", nil), ("say", nil):
      place.index == 0 && looksLikeKey
    case ("word", "key"): true
    default: false
    }
  }
}
