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
    unsafe append(bytes: parts[index])
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
    var digits = 1
    var bound: UInt64 = 10
    while digits < 19, rest >= bound {
      digits += 1
      bound *= 10
    }
    // No number of 64 bits with a sign has more than 19 digits.
    var place = count + digits
    count = place
    repeat {
      place -= 1
      unsafe start[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    } while rest > 0
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
    var place = 0
    while length - place >= 8 {
      let word = unsafe from.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if Self.needsEscape(word) { return false }
      unsafe to.storeBytes(of: word, toByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < length {
      let byte = unsafe source[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return false }
      unsafe start[count + place] = byte
      place += 1
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
  @unsafe private mutating func put(_ byte: UInt8) {
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
  private mutating func reserve(_ more: Int) {
    guard capacity - count < more else { return }
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
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: all.count + 1)
    let ends = UnsafeMutablePointer<Int>.allocate(capacity: texts.count + 1)
    for (place, byte) in all.enumerated() { unsafe bytes[place] = byte }
    unsafe ends[0] = 0
    for (index, text) in texts.enumerated() {
      unsafe ends[index + 1] = unsafe ends[index] + text.utf8.count
    }
    unsafe self.bytes = UnsafePointer(bytes)
    unsafe self.ends = UnsafePointer(ends)
  }

  /// The bytes of a part.
  fileprivate subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes + ends[index], count: ends[index + 1] - ends[index])
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
