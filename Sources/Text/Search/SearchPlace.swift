/// A place of a folded text that gets a token.
struct SearchPlace {
  /// Where it begins.
  var start: Int

  /// Where it ends.
  var end: Int

  /// What it is.
  var kind: Kind

  /// What stands at a place; the first byte of a token says it for clusters and plain forms.
  struct Kind: OptionSet, Hashable {
    let rawValue: UInt8
    /// A cluster inside a word.
    static let inside = Kind([])
    /// A cluster with which a word begins.
    static let begins = Kind(rawValue: 1)
    /// A cluster with which a word ends.
    static let ends = Kind(rawValue: 2)
    /// A word without its diacritics.
    static let plain = Kind(rawValue: 4)
    /// A whole word of a script with blanks, whose token has no mark.
    static let word = Kind(rawValue: 8)

    /// All that a cluster can be.
    static let clusters: [Kind] = [.inside, .begins, .ends, [.begins, .ends]]

    /// The first byte of a token, which no folded word begins with.
    var mark: UInt8 { rawValue + 1 }
  }
}
