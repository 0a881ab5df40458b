/// Makes names of sheets that every spreadsheet takes.
enum SheetName {
  /// The longest name, in UTF-16 units.
  static let limit = 31

  /// Makes a name valid, and unlike all names that are taken.
  ///
  /// - Parameters:
  ///   - name: The name that is wanted.
  ///   - taken: The names of the other sheets.
  /// - Returns: The name without what is not allowed in it, with a number behind it where needed.
  static func valid(_ name: String, notAmong taken: [String]) -> String {
    let others = Set(taken.map { $0.lowercased() })
    let plain = cut(cleaned(name), to: limit)
    // Excel keeps this one for itself.
    let start = plain.isEmpty ? "Sheet" : plain.lowercased() == "history" ? "\(plain)_" : plain
    guard others.contains(start.lowercased()) else { return start }
    for number in 2...others.count + 2 {
      let ending = " \(number)"
      let next = cut(start, to: limit - ending.utf16.count) + ending
      if !others.contains(next.lowercased()) { return next }
    }
    preconditionFailure("More names are taken than there are")
  }

  /// The name as formulas and references quote it.
  static func quoted(_ name: String) -> String {
    "'" + name.replacing("'", with: "''") + "'"
  }

  private static func cleaned(_ name: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\": kept.append("-")
      case "\0"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": kept.append(" ")
      default: kept.append(scalar)
      }
    }
    return trimmed(String(kept))
  }

  /// An apostrophe may stand neither first nor last.
  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    while let first = name.first, first == "'" || first.isWhitespace { name.removeFirst() }
    while let last = name.last, last == "'" || last.isWhitespace { name.removeLast() }
    return String(name)
  }

  private static func cut(_ name: String, to units: Int) -> String {
    var name = name
    while name.utf16.count > units { name.removeLast() }
    return trimmed(name)
  }
}
