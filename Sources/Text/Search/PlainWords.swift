/// The words without their diacritics of words that came before, for most words of a text come
/// again: in Vietnamese few thousand syllables make all texts.
final class PlainWords {
  /// How many words are kept before all are forgotten.
  private static let most = 8192

  private var known: [ShortWord: ShortWord?] = [:]

  /// Hands over a folded word without its diacritics, unless it has none.
  ///
  /// - Returns: What `body` returned, or nil when the word has no diacritics.
  func withPlain(
    _ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(TextError) -> Bool? {
    guard let key = unsafe ShortWord(word) else {
      var plain = try folded(unsafe String(decoding: word, as: UTF8.self), .base).text
      return plain.withUTF8 { unsafe Self.isSame($0, word) ? nil : body($0) }
    }
    if let found = known[key] {
      guard let found else { return nil }
      return unsafe found.withBytes(body)
    }
    var plain = try folded(unsafe String(decoding: word, as: UTF8.self), .base).text
    return plain.withUTF8 { bytes in
      let isSame = unsafe Self.isSame(bytes, word)
      let short = unsafe ShortWord(bytes)
      if isSame || short != nil {
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        known[key] = .some(isSame ? nil : short)
      }
      return unsafe isSame ? nil : body(bytes)
    }
  }

  private static func isSame(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool { unsafe left.elementsEqual(right) }
}

/// At most 16 bytes, kept without an object of their own.
private struct ShortWord: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private let count: UInt8

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 16 else { return nil }
    count = UInt8(bytes.count)
    for index in 0..<bytes.count {
      let byte = unsafe UInt64(bytes[index])
      if index < 8 {
        low |= byte << UInt64(8 * index)
      } else {
        high |= byte << UInt64(8 * (index - 8))
      }
    }
  }

  func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    let words = (low.littleEndian, high.littleEndian)
    return unsafe withUnsafeBytes(of: words) { raw in
      unsafe raw.withMemoryRebound(to: UInt8.self) { bytes in
        unsafe body(UnsafeBufferPointer(rebasing: bytes[0..<Int(count)]))
      }
    }
  }
}
