/// Applies the folds of the scripts to text in normalization form C.
func foldingScripts(
  _ bytes: [UInt8], _ strength: FoldStrength
) -> (bytes: [UInt8], map: OffsetMap, dropped: Bool) {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return ([], OffsetMap(), false) }
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
    output.reserveCapacity(limit + 16)
    syllable.reserveCapacity(32)
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
      case .thai: fold(ThaiFolding.self)
      case .lao: fold(LaoFolding.self)
      case .khmer: fold(KhmerFolding.self)
      case .myanmar: foldMyanmar(letter)
      }
    }
  }

  /// Returns the text that was written.
  consuming func finished() -> (bytes: [UInt8], map: OffsetMap, dropped: Bool) {
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
    if let last = map.changes.last, last.source.upperBound == place {
      let change = map.removeLast()
      map.append(source: change.source.lowerBound..<end, target: change.target)
    } else if place > 0 {
      var length = 1
      while length < place, unsafe bytes[place - length] & 0xC0 == 0x80 { length += 1 }
      map.append(source: place - length..<end, target: output.count - length..<output.count)
    } else {
      map.append(source: place..<end, target: output.count..<output.count)
    }
    (place, copied) = (end, end)
  }

  private mutating func moveTone(_ letter: UTF8Point) {
    let end = place + letter.length
    let single = table.single(for: letter.point)
    let folded = single > 0 ? single : letter.point
    if end < limit, let vowel = VietnameseVowel(folded) {
      let next = unsafe UTF8Point(bytes, at: end)
      let lower = table.single(for: next.point)
      if let toned = vowel.moved(to: lower > 0 ? lower : next.point) {
        return write(place..<end + next.length, [vowel.letter, toned])
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
    guard end > copied else { return }
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: bytes + copied, count: end - copied))
    copied = end
  }

  @inline(__always)
  private mutating func append(_ point: UInt32) {
    if point < 0x80 {
      output.append(UInt8(truncatingIfNeeded: point))
    } else if let scalar = Unicode.Scalar(point), let encoded = UTF8.encode(scalar) {
      output.append(contentsOf: encoded)
    }
  }
}
