internal import Grants
internal import Vocabulary

/// The rules of the standard that its schema cannot hold, applied to activities before a byte is
/// written.
struct IATIRules {
  /// The last day that anything can have happened on.
  let today: Day

  /// Everything that is wrong with an activity, in the order of the standard.
  func problems(in activity: IATIActivity) -> [PublicationProblem] {
    var found = Findings(award: activity.award)
    checkIdentifier(activity, &found)
    checkTexts(activity, &found)
    checkDates(activity, &found)
    found.checkSum(activity.countries, "recipient-country")
    found.checkSum(activity.sectors, "sector")
    checkBudgets(activity, &found)
    for transaction in activity.transactions where transaction.day > today {
      found.add(
        "transaction", "date-in-future",
        ["day": .day(transaction.day), "today": .day(today)])
    }
    return found.problems
  }

  private func checkIdentifier(_ activity: IATIActivity, _ found: inout Findings) {
    let bytes = activity.identifier.utf8
    let isGood = bytes.allSatisfy { (0x21...0x7E).contains($0) && !"/&|?".utf8.contains($0) }
    if !isGood || bytes.count > 200 {
      found.add("iati-identifier", "identifier", ["text": .text(activity.identifier)])
    }
  }

  private func checkTexts(_ activity: IATIActivity, _ found: inout Findings) {
    var texts = [("title", activity.title), ("description", activity.description)]
    texts += activity.organisations.map { ("participating-org", $0.names) }
    for (field, narratives) in texts {
      if narratives.allSatisfy({ $0.text.allSatisfy(\.isWhitespace) }) {
        found.add(field, "text-missing")
      }
      for text in narratives.map(\.text) {
        if let scalar = text.unicodeScalars.first(where: Self.isBarred) {
          let code = String(scalar.value, radix: 16, uppercase: true)
          found.add(field, "character", ["code": .text(code)])
        }
        // Few texts have the sign, and a regular expression is slow to say that there is none.
        if text.utf8.contains(UInt8(ascii: "@")),
          let address = text.firstMatch(of: #/[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[a-zA-Z]{2,}/#)
        {
          found.add(field, "address", ["text": .text(String(address.0))])
        }
      }
    }
  }

  /// Whether XML 1.0 cannot hold a character.
  private static func isBarred(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private func checkDates(_ activity: IATIActivity, _ found: inout Findings) {
    let days = Dictionary(activity.dates.map { ($0.kind, $0.day) }) { first, _ in first }
    let pairs: [(IATIActivity.ActivityDate.Kind, IATIActivity.ActivityDate.Kind)] = [
      (.plannedStart, .plannedEnd), (.actualStart, .actualEnd),
    ]
    for (start, end) in pairs {
      if let first = days[start], let last = days[end], first > last {
        found.add("activity-date", "days-reversed", ["first": .day(first), "last": .day(last)])
      }
    }
    for kind in [IATIActivity.ActivityDate.Kind.actualStart, .actualEnd] {
      if let day = days[kind], day > today {
        found.add("activity-date", "date-in-future", ["day": .day(day), "today": .day(today)])
      }
    }
  }

  private func checkBudgets(_ activity: IATIActivity, _ found: inout Findings) {
    for budget in activity.budgets {
      let period = budget.period
      if period.upperBound.number - period.lowerBound.number > 365 {
        found.add(
          "budget", "budget-too-long",
          ["first": .day(period.lowerBound), "last": .day(period.upperBound)])
      }
    }
    for (one, next) in zip(activity.budgets, activity.budgets.dropFirst())
    where next.period.lowerBound <= one.period.upperBound {
      found.add("budget", "budgets-overlap", ["day": .day(next.period.lowerBound)])
    }
  }
}

/// Gathers what is wrong with one activity.
private struct Findings {
  let award: Award.ID
  var problems: [PublicationProblem] = []

  init(award: Award.ID) { self.award = award }

  mutating func add(_ field: String, _ rule: String, _ values: [String: Message.Value] = [:]) {
    problems.append(
      PublicationProblem(award: award, field: field, Message("iati.rule.\(rule)", values)))
  }

  mutating func checkSum(_ shares: [IATIActivity.Share], _ field: String) {
    let sum = shares.reduce(Int64(0)) { $0 + $1.basisPoints }
    guard sum != CountryShare.whole || shares.contains(where: { $0.basisPoints < 0 }) else {
      return
    }
    let percent = ExactAmount(millionths: Int128(sum) * 10_000).plainText(decimals: 0)
    add(field, "percentages", ["sum": .text(percent)])
  }
}
