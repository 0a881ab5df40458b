/// Where the first byte stands that is not UTF-8, as line and column in Unicode scalars, or nil.
func placeOfInvalidUTF8(in bytes: [UInt8]) -> (line: Int, column: Int)? {
  let offset: Int
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    offset = error.byteOffsets.lowerBound
  }
  var line = 1
  var column = 1
  for index in 0..<offset {
    let byte = bytes[index]
    if byte == 0x0A || (byte == 0x0D && bytes[index + 1] != 0x0A) {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
  return (line, column)
}

/// Whether the bytes begin with the UTF-8 form of the byte order mark, which Windows programs
/// write.
func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
  bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
}
