/// The name in braces that an author puts at the end of a section's heading: `## Think back {#reflection}`.
enum SectionName {
  private static let longest = 24

  /// Takes the name off the end of a heading, or returns nil when there is none.
  static func taking(from heading: inout [Inline]) -> String? {
    guard case .text(let text)? = heading.last, text.hasSuffix("}"),
      let start = text.lastIndex(of: "{")
    else { return nil }
    let name = text[text.index(after: start)...].dropLast()
    guard name.hasPrefix("#") else { return nil }
    var rest = text[..<start]
    while rest.hasSuffix(" ") { rest.removeLast() }
    heading.removeLast()
    if !rest.isEmpty { heading.append(.text(String(rest))) }
    return String(name.dropFirst())
  }

  /// Tells whether a name consists of small letters, digits and hyphens, beginning with a letter.
  static func isValid(_ name: String) -> Bool {
    let bytes = name.utf8
    guard (1...longest).contains(bytes.count), let first = bytes.first, isSmallLetter(first) else {
      return false
    }
    return bytes.allSatisfy { isSmallLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
