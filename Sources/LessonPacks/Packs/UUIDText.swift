/// Names for machines in the form of RFC 9562, made from what they name.
enum UUIDText {
  /// Returns the URN for some fields: the same for the same fields, and for no others.
  ///
  /// It is of version 8, because it is taken from the hash that packs use (SHA-256).
  static func name(for fields: [String], _ services: PackServices) -> String {
    let hash = services.hash(Array(fields.joined(separator: "\0").utf8))
    var digits = hash.lowercased().filter(\.isHexDigit).prefix(32).map { $0 }
    digits += Array(repeating: "0", count: 32 - digits.count)
    digits[12] = "8"
    digits[16] = "a"
    let groups = [digits[..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20...]]
    return "urn:uuid:" + groups.map { String($0) }.joined(separator: "-")
  }
}
