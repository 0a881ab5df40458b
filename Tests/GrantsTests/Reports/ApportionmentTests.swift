import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Apportionment") struct ApportionmentTests {
  private let apportionment = Apportionment(
    countries: [.init(.cambodia, weight: 6_667), .init(.laos, weight: 3_333)],
    genders: [.init(.gender(.female), weight: 2), .init(.gender(.male), weight: 1)],
    areas: [.init(.rural, weight: 1), .init(.urban, weight: 1)])

  private func text(_ cells: [(cell: Apportionment.Cell, amount: Money)]) -> [String] {
    cells.map { cell, amount in
      let names = [
        cell.country?.rawValue, cell.gender?.plainText, cell.area?.rawValue,
      ].compactMap { $0 }
      return (names + ["\(amount.minorUnits)"]).joined(separator: " ")
    }
  }

  @Test func `an amount is shared country by country, then gender by gender, then by area`() {
    let cells = apportionment.cells(of: Fixtures.usd(100), to: .area)

    // 67 and 33; of 67, 45 and 22; the odd cent goes to the earlier area.
    #expect(
      text(cells) == [
        "KH female rural 23", "KH female urban 22", "KH male rural 11", "KH male urban 11",
        "LA female rural 11", "LA female urban 11", "LA male rural 6", "LA male urban 5",
      ])
  }

  @Test func `a level that is not asked for changes nothing above it`() {
    for cents in Int64(0)...250 {
      let deep = apportionment.cells(of: Fixtures.usd(cents), to: .area)
      for level in Apportionment.Level.allCases {
        let cells = apportionment.cells(of: Fixtures.usd(cents), to: level)
        var sums: [Apportionment.Cell: Int64] = [:]
        for (cell, amount) in deep {
          sums[cell.cut(to: level), default: 0] += amount.minorUnits
        }
        let expected = cells.map { ($0.cell, $0.amount.minorUnits) }
        #expect(sums == Dictionary(uniqueKeysWithValues: expected))
      }
    }
  }

  @Test func `dimensions tell how deep money must be shared`() {
    #expect([ReportDimension]().level == .whole)
    #expect([ReportDimension.track, .month, .award].level == .whole)
    #expect([ReportDimension.track, .country].level == .country)
    #expect([ReportDimension.gender].level == .gender)
    #expect([ReportDimension.rural, .gender, .country].level == .area)
  }

  @Test func `people are those that somebody vouches for, else those of the plan, else nobody`()
    async throws
  {
    let award = { (reach: PlannedReach) in
      ReportedAward(
        id: Fixtures.award("KH-01"), applicationID: ID(checked: "KH-01"), call: Fixtures.callID,
        country: .cambodia, track: .ruralDeployment, language: Fixtures.language("km"),
        planned: reach)
    }
    let count = { (female: Int64, rural: Int64?) in
      PlannedReach(
        female: female, male: 0, another: 0, notStated: 0, rural: rural, withDisability: nil)
    }

    #expect(award(count(3, 3)).genders.source == .planned)
    #expect(award(count(3, 3)).areas.people == [.init(.rural, weight: 3)])
    #expect(award(count(3, nil)).areas.source == .notStated)
    #expect(award(count(3, 4)).areas.source == .notStated)
    #expect(award(count(0, nil)).genders.people == [.init(.notStated)])
    #expect(
      award(count(0, nil)).apportionment(by: .marker).genders == [.init(.marker(.notScreened))])
  }
}

extension Apportionment.Cell {
  /// The cell of a level above that it lies in.
  fileprivate func cut(to level: Apportionment.Level) -> Apportionment.Cell {
    Apportionment.Cell(
      country: level >= .country ? country : nil, gender: level >= .gender ? gender : nil,
      area: level >= .area ? area : nil)
  }
}
