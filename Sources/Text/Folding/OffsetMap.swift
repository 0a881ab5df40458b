/// Where the bytes of a text that was made of another one come from.
///
/// Only the changes are kept; between them the bytes of both texts are the same.
struct OffsetMap: Hashable, Sendable {
  /// A change of some bytes into others; both sides may be empty.
  struct Change: Hashable, Sendable {
    var source: Range<Int>
    var target: Range<Int>
  }

  /// The changes in the order of the text.
  private(set) var changes: [Change] = []

  /// Whether both texts are the same.
  var isIdentity: Bool { changes.isEmpty }

  /// Adds the next change.
  mutating func append(source: Range<Int>, target: Range<Int>) {
    changes.append(Change(source: source, target: target))
  }

  /// Adds bytes that were left out.
  ///
  /// - Parameters:
  ///   - removed: Where they were in the source.
  ///   - end: Where the text that was made ends so far.
  ///   - length: How long the letter before them is, of which they become a part; 0 when they
  ///     belong to nothing.
  mutating func appendRemoval(of removed: Range<Int>, at end: Int, after length: Int) {
    if length == 0 {
      append(source: removed, target: end..<end)
    } else if let last = changes.last, last.source.upperBound == removed.lowerBound {
      let start = last.target.isEmpty ? removed.lowerBound : last.source.lowerBound
      if !last.target.isEmpty { changes.removeLast() }
      append(source: start..<removed.upperBound, target: last.target)
    } else {
      append(source: removed.lowerBound - length..<removed.upperBound, target: end - length..<end)
    }
  }

  /// Returns what a range of the text that was made comes from.
  ///
  /// A change that the range touches is covered whole. What was removed at the borders of the range
  /// is not covered.
  func source(of range: Range<Int>) -> Range<Int> {
    map(range, from: { $0.target }, to: { $0.source })
  }

  /// Returns what became of a range of the text that something was made of.
  func target(of range: Range<Int>) -> Range<Int> {
    map(range, from: { $0.source }, to: { $0.target })
  }

  /// Does for offsets in order what `target(of:)` does for the empty range at each.
  func moveToTarget(_ offsets: inout [Int]) {
    var next = 0
    var shift = 0
    for index in offsets.indices {
      let offset = offsets[index]
      while next < changes.count, changes[next].source.upperBound <= offset {
        shift = changes[next].target.upperBound - changes[next].source.upperBound
        next += 1
      }
      let isInside = next < changes.count && changes[next].source.lowerBound <= offset
      offsets[index] = isInside ? changes[next].target.lowerBound : offset + shift
    }
  }

  @inline(__always)
  private func map(
    _ range: Range<Int>, from: (Change) -> Range<Int>, to: (Change) -> Range<Int>
  ) -> Range<Int> {
    let first = firstIndex { from($0).upperBound > range.lowerBound }
    var lower = range.lowerBound
    if first < changes.count, from(changes[first]).lowerBound <= lower {
      lower = to(changes[first]).lowerBound
    } else if first > 0 {
      let before = changes[first - 1]
      lower += to(before).upperBound - from(before).upperBound
    }
    guard !range.isEmpty else { return lower..<lower }
    let last = firstIndex { from($0).lowerBound >= range.upperBound } - 1
    var upper = range.upperBound
    if last >= 0 {
      let change = changes[last]
      upper = to(change).upperBound + max(0, upper - from(change).upperBound)
    }
    return lower..<max(lower, upper)
  }

  /// Returns the index of the first change that meets a condition that all later ones meet, too.
  @inline(__always)
  private func firstIndex(where isLate: (Change) -> Bool) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if isLate(changes[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
