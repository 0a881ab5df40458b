extension JSON {
  /// The largest integer that every program reads exactly, 2⁵³ − 1, as I-JSON (RFC 7493) has it.
  public static let largestCanonicalInteger: Int64 = 9_007_199_254_740_991

  /// Appends the canonical form of RFC 8785, whose bytes are fit for hashing and signing.
  ///
  /// - Parameter bytes: Where the form is appended; what stands there after a throw has no meaning.
  /// - Throws: `FormatError.canonical` for a number by its text and for an integer beyond 53 bits,
  ///   which other programs would read as another number: write such values as strings.
  /// - Precondition: The names in each object are unique.
  public func appendCanonical(to bytes: inout [UInt8]) throws(FormatError) {
    switch self {
    case .number(let text):
      throw .canonical(number: text)
    case .integer(let value) where value.magnitude > Self.largestCanonicalInteger.magnitude:
      throw .canonical(number: String(value))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try element.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in Self.canonicalOrder(of: members).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendJSONString(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        try member.value.appendCanonical(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default:
      appendJSONScalar(self, to: &bytes)
    }
  }

  private static func canonicalOrder(of members: [Member]) -> [Member] {
    var sorted = members
    let pairs = zip(members, members.dropFirst())
    if !pairs.allSatisfy({ precedesInUTF16($0.name, $1.name) }) {
      sorted.sort { precedesInUTF16($0.name, $1.name) }
    }
    precondition(
      zip(sorted, sorted.dropFirst()).allSatisfy { precedesInUTF16($0.name, $1.name) },
      "A name stands twice in an object")
    return sorted
  }
}

/// Whether a text comes before another by UTF-16 code units, found without leaving UTF-8.
///
/// The two orders differ in one thing: pairs of surrogates (lead bytes F0…F4) come before
/// U+E000…U+FFFF (lead bytes EE and EF).
func precedesInUTF16(_ left: String, _ right: String) -> Bool {
  func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 7 : byte }
  return left.utf8.lexicographicallyPrecedes(right.utf8) { rank($0) < rank($1) }
}
