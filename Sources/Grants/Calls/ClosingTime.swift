internal import Text
public import Vocabulary

/// When a call stops taking applications, where its file says more than a day.
public struct ClosingTime: Hashable, Sendable {
  /// The longest time of grace, in hours.
  public static let mostGraceHours = 240

  /// The time zone of the IANA database that the deadline is in.
  public let zone: String

  /// The moment, to the second, as the rules of the zone were when the call was made; zones change
  /// their rules, and what was published stays.
  public let at: Timestamp

  /// How many hours after the deadline applications are still taken.
  public let graceHours: Int

  /// Makes a time.
  public init(zone: String, at: Timestamp, graceHours: Int) {
    self.zone = zone
    self.at = at
    self.graceHours = graceHours
  }

  /// Makes the deadline of a call.
  ///
  /// A day without a time ends with its last second. Without a zone it ends where it ends last
  /// among the countries of the call, in Yangon before all: nobody is late while the published day
  /// lasts at the place where he or she applies.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - minutes: The minutes after midnight, or nil for the end of the day.
  ///   - zone: The zone, or nil for the latest one of the countries.
  ///   - countries: The countries of the call.
  ///   - graceHours: How many hours after it applications are still taken.
  /// - Throws: `GrantError.unknownZone`, or `.calculation` when ICU is not installed completely.
  public init(
    day: Day, minutes: Int?, zone: String?, countries: [Country], graceHours: Int = 0
  ) throws(GrantError) {
    let zones = zone.map { [$0] } ?? countries.map(\.latestZone)
    var latest: (zone: String, at: Timestamp)?
    for name in zones {
      guard let rules = TimeZoneRules(name) else { throw .unknownZone(name) }
      var at: Timestamp
      do throws(TextError) { at = try rules.time(on: day, minutes: minutes ?? 1440) } catch {
        throw .calculation(error.message)
      }
      if minutes == nil { at = Timestamp(milliseconds: at.milliseconds - 1000) }
      if at > latest?.at ?? Timestamp(milliseconds: .min) { latest = (name, at) }
    }
    guard let latest else { throw .unknownZone("") }
    self.init(zone: latest.zone, at: latest.at, graceHours: graceHours)
  }

  /// The moment at which the time of grace ends.
  public var graceEnds: Timestamp {
    Timestamp(milliseconds: at.milliseconds + Int64(graceHours) * 3_600_000)
  }
}

extension FundingCall.Terms {
  /// When the call stops taking applications, also where its file gives a day only.
  ///
  /// - Throws: `GrantError.calculation` when ICU is not installed completely.
  public func closes() throws(GrantError) -> ClosingTime {
    if let closing { return closing }
    return try ClosingTime(day: deadline, minutes: nil, zone: nil, countries: countries)
  }
}

extension Country {
  /// The time zone of the country in which a day ends last.
  var latestZone: String {
    switch self {
    case .brunei: "Asia/Brunei"
    case .cambodia: "Asia/Phnom_Penh"
    case .china: "Asia/Shanghai"
    case .indonesia: "Asia/Jakarta"
    case .laos: "Asia/Vientiane"
    case .malaysia: "Asia/Kuala_Lumpur"
    case .myanmar: "Asia/Yangon"
    case .philippines: "Asia/Manila"
    case .singapore: "Asia/Singapore"
    case .thailand: "Asia/Bangkok"
    case .timorLeste: "Asia/Dili"
    case .vietNam: "Asia/Ho_Chi_Minh"
    }
  }
}
