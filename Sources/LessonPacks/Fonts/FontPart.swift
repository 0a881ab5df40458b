extension ScriptFont {
  /// The characters that packs take of the font; it may lack some of them.
  var scalars: [Unicode.Scalar] { ranges.flatMap { $0 }.compactMap(Unicode.Scalar.init) }

  /// Returns the characters that set texts in some characters, or nil when it is not known which
  /// others the letters of this script are set with.
  func scalars(for texts: Set<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard Self.divisible.contains(family) else { return nil }
    var wanted = texts.union(Self.always)
    for scalar in texts { wanted.formUnion(Self.parts[scalar] ?? []) }
    return scalars.filter(wanted.contains)
  }

  /// The families of which the letters below are known to be all that are taken apart.
  private static let divisible: Set<String> = Set(
    ["Khmr", "Laoo", "Latn", "Mymr", "Taml", "Thai"].compactMap { font(of: $0)?.family })

  /// Blanks, joiners, and the circle that stands for a lacking letter.
  private static let always: Set<Unicode.Scalar> = [
    " ", "\u{A0}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{25CC}",
  ]

  /// The letters that programs take apart when they set them, and their parts.
  private static let parts: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\u{BCA}": ["\u{BC6}", "\u{BBE}"], "\u{BCB}": ["\u{BC7}", "\u{BBE}"],
    "\u{BCC}": ["\u{BC6}", "\u{BD7}"], "\u{E33}": ["\u{E4D}", "\u{E32}"],
    "\u{EB3}": ["\u{ECD}", "\u{EB2}"], "\u{1026}": ["\u{1025}", "\u{102E}"],
    "\u{17BE}": ["\u{17C1}"], "\u{17BF}": ["\u{17C1}"], "\u{17C0}": ["\u{17C1}"],
    "\u{17C4}": ["\u{17C1}"], "\u{17C5}": ["\u{17C1}"],
  ]
}
