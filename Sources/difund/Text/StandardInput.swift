internal import Foundation
internal import Text
internal import Vocabulary

/// Reads standard input line by line, and repairs what is not UTF-8.
///
/// UTF-16 is read when it begins with its byte order mark.
struct StandardInput {
  private var buffer: [UInt8] = []
  private var start = 0
  /// Where the bytes begin in which no line end has been looked for.
  private var unsearched = 0
  /// The offset of the buffer in the input.
  private var offset = 0
  private var isAtEnd = false
  private var hasBegun = false
  private let keepsMark: Bool
  private var repaired = 0
  private var firstRepairs: [Int] = []

  private static let chunk = 1 << 16
  private static let toldRepairs = 10

  init(keepsMark: Bool) { self.keepsMark = keepsMark }

  /// What was repaired, in a sentence, or nil when nothing was.
  var repairs: Message? {
    guard repaired > 0 else { return nil }
    return Message(
      "text.repaired",
      [
        "count": .integer(Int64(repaired)),
        "offsets": .list(firstRepairs.map { .text(String($0)) }),
        "more": .integer(Int64(repaired - firstRepairs.count)),
      ])
  }

  /// Returns the next line with its end, or nil at the end of the input.
  mutating func nextLine() throws -> String? {
    if !hasBegun { try begin() }
    while true {
      if let end = buffer[unsearched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(to: end + 1)
      }
      unsearched = buffer.count
      if isAtEnd { return start < buffer.count ? take(to: buffer.count) : nil }
      try readMore()
    }
  }

  private mutating func take(to end: Int) -> String {
    let (text, offsets) = repairingUTF8(buffer[start..<end])
    repaired += offsets.count
    for place in offsets.prefix(Self.toldRepairs - firstRepairs.count) {
      firstRepairs.append(offset + start + place)
    }
    start = end
    unsearched = end
    return text
  }

  private mutating func readMore() throws {
    if start > 0 {
      buffer.removeFirst(start)
      offset += start
      (start, unsearched) = (0, unsearched - start)
    }
    guard let data = try FileHandle.standardInput.read(upToCount: Self.chunk), !data.isEmpty else {
      isAtEnd = true
      return
    }
    buffer.append(contentsOf: data)
  }

  private mutating func begin() throws {
    hasBegun = true
    while buffer.count < 3 && !isAtEnd { try readMore() }
    if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
      while !isAtEnd { try readMore() }
      buffer = Array(try decodeText(buffer).utf8)
    } else if !keepsMark, buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
    }
    unsearched = start
  }
}
