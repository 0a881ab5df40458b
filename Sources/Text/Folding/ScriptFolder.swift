/// Applies the folds of the scripts to text in normalization form C; nil when they change nothing.
func foldingScripts(
  _ bytes: [UInt8], _ strength: FoldStrength
) -> (bytes: [UInt8], map: OffsetMap, dropped: Bool)? {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return nil }
    var folder = unsafe ScriptFolder(start, limit: buffer.count, FoldTable.shared(strength))
    folder.run()
    return folder.finished()
  }
}

/// Reads a text letter by letter and writes what the folds of its script make of it.
@safe private struct ScriptFolder {
  private let bytes: UnsafePointer<UInt8>
  private let limit: Int
  private let table: FoldTable
  private var place = 0
  private var copied = 0
  private var output: [UInt8] = []
  private var map = OffsetMap()
  private var syllable: [UInt32] = []
  private var dropped = false

  init(_ bytes: UnsafePointer<UInt8>, limit: Int, _ table: FoldTable) {
    unsafe self.bytes = bytes
    self.limit = limit
    self.table = table
  }

  mutating func run() {
    while place < limit {
      let letter = unsafe UTF8Point(bytes, at: place)
      switch table.action(of: letter.point) {
      case .keep: place &+= letter.length
      case .replace: replace(letter)
      case .drop: drop(letter)
      case .tonedVowel: moveTone(letter)
      case .tamilSha: foldTamilSha(letter)
      case .thai: if !skipOrdered(letter) { fold(ThaiFolding.self) }
      case .lao: if !skipOrdered(letter) { fold(LaoFolding.self) }
      case .khmer: if !skipOrdered(letter) { fold(KhmerFolding.self) }
      case .myanmar:
        if letter.point == MyanmarNumber.wa || !skipOrdered(letter) { foldMyanmar(letter) }
      }
    }
  }

  /// Returns the text that was written, or nil when it is the one that was read.
  consuming func finished() -> (bytes: [UInt8], map: OffsetMap, dropped: Bool)? {
    if copied == 0 { return nil }
    copy(to: limit)
    return (output, map, dropped)
  }
}

extension ScriptFolder {
  private mutating func replace(_ letter: UTF8Point) {
    let single = table.single(for: letter.point)
    if single > 0 {
      write(place..<place + letter.length, single)
    } else {
      write(place..<place + letter.length, table.several(for: letter.point)[...])
    }
  }

  /// Leaves a mark out and makes it part of the letter before it.
  private mutating func drop(_ letter: UTF8Point) {
    let end = place + letter.length
    dropped = true
    copy(to: place)
    var length = place > 0 ? 1 : 0
    while length > 0, length < place, unsafe bytes[place - length] & 0xC0 == 0x80 { length += 1 }
    map.appendRemoval(of: place..<end, at: output.count, after: length)
    (place, copied) = (end, end)
  }

  private mutating func moveTone(_ letter: UTF8Point) {
    let end = place + letter.length
    let single = table.single(for: letter.point)
    let folded = single > 0 ? single : letter.point
    if end < limit, let vowel = VietnameseVowel(folded) {
      let next = unsafe UTF8Point(bytes, at: end)
      let lower = table.single(for: next.point)
      let several = lower > 0 ? [lower] : table.several(for: next.point)
      if let first = several.first, let toned = vowel.moved(to: first) {
        return write(place..<end + next.length, [vowel.letter, toned] + several.dropFirst())
      }
    }
    write(place..<end, folded)
  }

  /// Writes the sign of honour as ஸ்ரீ; only there ஶ is written in Tamil, and then seldom.
  private mutating func foldTamilSha(_ letter: UTF8Point) {
    let end = place + letter.length
    let rest: [UInt8] = [0xE0, 0xAF, 0x8D, 0xE0, 0xAE, 0xB0, 0xE0, 0xAF, 0x80]
    let isHonour =
      end + rest.count <= limit && rest.indices.allSatisfy { unsafe bytes[end + $0] == rest[$0] }
    write(place..<end, isHonour ? 0x0BB8 : letter.point)
  }

