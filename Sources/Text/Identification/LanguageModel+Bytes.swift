extension LanguageModel {
  /// The model as a file holds it: a line for each choice, an empty line, and numbers, the lowest
  /// byte first.
  package var bytes: [UInt8] {
    var text = Self.mark
    for choice in choices { text += "\(choice.isNamed ? "+" : "-")\(choice.name)\n" }
    var bytes = Array((text + "\n").utf8) + rootCosts
    bytes += zip(bucketStarts, bucketStarts.dropFirst()).map { UInt8($1 - $0) }
    for print in prints { bytes += [UInt8(print & 0xFF), UInt8(print >> 8)] }
    bytes += zip(entryStarts, entryStarts.dropFirst()).map { UInt8($1 - $0) }
    for entry in entries { bytes += [entry.choice, entry.cost, entry.fallback] }
    return bytes
  }

  /// Reads the bytes that `bytes` gave, or returns nil for others.
  package init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark.utf8) else { return nil }
    var rest = bytes.dropFirst(Self.mark.utf8.count)
    var choices: [Choice] = []
    while let end = rest.firstIndex(of: 0x0A), end > rest.startIndex {
      guard let choice = Choice(line: String(decoding: rest[..<end], as: UTF8.self)) else {
        return nil
      }
      choices.append(choice)
      rest = rest[(end + 1)...]
    }
    rest = rest.dropFirst()
    guard let rootCosts = Self.take(choices.count, from: &rest),
      let buckets = Self.take(1 << Self.bucketBits, from: &rest)
    else { return nil }
    bucketStarts = Self.starts(of: buckets)
    let gramCount = bucketStarts[buckets.count]
    guard let prints = Self.take(2 * gramCount, from: &rest),
      let counts = Self.take(gramCount, from: &rest)
    else { return nil }
    entryStarts = Self.starts(of: counts)
    let entryCount = entryStarts[gramCount]
    guard rest.count == 3 * entryCount, let entries = Self.take(rest.count, from: &rest),
      stride(from: 0, to: entries.count, by: 3).allSatisfy({ entries[$0] < choices.count })
    else { return nil }
    self.choices = choices
    self.rootCosts = rootCosts
    self.prints = (0..<gramCount).map { UInt16(prints[2 * $0]) | UInt16(prints[2 * $0 + 1]) << 8 }
    self.entries = (0..<entryCount).map {
      Entry(choice: entries[3 * $0], cost: entries[3 * $0 + 1], fallback: entries[3 * $0 + 2])
    }
  }

  /// Returns where each part begins, and where the last one ends.
  static func starts(of counts: some Sequence<UInt8>) -> [Int] {
    counts.reduce(into: [0]) { starts, count in starts.append(starts[starts.count - 1] + Int(count))
    }
  }

  private static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}

extension LanguageModel.Choice {
  /// Reads a line such as `+id`.
  fileprivate init?(line: String) {
    guard let sign = line.first, sign == "+" || sign == "-", line.utf8.count > 2 else { return nil }
    self.init(name: String(line.dropFirst()), isNamed: sign == "+")
  }
}
