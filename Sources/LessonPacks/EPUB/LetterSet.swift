/// The characters that readers see on some pages, each once.
struct LetterSet {
  // Lists bring numbers of their own, and markup is spelled with names.
  private(set) var scalars: Set<Unicode.Scalar> = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "-", "&", "<", ">", "\"", "'",
  ]
  private var known = [UInt64](repeating: 0, count: 1024)

  /// Adds the characters that stand between the tags of a page, in attributes not.
  mutating func add(_ page: [UInt8]) {
    var isTag = false
    var decoder = UTF8()
    var bytes = page.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      switch scalar {
      case "<": isTag = true
      case ">": isTag = false
      default: if !isTag { insert(scalar) }
      }
    }
  }

  private mutating func insert(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    guard value < 0x10000 else {
      scalars.insert(scalar)
      return
    }
    let bit = UInt64(1) << UInt64(value & 63)
    guard known[value >> 6] & bit == 0 else { return }
    known[value >> 6] |= bit
    scalars.insert(scalar)
  }
}
