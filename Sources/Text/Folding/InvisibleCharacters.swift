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
  var output: [UInt8] = []
  var map = OffsetMap()
  var copied = 0
  unsafe bytes.withUnsafeBufferPointer { text in
    guard let start = text.baseAddress else { return }
    var place = 0
    while let suspect = unsafe nextSuspect(in: text, from: place) {
      let letter = unsafe UTF8Point(start, at: suspect)
      let invisible = suspect..<suspect + letter.length
      place = invisible.upperBound
      let visibility = visibility(of: letter.point)
      if visibility == .visible { continue }
      unsafe output.append(contentsOf: text[copied..<suspect])
      copied = place
      let length = unsafe suspect > 0 ? lengthOfPoint(text, endingAt: suspect) : 0
      map.appendRemoval(
        of: invisible, at: output.count, after: visibility == .joinsLetterBefore ? length : 0)
    }
    if !map.isIdentity { unsafe output.append(contentsOf: text[copied...]) }
  }
  return map.isIdentity ? (bytes, map) : (output, map)
}

private enum Visibility {
  case visible
  case joinsLetterBefore
  case invisible
}

/// Returns where the next letter is that may be invisible, by its first two bytes.
private func nextSuspect(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var place = start
  while place &+ 1 < text.count {
    let first = unsafe text[place]
    if first >= 0xC2, unsafe isSuspect(first, text[place &+ 1]) { return place }
    place &+= 1
  }
  return nil
}

@inline(__always)
private func isSuspect(_ first: UInt8, _ second: UInt8) -> Bool {
  switch first {
  case 0xC2: second == 0xAD
  case 0xCD: second == 0x8F
  case 0xD8: second == 0x9C
  case 0xE1: second == 0x9E || second == 0xA0
  case 0xE2: second == 0x80 || second == 0x81
  case 0xEF: second == 0xB8 || second == 0xBB
  case 0xF3: second == 0xA0
  default: false
  }
}

private func lengthOfPoint(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int {
  var length = 1
  while length < end, unsafe text[end - length] & 0xC0 == 0x80 { length += 1 }
  return length
}

/// Tells the characters of `Default_Ignorable_Code_Point` in Unicode 15
/// (DerivedCoreProperties.txt), and those of them that grapheme clusters take in
/// (GraphemeBreakProperty.txt, `Extend` and `ZWJ`).
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
