/// Text that is safe in HTML, inside elements and inside quoted attributes.
func escapedHTML(_ text: some StringProtocol) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
    case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}

/// A picture as an address that holds the picture itself.
func dataAddress(ofSVG bytes: [UInt8]) -> String {
  let digits = Array("0123456789ABCDEF".unicodeScalars)
  var address = String.UnicodeScalarView("data:image/svg+xml,".unicodeScalars)
  for byte in bytes {
    let scalar = Unicode.Scalar(byte)
    let isPlain =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "-._~/:;=,()".unicodeScalars.contains(scalar)
    if isPlain {
      address.append(scalar)
    } else {
      address.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }
  return String(address)
}
