public import Vocabulary

/// Something in another publisher's file that does not follow the standard, and how it was counted.
public struct IATIWarning: Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind

  /// The words of the file that are wrong, if there are any.
  public let text: String

  /// The activity, or nothing where it has no identifier.
  public fileprivate(set) var activity: String

  /// The place in the file.
  public let line: Int

  /// The place in the line.
  public let column: Int

  /// The sorts of faults.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case activityTwice = "activity-twice"
    case currencyBlank = "currency-blank"
    case currencyMissing = "currency-missing"
    case currencyUnknown = "currency-unknown"
    case dateInFuture = "date-in-future"
    case dateMissing = "date-missing"
    case dateUnreadable = "date-unreadable"
    case identifierMissing = "identifier-missing"
    case markerIncomplete = "marker-incomplete"
    case markerUnknown = "marker-unknown"
    case percentageMissing = "percentage-missing"
    case percentageUnreadable = "percentage-unreadable"
    case placeUnknown = "place-unknown"
    case sumOfPlaces = "sum-of-places"
    case sumOfSectors = "sum-of-sectors"
    case typeUnknown = "type-unknown"
    case valueDateMissing = "value-date-missing"
    case valueMissing = "value-missing"
    case valueNotANumber = "value-not-a-number"
    case valueRounded = "value-rounded"
    case valueTooLarge = "value-too-large"
    case versionUnknown = "version-unknown"
  }

  init(_ kind: Kind, text: String = "", activity: String = "", line: Int, column: Int) {
    self.kind = kind
    // A fault may be a whole paragraph in the wrong place.
    self.text = text.count > 60 ? String(text.prefix(60)) + "…" : text
    self.activity = activity
    self.line = line
    self.column = column
  }

  /// What is wrong and how it was counted.
  public var message: Message {
    Message("iati.warning.\(kind.rawValue)", ["text": .text(text)])
  }
}

/// The warnings about a file: how many of each sort there are, and the first few of each.
public struct WarningLog: Hashable, Sendable {
  /// How many warnings there are, by sort.
  public private(set) var counts: [IATIWarning.Kind: Int] = [:]

  /// The first warnings of each sort, in the order of the file.
  public private(set) var examples: [IATIWarning.Kind: [IATIWarning]] = [:]

  /// How many examples of each sort are kept, so that a file full of faults takes no more memory.
  static let exampleLimit = 20

  /// How many warnings there are in all.
  public var count: Int { counts.values.reduce(0, +) }

  /// The sorts that there are, in the order of their first places.
  public var kinds: [IATIWarning.Kind] {
    let first = { (kind: IATIWarning.Kind) in
      examples[kind]?.first.map { ($0.line, $0.column) } ?? (0, 0)
    }
    return counts.keys.sorted { (one, other) in
      first(one) == first(other) ? one.rawValue < other.rawValue : first(one) < first(other)
    }
  }

  mutating func add(_ warning: IATIWarning) {
    counts[warning.kind, default: 0] += 1
    keep(warning)
  }

  /// Takes over what was found elsewhere.
  ///
  /// - Parameters:
  ///   - log: The warnings.
  ///   - activity: The activity that they are about, whose identifier is known only at its end.
  mutating func add(_ log: WarningLog, of activity: String? = nil) {
    guard !log.counts.isEmpty else { return }
    for (kind, count) in log.counts { counts[kind, default: 0] += count }
    for warnings in log.examples.values {
      for var warning in warnings {
        if let activity { warning.activity = activity }
        keep(warning)
      }
    }
  }

  private mutating func keep(_ warning: IATIWarning) {
    guard (examples[warning.kind]?.count ?? 0) < Self.exampleLimit else { return }
    examples[warning.kind, default: []].append(warning)
  }
}
