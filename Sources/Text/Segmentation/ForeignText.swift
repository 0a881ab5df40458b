import CICU

/// Breaks the text between the scripts that the breakers of the program know.
///
/// Plain ASCII, most of what stands there, goes by Unicode's rules for words in a loop of its own;
/// the rest goes to ICU.
///
/// `@unchecked`: nothing else has the pointer, and the segmenter's mutex keeps threads apart.
@safe struct ForeignText: ~Copyable, @unchecked Sendable {
  private let breaker: BreakerHandle
  private let joinsPieces: Bool
  private var offsets: UnsafeMutablePointer<Int64>
  private var capacity = 256

  /// Opens a breaker of words; `joinsPieces` tells whether an ellipsis of full stops and an address
  /// of the web are one piece each.
  init(joinsPieces: Bool) throws(TextError) {
    unsafe offsets = .allocate(capacity: 0)
    self.joinsPieces = joinsPieces
    breaker = try BreakerHandle(CICU_WORD)
    unsafe offsets.deallocate()
    unsafe offsets = .allocate(capacity: capacity)
  }

  deinit { unsafe offsets.deallocate() }

  /// Appends the breaks of the text up to the next letter of a script that the breakers know.
  ///
  /// - Returns: Where that letter is.
  @inline(__always)
  mutating func append(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, into breaks: inout [Int]
  ) throws(TextError) -> Int {
    let first = breaks.count
    var place = start
    while place < limit, unsafe bytes[place] < 0x80 { place &+= 1 }
    if unsafe place == limit || isBeginning(bytes, at: place) {
      unsafe Self.appendASCII(bytes, from: start, to: place, into: &breaks)
      if joinsPieces {
        unsafe JoinedPieces.join(bytes, from: start, to: place, in: &breaks, since: first)
      }
      return place
    }
    let end = unsafe endOfForeignText(bytes, from: start, to: limit)
    guard end > start else { return end }
    if end - start > capacity {
      capacity = 2 * (end - start)
      unsafe offsets.deallocate()
      unsafe offsets = .allocate(capacity: capacity)
    }
    let count = unsafe try breaker.breaks(in: bytes + start, count: end - start, into: offsets)
    for index in 0..<count { breaks.append(start &+ Int(unsafe offsets[index])) }
    if joinsPieces {
      unsafe JoinedPieces.join(bytes, from: start, to: end, in: &breaks, since: first)
    }
    return end
  }

  /// Tells a letter that begins a cluster of a script that the breakers know.
  @inline(__always)
  private func isBeginning(_ bytes: UnsafePointer<UInt8>, at offset: Int) -> Bool {
    let entry = LetterTable.shared.entry(of: unsafe UTF8Point(bytes, at: offset).point)
    return entry >> 4 != 0 && !LetterTable.letterClass(entry).isDependent
  }

  /// Appends the words of ASCII text by the rules of UAX #29.
  @inline(__always)
  private static func appendASCII(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, into breaks: inout [Int]
  ) {
    var place = start
    while place < limit {
      let first = unsafe bytes[place]
      place &+= 1
      if first == 0x20 {
        while place < limit, unsafe bytes[place] == 0x20 { place &+= 1 }
      } else if first == 0x0D, place < limit, unsafe bytes[place] == 0x0A {
        place &+= 1
      } else if isWordByte(first) {
        place = unsafe endOfWord(bytes, from: place, to: limit)
      }
      breaks.append(place)
    }
  }

  private static func endOfWord(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int
  ) -> Int {
    var place = start
    while place < limit {
      if unsafe isWordByte(bytes[place]) {
        place &+= 1
        continue
      }
      guard place &+ 1 < limit,
        unsafe joins(bytes[place &- 1], bytes[place], bytes[place &+ 1])
      else { break }
      place &+= 2
    }
    return place
  }

  /// Tells a mark that stands inside words between letters, or inside numbers between digits.
  private static func joins(_ left: UInt8, _ middle: UInt8, _ right: UInt8) -> Bool {
    switch middle {
    case 0x27, 0x2E:
      isLetter(left) && isLetter(right) || isDigit(left) && isDigit(right)
    case 0x2C, 0x3B: isDigit(left) && isDigit(right)
    default: false
    }
  }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x5F
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
