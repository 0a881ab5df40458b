/// Finds what readers take for one piece though Unicode's rules break it: three full stops or more,
/// which stand for an ellipsis, and addresses of the web.
enum JoinedPieces {
  /// Takes away the breaks inside such pieces.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: Where the part of it begins that is looked at.
  ///   - limit: Where it ends.
  ///   - breaks: Where pieces end.
  ///   - first: The index of the first break that may go.
  /// - Complexity: O(*n*), where *n* is the length of the part.
  @inline(__always)
  static func join(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, in breaks: inout [Int],
    since first: Int
  ) {
    var place = start
    while place &+ 2 < limit {
      if unsafe isBeginning(bytes, at: place) {
        return unsafe joinAll(bytes, from: start, to: limit, in: &breaks, since: first)
      }
      place &+= 1
    }
  }

  /// Tells `...` and `://`.
  @inline(__always)
  private static func isBeginning(_ bytes: UnsafePointer<UInt8>, at place: Int) -> Bool {
    switch unsafe bytes[place] {
    case 0x2E: unsafe bytes[place &+ 1] == 0x2E && bytes[place &+ 2] == 0x2E
    case 0x3A: unsafe bytes[place &+ 1] == 0x2F && bytes[place &+ 2] == 0x2F
    default: false
    }
  }

  private static func joinAll(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, in breaks: inout [Int],
    since first: Int
  ) {
    var kept = first
    var next = first
    var place = start
    while place + 2 < limit {
      guard unsafe isBeginning(bytes, at: place) else {
        place += 1
        continue
      }
      let piece = unsafe piece(bytes, around: place, from: start, to: limit)
      while next < breaks.count, breaks[next] < piece.upperBound {
        if breaks[next] <= piece.lowerBound {
          breaks[kept] = breaks[next]
          kept += 1
        }
        next += 1
      }
      place = piece.upperBound
    }
    breaks.removeSubrange(kept..<next)
  }

  /// Returns where the piece stands that a full stop or a colon is part of.
  private static func piece(
    _ bytes: UnsafePointer<UInt8>, around place: Int, from start: Int, to limit: Int
  ) -> Range<Int> {
    var end = place
    if unsafe bytes[place] == 0x2E {
      while end < limit, unsafe bytes[end] == 0x2E { end += 1 }
      return place..<end
    }
    var begin = place
    while begin > start, unsafe isLetter(bytes[begin - 1]) { begin -= 1 }
    if begin == place { return place..<place + 1 }
    while end < limit, unsafe (0x21...0x7E).contains(bytes[end]) { end += 1 }
    while end > place + 3, unsafe closes(bytes[end - 1]) { end -= 1 }
    return begin..<end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Tells marks behind an address that do not belong to it.
  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3E, 0x3F, 0x5D, 0x7D: true
    default: false
    }
  }
}
