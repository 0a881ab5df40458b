internal import Formats
internal import Vocabulary

/// Puts the activities of an IATI file of any version together, one at a time.
///
/// Versions 1 and 2 differ in what stands as text and what as attribute; a file that says one
/// version and follows the other is read all the same, because both forms are understood
/// everywhere.
struct IATIActivityReader {
  /// The version that the file names, or nothing.
  private(set) var version = ""

  /// The outermost element, once it has begun.
  private(set) var root: String?

  /// What is wrong outside of activities.
  private(set) var warnings = WarningLog()

  /// The names of the open elements, from the outermost.
  private var path: [String] = []
  /// How many elements of other namespaces are open in each other; nothing in them is read.
  private var foreignDepth = 0
  private var text = ""
  private var activity: ForeignActivity?
  private var transaction: ForeignTransaction?
  private var typeCode: String?
  private var valueCurrency = ""
  private var valueDay: Day?
  private var valuePlace = (line: 0, column: 0)

  /// Takes the next piece of the file.
  ///
  /// - Returns: The activity that ends with it, if one does.
  /// - Throws: `IATIFault` for what is no list of activities, or for an activity that would
  ///   take too much memory.
  mutating func take(_ event: XMLEvent) throws(IATIFault) -> ForeignActivity? {
    switch event.kind {
    case .start(let name, let attributes):
      guard foreignDepth == 0, name.namespace.isEmpty else {
        if root == nil { throw .notActivities(root: name.local, line: event.line) }
        foreignDepth += 1
        return nil
      }
      path.append(name.local)
      text = ""
      try start(name.local, Attributes(attributes), event)
    case .text(let words):
      if foreignDepth == 0 { text += words }
    case .end:
      guard foreignDepth == 0 else {
        foreignDepth -= 1
        return nil
      }
      let finished = try end(event)
      path.removeLast()
      text = ""
      return finished
    case .instruction: break
    }
    return nil
  }

  private mutating func start(
    _ name: String, _ attributes: Attributes, _ event: XMLEvent
  ) throws(IATIFault) {
    switch path.count {
    case 1:
      root = name
      guard name == "iati-activities" else { throw .notActivities(root: name, line: event.line) }
      version = attributes["version"] ?? ""
      if version.firstMatch(of: #/^[12]\.0[0-9]$/#) == nil {
        warnings.add(
          IATIWarning(.versionUnknown, text: version, line: event.line, column: event.column))
      }
    case 2 where name == "iati-activity":
      var begun = ForeignActivity()
      begun.line = event.line
      begun.column = event.column
      begun.defaultCurrency = attributes["default-currency"] ?? ""
      begun.hierarchy = attributes["hierarchy"] ?? ""
      activity = begun
    case 3: startPart(name, attributes, event)
    case 4: startDetail(name, attributes, event)
    default: break
    }
  }

  private mutating func startPart(_ name: String, _ attributes: Attributes, _ event: XMLEvent) {
    switch name {
    case "reporting-org": activity?.publisherReference = attributes["ref"] ?? ""
    case "recipient-country", "recipient-region":
      if let share = place(name, attributes, event) { activity?.places.append(share) }
    case "sector":
      if let share = sector(attributes, event) { activity?.sectors.append(share) }
    case "policy-marker": readMarker(attributes, event)
    case "transaction":
      var begun = ForeignTransaction()
      begun.line = event.line
      begun.column = event.column
      transaction = begun
      typeCode = nil
    default: break
    }
  }

  private mutating func startDetail(_ name: String, _ attributes: Attributes, _ event: XMLEvent) {
    let isTransaction = path[2] == "transaction"
    switch name {
    case "value":
      guard isTransaction || path[2] == "budget" || path[2] == "planned-disbursement" else {
        return
      }
      valueCurrency = attributes["currency"] ?? ""
      valuePlace = (event.line, event.column)
      if valueCurrency.isEmpty, attributes.has("currency"), isTransaction {
        warn(.currencyBlank, activity?.defaultCurrency ?? "", event.line, event.column)
      }
      valueDay = day(attributes["value-date"], event)
    case "transaction-type" where isTransaction: typeCode = attributes["code"]
    case "transaction-date" where isTransaction:
      let read = day(attributes["iso-date"], event)
      transaction?.day = read
    case "recipient-country" where isTransaction, "recipient-region" where isTransaction:
      if let share = place(name, attributes, event) { transaction?.places.append(share) }
    case "sector" where isTransaction:
      if let share = sector(attributes, event) { transaction?.sectors.append(share) }
    default: break
    }
  }

