import Vocabulary

/// Reads the one shape of JSON that catalogues have: an object of texts.
///
/// General decoders keep the last of two equal keys and cannot say on which line a fault is.
struct CatalogueReader {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Reads the whole catalogue.
  mutating func read() throws(TextError) -> [String: String] {
    var sentences: [String: String] = [:]
    try take(0x7B, or: .object)
    skipSpace()
    if next == 0x7D {
      position += 1
    } else {
      repeat {
        try readEntry(into: &sentences)
        skipSpace()
      } while try takesComma()
    }
    skipSpace()
    guard next == nil else { throw fault(.end) }
    return sentences
  }

  private mutating func readEntry(into sentences: inout [String: String]) throws(TextError) {
    skipSpace()
    let start = position
    guard next == 0x22 else { throw fault(.key) }
    let key = try readText()
    guard sentences[key] == nil else { throw .duplicateKey(place(start), key: key) }
    try take(0x3A, or: .colon)
    skipSpace()
    guard next == 0x22 else { throw fault(.sentence) }
    sentences[key] = try readText()
  }

  /// Reads a text from its opening quote to behind its closing one.
  private mutating func readText() throws(TextError) -> String {
    position += 1
    let start = position
    while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { position += 1 }
    if next == 0x22 {
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    var units = Array(String(decoding: bytes[start..<position], as: UTF8.self).utf8)
    while let byte = next, byte != 0x22 {
      guard byte >= 0x20 else { throw fault(.character) }
      if byte == 0x5C {
        units += try readEscape()
      } else {
        units.append(byte)
        position += 1
      }
    }
    guard next == 0x22 else { throw fault(.closingQuote) }
    position += 1
    return String(decoding: units, as: UTF8.self)
  }

  /// Reads an escape and gives the UTF-8 that it stands for.
  private mutating func readEscape() throws(TextError) -> [UInt8] {
    let start = position
    position += 1
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x2F: 0x2F, 0x5C: 0x5C, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D,
      0x74: 0x09,
    ]
    if let letter = next, let byte = simple[letter] {
      position += 1
      return [byte]
    }
    guard let first = readUnit() else { throw fault(.escape, at: start) }
    var code = UInt32(first)
    if UTF16.isLeadSurrogate(first), next == 0x5C {
      position += 1
      guard let second = readUnit(), UTF16.isTrailSurrogate(second) else {
        throw fault(.escape, at: start)
      }
      code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw fault(.escape, at: start) }
    return Array(String(Character(scalar)).utf8)
  }

  /// Reads `uXXXX`, the part of an escape behind the backslash.
  private mutating func readUnit() -> UInt16? {
    guard next == 0x75, position + 5 <= bytes.count else { return nil }
    let digits = bytes[position + 1..<position + 5]
    guard digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
    guard let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    position += 5
    return unit
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func take(
    _ byte: UInt8, or expected: TextError.Expectation
  ) throws(TextError) {
    skipSpace()
    guard next == byte else { throw fault(expected) }
    position += 1
  }

  private mutating func takesComma() throws(TextError) -> Bool {
    guard let byte = next, byte == 0x2C || byte == 0x7D else { throw fault(.commaOrEnd) }
    position += 1
    return byte == 0x2C
  }

  private func fault(_ expected: TextError.Expectation, at offset: Int? = nil) -> TextError {
    .malformedCatalogue(place(offset ?? position), expected: expected)
  }

  private func place(_ offset: Int) -> SourceLocation {
    SourceLocation(file: file, offset: offset, in: bytes)
  }
}
