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
    let range = (index == 0 ? 0 : parts.ends[index - 1])..<parts.ends[index]
    unsafe parts.bytes.withUnsafeBufferPointer { bytes in
      unsafe append(bytes: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Adds nothing where a value could be.
  public mutating func appendNull() {
    for byte in "null".utf8 { append(byte: byte) }
  }

  /// Adds a whole number.
  public mutating func append(_ number: Int64) {
    if number < 0 { append(byte: UInt8(ascii: "-")) }
    let first = count
    var rest = number.magnitude
    repeat {
      append(byte: UInt8(0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    var digits = unsafe UnsafeMutableBufferPointer(start: start + first, count: count - first)
    unsafe digits.reverse()
  }

  /// Adds a text in UTF-8, escaped as `AuditEntry.leafData` documents it.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    append(byte: UInt8(ascii: "\""))
    if unsafe text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      var escaped: [UInt8] = []
      unsafe CanonicalJSON.escape(text, into: &escaped)
      unsafe escaped.withUnsafeBufferPointer { unsafe append(bytes: $0) }
    } else {
      unsafe append(bytes: text)
    }
    append(byte: UInt8(ascii: "\""))
  }

  /// Adds a text.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append($0) }
  }

  /// Adds a value of a kind that no entry has, which makes the leaf differ from every true one.
  public mutating func appendForeign() { append(byte: UInt8(ascii: "?")) }

  /// Begins a leaf with the byte 0x00 of RFC 9162.
  private mutating func begin() {
    count = 0
    append(byte: 0)
  }

  private mutating func append(byte: UInt8) {
    if count == capacity { grow(by: 1) }
    unsafe start[count] = byte
    count += 1
  }

  private mutating func append(bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    unsafe (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
  }
}

/// What stands before, between and behind the values of leaves, made once for a whole walk.
public struct LeafParts: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let ends: [Int]

  private init(_ texts: [String]) {
    bytes = texts.flatMap { Array($0.utf8) }
    ends = texts.reduce(into: []) { $0.append(($0.last ?? 0) + $1.utf8.count) }
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