  private mutating func end(_ event: XMLEvent) throws(IATIFault) -> ForeignActivity? {
    switch path.count {
    case 2:
      defer { activity = nil }
      return activity.map(checked)
    case 3:
      switch path[2] {
      case "iati-identifier": activity?.identifier = trimmed(text)
      case "reporting-org": takePublisherName()
      case "transaction": try endTransaction()
      default: break
      }
    case 4:
      switch (path[2], path[3]) {
      case ("reporting-org", "narrative"): takePublisherName()
      case ("transaction", "transaction-type"):
        transaction?.type = TransactionType(code: typeCode, text: trimmed(text))
        if transaction?.type == nil {
          warn(.typeUnknown, typeCode ?? trimmed(text), event.line, event.column)
        }
      case ("transaction", "value"):
        let read = value()
        transaction?.valueDay = valueDay
        transaction?.value = read
      case ("budget", "value"):
        let read = value()
        activity?.budgets.append(ForeignPlan(value: read))
      case ("planned-disbursement", "value"):
        let read = value()
        activity?.plannedDisbursements.append(ForeignPlan(value: read))
      default: break
      }
    default: break
    }
    return nil
  }

  private mutating func endTransaction() throws(IATIFault) {
    guard let ended = transaction, let held = activity?.transactions.count else { return }
    transaction = nil
    guard held < Self.transactionLimit else {
      throw .activityTooLarge(
        activity?.identifier ?? "", line: activity?.line ?? 0, limit: Self.transactionLimit)
    }
    activity?.transactions.append(ended)
  }

  /// How many transactions of one activity are held until its end, where its countries may stand.
  static let transactionLimit = 200_000
}

// MARK: Parts

extension IATIActivityReader {
  private mutating func takePublisherName() {
    let name = trimmed(text)
    guard activity?.publisherName.isEmpty == true, !name.isEmpty else { return }
    activity?.publisherName = String(name.prefix(200))
  }

  private mutating func place(
    _ name: String, _ attributes: Attributes, _ event: XMLEvent
  ) -> ForeignShare? {
    let text = attributes["code"] ?? ""
    // Regions of other lists than the DAC's repeat what the DAC's say.
    if name == "recipient-region", let list = attributes["vocabulary"],
      list != "1", list.uppercased() != "DAC"
    {
      return nil
    }
    let code = name == "recipient-country" ? PlaceCode.country(text) : PlaceCode.region(text)
    guard let code else {
      warn(.placeUnknown, text, event.line, event.column)
      return nil
    }
    return ForeignShare(code: code, weight: weight(attributes, event))
  }

  /// The sector by the list of the DAC; other lists repeat in other words what it says.
  private mutating func sector(_ attributes: Attributes, _ event: XMLEvent) -> ForeignShare? {
    let list = attributes["vocabulary"] ?? "1"
    let code = attributes["code"] ?? ""
    let isCode = code.utf8.count == 5 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard list == "1" || list.uppercased() == "DAC", isCode else { return nil }
    return ForeignShare(code: code, weight: weight(attributes, event))
  }

  private mutating func weight(_ attributes: Attributes, _ event: XMLEvent) -> Int64? {
    guard let text = attributes["percentage"] else { return nil }
    switch ExactAmount.reading(text) {
    case .amount(let share) where share.millionths >= 0 && share.millionths <= 1_000_000_000,
      .rounded(let share) where share.millionths >= 0 && share.millionths <= 1_000_000_000:
      return Int64(share.millionths)
    default:
      warn(.percentageUnreadable, text, event.line, event.column)
      return nil
    }
  }

