/// A text in messages that each make sense on their own, numbered `(1/3)`, whichever arrives first.
///
/// The numbers stand in the text: the hidden ones of long messages need phones that put the parts
/// together, and one part that is lost loses all.
enum SMSParts {
  /// One message.
  struct Part: Hashable {
    let text: String
    let alphabet: SMSAlphabet
    let units: Int

    init(_ text: String) {
      self.text = text
      (alphabet, units) = SMSAlphabet.measure(text)
    }
  }

  /// Divides a text into as few messages as can be, and as many of them at the ends of lines.
  ///
  /// - Parameters:
  ///   - text: The text, with `\n` between its lines.
  ///   - breaks: Where a line may end beside spaces, in bytes from the start.
  /// - Returns: The messages in order.
  static func dividing(_ text: String, breaks: [Int]) -> [Part] {
    let whole = Part(SMSAtom.visible(text[...]))
    if whole.units <= whole.alphabet.unitsInMessage { return [whole] }
    for digits in 1...6 {
      // As long as the longest number, such as `(99/99) `.
      let number = digits * 2 + 4
      let atoms = SMSAtom.atoms(of: text, breaks: breaks, besides: number)
      let pieces = SMSDivision(of: atoms, besides: number).pieces
      guard String(pieces.count).utf8.count <= digits else { continue }
      return pieces.enumerated().map { Part("(\($0.offset + 1)/\(pieces.count)) \($0.element)") }
    }
    preconditionFailure("A text of a million messages is no lesson")
  }
}

/// The best division of a text: the fewest messages, and among those the fewest that end inside a
/// line.
private struct SMSDivision {
  private let atoms: [SMSAtom]
  private let number: Int

  // What stands before each atom, in all three ways to count.
  private var septets = [0]
  private var units = [0]
  private var strangers = [0]

  init(of atoms: [SMSAtom], besides number: Int) {
    self.atoms = atoms
    self.number = number
    for atom in atoms {
      septets.append(septets[septets.count - 1] + atom.words.septets + atom.space.septets)
      units.append(units[units.count - 1] + atom.words.units + atom.space.units)
      strangers.append(strangers[strangers.count - 1] + atom.words.strangers)
    }
  }

  /// The texts of the messages.
  var pieces: [String] {
    // From the end: the best way to divide what begins with each atom.
    var best: [(pieces: Int, costs: Int, next: Int)] = Array(
      repeating: (Int.max, 0, 0), count: atoms.count + 1)
    best[atoms.count] = (0, 0, atoms.count)
    for start in atoms.indices.reversed() {
      for end in (start + 1)...atoms.count where best[end].pieces < Int.max {
        guard fits(start, end) || end == start + 1 else { break }
        let cost = end == atoms.count || atoms[end - 1].endsLine ? 0 : 1
        let found = (best[end].pieces + 1, best[end].costs + cost)
        if found <= (best[start].pieces, best[start].costs) {
          best[start] = (found.0, found.1, end)
        }
      }
    }
    var pieces: [String] = []
    var start = 0
    while start < atoms.count {
      let end = best[start].next
      let words = atoms[start..<(end - 1)].map { $0.words.text + $0.space.text }
      pieces.append(words.joined() + atoms[end - 1].words.text)
      start = end
    }
    return pieces
  }

  /// Tells whether the atoms from one to another fit into a message, without the space at the end.
  private func fits(_ start: Int, _ end: Int) -> Bool {
    let space = atoms[end - 1].space
    guard strangers[end] == strangers[start] else {
      return units[end] - units[start] - space.units + number <= SMSAlphabet.ucs2.unitsInMessage
    }
    return septets[end] - septets[start] - space.septets + number
      <= SMSAlphabet.gsm7.unitsInMessage
  }
}
