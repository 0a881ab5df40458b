/// Returns a text whose long runs of marks are in canonical order, or nil when it has no long run.
///
/// ICU puts each mark into its place among those before it, which takes the square of the length of
/// a run that somebody made to stop a program; sorted beforehand, the same run takes no time. The
/// three marks that stand for two (U+0F73, U+0F75, U+0F81) are parted as every normal form parts
/// them, so the result is canonically equivalent.
///
/// - Complexity: O(*n* log *n*) in the length of the longest run.
func withLongMarkRunsInOrder(_ text: some StringProtocol) -> String? {
  guard text.utf8.count > longRun, hasLongMarkRun(text) else { return nil }
  var ordered = String.UnicodeScalarView()
  var run: [Unicode.Scalar] = []
  let finish = { (ordered: inout String.UnicodeScalarView, run: inout [Unicode.Scalar]) in
    // The order of marks of one class must stay.
    let keys = run.map { UInt64($0.properties.canonicalCombiningClass.rawValue) << 32 }
    let places = zip(keys, run.indices).map { $0 | UInt64($1) }.sorted()
    for place in places { ordered.append(run[Int(place & 0xFFFF_FFFF)]) }
    run.removeAll(keepingCapacity: true)
  }
  for scalar in text.unicodeScalars {
    guard isReordered(scalar) else {
      finish(&ordered, &run)
      ordered.append(scalar)
      continue
    }
    switch scalar.value {
    case 0x0F73: run += ["\u{0F71}", "\u{0F72}"]
    case 0x0F75: run += ["\u{0F71}", "\u{0F74}"]
    case 0x0F81: run += ["\u{0F71}", "\u{0F80}"]
    default: run.append(scalar)
    }
  }
  finish(&ordered, &run)
  return String(ordered)
}

/// How many marks in a row no reader has seen: Unicode's Stream-Safe format allows thirty.
private let longRun = 128

private func hasLongMarkRun(_ text: some StringProtocol) -> Bool {
  var length = 0
  for scalar in text.unicodeScalars {
    length = isReordered(scalar) ? length + 1 : 0
    if length > longRun { return true }
  }
  return false
}

private func isReordered(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0x300 else { return false }
  switch scalar.value {
  case 0x0F73, 0x0F75, 0x0F81: return true
  case 0x3400..<0xA000, 0xAC00..<0xD800: return false
  default: return scalar.properties.canonicalCombiningClass != .notReordered
  }
}
