internal import Portfolio

/// What a reader can compute about a hidden cell of published reports.
public struct PublicFinding: Hashable, Sendable {
  /// Which of the reports that were checked, from 0.
  public let report: Int

  /// What the table counts.
  public let measure: PublicTable.Measure

  /// The values of the cell.
  public let values: [String?]

  /// The least that it can be, or nil when there is no limit; people are whole.
  public let least: Double?

  /// The most that it can be, or nil when there is no limit.
  public let most: Double?

  /// Whether that is too little.
  public let isDerived: Bool
}

/// Computes what readers of public reports can find out about their hidden cells.
///
/// Reports about the same part of the fund that agree wherever they overlap are taken together.
///
/// - Parameter reports: The reports, as they were read from files.
/// - Returns: Every hidden cell, in the order of the reports.
/// - Throws: `GrantError.calculation` for numbers that contradict each other.
public func attack(on reports: [PublicReport]) throws(GrantError) -> [PublicFinding] {
  var findings: [PublicFinding] = []
  var measures: [PublicTable.Measure] = []
  for table in reports.flatMap(\.tables) where !measures.contains(table.measure) {
    measures.append(table.measure)
  }
  for measure in measures {
    var groups: [ReadersTables] = []
    for (number, report) in reports.enumerated() {
      for table in report.tables where table.measure == measure {
        if let place = groups.firstIndex(where: { $0.agrees(with: report, table) }) {
          groups[place].members.append((number, report, table))
        } else {
          groups.append(ReadersTables(members: [(number, report, table)]))
        }
      }
    }
    for group in groups { findings += try group.findings() }
  }
  return findings.sorted { $0.report < $1.report }
}

/// Tables of one measure about the same part of the fund, as readers see them.
private struct ReadersTables {
  var members: [(number: Int, report: PublicReport, table: PublicTable)]

  private var dimensions: [String] {
    var names: [String] = []
    for name in members.flatMap(\.report.dimensions) where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// Whether a table is about the same numbers: no total that both have differs.
  func agrees(with report: PublicReport, _ table: PublicTable) -> Bool {
    members.allSatisfy { member in
      guard member.report.scope == report.scope, member.report.kind == report.kind else {
        return false
      }
      let shared = report.dimensions.filter(member.report.dimensions.contains)
      let mine = member.table.totals(member.report.dimensions, over: shared)
      let other = table.totals(report.dimensions, over: shared)
      return Set(mine.keys).union(other.keys).allSatisfy { key in
        // A missing cell is zero, and a hidden one agrees with everything.
        let (one, two) = (mine[key] ?? .some(0), other[key] ?? .some(0))
        return one == nil || two == nil || one == two
      }
    }
  }

  func findings() throws(GrantError) -> [PublicFinding] {
    let names = dimensions
    var keys: [[String]] = []
    for member in members {
      for cell in member.table.cells where cell.isRow {
        keys.append(
          names.map { name in
            member.report.dimensions.firstIndex(of: name).flatMap { cell.values[$0] } ?? ""
          })
      }
    }
    // Each value of a dimension may stand with each of the others, unless a table says otherwise.
    let space = PublicSpace(dimensions: names, keys: keys)
    let isPeople = members[0].table.measure.isOfPeople
    let values = members.flatMap { $0.table.cells.compactMap(\.value) }
    let least: Int64? = isPeople || !values.contains { $0 < 0 } ? 0 : nil
    var cells = [DisclosureAttack.Cell](
      repeating: .init(nil, least: least, isWhole: isPeople), count: space.frame.cellCount)
    for member in members {
      for cell in cells.indices {
        guard let values = space.values(of: cell, in: member.report.dimensions) else { continue }
        let shown = member.table.cell(values)
        if shown == nil { cells[cell].shown = 0 }
        if let value = shown?.value { cells[cell].shown = value }
      }
    }
    let sums = space.frame.sums.map { sum in
      [DisclosureProblem.Term(sum.total, -1)] + sum.parts.map { DisclosureProblem.Term($0, 1) }
    }
    let intervals: [Int: AttackInterval]
    do throws(PortfolioError) {
      intervals = try DisclosureAttack(cells: cells, equations: sums).intervals()
    } catch { throw .calculation(error.message) }
    return members.flatMap { member in
      member.table.cells.filter { $0.value == nil }.compactMap { hidden -> PublicFinding? in
        guard let cell = space.cell(member.report.dimensions, hidden.values) else { return nil }
        let known = cells[cell].shown.map { AttackInterval(lower: Double($0), upper: Double($0)) }
        guard let interval = known ?? intervals[cell] else { return nil }
        return PublicFinding(
          report: member.number, measure: member.table.measure, values: hidden.values,
          least: interval.lower, most: interval.upper,
          isDerived: member.report.rules.isDerived(interval, ofPeople: isPeople))
      }
    }
  }
}

extension PublicTable {
  /// The totals over some of the dimensions; nil for a hidden one.
  fileprivate func totals(_ dimensions: [String], over shared: [String]) -> [[String?]: Int64?] {
    var totals: [[String?]: Int64?] = [:]
    for cell in cells {
      let others = zip(dimensions, cell.values).filter { !shared.contains($0.0) }
      guard others.allSatisfy({ $0.1 == nil }) else { continue }
      let key = shared.map { name in dimensions.firstIndex(of: name).flatMap { cell.values[$0] } }
      totals.updateValue(cell.value, forKey: key)
    }
    return totals
  }
}

extension PublicRules {
  /// Whether readers know too much of a hidden number.
  ///
  /// Of people, that it is a small group and how large about: everything that it can be is below
  /// the threshold, or it may be below and is known more closely than the threshold is wide. Of
  /// amounts, that it is known to within half a percent.
  fileprivate func isDerived(_ interval: AttackInterval, ofPeople isPeople: Bool) -> Bool {
    guard let upper = interval.upper else { return false }
    let lower = interval.lower ?? -.infinity
    if lower == upper { return true }
    guard isPeople else { return upper - lower < 0.005 * max(abs(upper), abs(lower)) }
    return upper < Double(threshold)
      || (lower < Double(threshold) && upper - lower < Double(threshold))
  }
}
