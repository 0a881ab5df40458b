import CICU

/// Names the legacy encoding that bytes are most likely in, or returns nil.
///
/// ICU's detector knows no Thai encoding and takes Thai for something else, so that one is tried
/// first.
func guessEncoding(of bytes: [UInt8]) -> String? {
  if looksLikeWindows874(bytes) { return "windows-874" }
  let sample = bytes.prefix(65_536).map { CChar(bitPattern: $0) }
  let name = unsafe try? icuText { status in
    unsafe sample.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      return unsafe cicu_guess_encoding(start, Int64(buffer.count), &status)
    }
  }
  guard let name, !name.isEmpty, name != "UTF-8" else { return nil }
  return name
}

/// Tells Thai in windows-874 by its spelling: marks above and below stand on a consonant or another
/// mark.
///
/// In the double-byte encodings of Chinese the same values follow each other at random, and most of
/// such marks would stand on nothing.
private func looksLikeWindows874(_ bytes: [UInt8]) -> Bool {
  let isConsonant = { (byte: UInt8) in (0xA1...0xCE).contains(byte) }
  let isMark = { (byte: UInt8) in
    byte == 0xD1 || (0xD4...0xDA).contains(byte) || (0xE7...0xEE).contains(byte)
  }
  let isThai = { (byte: UInt8) in (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte) }
  var (high, thai, marks, seated) = (0, 0, 0, 0)
  var previous: UInt8 = 0
  for byte in bytes.prefix(65_536) {
    if byte >= 0x80 {
      high += 1
      if isThai(byte) { thai += 1 }
      if isMark(byte) {
        marks += 1
        if isConsonant(previous) || isMark(previous) { seated += 1 }
      }
    }
    previous = byte
  }
  return high >= 4 && thai * 50 >= high * 49 && marks * 10 >= high && seated * 20 >= marks * 19
}
