/// A part of two texts that are compared: in both, only in the old one, or only in the new one.
public struct TextPiece: Hashable, Sendable {
  /// Where the part is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case same, removed, added
  }

  /// Where the part is.
  public let kind: Kind

  /// The part as it stands there.
  public let text: String

  /// Makes a part.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

extension WordSegmenter {
  /// Compares two texts word by word, also where no blanks stand between words.
  ///
  /// Parts that differ hold whole words, so that no cluster is cut. The parts that are the same or
  /// removed make the old text again, and those that are the same or added the new one, up to
  /// canonical equivalence. A removed
  /// part stands before the one that was added in its place, and what only parts two changes by a
  /// blank or a sign belongs to both.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  /// - Complexity: About O(*n*) in the lengths of the texts.
  public func difference(from old: String, to new: String) throws(TextError) -> [TextPiece] {
    let before = try wordRanges(in: old).map { old[$0] }
    let after = try wordRanges(in: new).map { new[$0] }
    var numbers: [Substring: Int] = [:]
    func numbered(_ words: [Substring]) -> [Int] {
      words.map { word in
        if let known = numbers[word] { return known }
        numbers[word] = numbers.count
        return numbers.count - 1
      }
    }
    let left = numbered(before)
    let right = numbered(after)
    let partners = SequenceDifference(left, right).partners
    return pieces(before, after, partners)
  }

  private func pieces(
    _ before: [Substring], _ after: [Substring], _ partners: [Int]
  ) -> [TextPiece] {
    var builder = PieceBuilder()
    var (place, other) = (0, 0)
    while place < before.count || other < after.count {
      if place < before.count, partners[place] < 0 {
        builder.removed += before[place]
        place += 1
      } else if other < after.count, place == before.count || partners[place] > other {
        builder.added += after[other]
        other += 1
      } else {
        builder.keep(after[other])
        (place, other) = (place + 1, other + 1)
      }
    }
    return builder.finished()
  }
}

/// Puts the parts of a comparison together.
private struct PieceBuilder {
  var removed = ""
  var added = ""
  private var pieces: [TextPiece] = []
  private var same = ""
  /// Blanks and signs that belong to a change if another one follows at once.
  private var joint = ""

  mutating func keep(_ word: Substring) {
    let isWord = word.unicodeScalars.contains(where: \.isPartOfWord)
    if !isWord, !removed.isEmpty || !added.isEmpty {
      // Both texts go on with it; whether it parts two changes shows later.
      if joint.isEmpty { joint = String(word) } else { joint += word }
      pendingBreak()
      return
    }
    flush()
    same += word
  }

  /// Marks what was changed so far as followed by the joint.
  private mutating func pendingBreak() {
    changes.append((removed, added, joint))
    (removed, added, joint) = ("", "", "")
  }

  /// Changes that only blanks and signs part, each with what follows it.
  private var changes: [(removed: String, added: String, joint: String)] = []

  private mutating func flush() {
    if !removed.isEmpty || !added.isEmpty {
      changes.append((removed, added, ""))
      (removed, added) = ("", "")
    }
    guard !changes.isEmpty else { return }
    // What follows the last change is the same again.
    var tail = ""
    while let last = changes.last, last.removed.isEmpty, last.added.isEmpty {
      tail = last.joint + tail
      changes.removeLast()
    }
    if let last = changes.popLast() {
      tail = last.joint + tail
      changes.append((last.removed, last.added, ""))
    }
    let gone = changes.map { $0.removed + $0.joint }.joined()
    let come = changes.map { $0.added + $0.joint }.joined()
    append(.same, same)
    same = ""
    append(.removed, gone)
    append(.added, come)
    same = tail
    changes = []
  }

  private mutating func append(_ kind: TextPiece.Kind, _ text: String) {
    guard !text.isEmpty else { return }
    pieces.append(TextPiece(kind, text))
  }

  mutating func finished() -> [TextPiece] {
    flush()
    append(.same, same)
    same = ""
    return pieces
  }
}
