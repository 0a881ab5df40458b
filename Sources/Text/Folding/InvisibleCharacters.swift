/// Removes the characters that nobody sees and that part words which readers take for the same.
///
/// These are Unicode's default-ignorable characters but for the fillers of Korean, which hold the
/// place of letters. In the scripts of ASEAN joiners and non-joiners choose the shape of a letter,
/// never another word; blanks without width part words, so whoever wants words must take them from
/// the source.
///
/// - Returns: The text without them, and where they were. A character that joins the one before it
///   is part of that in the map; any other belongs to nothing.
func removingInvisible(_ bytes: [UInt8]) -> (bytes: [UInt8], map: OffsetMap) {
  guard let first = firstSuspect(in: bytes) else { return (bytes, OffsetMap()) }
  var output = Array(bytes[..<first])
  output.reserveCapacity(bytes.count)
  var map = OffsetMap()
  var place = first
  var before: Range<Int>?
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return }
    if first > 0 { before = startOfPoint(bytes, endingAt: first)..<first }
    while place < bytes.count {
      let letter = unsafe UTF8Point(start, at: place)
      let end = place + letter.length
      switch visibility(of: letter.point) {
      case .visible:
        before = output.count..<output.count + letter.length
        output.append(contentsOf: bytes[place..<end])
      case .joinsLetterBefore where before != nil:
        let letter = before ?? 0..<0
        join(place..<end, to: letter, in: &map)
      case .joinsLetterBefore, .invisible:
        map.append(source: place..<end, target: output.count..<output.count)
        before = nil
      }
      place = end
    }
  }
  return (output, map)
}

private enum Visibility {
  case visible
  case joinsLetterBefore
  case invisible
}

/// Makes an invisible character part of the letter before it.
private func join(_ invisible: Range<Int>, to letter: Range<Int>, in map: inout OffsetMap) {
  if let last = map.changes.last, last.target == letter {
    let change = map.removeLast()
    map.append(source: change.source.lowerBound..<invisible.upperBound, target: letter)
  } else {
    map.append(
      source: invisible.lowerBound - letter.count..<invisible.upperBound, target: letter)
  }
}

/// Returns where the first byte is that may begin an invisible character.
private func firstSuspect(in bytes: [UInt8]) -> Int? {
  bytes.indices.first { index in
    switch bytes[index] {
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xAD
    case 0xCD: index + 1 < bytes.count && bytes[index + 1] == 0x8F
    case 0xD8: index + 1 < bytes.count && bytes[index + 1] == 0x9C
    case 0xE1: index + 1 < bytes.count && [0x9E, 0xA0].contains(bytes[index + 1])
    case 0xE2: index + 1 < bytes.count && [0x80, 0x81].contains(bytes[index + 1])
    case 0xEF: index + 1 < bytes.count && [0xB8, 0xBB].contains(bytes[index + 1])
    case 0xF3: index + 1 < bytes.count && bytes[index + 1] == 0xA0
    default: false
    }
  }
}

private func startOfPoint(_ bytes: [UInt8], endingAt end: Int) -> Int {
  var start = end - 1
  while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}

/// Tells the characters of `Default_Ignorable_Code_Point` in Unicode 15 (DerivedCoreProperties.txt),
/// and those of them that grapheme clusters take in (GraphemeBreakProperty.txt, `Extend` and `ZWJ`).
private func visibility(of point: UInt32) -> Visibility {
  switch point {
  case 0x034F, 0x17B4...0x17B5, 0x180B...0x180D, 0x180F, 0x200C...0x200D, 0xFE00...0xFE0F,
    0xE0020...0xE007F, 0xE0100...0xE01EF:
    .joinsLetterBefore
  case 0x00AD, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2064,
    0x2066...0x206F, 0xFEFF, 0xE0001:
    .invisible
  default: .visible
  }
}
