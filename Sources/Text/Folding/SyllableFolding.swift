/// How the letters around a consonant are gathered and put in one order.
protocol SyllableFolding {
  /// Tells whether a letter belongs to the syllable that has been read so far, which is not empty.
  ///
  /// It may look at a few letters only, so that a syllable of many marks takes linear time.
  static func takes(_ point: UInt32, into syllable: [UInt32]) -> Bool

  /// Puts a syllable into the form that is searched for; false when it has that already.
  static func fold(_ syllable: inout [UInt32]) -> Bool

  /// Tells marks, which join the letter before them.
  static func isMark(_ point: UInt32) -> Bool

  /// Tells what may be part of a syllable after its first letter, marks and others.
  static func joins(_ point: UInt32) -> Bool

  /// Returns the class of a mark, from 0 to 15: marks are put in the order of their classes.
  static func order(_ mark: UInt32) -> Int

  /// The letters and marks that may fold, or may stand where they do not belong, in other ways than
  /// by the order of marks.
  static var irregular: [ClosedRange<UInt32>] { get }
}

extension SyllableFolding {
  static func joins(_ point: UInt32) -> Bool { isMark(point) }

  /// Orders the marks of a part of a syllable by class, and leaves out what stands there twice.
  ///
  /// - Parameters:
  ///   - syllable: The syllable.
  ///   - start: Where the part begins that has marks only; it ends with the syllable.
  /// - Returns: Whether anything changed.
  static func orderMarks(
    _ syllable: inout [UInt32], from start: Int
  ) -> Bool {
    var isOrdered = true
    for index in syllable.indices.dropFirst(start + 1) {
      let (before, mark) = (syllable[index - 1], syllable[index])
      if before == mark || order(before) > order(mark) {
        isOrdered = false
        break
      }
    }
    if isOrdered { return false }
    let marks = syllable[start...]
    syllable.removeSubrange(start...)
    for wanted in 0..<16 {
      for mark in marks where order(mark) == wanted {
        if syllable.count == start || syllable.last != mark { syllable.append(mark) }
      }
    }
    return true
  }
}
