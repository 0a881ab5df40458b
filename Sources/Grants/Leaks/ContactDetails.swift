/// Finds addresses, numbers and names in networks, whoever they belong to.
enum ContactDetails {
  static func hits(in text: String) -> [LeakHit] {
    let bytes = Array(text.utf8)
    return addresses(in: bytes) + links(in: bytes) + numbers(in: text)
  }

  // MARK: Addresses

  private static func addresses(in bytes: [UInt8]) -> [LeakHit] {
    var hits: [LeakHit] = []
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
      var start = at
      while start > 0, isAddressByte(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "+") {
        start -= 1
      }
      var end = at + 1
      while end < bytes.count, isAddressByte(bytes[end]) { end += 1 }
      while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      let behind = bytes[(at + 1)..<end]
      if start < at, behind.contains(UInt8(ascii: ".")), behind.count > 3 {
        hits.append(LeakHit(range: start..<end, kind: .email, match: nil, certainty: .sure))
      } else if start == at, behind.count > 3 {
        hits.append(LeakHit(range: at..<end, kind: .handle, match: nil, certainty: .sure))
      }
    }
    return hits
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  // MARK: Links

  /// Networks in which a link leads to somebody.
  private static let networks = [
    "facebook.com/", "fb.com/", "fb.me/", "instagram.com/", "line.me/", "linkedin.com/", "t.me/",
    "tiktok.com/", "twitter.com/", "wa.me/", "x.com/", "youtube.com/@", "zalo.me/",
  ]

  /// The last parts of names of hosts that are told without `www`.
  private static let endings: Set<String> = [
    "asia", "bn", "cn", "com", "edu", "example", "id", "info", "io", "kh", "la", "me", "mm", "my",
    "net", "org", "ph", "sg", "th", "tl", "vn",
  ]

  private static func links(in bytes: [UInt8]) -> [LeakHit] {
    var hits: [LeakHit] = []
    var start = 0
    while start < bytes.count {
      guard isLinkByte(bytes[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, isLinkByte(bytes[end]) { end += 1 }
      defer { start = end }
      var stop = end
      while stop > start, endMarks.contains(bytes[stop - 1]) { stop -= 1 }
      let token = bytes[start..<stop]
      guard token.count > 4, token.contains(UInt8(ascii: ".")),
        !token.contains(UInt8(ascii: "@")) || token.contains(UInt8(ascii: "/"))
      else { continue }
      let link = String(decoding: token, as: UTF8.self).lowercased()
      guard let isSure = certainty(of: link) else { continue }
      hits.append(
        LeakHit(
          range: start..<stop, kind: .url, match: nil, certainty: isSure ? .sure : .likely))
    }
    return hits
  }

  private static let linkMarks = ByteSet("/:?&=%#@~+")

  /// Marks that end a sentence rather than a link.
  private static let endMarks = ByteSet(".,:;?!&/=")

  private static func isLinkByte(_ byte: UInt8) -> Bool {
    isAddressByte(byte) || linkMarks.contains(byte)
  }

  /// Whether a link leads to somebody for sure; nil when it is no link.
  private static func certainty(of link: String) -> Bool? {
    if networks.contains(where: {
      link.hasPrefix($0) || link.contains("/\($0)") || link.contains(".\($0)")
    }) {
      return true
    }
    if link.hasPrefix("http://") || link.hasPrefix("https://") || link.hasPrefix("www.") {
      return false
    }
    let host = link.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last,
      endings.contains(String(last)), labels[0].count > 2,
      labels.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
    else { return nil }
    return false
  }

  // MARK: Telephone numbers

  private static func numbers(in text: String) -> [LeakHit] {
    var hits: [LeakHit] = []
    var offset = 0
    var run: (start: Int, end: Int, digits: [Int], hasPlus: Bool)?
    func close() {
      if let found = run, let certainty = certainty(of: found.digits, hasPlus: found.hasPlus) {
        hits.append(
          LeakHit(
            range: found.start..<found.end, kind: .phone, match: nil, certainty: certainty))
      }
      run = nil
    }
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      if let digit = digit(scalar) {
        if run == nil { run = (offset, offset, [], false) }
        run?.digits.append(digit)
        run?.end = offset + length
      } else if scalar == "+" || scalar == "＋" {
        close()
        run = (offset, offset + length, [], true)
      } else if run != nil, " -.()\u{A0}‑–/".unicodeScalars.contains(scalar),
        offset - (run?.end ?? 0) < 3
      {
        // Goes on when a digit follows.
      } else {
        close()
      }
      offset += length
    }
    close()
    return hits
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    let value = europeanDigit(scalar.value)
    return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil
  }

  private static func certainty(of digits: [Int], hasPlus: Bool) -> Leak.Certainty? {
    if hasPlus { return (9...15).contains(digits.count) ? .sure : nil }
    guard digits.first == 0, digits.count > 1, digits[1] != 0, (9...11).contains(digits.count)
    else { return nil }
    return .likely
  }
}

/// A set of ASCII characters.
private struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: StaticString) {
    for byte in "\(characters)".utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<64: low & (1 << UInt64(byte)) != 0
    case 64..<128: high & (1 << UInt64(byte & 63)) != 0
    default: false
    }
  }
}
