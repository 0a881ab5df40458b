/// Replaces what a program put into a ZIM file by chance: its UUID, and those of the indexes in it.
struct ZIMNames {
  private let digits: [UInt8]

  private static let magic: [UInt8] = [0x5A, 0x49, 0x4D, 0x04]
  private static let indexMagic: [UInt8] = [0x0F, 0x0D] + Array("Xapian Glass".utf8)
  private static let hashBytes = 16

  /// A file that has another form than a ZIM file.
  struct Malformed: Error {}

  /// Takes the hash that the names are made from, as hexadecimal digits.
  init(_ hash: String) { digits = Self.bytes(hash) }

  /// Returns a file with these names and with the hash at its end that fits them.
  ///
  /// - Parameters:
  ///   - file: A ZIM file.
  ///   - md5: Returns the MD5 of some bytes as hexadecimal digits.
  /// - Returns: The file.
  /// - Throws: `Malformed`.
  func replaced(in file: [UInt8], md5: ([UInt8]) -> String) throws -> [UInt8] {
    guard file.starts(with: Self.magic), file.count > 96, digits.count >= 16 else {
      throw Malformed()
    }
    var bytes = Array(file.dropLast(Self.hashBytes))
    write(into: &bytes, at: 8, variant: 0)
    var count: UInt8 = 1
    var place = 80
    while let found = Self.place(of: Self.indexMagic, in: bytes, from: place) {
      // Two bytes with the version of the index stand before its UUID.
      let start = found + Self.indexMagic.count + 2
      guard start + 16 <= bytes.count else { throw Malformed() }
      write(into: &bytes, at: start, variant: count)
      count += 1
      place = start + 16
    }
    let hash = Self.bytes(md5(bytes))
    guard hash.count == Self.hashBytes else { throw Malformed() }
    return bytes + hash
  }

  /// Writes a UUID (RFC 9562, version 8); each variant is another one.
  private func write(into bytes: inout [UInt8], at start: Int, variant: UInt8) {
    var name = Array(digits[..<16])
    name[6] = 0x80 | (name[6] & 0x0F)
    name[8] = 0x80 | (name[8] & 0x3F)
    name[15] ^= variant
    bytes.replaceSubrange(start..<(start + 16), with: name)
  }

  private static func place(of magic: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + magic.count <= bytes.count {
      if bytes[place] == magic[0], bytes[place..<(place + magic.count)].elementsEqual(magic) {
        return place
      }
      place += 1
    }
    return nil
  }

  private static func bytes(_ digits: String) -> [UInt8] {
    let values = digits.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
