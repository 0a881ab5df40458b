/// A set of words as chains of cluster hashes in one table: smaller than the words and made for
/// looking words up from every cluster of a text.
///
/// Each entry stands for a beginning of a word. It holds 11 bits of the hash of that beginning and,
/// when the beginning is itself a word, the class of the word; the place in the table tells twenty
/// bits more. One look-up in thousands finds what is not there, which a model learns to live with.
@safe struct WordDictionary: Sendable {
  /// The longest word that is looked up, in clusters.
  static let longestWord = 14

  /// The number of classes; class 0 is a beginning that is no word.
  static let classCount = 32

  /// What a chain begins with.
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  nonisolated(unsafe) let entries: UnsafePointer<UInt16>
  let mask: Int

  /// Takes the entries of a table whose size is a power of two.
  init(entries: UnsafePointer<UInt16>, bits: Int) {
    unsafe self.entries = entries
    mask = 1 << bits - 1
  }

  /// Extends a chain by the hash of a cluster.
  @inline(__always)
  static func chain(_ chain: UInt64, _ cluster: UInt32) -> UInt64 {
    let product = (chain ^ UInt64(cluster)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }

  /// Returns the class of a chain, 0 for a mere beginning, or nil for none.
  @inline(__always)
  func wordClass(of chain: UInt64) -> UInt32? {
    let mark = Self.mark(of: chain)
    var place = Int(truncatingIfNeeded: chain >> 40) & mask
    while true {
      let entry = unsafe entries[place]
      if entry == 0 { return nil }
      if entry & ~31 == mark { return UInt32(entry & 31) }
      place = (place &+ 1) & mask
    }
  }

  /// The part of an entry that tells chains apart; never 0, which is an empty place.
  @inline(__always)
  static func mark(of chain: UInt64) -> UInt16 {
    let mark = UInt16(truncatingIfNeeded: chain) & ~31
    return mark == 0 ? 32 : mark
  }
}

extension WordDictionary {
  /// Makes the entries of a dictionary.
  ///
  /// - Parameters:
  ///   - words: The cluster hashes of each word and its class from 1 up, in an order that never
  ///     changes.
  ///   - bits: The binary logarithm of the number of places.
  /// - Returns: The entries, or nil when they do not fit.
  static func entries(of words: [(clusters: [UInt32], wordClass: UInt32)], bits: Int) -> [UInt16]? {
    var entries = [UInt16](repeating: 0, count: 1 << bits)
    let mask = entries.count - 1
    var used = 0
    for (clusters, wordClass) in words {
      var chain = seed
      for (number, cluster) in clusters.enumerated() {
        chain = Self.chain(chain, cluster)
        let mark = Self.mark(of: chain)
        var place = Int(truncatingIfNeeded: chain >> 40) & mask
        while entries[place] != 0, entries[place] & ~31 != mark { place = (place + 1) & mask }
        if entries[place] == 0 {
          used += 1
          guard used * 2 <= entries.count else { return nil }
          entries[place] = mark
        }
        if number == clusters.count - 1, entries[place] & 31 == 0 {
          entries[place] |= UInt16(wordClass)
        }
      }
    }
    return entries
  }
}
