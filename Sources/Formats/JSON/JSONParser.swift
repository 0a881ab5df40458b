internal import Vocabulary

/// One pass over the bytes of a JSON text, which are known to be UTF-8.
struct JSONParser {
  let bytes: [UInt8]
  let file: String
  var position = 0
  var line = 1
  /// Where the line would begin if each of its characters so far were one byte.
  var lineStart = 0
  /// The arrays and objects that are open, outermost first.
  var open: [Level] = []

  /// An open array or object, and how far into it the reader is.
  struct Level {
    let bracket: UInt8
    let line: Int
    var index = 0
    var name: String?
  }

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    if hasByteOrderMark(bytes) {
      position = 3
      lineStart = 3
    }
  }

  /// The column of the next character, in Unicode scalars counted from 1.
  var column: Int { position - lineStart + 1 }

  /// The next byte, or nil at the end of the text.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Reads the whole text.
  mutating func document() throws(FormatError) -> JSONNode {
    skipBlanks()
    guard next != nil else { throw error(.empty) }
    let node = try value()
    skipBlanks()
    guard next == nil else {
      throw error(next == UInt8(ascii: "/") ? .comment : .trailingText(found: foundText()))
    }
    return node
  }

  private mutating func value() throws(FormatError) -> JSONNode {
    let line = line
    let column = column
    guard let byte = next else { throw endOfText() }
    let value: JSONNode.Value
    switch byte {
    case UInt8(ascii: "\""):
      value = .string(try string())
    case UInt8(ascii: "{"):
      value = .object(try object())
    case UInt8(ascii: "["):
      value = .array(try array())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      value = .number(try number())
    default:
      value = try word()
    }
    return JSONNode(value: value, line: line, column: column)
  }

  private mutating func array() throws(FormatError) -> [JSONNode] {
    try enter()
    var nodes: [JSONNode] = []
    guard !leaves(UInt8(ascii: "]")) else { return nodes }
    while true {
      open[open.count - 1].index = nodes.count
      nodes.append(try value())
      if try isLast(UInt8(ascii: "]")) { return nodes }
    }
  }

  private mutating func object() throws(FormatError) -> [JSONNode.Member] {
    try enter()
    var members: [JSONNode.Member] = []
    var names = JSONNameIndex()
    guard !leaves(UInt8(ascii: "}")) else { return members }
    while true {
      let line = line
      let column = column
      open[open.count - 1].name = nil
      guard next == UInt8(ascii: "\"") else { throw notAName() }
      let name = try string()
      open[open.count - 1].name = name
      if let first = names.line(of: name, among: members) {
        throw error(.duplicateName(name, firstLine: first), line: line, column: column)
      }
      skipBlanks()
      guard let colon = next else { throw endOfText() }
      guard colon == UInt8(ascii: ":") else { throw error(.missingColon(found: foundText())) }
      position += 1
      skipBlanks()
      members.append(.init(name: name, line: line, column: column, node: try value()))
      if try isLast(UInt8(ascii: "}")) { return members }
    }
  }

  /// Steps over an opening bracket.
  private mutating func enter() throws(FormatError) {
    guard open.count < JSONDocument.deepestLevel else {
      throw error(.tooDeep(limit: JSONDocument.deepestLevel))
    }
    open.append(Level(bracket: bytes[position], line: line))
    position += 1
    skipBlanks()
  }

  /// Steps over the closing bracket if it comes next.
  private mutating func leaves(_ bracket: UInt8) -> Bool {
    guard next == bracket else { return false }
    position += 1
    open.removeLast()
    return true
  }

  /// Steps over what follows an element: the closing bracket, or a comma before another element.
  private mutating func isLast(_ bracket: UInt8) throws(FormatError) -> Bool {
    skipBlanks()
    if leaves(bracket) { return true }
    guard let byte = next else { throw endOfText() }
    guard byte == UInt8(ascii: ",") else {
      throw error(startsComment ? .comment : .missingComma(found: foundText()))
    }
    let line = line
    let column = column
    position += 1
    skipBlanks()
    if next == UInt8(ascii: "]") || next == UInt8(ascii: "}") {
      throw error(.trailingComma, line: line, column: column)
    }
    return false
  }

  private mutating func skipBlanks() {
    while let byte = next {
      switch byte {
      case 0x20, 0x09:
        position += 1
      case 0x0A, 0x0D:
        position += 1
        if byte == 0x0D, next == 0x0A { position += 1 }
        line += 1
        lineStart = position
      default:
        return
      }
    }
  }
}
