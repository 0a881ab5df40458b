/// A Swift file with its texts and comments told apart from its code.
struct SwiftSource: Sendable {
  /// The path in the package.
  let path: String

  /// The lines as they are.
  let lines: [Substring]

  /// The code with texts, comments and quoted names blanked out; offsets are those of the file.
  let code: [UInt8]

  /// The texts in the code, in the order in which they end.
  let literals: [Literal]

  /// A text between quotation marks.
  struct Literal: Hashable, Sendable {
    /// What stands between the marks, or before the first value that is put in.
    let text: String

    /// Whether values are put in.
    let isComposed: Bool

    /// Where the opening mark stands.
    let offset: Int

    /// Where the code goes on behind the closing mark.
    let end: Int
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var scanner = SwiftScanner(bytes: Array(text.utf8))
    scanner.scanCode(inParentheses: false)
    code = scanner.code
    literals = scanner.literals
  }

  /// The folder below `Sources` or `Tests`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// The code as text.
  var codeText: String { String(decoding: code, as: UTF8.self) }

  /// The number of the line in which an offset lies, counted from 1.
  func line(at offset: Int) -> Int { code[..<offset].count { $0 == UInt8(ascii: "\n") } + 1 }

  /// The modules that the file imports.
  var imports: [String] {
    codeText.matches(
      of:
        #/(?m)^\s*(?:@\w+\s+)?(?:(?:public|package|internal|private)\s+)?import\s+(?:struct\s+|class\s+|enum\s+|func\s+)?(\w+)/#
    ).map { String($0.1) }
  }
}

/// Reads Swift just well enough to tell code from texts and comments.
struct SwiftScanner {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var code: [UInt8]
  private(set) var literals: [SwiftSource.Literal] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    code = bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
  }

  /// Reads code to the end, or to behind the parenthesis that closes a value put into a text.
  mutating func scanCode(inParentheses: Bool) {
    var depth = 0
    while index < bytes.count {
      if skipsComment() || takesText() || skipsQuotedName() { continue }
      let byte = bytes[index]
      code[index] = byte
      index += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        depth -= 1
        if inParentheses, depth < 0 { return }
      }
    }
  }

  private func starts(_ text: StaticString, at place: Int? = nil) -> Bool {
    bytes[min(place ?? index, bytes.count)...].starts(with: Array("\(text)".utf8))
  }

  private mutating func skipsComment() -> Bool {
    if starts("//") {
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      return true
    }
    guard starts("/*") else { return false }
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        index += 2
      } else if starts("*/") {
        depth -= 1
        index += 2
      } else {
        index += 1
      }
    } while depth > 0 && index < bytes.count
    return true
  }

  private mutating func skipsQuotedName() -> Bool {
    guard bytes[index] == UInt8(ascii: "`") else { return false }
    repeat { index += 1 } while index < bytes.count && bytes[index] != UInt8(ascii: "`")
    index += 1
    return true
  }

  /// Takes a text, or a pattern between `#/` and `/#`.
  private mutating func takesText() -> Bool {
    let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
    let start = index + hashes
    if hashes > 0, starts("/", at: start) {
      let end = [UInt8(ascii: "/")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
      index = start + 1
      while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
      index += end.count
      return true
    }
    guard starts("\"", at: start) else { return false }
    let marks = starts("\"\"\"", at: start) ? 3 : 1
    takeText(from: start + marks, marks: marks, hashes: hashes)
    return true
  }

  private mutating func takeText(from start: Int, marks: Int, hashes: Int) {
    let tail = Array(repeating: UInt8(ascii: "#"), count: hashes)
    let end = Array(repeating: UInt8(ascii: "\""), count: marks) + tail
    let escape = [UInt8(ascii: "\\")] + tail
    let offset = index
    var firstValue: Int?
    index = start
    while index < bytes.count, !bytes[index...].starts(with: end) {
      guard bytes[index...].starts(with: escape) else {
        index += 1
        continue
      }
      if starts("(", at: index + escape.count) {
        firstValue = firstValue ?? index
        index += escape.count + 1
        scanCode(inParentheses: true)
      } else {
        index += escape.count + 1
      }
    }
    let content = bytes[start..<min(firstValue ?? index, bytes.count)]
    index += end.count
    literals.append(
      SwiftSource.Literal(
        text: String(decoding: content, as: UTF8.self), isComposed: firstValue != nil,
        offset: offset, end: index))
  }
}
