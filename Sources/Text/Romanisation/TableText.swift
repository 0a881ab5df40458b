/// Tables are written as text; marks would join the blanks before them, so they are read letter by
/// letter.
extension String {
  /// The parts between any of the separators, without empty ones.
  func fields(_ separators: Set<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    unicodeScalars.split { separators.contains($0) }.map { Array($0) }
  }

  /// Makes a text of letters.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension [Unicode.Scalar] {
  /// The parts between blanks as texts.
  var blankFields: [String] { split(separator: " ").map { String(scalars: $0) } }

  /// Whether the letters from a place on begin with others.
  func has(_ letters: [Unicode.Scalar], at place: Int) -> Bool {
    place <= count && self[place...].starts(with: letters)
  }
}
