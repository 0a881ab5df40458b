internal import Formats
internal import Grants
internal import Vocabulary

/// A deadline as a call's file writes it: `2026-03-31`, `2026-03-31 17:00` or
/// `2026-03-31 17:00 Asia/Bangkok`.
struct WrittenDeadline {
  let day: Day
  let minutes: Int?
  let zone: String?

  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard let first = parts.first, let day = Day(first), parts.count <= 3 else { return nil }
    self.day = day
    let minutes = parts.dropFirst().first.flatMap(Self.minutes)
    if parts.count > 1, minutes == nil, parts.count > 2 || !parts[1].contains("/") { return nil }
    self.minutes = minutes
    zone = parts.count == 3 || (parts.count == 2 && minutes == nil) ? parts.last : nil
  }

  /// The minutes after midnight of `17:00`; `24:00` is the end of the day.
  private static func minutes(_ text: String) -> Int? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    let isPlain = fields.allSatisfy { field in
      field.utf8.count == 2 && field.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard fields.count == 2, isPlain, let hour = Int(fields[0]), let minute = Int(fields[1]),
      minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}

extension ObjectReader {
  /// The moment of a deadline; nil where the file gives a day only, without a zone and grace.
  func closing(_ written: WrittenDeadline, countries: [Country]) -> ClosingTime? {
    let zone = written.zone ?? optionalLine("time_zone", limit: 60)
    let grace = graceHours()
    if written.zone != nil, optional("time_zone") != nil {
      note(Message("call.zone-twice"), in: "time_zone")
      return nil
    }
    guard zone != nil || written.minutes != nil || (grace ?? 0) > 0 else { return nil }
    if zone == nil, written.minutes != nil {
      note(Message("call.time-without-zone"), in: "deadline")
      return nil
    }
    do throws(GrantError) {
      return try ClosingTime(
        day: written.day, minutes: written.minutes, zone: zone, countries: countries,
        graceHours: grace ?? 0)
    } catch {
      note(error.message, in: written.zone == nil ? "time_zone" : "deadline")
      return nil
    }
  }

  /// `48h`, `2d` or a number of hours.
  private func graceHours() -> Int? {
    guard optional("grace") != nil else { return nil }
    return parsed("grace", wanted: "a-grace") { text in
      let isDays = text.hasSuffix("d")
      let digits = isDays || text.hasSuffix("h") ? text.dropLast() : text[...]
      guard digits.utf8.count <= 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(digits)
      else { return nil }
      let hours = isDays ? number * 24 : number
      return hours <= ClosingTime.mostGraceHours ? hours : nil
    }
  }
}
