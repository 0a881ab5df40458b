import CICU

/// Puts the marks of far too long runs into canonical order, and tells where the runs are.
///
/// ICU inserts each mark into its place among those before it, which takes quadratic time for a run
/// of thousands. The result is canonically equivalent to the text, and ICU finds nothing to move.
///
/// - Returns: Nil when no run is long.
func orderingLongMarkRuns(_ bytes: [UInt8]) -> (bytes: [UInt8], runs: [Range<Int>])? {
  guard mayHaveLongMarkRun(bytes) else { return nil }
  var result: [UInt8]?
  var runs: [Range<Int>] = []
  var marks: [(mark: ArraySlice<UInt8>, order: Int32)] = []
  var start = 0
  func endRun(at end: Int) {
    defer { marks.removeAll(keepingCapacity: true) }
    guard marks.count > longestUsualRun else { return }
    let ordered = Set(marks.map(\.order)).sorted().flatMap { order in
      marks.lazy.filter { $0.order == order }.flatMap(\.mark)
    }
    var changed = result ?? bytes
    changed.replaceSubrange(start..<end, with: ordered)
    result = changed
    runs.append(start..<end)
  }
  var place = 0
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let text = buffer.baseAddress else { return }
    while place < buffer.count {
      let letter = unsafe UTF8Point(text, at: place)
      let order = letter.point < 0x300 ? 0 : cicu_combining_class(letter.point)
      if order == 0 {
        endRun(at: place)
        start = place + letter.length
      } else {
        marks.append((bytes[place..<place + letter.length], order))
      }
      place += letter.length
    }
  }
  endRun(at: place)
  return result.map { ($0, runs) }
}

/// Looks at single places of a text for marks between marks, which every long run has at one of them.
private func mayHaveLongMarkRun(_ bytes: [UInt8]) -> Bool {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let text = buffer.baseAddress else { return false }
    return stride(from: 0, to: buffer.count, by: 16).contains { place in
      let middle = unsafe startOfPoint(text, at: place)
      guard middle > 0, unsafe text[middle] >= 0xCC else { return false }
      let letter = unsafe UTF8Point(text, at: middle)
      let after = middle + letter.length
      guard cicu_combining_class(letter.point) != 0, after < buffer.count else { return false }
      let before = unsafe UTF8Point(text, at: startOfPoint(text, at: middle - 1))
      return unsafe cicu_combining_class(before.point) != 0
        && cicu_combining_class(UTF8Point(text, at: after).point) != 0
    }
  }
}

private func startOfPoint(_ bytes: UnsafePointer<UInt8>, at place: Int) -> Int {
  var start = place
  while start > 0, unsafe bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}

/// The longest run of marks that Unicode's stream-safe format allows (UAX #15, section 13), which no
/// language comes near.
private let longestUsualRun = 30
