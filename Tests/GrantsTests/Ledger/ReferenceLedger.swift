import Grants
import TestSupport
import Vocabulary

/// The ledger of a fund, kept in plain numbers and without looking at the program: what the random
/// histories are compared with.
struct ReferenceLedger {
  struct Book {
    var amount: Money
    var country: Country
    var track: Track
    var reach: PlannedReach
    var status = Award.Status.offered
    var committed: Int64 = 0
    var scheduled: Int64 = 0
    var paid: Int64 = 0
    var refunded: Int64 = 0
    /// Amounts of unpaid tranches by number.
    var open: [Int: Int64] = [:]
    var used = 0
  }

  struct Movement {
    var award: String
    var day: Day
    var minorUnits: Int64
    var isRefund: Bool
  }

  var books: [String: Book] = [:]
  var movements: [Movement] = []

  init(_ awards: [Fixtures.PlannedAward]) {
    for award in awards {
      books[award.id] = Book(
        amount: award.amount, country: award.country, track: award.track, reach: award.reach)
    }
  }

  /// What an amount is worth through dollars at the rate of the first of the month,
  /// rounded once.
  static func worth(_ amount: Money, in currency: Currency, on day: Day) -> Int64 {
    if amount.currency == currency { return amount.minorUnits }
    let month = day.fields.month
    // A dollar has 100 cents and is worth so many units of its own, one.
    let given = Fixtures.unitsPerDollar(amount.currency, month: month) ?? 1
    let wanted = Fixtures.unitsPerDollar(currency, month: month) ?? 1
    return Int64(
      rounded(
        Int128(amount.minorUnits) * Int128(wanted) * Int128(currency.minorUnitsPerUnit),
        by: Int128(given) * Int128(amount.currency.minorUnitsPerUnit)))
  }

  private static func rounded(_ value: Int128, by divisor: Int128) -> Int128 {
    let whole = value / divisor
    let twice = (value - whole * divisor) * 2
    if twice > divisor || (twice == divisor && whole % 2 == 1) { return whole + 1 }
    return whole
  }

  /// The rows of a report: plain texts of the values, and what they sum to.
  func report(by dimensions: [ReportDimension], in currency: Currency) -> [[String]: Int64] {
    var cells: [[String]: Int64] = [:]
    for movement in movements {
      guard let book = books[movement.award] else { continue }
      let amount = Money(minorUnits: movement.minorUnits, currency: book.amount.currency)
      let worth = Self.worth(amount, in: currency, on: movement.day)
      let parts =
        dimensions.contains(.gender) ? Self.shares(of: worth, among: book.reach) : [("", worth)]
      for (gender, part) in parts {
        let key = dimensions.map { Self.text(of: $0, movement, book, gender) }
        cells[key, default: 0] += movement.isRefund ? -part : part
      }
    }
    return cells
  }

  func total(in currency: Currency) -> Int64 { report(by: [], in: currency)[[]] ?? 0 }

  private static func text(
    of dimension: ReportDimension, _ movement: Movement, _ book: Book, _ gender: String
  ) -> String {
    let (year, month, _) = movement.day.fields
    return switch dimension {
    case .country: book.country.rawValue
    case .gender: gender
    case .track: book.track.rawValue
    case .year: "\(year)"
    case .quarter: "\(year)-Q\([1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 3][month] ?? 4)"
    case .month: "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .currency: book.amount.currency.rawValue
    case .award: movement.award
    }
  }

  /// Whole shares first, then one unit at a time to whoever lost most by rounding down.
  private static func shares(of amount: Int64, among reach: PlannedReach) -> [(String, Int64)] {
    let people = [
      ("female", reach.female), ("male", reach.male), ("another", reach.another),
      ("not-stated", reach.notStated),
    ].filter { $0.1 > 0 }
    let total = people.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return [("not-stated", amount)] }
    var shares = people.map { ($0.0, amount * $0.1 / total) }
    var lost = people.map { amount * $0.1 % total }
    for _ in 0..<(amount - shares.reduce(0) { $0 + $1.1 }) {
      guard let most = lost.max(), let index = lost.firstIndex(of: most) else { break }
      shares[index].1 += 1
      lost[index] = -1
    }
    return shares
  }
}
