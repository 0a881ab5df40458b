/// Finds what two sequences of numbers have in common, in their order.
///
/// Parts between elements that stand once in each sequence are compared apart (patience), and what
/// is left by Myers's algorithm in linear space; parts that differ too much to be worth it have
/// nothing in common. So long texts take little more than time in proportion to their length.
struct SequenceDifference {
  private let old: [Int]
  private let new: [Int]

  /// For each element of the old sequence, the place of its partner in the new one, or -1.
  private(set) var partners: [Int]

  /// The most steps of insertion and removal that are looked for on each side of a middle.
  private static let mostSteps = 1_000

  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    partners = Array(repeating: -1, count: old.count)
    var open = [(old.indices, new.indices)]
    while let (left, right) = open.popLast() { open += compare(left, right) }
  }

  /// Notes the partners in two parts, and returns the parts that are still to be compared.
  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>) -> [(
    Range<Int>, Range<Int>
  )] {
    let (left, right) = trimmed(left, right)
    if left.isEmpty || right.isEmpty { return [] }
    let anchors = anchors(left, right)
    if anchors.isEmpty { return compareByMiddle(left, right) }
    var parts: [(Range<Int>, Range<Int>)] = []
    var (start, other) = (left.lowerBound, right.lowerBound)
    for (place, partner) in anchors {
      partners[place] = partner
      parts.append((start..<place, other..<partner))
      (start, other) = (place + 1, partner + 1)
    }
    return parts + [(start..<left.upperBound, other..<right.upperBound)]
  }

  private mutating func trimmed(
    _ left: Range<Int>, _ right: Range<Int>
  ) -> (Range<Int>, Range<Int>) {
    var (start, other) = (left.lowerBound, right.lowerBound)
    var (end, otherEnd) = (left.upperBound, right.upperBound)
    while start < end, other < otherEnd, old[start] == new[other] {
      partners[start] = other
      (start, other) = (start + 1, other + 1)
    }
    while start < end, other < otherEnd, old[end - 1] == new[otherEnd - 1] {
      (end, otherEnd) = (end - 1, otherEnd - 1)
      partners[end] = otherEnd
    }
    return (start..<end, other..<otherEnd)
  }

  /// The longest run of pairs, rising on both sides, of elements that stand once on each side.
  private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
    var places: [Int: (Int, Int)] = [:]
    for place in left { places[old[place]] = places[old[place]] == nil ? (place, -1) : (-1, -1) }
    for place in right {
      guard let (first, second) = places[new[place]], first >= 0 else { continue }
      places[new[place]] = second < 0 ? (first, place) : (-1, -1)
    }
    let pairs = places.values.filter { $0.0 >= 0 && $0.1 >= 0 }.sorted { $0.0 < $1.0 }
    return Self.longestRise(pairs)
  }

  private static func longestRise(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var ends: [Int] = []
    var before = Array(repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [(Int, Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      run.append(pairs[index])
      index = before[index]
    }
    return run.reversed()
  }
}

extension SequenceDifference {
  /// Parts two ranges at the middle of a shortest way from one to the other.
  private func compareByMiddle(
    _ left: Range<Int>, _ right: Range<Int>
  ) -> [(Range<Int>, Range<Int>)] {
    guard let (place, other) = middle(left, right) else { return [] }
    let isEdge =
      (place == left.lowerBound && other == right.lowerBound)
      || (place == left.upperBound && other == right.upperBound)
    if isEdge { return [] }
    return [
      (left.lowerBound..<place, right.lowerBound..<other),
      (place..<left.upperBound, other..<right.upperBound),
    ]
  }

  /// A place on a shortest way, found from both ends at once; nil when it is too far.
  private func middle(_ left: Range<Int>, _ right: Range<Int>) -> (Int, Int)? {
    let (width, height) = (left.count, right.count)
    let delta = width - height
    let limit = min((width + height + 1) / 2, Self.mostSteps)
    var forward = FurthestEnds(width: width, height: height, limit: limit)
    var backward = forward
    for steps in 0...limit {
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let end = forward.extend(diagonal, steps) { x, y in
          old[left.lowerBound + x] == new[right.lowerBound + y]
        }
        let other = delta - diagonal
        if let end, delta % 2 != 0, abs(other) < steps, end + backward[other] >= width {
          return (left.lowerBound + end, right.lowerBound + end - diagonal)
        }
      }
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let end = backward.extend(diagonal, steps) { x, y in
          old[left.upperBound - 1 - x] == new[right.upperBound - 1 - y]
        }
        let other = delta - diagonal
        if let end, delta % 2 == 0, abs(other) <= steps, end + forward[other] >= width {
          return (left.upperBound - end, right.upperBound - end + diagonal)
        }
      }
    }
    return nil
  }
}

/// How far one gets on each diagonal with a number of insertions and removals.
private struct FurthestEnds {
  private let width: Int
  private let height: Int
  private let room: Int
  private var ends: [Int]

  /// Stands for a diagonal that no way leads to.
  private static let nowhere = Int.min / 4

  init(width: Int, height: Int, limit: Int) {
    self.width = width
    self.height = height
    room = limit + 1
    ends = Array(repeating: Self.nowhere, count: 2 * room + 1)
  }

  subscript(diagonal: Int) -> Int { ends[room + diagonal] }

  /// Goes one step onto a diagonal and then along it while elements are equal.
  mutating func extend(
    _ diagonal: Int, _ steps: Int, while isEqual: (Int, Int) -> Bool
  ) -> Int? {
    var end = Self.nowhere
    if steps == 0 { end = 0 }
    if steps > 0, diagonal > -steps { end = inside(self[diagonal - 1] + 1, diagonal) }
    if steps > 0, diagonal < steps { end = max(end, inside(self[diagonal + 1], diagonal)) }
    guard end >= 0 else {
      ends[room + diagonal] = Self.nowhere
      return nil
    }
    while end < width, end - diagonal < height, isEqual(end, end - diagonal) { end += 1 }
    ends[room + diagonal] = end
    return end
  }

  private func inside(_ end: Int, _ diagonal: Int) -> Int {
    end >= 0 && end <= width && end - diagonal >= 0 && end - diagonal <= height
      ? end : Self.nowhere
  }
}
