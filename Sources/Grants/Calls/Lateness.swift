internal import Text
public import Vocabulary

/// How an application stands to the deadline of its call.
public enum Lateness: Hashable, Sendable {
  case inTime
  /// After the deadline, and still taken.
  case inGrace(Delay)
  /// After the time of grace, too.
  case late(Delay)

  /// How long after the deadline it came.
  public enum Delay: Hashable, Sendable {
    /// Of an application that gives a day only.
    case days(Int)
    /// Of one that gives a time; begun minutes count.
    case minutes(Int64)

    /// The delay in words.
    public var message: Message {
      switch self {
      case .days(let days): Message("deadline.days", ["days": .integer(Int64(days))])
      case .minutes(let minutes) where minutes >= 2880:
        Message("deadline.days", ["days": .integer(minutes / 1440)])
      case .minutes(let minutes) where minutes >= 60:
        Message(
          "deadline.hours", ["hours": .integer(minutes / 60), "minutes": .integer(minutes % 60)])
      case .minutes(let minutes): Message("deadline.minutes", ["minutes": .integer(minutes)])
      }
    }
  }

  /// What to tell staff, or nil for an application that came in time.
  public var note: Message? {
    switch self {
    case .inTime: nil
    case .inGrace(let delay): Message("deadline.in-grace", ["delay": .message(delay.message)])
    case .late(let delay): Message("deadline.late", ["delay": .message(delay.message)])
    }
  }
}

extension FundingCall.Terms {
  /// Tells how an application stands to the deadline.
  ///
  /// Times are compared to the second. An application that gives a day only is compared by days,
  /// and so is as early as it can be.
  ///
  /// - Throws: `GrantError.calculation` when ICU is not installed completely.
  func lateness(of document: ApplicationDocument) throws(GrantError) -> Lateness {
    let span = try lateSpan(of: document)
    if span.submitted <= span.deadline { return .inTime }
    let delay: Lateness.Delay
    if document.submittedAt == nil {
      delay = .days(Int(span.submitted - span.deadline))
    } else {
      delay = .minutes((span.submitted - span.deadline + 59) / 60)
    }
    return span.submitted <= span.graceEnds ? .inGrace(delay) : .late(delay)
  }

  /// When an application came and until when it is taken: in seconds where it gives a time, else in
  /// days.
  func lateSpan(
    of document: ApplicationDocument
  ) throws(GrantError) -> (submitted: Int64, deadline: Int64, graceEnds: Int64) {
    if let at = document.submittedAt {
      let closes = try closes()
      return (at.seconds, closes.at.seconds, closes.graceEnds.seconds)
    }
    var last = deadline
    if let closing, closing.graceHours > 0, let zone = TimeZoneRules(closing.zone) {
      do throws(TextError) { last = max(last, try zone.day(at: closing.graceEnds)) } catch {
        throw .calculation(error.message)
      }
    }
    return (Int64(document.submitted.number), Int64(deadline.number), Int64(last.number))
  }
}

extension Timestamp {
  /// Whole seconds since the start of 1970.
  fileprivate var seconds: Int64 { milliseconds / 1000 }
}
