/// A point in time as somebody's clock showed it, with the distance of that clock from UTC.
public struct OffsetTime: Hashable, Sendable {
  /// The point in time.
  public let time: Timestamp

  /// The day that the clock's calendar showed.
  public let day: Day

  /// Reads a time of RFC 3339, such as `2026-03-31T16:59:00+07:00`, with or without seconds and
  /// their decimals; nil for anything else, and for a time without its distance from UTC.
  public init?(_ text: String) {
    guard let day = Day(String(text.prefix(10))), text.utf8.count >= 17 else { return nil }
    let rest = Array(text.utf8.dropFirst(10))
    guard rest[0] == 0x54, let zone = rest.lastIndex(where: { [0x5A, 0x2B, 0x2D].contains($0) }),
      let milliseconds = Self.millisecondsOfDay(rest[1..<zone]),
      let offset = Self.offsetMinutes(rest[zone...])
    else { return nil }
    let local = Int64(day.number) * 86_400_000 + milliseconds
    self.day = day
    time = Timestamp(milliseconds: local - Int64(offset) * 60_000)
  }

  /// `16:59`, `16:59:00` or `16:59:00.000`.
  private static func millisecondsOfDay(_ bytes: ArraySlice<UInt8>) -> Int64? {
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let clock = parts.first, parts.count <= 2 else { return nil }
    let fields = clock.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), parts.count == 1 || fields.count == 3,
      let hour = number(fields[0], below: 24), let minute = number(fields[1], below: 60)
    else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    if fields.count == 3 {
      guard let second = number(fields[2], below: 60) else { return nil }
      milliseconds += second * 1000
    }
    if parts.count == 2 {
      let digits = parts[1].prefix(3)
      guard !digits.isEmpty, parts[1].count <= 9, parts[1].allSatisfy(isDigit) else { return nil }
      let scale: [Int64] = [100, 10, 1]
      milliseconds += zip(digits, scale).reduce(0) { $0 + Int64($1.0 - 0x30) * $1.1 }
    }
    return milliseconds
  }

  /// `Z`, `+07:00` or `-03:30`.
  private static func offsetMinutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual([0x5A]) { return 0 }
    let fields = bytes.dropFirst().split(separator: 0x3A, omittingEmptySubsequences: false)
    guard fields.count == 2, bytes.first != 0x5A, let hour = number(fields[0], below: 15),
      let minute = number(fields[1], below: 60)
    else { return nil }
    return Int(hour * 60 + minute) * (bytes.first == 0x2D ? -1 : 1)
  }

  private static func number(_ bytes: ArraySlice<UInt8>, below limit: Int64) -> Int64? {
    guard bytes.count == 2, bytes.allSatisfy(isDigit) else { return nil }
    let value = bytes.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return value < limit ? value : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Timestamp {
  /// The distance of a clock from UTC as RFC 3339 writes it: `+07:00`.
  public static func offsetText(minutes: Int) -> String {
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(padded(size / 60, 2)):\(padded(size % 60, 2))"
  }
}
