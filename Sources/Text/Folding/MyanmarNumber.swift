/// Digits and the letter wa, which looks like a zero, in Myanmar script.
///
/// In a run of digits and ဝ the neighbours tell what is meant. A last ဝ, ၀ or ၇ that carries marks
/// or has a final consonant is a letter. Of the rest, digits are digits; ဝ with digits is a zero,
/// unless it stands before them and ends a word; and a lone ၀ that touches a letter and no other
/// digit is ဝ.
@safe struct MyanmarNumber {
  /// How many letters and digits the run has, without a last one that has marks.
  let count: Int

  /// How many of them are ဝ, before the digits.
  let letterCount: Int

  private let bytes: UnsafePointer<UInt8>
  private let start: Int

  /// Tells what may begin a run.
  @inline(__always)
  static func begins(with point: UInt32) -> Bool {
    point == wa || (0x1040...0x1049).contains(point)
  }

  /// Reads the run that begins at an offset.
  init(_ bytes: UnsafePointer<UInt8>, at start: Int, limit: Int) {
    unsafe self.bytes = bytes
    self.start = start
    let text = unsafe MyanmarContext(bytes: bytes, limit: limit)
    var end = start
    var zeros = 0
    var others = 0
    var last: UInt32 = 0
    while end < limit, let point = text.point(at: end), Self.begins(with: point) {
      if point == 0x1040 { zeros += 1 } else if point != Self.wa { others += 1 }
      last = point
      end += 3
    }
    var count = (end - start) / 3
    if text.isLetter(last, endingAt: end) {
      count -= 1
      if last == 0x1040 { zeros -= 1 } else if last != Self.wa { others -= 1 }
    }
    if count == 1, last == 0x1044, text.hasAforementioned(at: end), !text.hasNumber(before: start) {
      count = 0
    }
    self.count = count
    let touches = text.hasLetter(before: start) || text.hasLetter(at: start + 3 * count)
    if others > 0 {
      letterCount =
        text.hasLetter(before: start) ? unsafe Self.leadingWa(bytes, start, count) : 0
    } else if zeros == 0 {
      letterCount = count
    } else if zeros == count {
      letterCount = count == 1 && touches && !text.hasNumber(before: start) ? 1 : 0
    } else {
      letterCount = touches ? count : 0
    }
  }

  /// Returns the letter or the ASCII digit at a place of the run.
  func letter(_ index: Int) -> UInt32 {
    guard index >= letterCount else { return Self.wa }
    let point = unsafe UTF8Point(bytes, at: start + 3 * index).point
    return point == Self.wa ? 0x30 : point - 0x1040 + 0x30
  }

  /// The letter that looks like a zero.
  static let wa: UInt32 = 0x101D

  private static func leadingWa(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    (0..<count).first { unsafe UTF8Point(bytes, at: start + 3 * $0).point != wa } ?? count
  }
}

/// What stands around a run of digits.
@safe private struct MyanmarContext {
  let bytes: UnsafePointer<UInt8>
  let limit: Int

  /// Returns the code point of three bytes at an offset.
  func point(at offset: Int) -> UInt32? {
    guard offset >= 0, offset + 3 <= limit, unsafe bytes[offset] == 0xE1 else { return nil }
    return unsafe UTF8Point(bytes, at: offset).point
  }

  /// Tells a last ဝ, ၀ or ၇ of a run that is a letter, by the marks or the final consonant after
  /// it.
  func isLetter(_ last: UInt32, endingAt end: Int) -> Bool {
    guard last == MyanmarNumber.wa || last == 0x1040 || last == 0x1047, let next = point(at: end)
    else { return false }
    if MyanmarFolding.isMark(next) { return true }
    guard last != 0x1047, MyanmarFolding.isLetter(next), let killer = point(at: end + 3) else {
      return false
    }
    return killer == 0x103A || killer == 0x1039
      || killer == 0x1037 && point(at: end + 6) == 0x103A
  }

  func hasLetter(at offset: Int) -> Bool {
    point(at: offset).map { MyanmarFolding.isLetter($0) || MyanmarFolding.isMark($0) } ?? false
  }

  func hasLetter(before offset: Int) -> Bool { hasLetter(at: offset - 3) }

  /// Tells an ASCII digit right before, or a digit and the point or comma after it.
  func hasNumber(before offset: Int) -> Bool {
    var place = offset - 1
    guard place >= 0 else { return false }
    if unsafe bytes[place] == 0x2E || bytes[place] == 0x2C { place -= 1 }
    guard place >= 0 else { return false }
    if unsafe (0x30...0x39).contains(bytes[place]) { return true }
    return point(at: place - 2).map { (0x1040...0x1049).contains($0) } ?? false
  }

  /// Tells င်း, which follows the sign ၎.
  func hasAforementioned(at offset: Int) -> Bool {
    point(at: offset) == 0x1004 && point(at: offset + 3) == 0x103A
      && point(at: offset + 6) == 0x1038
  }
}
