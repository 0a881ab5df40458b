/// Applies the folds of the scripts to text in normalization form C.
func foldingScripts(
  _ bytes: [UInt8], _ strength: FoldStrength
) -> (bytes: [UInt8], map: OffsetMap) {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return ([], OffsetMap()) }
    var folder = unsafe ScriptFolder(start, limit: buffer.count, strength)
    folder.run()
    return folder.finished()
  }
}

/// Reads a text letter by letter and writes what the folds of its script make of it.
@safe struct ScriptFolder {
  /// Where the letter is that is read next.
  private(set) var place = 0

  private let bytes: UnsafePointer<UInt8>
  private let limit: Int
  private let strength: FoldStrength
  private let table = FoldTable.shared
  private var copied = 0
  private var output: [UInt8] = []
  private var map = OffsetMap()

  init(_ bytes: UnsafePointer<UInt8>, limit: Int, _ strength: FoldStrength) {
    unsafe self.bytes = bytes
    self.limit = limit
    self.strength = strength
    output.reserveCapacity(limit + 16)
  }

  /// Folds the whole text.
  mutating func run() {
    while place < limit {
      let letter = unsafe UTF8Point(bytes, at: place)
      let end = place + letter.length
      switch table.action(of: letter.point) {
      case .keep: break
      case .replace:
        let letters = table.replacement(of: letter.point)
        replace(place..<end, with: letters)
      }
      place = end
    }
  }

  /// Returns the text that was written.
  consuming func finished() -> (bytes: [UInt8], map: OffsetMap) {
    copy(to: limit)
    return (output, map)
  }

  /// Writes other letters in place of some of the source.
  private mutating func replace(_ source: Range<Int>, with letters: [UInt32]) {
    copy(to: source.lowerBound)
    let start = output.count
    for letter in letters { append(letter) }
    copied = source.upperBound
    let target = start..<output.count
    if letters.count != 1 || target.count != source.count {
      map.append(source: source, target: target)
    }
  }

  private mutating func copy(to end: Int) {
    guard end > copied else { return }
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: bytes + copied, count: end - copied))
    copied = end
  }

  private mutating func append(_ point: UInt32) {
    guard let scalar = Unicode.Scalar(point) else { return }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
