import CICU

/// Returns a text whose long runs of marks are in canonical order, or nil when it has no long run.
///
/// - Complexity: O(*n*), where *n* is the length of the text.
func withLongMarkRunsInOrder(_ text: some StringProtocol) -> String? {
  orderingLongMarkRuns(Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) }
}

/// Puts the marks of far too long runs of UTF-8 text into canonical order, and tells where that
/// was.
///
/// ICU puts each mark into its place among those before it, which takes the square of the length of
/// a run that somebody made to stop a program; sorted beforehand, the same run takes no time. The
/// three marks that stand for two (U+0F73, U+0F75, U+0F81) are parted as every normal form parts
/// them, so the result is canonically equivalent.
///
/// - Returns: Nil when no run is long.
func orderingLongMarkRuns(_ bytes: [UInt8]) -> (bytes: [UInt8], map: OffsetMap)? {
  guard mayHaveLongRun(bytes) else { return nil }
  var result: [UInt8] = []
  var map = OffsetMap()
  var copied = 0
  var marks: [UInt32] = []
  var start = 0
  func endRun(at end: Int) {
    if marks.count > longestUsualRun {
      result += bytes[copied..<start]
      let place = result.count
      for mark in inCanonicalOrder(marks) { result += Array(String(mark).utf8) }
      map.append(source: start..<end, target: place..<result.count)
      copied = end
    }
    marks.removeAll(keepingCapacity: true)
  }
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let text = buffer.baseAddress else { return }
    var place = 0
    while place < buffer.count {
      let letter = unsafe UTF8Point(text, at: place)
      if isReordered(letter.point) {
        if marks.isEmpty { start = place }
        marks.append(letter.point)
      } else if !marks.isEmpty {
        endRun(at: place)
      }
      place += letter.length
    }
    endRun(at: place)
  }
  result += bytes[copied...]
  return map.isIdentity ? nil : (result, map)
}

/// The longest run of marks that Unicode's stream-safe format allows (UAX #15, section 13), which
/// no language comes near.
private let longestUsualRun = 30

/// Orders marks by their class; those of one class stay as they are.
private func inCanonicalOrder(_ marks: [UInt32]) -> [Unicode.Scalar] {
  let parts = marks.flatMap { mark -> [UInt32] in
    switch mark {
    case 0x0F73: [0x0F71, 0x0F72]
    case 0x0F75: [0x0F71, 0x0F74]
    case 0x0F81: [0x0F71, 0x0F80]
    default: [mark]
    }
  }
  var classes = [[Unicode.Scalar]](repeating: [], count: 256)
  for part in parts {
    guard let scalar = Unicode.Scalar(part) else { continue }
    classes[Int(cicu_combining_class(part)) & 0xFF].append(scalar)
  }
  return classes.flatMap { $0 }
}

/// Looks at single places of a text for marks between marks, which every long run has at one of
/// them.
private func mayHaveLongRun(_ bytes: [UInt8]) -> Bool {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let text = buffer.baseAddress else { return false }
    return stride(from: 0, to: buffer.count, by: 16).contains { place in
      let middle = unsafe startOfPoint(text, at: place)
      guard middle > 0, unsafe text[middle] >= 0xCC else { return false }
      let letter = unsafe UTF8Point(text, at: middle)
      let after = middle + letter.length
      guard isReordered(letter.point), after < buffer.count else { return false }
      let before = unsafe UTF8Point(text, at: startOfPoint(text, at: middle - 1))
      return unsafe isReordered(before.point) && isReordered(UTF8Point(text, at: after).point)
    }
  }
}

private func startOfPoint(_ bytes: UnsafePointer<UInt8>, at place: Int) -> Int {
  var start = place
  while start > 0, unsafe bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}

private func isReordered(_ point: UInt32) -> Bool {
  switch point {
  case 0..<0x300, 0x3400..<0xA000, 0xAC00..<0xD800: false
  case 0x0F73, 0x0F75, 0x0F81: true
  default: cicu_combining_class(point) != 0
  }
}