  private mutating func readMarker(_ attributes: Attributes, _ event: XMLEvent) {
    let list = attributes["vocabulary"] ?? "1"
    guard list == "1" || list.uppercased() == "DAC" else { return }
    guard let code = attributes["code"], let significance = attributes["significance"] else {
      return warn(.markerIncomplete, attributes["code"] ?? "", event.line, event.column)
    }
    guard code == "1" else { return }
    guard let number = Int(significance), (0...2).contains(number) else {
      return warn(.markerUnknown, significance, event.line, event.column)
    }
    activity?.genderMarker = number
  }

  private mutating func value() -> ForeignValue? {
    let (line, column) = valuePlace
    let words = trimmed(text)
    guard !words.isEmpty else {
      warn(.valueMissing, "", line, column)
      return nil
    }
    let amount: ExactAmount
    switch ExactAmount.reading(words) {
    case .amount(let read): amount = read
    case .rounded(let read):
      warn(.valueRounded, words, line, column)
      amount = read
    case .notANumber:
      warn(.valueNotANumber, words, line, column)
      return nil
    case .tooLarge:
      warn(.valueTooLarge, words, line, column)
      return nil
    }
    let named = valueCurrency.isEmpty ? activity?.defaultCurrency ?? "" : valueCurrency
    let code = named.uppercased()
    guard !code.isEmpty else {
      warn(.currencyMissing, words, line, column)
      return nil
    }
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      warn(.currencyUnknown, named, line, column)
      return nil
    }
    return ForeignValue(amount: amount, currency: code)
  }

  private mutating func day(_ text: String?, _ event: XMLEvent) -> Day? {
    guard let text else { return nil }
    // A day may carry a time zone or a time; the day is what counts.
    if let day = Day(String(text.prefix(10))), (1900...2199).contains(day.fields.year) {
      return day
    }
    warn(.dateUnreadable, text, event.line, event.column)
    return nil
  }

  private mutating func warn(
    _ kind: IATIWarning.Kind, _ text: String, _ line: Int, _ column: Int
  ) {
    let warning = IATIWarning(kind, text: text, line: line, column: column)
    if activity == nil { warnings.add(warning) } else { activity?.warnings.add(warning) }
  }

  /// An activity at its end, with what is wrong with it as a whole.
  private func checked(_ ended: ForeignActivity) -> ForeignActivity {
    var activity = ended
    if activity.identifier.isEmpty {
      activity.warnings.add(
        IATIWarning(.identifierMissing, line: activity.line, column: activity.column))
    }
    let sums: [(IATIWarning.Kind, [ForeignShare])] = [
      (.sumOfPlaces, activity.places), (.sumOfSectors, activity.sectors),
    ]
    for (kind, shares) in sums where shares.count > 1 || shares.first?.weight != nil {
      let sum = shares.reduce(Int64(0)) { $0 + ($1.weight ?? 0) }
      if shares.contains(where: { $0.weight == nil }) {
        activity.warnings.add(
          IATIWarning(
            .percentageMissing, text: shares.map(\.code).joined(separator: ", "),
            line: activity.line, column: activity.column))
      } else if sum != ForeignShares.whole {
        let percent = ExactAmount(millionths: Int128(sum)).plainText(decimals: 0)
        activity.warnings.add(
          IATIWarning(kind, text: percent, line: activity.line, column: activity.column))
      }
    }
    return activity
  }
}

/// The attributes of an element; blank ones count as left out.
struct Attributes {
  private let attributes: [XMLAttribute]

  init(_ attributes: [XMLAttribute]) { self.attributes = attributes }

  /// The value of an attribute, or nil when it is left out or blank.
  subscript(_ name: String) -> String? {
    guard let value = attributes.value(name) else { return nil }
    let words = trimmed(value)
    return words.isEmpty ? nil : words
  }

  /// Whether an attribute is there, if only as a blank.
  func has(_ name: String) -> Bool { attributes.value(name) != nil }
}

/// A text without the blanks at its ends.
func trimmed(_ text: String) -> String {
  guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
  var rest = text[...]
  while rest.first?.isWhitespace == true { rest.removeFirst() }
  while rest.last?.isWhitespace == true { rest.removeLast() }
  return String(rest)
}
