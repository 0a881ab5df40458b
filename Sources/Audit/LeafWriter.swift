/// Writes the bytes of leaves from values as a database holds them, without making texts of them.
///
/// The bytes are those of `AuditEntry.leafData`; whoever walks a long history keeps one writer. It
/// owns its memory, because an array would be checked for other owners at every value.
@safe public struct LeafWriter: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity = 4096
  private var count = 0

  /// Makes a writer with an empty leaf.
  public init() {
    unsafe start = .allocate(capacity: capacity)
    begin()
  }

  deinit { unsafe start.deallocate() }

  /// Takes the hash of the leaf and begins the next one.
  public mutating func finish() -> Digest {
    let leaf = unsafe UnsafeRawBufferPointer(start: start, count: count)
    let digest = unsafe Digest(hashing: leaf)
    begin()
    return digest
  }

  /// Adds one of the parts that stand between values: brackets, names and commas.
  public mutating func append(_ parts: LeafParts, _ index: Int) {
    let part = parts.range(index)
    reserve(part.count + LeafParts.stride)
    unsafe parts.copy(part, to: start + count)
    count += part.count
  }

  /// Adds nothing where a value could be.
  public mutating func appendNull() {
    reserve(4)
    for byte in "null".utf8 { unsafe put(byte) }
  }

  /// Adds a whole number.
  public mutating func append(_ number: Int64) {
    reserve(20)
    if number < 0 { unsafe put(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 { return unsafe put(UInt8(truncatingIfNeeded: 0x30 + rest)) }
    var digits = 2
    var bound: UInt64 = 100
    // No number of 64 bits with a sign has more than 19 digits.
    while digits < 19, rest >= bound {
      digits += 1
      bound &*= 10
    }
    var place = count + digits
    count = place
    while rest >= 100 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      place -= 2
      unsafe putPair(pair, at: place)
      rest = quotient
    }
    if rest >= 10 { return unsafe putPair(rest, at: place - 2) }
    unsafe start[place - 1] = UInt8(truncatingIfNeeded: 0x30 + rest)
  }

  /// Writes two digits.
  @unsafe @inline(__always) private func putPair(_ pair: UInt64, at place: Int) {
    unsafe start[place] = UInt8(truncatingIfNeeded: 0x30 + pair / 10)
    unsafe start[place + 1] = UInt8(truncatingIfNeeded: 0x30 + pair % 10)
  }

  /// Adds a text in UTF-8, escaped as `AuditEntry.leafData` documents it.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 2)
    unsafe put(UInt8(ascii: "\""))
    if let source = text.baseAddress, unsafe !copyPlain(source, text.count) {
      var escaped: [UInt8] = []
      unsafe CanonicalJSON.escape(text, into: &escaped)
      unsafe escaped.withUnsafeBufferPointer { unsafe append(bytes: $0) }
      reserve(1)
    }
    unsafe put(UInt8(ascii: "\""))
  }

  /// Copies a text that needs no escapes, eight bytes at a time; adds nothing when it needs some.
  private mutating func copyPlain(_ source: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let (from, to) = unsafe (UnsafeRawPointer(source), UnsafeMutableRawPointer(start + count))
    if length < 8 {
      for place in 0..<length {
        let byte = unsafe source[place]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { return false }
        unsafe start[count + place] = byte
      }
      count += length
      return true
    }
    var place = 0
    while true {
      let word = unsafe from.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if Self.needsEscape(word) { return false }
      unsafe to.storeBytes(of: word, toByteOffset: place, as: UInt64.self)
      if place == length - 8 { break }
      // The last eight bytes may begin among those before them.
      place = min(place + 8, length - 8)
    }
    count += length
    return true
  }

  /// Whether one of eight bytes is a control character, a quotation mark or a backslash.
  private static func needsEscape(_ word: UInt64) -> Bool {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let (quotes, backslashes) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
    // Of these differences, the top bit of a byte is set first where it was too small (Bit
    // Twiddling Hacks, "Determine if a word has a byte less than n").
    let controls = (word &- ones &* 0x20) & ~word
    let marks = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
    return (controls | marks) & tops != 0
  }

  /// Adds a text.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append($0) }
  }

  /// Adds a value of a kind that no entry has, which makes the leaf differ from every true one.
  public mutating func appendForeign() {
    reserve(1)
    unsafe put(UInt8(ascii: "?"))
  }

  /// Begins a leaf with the byte 0x00 of RFC 9162.
  private mutating func begin() {
    count = 0
    unsafe put(0)
  }

  /// Adds a byte for which there is room.
  @unsafe @inline(__always) private mutating func put(_ byte: UInt8) {
    unsafe start[count] = byte
    count += 1
  }

  private mutating func append(bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    unsafe (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Makes room for so many more bytes.
  @inline(__always) private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  @inline(never) private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
  }
}

/// What stands before, between and behind the values of leaves, made once for the whole program.
///
/// `@unchecked`: its memory never changes and is never freed, so that reading it counts no owners.
@safe public struct LeafParts: @unchecked Sendable {
  private let bytes: UnsafePointer<UInt8>
  private let ends: UnsafePointer<Int>

  private init(_ texts: [String]) {
    let all = texts.flatMap { Array($0.utf8) }
    // What is copied a stride at a time is read beyond its end.
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: all.count + Self.stride)
    unsafe bytes.initialize(repeating: 0, count: all.count + Self.stride)
    let ends = UnsafeMutablePointer<Int>.allocate(capacity: texts.count + 1)
    for (place, byte) in all.enumerated() { unsafe bytes[place] = byte }
    unsafe ends[0] = 0
    for (index, text) in texts.enumerated() {
      unsafe ends[index + 1] = unsafe ends[index] + text.utf8.count
    }
    unsafe self.bytes = UnsafePointer(bytes)
    unsafe self.ends = UnsafePointer(ends)
  }

  /// How many bytes are copied at once; as many may be written behind a part.
  fileprivate static let stride = 16

  /// Where a part lies.
  @inline(__always) fileprivate func range(_ index: Int) -> Range<Int> {
    unsafe Range(uncheckedBounds: (ends[index], ends[index + 1]))
  }

  /// Copies a part to where there is room for it and a stride.
  @unsafe @inline(__always) fileprivate func copy(
    _ part: Range<Int>, to target: UnsafeMutablePointer<UInt8>
  ) {
    let (from, to) = unsafe (UnsafeRawPointer(bytes), UnsafeMutableRawPointer(target))
    var place = 0
    while place < part.count {
      let block = unsafe from.loadUnaligned(
        fromByteOffset: part.lowerBound + place, as: SIMD16<UInt8>.self)
      unsafe to.storeBytes(of: block, toByteOffset: place, as: SIMD16<UInt8>.self)
      place += Self.stride
    }
  }

  /// What stands before the fields of an entry: `action`, `actor`, `at`, `entry`, `key` and
  /// `reason`.
  public static let head = LeafParts([
    #"{"action":"#, #","actor":"#, #","at":"#, #","entry":"#, #","key":"#, #","reason":"#,
  ])

  /// What stands before the rows, between two of them, before the subject and behind it.
  public static let frame = LeafParts([#","rows":["#, ",", #"],"subject":"#, "}"])

  /// Nothing, for a value whose surroundings are written elsewhere.
  public static let value = LeafParts([""])

  /// Returns what stands before each value of a row, and behind the last.
  public static func row(of table: String, _ columns: [String]) -> LeafParts {
    LeafParts(
      columns.enumerated().map { index, column in
        (index == 0 ? "[\"\(table)\",{" : ",") + "\"\(column)\":"
      } + ["}]"])
  }
}
