internal import Crypto

/// Makes UUIDs from names (RFC 9562, version 5), so that a thing keeps its UUID in every file.
enum NameUUID {
  /// Returns the UUID of something that a publisher names.
  ///
  /// The name is the publisher's identifier, a slash, what sort of thing it is, a slash and its
  /// key, in UTF-8: `KH-MOI-4711/award/KH-03`. Who knows these can compute the UUID.
  static func of(_ sort: String, _ key: String, publisher: String) -> String {
    text(namespace: namespace, name: "\(publisher)/\(sort)/\(key)")
  }

  /// The namespace of the names above, `5ba1c0de-9d2f-4e8b-8f43-6d1f5e0a7c21`.
  private static let namespace: [UInt8] = [
    0x5B, 0xA1, 0xC0, 0xDE, 0x9D, 0x2F, 0x4E, 0x8B, 0x8F, 0x43, 0x6D, 0x1F, 0x5E, 0x0A, 0x7C, 0x21,
  ]

  /// Returns the UUID of a name in a namespace.
  static func text(namespace: [UInt8], name: String) -> String {
    var bytes = Array(Insecure.SHA1.hash(data: namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      .joined(separator: "-")
  }
}
