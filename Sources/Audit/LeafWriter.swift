/// Writes the bytes of leaves from values as a database holds them, without making texts of them.
///
/// The bytes are those of `AuditEntry.leafData`; whoever walks a long history keeps one writer.
public struct LeafWriter {
  /// The byte 0x00 of RFC 9162, and the leaf so far.
  private var bytes: [UInt8] = [0]

  /// Makes a writer with an empty leaf.
  public init() {}

  /// Takes the hash of the leaf and begins the next one.
  public mutating func finish() -> Digest {
    let digest = Digest(hashing: bytes)
    bytes.removeAll(keepingCapacity: true)
    bytes.append(0)
    return digest
  }

  /// Adds what stands between values: brackets, names and commas.
  public mutating func append(_ part: LeafPart) { bytes.append(contentsOf: part.bytes) }

  /// Adds nothing where a value could be.
  public mutating func appendNull() { bytes.append(contentsOf: "null".utf8) }

  /// Adds a whole number.
  public mutating func append(_ number: Int64) {
    guard number >= 10 else {
      if number >= 0 { return bytes.append(UInt8(0x30 + number)) }
      return bytes.append(contentsOf: String(number).utf8)
    }
    let end = bytes.count
    var rest = number
    while rest > 0 {
      bytes.append(UInt8(0x30 + rest % 10))
      rest /= 10
    }
    bytes[end...].reverse()
  }

  /// Adds a text in UTF-8, escaped as `AuditEntry.leafData` documents it.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = unsafe text.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    if isPlain {
      unsafe bytes.append(contentsOf: text)
    } else {
      unsafe CanonicalJSON.escape(text, into: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a value of a kind that no entry has, which makes the leaf differ from every true one.
  public mutating func appendForeign() { bytes.append(contentsOf: "?".utf8) }
}

/// What stands before, between and behind the values of a leaf.
public struct LeafPart: Sendable {
  let bytes: [UInt8]

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// Returns what stands before the value of a column of a row.
  public static func column(_ name: String, of table: String, isFirst: Bool) -> LeafPart {
    LeafPart((isFirst ? "[\"\(table)\",{" : ",") + "\"\(name)\":")
  }

  /// What stands behind the last value of a row, and between rows.
  public static let (rowEnd, nextRow) = (LeafPart("}]"), LeafPart(","))

  /// What stands before the fields of an entry, in the order of the leaf, and behind the last.
  public static let action = LeafPart(#"{"action":"#)
  public static let actor = LeafPart(#","actor":"#)
  public static let time = LeafPart(#","at":"#)
  public static let number = LeafPart(#","entry":"#)
  public static let key = LeafPart(#","key":"#)
  public static let reason = LeafPart(#","reason":"#)
  public static let rows = LeafPart(#","rows":["#)
  public static let subject = LeafPart(#"],"subject":"#)
  public static let end = LeafPart("}")
}
