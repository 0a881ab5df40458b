import CICU

/// Returns a text whose far too long runs of marks are in canonical order, or nil when it has no
/// such run.
///
/// - Complexity: O(*n*), where *n* is the length of the text.
func withLongMarkRunsInOrder(_ text: some StringProtocol) -> String? {
  orderingLongMarkRuns(Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) }
}

/// Puts the marks of far too long runs into canonical order, and tells where the runs are.
///
/// ICU inserts each mark into its place among those before it, which takes quadratic time for a run
/// of thousands. The three marks that stand for two are parted as every normal form parts them. The
/// result is canonically equivalent to the text, and ICU finds nothing to move.
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
    let parted = marks.flatMap { DoubleMark.parts[$0.order] ?? [($0.mark, $0.order)] }
    let ordered = Set(parted.map(\.order)).sorted().flatMap { order in
      parted.lazy.filter { $0.order == order }.flatMap(\.mark)
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
      let order = markOrder(letter.point)
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
      guard markOrder(letter.point) != 0, after < buffer.count else { return false }
      let before = unsafe UTF8Point(text, at: startOfPoint(text, at: middle - 1))
      return unsafe markOrder(before.point) != 0
        && markOrder(UTF8Point(text, at: after).point) != 0
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

/// The Tibetan vowel signs that stand for two marks, though they are none by their own class.
private enum DoubleMark {
  /// The marks and their classes, by what stands for the sign as a class.
  static let parts: [Int32: [(mark: ArraySlice<UInt8>, order: Int32)]] = [
    -0x0F73: [mark("\u{F71}", 129), mark("\u{F72}", 130)],
    -0x0F75: [mark("\u{F71}", 129), mark("\u{F74}", 132)],
    -0x0F81: [mark("\u{F71}", 129), mark("\u{F80}", 130)],
  ]

  private static func mark(
    _ scalar: Unicode.Scalar, _ order: Int32
  ) -> (mark: ArraySlice<UInt8>, order: Int32) {
    (Array(String(scalar).utf8)[...], order)
  }
}

/// The canonical combining class, or the negative code point of a sign that stands for two marks.
private func markOrder(_ point: UInt32) -> Int32 {
  switch point {
  case ..<0x300: 0
  case 0x0F73, 0x0F75, 0x0F81: -Int32(point)
  default: cicu_combining_class(point)
  }
}
