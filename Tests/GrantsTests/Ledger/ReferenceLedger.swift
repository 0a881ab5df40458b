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
    /// Whom the project plans to reach.
    var planned: PlannedReach
    /// Whom it reached as somebody vouches, else whom it plans to.
    var reach: PlannedReach
    /// How many of them live in which places, where somebody says.
    var areas: [(String, Int64)]
    /// Hundredths of a per cent by country, that of the lead organisation first.
    var countries: [(String, Int64)]
    var marker: GenderMarker
    var leadGender: Gender
    var status = Award.Status.offered
    var committed: Int64 = 0
    var scheduled: Int64 = 0
    var paid: Int64 = 0
    var refunded: Int64 = 0
    /// Amounts of unpaid tranches by number.
    var open: [Int: Int64] = [:]
    var used = 0
    /// References of payments that were not taken back.
    var settled: Set<String> = []
  }

  struct Movement {
    var award: String
    var day: Day
    var minorUnits: Int64
    var isRefund: Bool
    /// Whether a payment is taken back: what sums see as a refund and counts as one payment less.
    var isReversal = false
  }

  var books: [String: Book] = [:]
  var movements: [Movement] = []

  /// How many payments and refunds there are, without those that were taken back.
  var count: Int { movements.reduce(0) { $0 + ($1.isReversal ? -1 : 1) } }

  init(_ awards: [Fixtures.PlannedAward]) {
    for award in awards {
      books[award.id] = Book(
        amount: award.amount, country: award.country, track: award.track, planned: award.reach,
        reach: award.reach, areas: Self.areas(of: award.reach),
        countries: [(award.country.rawValue, 10_000 - award.partners.values.reduce(0, +))]
          + award.partners.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 },
        marker: award.marker, leadGender: award.leadGender)
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

  /// How many people live in which places; nothing where nobody says.
  static func areas(of reach: PlannedReach) -> [(String, Int64)] {
    reach.rural.map { [("rural", $0), ("urban", reach.total - $0)] } ?? []
  }

  /// The rows of a report: plain texts of the values, and what they sum to.
  func report(
    by dimensions: [ReportDimension], in currency: Currency,
    basis: DisbursementReport.GenderBasis = .beneficiaries
  ) -> [[String]: Int64] {
    var cells: [[String]: Int64] = [:]
    for movement in movements {
      guard let book = books[movement.award] else { continue }
      let amount = Money(minorUnits: movement.minorUnits, currency: book.amount.currency)
      let worth = Self.worth(amount, in: currency, on: movement.day)
      for part in Self.parts(of: worth, book, basis) {
        let key = dimensions.map { Self.text(of: $0, movement, book, part) }
        cells[key, default: 0] += movement.isRefund ? -part.amount : part.amount
      }
    }
    return cells
  }

  func total(in currency: Currency) -> Int64 { report(by: [], in: currency)[[]] ?? 0 }

  private struct Part {
    var country: String
    var gender: String
    var area: String
    var amount: Int64
  }

  /// An amount in all of its smallest parts, whatever a report asks for.
  private static func parts(
    of amount: Int64, _ book: Book, _ basis: DisbursementReport.GenderBasis
  ) -> [Part] {
    let reach = book.reach
    let people = [
      ("female", reach.female), ("male", reach.male), ("another", reach.another),
      ("not-stated", reach.notStated),
    ]
    let genders: [(String, Int64)]
    switch basis {
    case .beneficiaries: genders = people
    case .lead: genders = [(book.leadGender.rawValue, 1)]
    case .marker: genders = [(book.marker.rawValue, 1)]
    }
    return shares(of: amount, among: book.countries).flatMap { country, amount in
      shares(of: amount, among: genders).flatMap { gender, amount in
        shares(of: amount, among: book.areas).map { area, amount in
          Part(country: country, gender: gender, area: area, amount: amount)
        }
      }
    }
  }

  private static func text(
    of dimension: ReportDimension, _ movement: Movement, _ book: Book, _ part: Part
  ) -> String {
    let (year, month, _) = movement.day.fields
    return switch dimension {
    case .country: part.country
    case .gender: part.gender
    case .rural: part.area
    case .track: book.track.rawValue
    case .marker: book.marker.rawValue
    case .year: "\(year)"
    case .quarter: "\(year)-Q\([1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 3][month] ?? 4)"
    case .month: "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .currency: book.amount.currency.rawValue
    case .award: movement.award
    case .call: "test-call"
    case .language: "km"
    case .lead: "KH-MOI-1"
    }
  }

  /// Whole shares first, then one unit at a time to whoever lost most by rounding down.
  private static func shares(
    of amount: Int64, among weights: [(String, Int64)]
  ) -> [(String, Int64)] {
    let weights = weights.filter { $0.1 > 0 }
    let total = weights.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return [("not-stated", amount)] }
    var shares = weights.map { ($0.0, amount * $0.1 / total) }
    var lost = weights.map { amount * $0.1 % total }
    for _ in 0..<(amount - shares.reduce(0) { $0 + $1.1 }) {
      guard let most = lost.max(), let index = lost.firstIndex(of: most) else { break }
      shares[index].1 += 1
      lost[index] = -1
    }
    return shares
  }
}