  /// Passes a letter and its marks when they stand in order, as nearly all do.
  @inline(__always)
  private mutating func skipOrdered(_ letter: UTF8Point) -> Bool {
    var rank = table.rank(of: letter.point)
    if rank >= FoldTable.stacker { return false }
    var before = letter.point
    var end = place &+ letter.length
    while end < limit {
      let next = unsafe UTF8Point(bytes, at: end)
      let nextRank = table.rank(of: next.point)
      switch nextRank {
      case 0, FoldTable.irregularLetter:
        place = end
        return true
      case FoldTable.stacker:
        // Robat, of rank 1, stands before all that is stacked.
        let most: UInt8 = next.point == FoldTable.coeng ? 1 : 0
        guard rank <= most, stacksRegularly(next, at: end) else { return false }
        rank = most
        end &+= 2 &* next.length
      case FoldTable.killer:
        guard rank < FoldTable.visarga, next.point != before else { return false }
        rank = 0
        end &+= next.length
      default:
        guard nextRank > rank, nextRank != FoldTable.irregularMark else { return false }
        rank = nextRank
        end &+= next.length
      }
      before = next.point
    }
    place = end
    return true
  }

  /// Tells a stacked letter that stays as it is; ro may be the last one only.
  @inline(__always)
  private func stacksRegularly(_ stacker: UTF8Point, at offset: Int) -> Bool {
    let start = offset &+ stacker.length
    guard start < limit else { return false }
    let letter = unsafe UTF8Point(bytes, at: start)
    guard table.stacks(letter.point, with: stacker.point) else { return false }
    let end = start &+ letter.length
    if letter.point != FoldTable.subscriptRo || end >= limit { return true }
    return unsafe UTF8Point(bytes, at: end).point != FoldTable.coeng
  }

  /// Folds a syllable of a script.
  private mutating func fold<Folding: SyllableFolding>(_ folding: Folding.Type) {
    syllable.removeAll(keepingCapacity: true)
    var end = place
    while end < limit {
      let letter = unsafe UTF8Point(bytes, at: end)
      guard syllable.isEmpty || Folding.takes(letter.point, into: syllable) else { break }
      syllable.append(letter.point)
      end &+= letter.length
    }
    if Folding.fold(&syllable) {
      write(place..<end, syllable[...])
    } else {
      place = end
    }
  }

  /// Folds a syllable of Myanmar script, or a number.
  private mutating func foldMyanmar(_ letter: UTF8Point) {
    guard MyanmarNumber.begins(with: letter.point) else { return fold(MyanmarFolding.self) }
    let number = unsafe MyanmarNumber(bytes, at: place, limit: limit)
    for index in 0..<number.count { write(place..<place + 3, number.letter(index)) }
    if number.count == 0 { fold(MyanmarFolding.self) }
  }
}

extension ScriptFolder {
  /// Writes one letter in place of some of the source.
  private mutating func write(_ source: Range<Int>, _ letter: UInt32) {
    copy(to: source.lowerBound)
    let start = output.count
    append(letter)
    if output.count - start != source.count {
      map.append(source: source, target: start..<output.count)
    }
    (place, copied) = (source.upperBound, source.upperBound)
  }

  /// Writes letters in place of some of the source.
  private mutating func write(_ source: Range<Int>, _ letters: ArraySlice<UInt32>) {
    copy(to: source.lowerBound)
    let start = output.count
    for letter in letters { append(letter) }
    map.append(source: source, target: start..<output.count)
    (place, copied) = (source.upperBound, source.upperBound)
  }

  private mutating func copy(to end: Int) {
    if copied == 0 { output.reserveCapacity(limit + 16) }
    guard end > copied else { return }
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: bytes + copied, count: end - copied))
    copied = end
  }

  @inline(__always)
  private mutating func append(_ point: UInt32) {
    if point < 0x80 {
      output.append(UInt8(truncatingIfNeeded: point))
    } else if point < 0x800 {
      output.append(UInt8(truncatingIfNeeded: 0xC0 | point >> 6))
      output.append(UInt8(truncatingIfNeeded: 0x80 | point & 0x3F))
    } else {
      if point < 0x10000 {
        output.append(UInt8(truncatingIfNeeded: 0xE0 | point >> 12))
      } else {
        output.append(UInt8(truncatingIfNeeded: 0xF0 | point >> 18))
        output.append(UInt8(truncatingIfNeeded: 0x80 | point >> 12 & 0x3F))
      }
      output.append(UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | point & 0x3F))
    }
  }
}
