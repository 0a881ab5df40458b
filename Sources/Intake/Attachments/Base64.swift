/// Reads Base64 as RFC 4648 has it, with or without line breaks; nil for anything else.
func bytes(base64 text: String) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count / 4 * 3)
  var kept: UInt32 = 0
  var count = 0
  var padding = 0
  for byte in text.utf8 where byte != 0x0A && byte != 0x0D {
    if byte == UInt8(ascii: "=") {
      padding += 1
      continue
    }
    guard padding == 0, let value = value(of: byte) else { return nil }
    kept = kept << 6 | value
    count += 1
    if count.isMultiple(of: 4) {
      result += [
        UInt8(kept >> 16 & 0xFF), UInt8(kept >> 8 & 0xFF), UInt8(kept & 0xFF),
      ]
      kept = 0
    }
  }
  switch (count % 4, padding) {
  case (0, 0): return result
  case (2, 2): return result + [UInt8(kept >> 4 & 0xFF)]
  case (3, 1): return result + [UInt8(kept >> 10 & 0xFF), UInt8(kept >> 2 & 0xFF)]
  default: return nil
  }
}

private func value(of byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
  case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}
