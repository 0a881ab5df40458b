/// A code point in UTF-8 text and how many bytes it takes.
struct UTF8Point {
  let point: UInt32
  let length: Int

  /// Reads the code point that begins at an offset of well-formed text.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, at offset: Int) {
    let first = UInt32(unsafe bytes[offset])
    if first < 0x80 {
      (point, length) = (first, 1)
    } else if first >= 0xE0 && first < 0xF0 {
      let second = UInt32(unsafe bytes[offset &+ 1]) & 0x3F
      let third = UInt32(unsafe bytes[offset &+ 2]) & 0x3F
      (point, length) = ((first & 0x0F) << 12 | second << 6 | third, 3)
    } else if first < 0xE0 {
      (point, length) = ((first & 0x1F) << 6 | UInt32(unsafe bytes[offset &+ 1]) & 0x3F, 2)
    } else {
      let upper = (first & 0x07) << 18 | (UInt32(unsafe bytes[offset &+ 1]) & 0x3F) << 12
      let lower =
        (UInt32(unsafe bytes[offset &+ 2]) & 0x3F) << 6
        | UInt32(unsafe bytes[offset &+ 3]) & 0x3F
      (point, length) = (upper | lower, 4)
    }
  }
}
