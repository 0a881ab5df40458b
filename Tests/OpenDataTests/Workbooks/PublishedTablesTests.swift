import Formats
import Grants
import OpenData
import TestSupport
import Testing
import Vocabulary

@Suite("Open data as tables") struct PublishedTablesTests {
  private func table(_ name: String, of tables: PublishedTables) throws -> [[String: SheetCell]] {
    let table = try #require(tables.tables.first { $0.name == name })
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0)) }
  }

  private func records(_ samples: [GrantSample]) throws -> PublicationRecords {
    let all = try samples.map { try $0.records() }
    return PublicationRecords(
      calls: all.first?.calls ?? [], awards: all.flatMap(\.awards), asOf: Fixtures.clock())
  }

  @Test func `an award is told with its organisation, its money and its countries`() throws {
    var sample = GrantSample()
    sample.document.partners = [
      ProjectPartner(
        name: "Mekong Lab", latinName: nil, identifier: nil, country: .laos, basisPoints: 3333)
    ]

    let tables = try PublishedTables(try sample.records(), by: GrantSample.publisher)

    let award = try #require(try table("awards", of: tables).first)
    #expect(award["lead_latin"] == .text("Rik Reay"))
    #expect(award["partners"] == .text("Mekong Lab (LA)"))
    #expect(award["amount"] == .amount(Fixtures.usd(1_800_025)))
    #expect(award["gender_marker"] == .integer(1))
    let payments = try table("disbursements", of: tables).map { $0["amount"] }
    #expect(payments == [1_000_010, 500_005, -15].map { .amount(Fixtures.usd($0)) })
    let places = try table("places", of: tables)
    #expect(
      places.map { $0["share"] } == [
        .percent("0.6667", decimals: 2), .percent("0.3333", decimals: 2),
      ])
    #expect(
      places.map { $0["amount"] } == [
        .amount(Fixtures.usd(1_200_077)), .amount(Fixtures.usd(599_948)),
      ])
    #expect(
      tables.tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count }
      })
  }

  @Test func `no contact, no reference of a bank and no person is in any cell`() throws {
    let sample = GrantSample()
    var person = GrantSample()
    person.isToPerson = true
    person.document.lead.name = "Chan Thou"
    var titled = GrantSample()
    titled.namesContact = [.title]
    titled.document.title = "The library of Chan Thou"

    let tables = try PublishedTables(
      try records([sample, person, titled, person]), by: GrantSample.publisher)

    let text = tables.tables.map { "\($0.rows)" }.joined()
    #expect(!text.contains("SECRET") && !text.contains("Chan Thou") && !text.contains("@"))
    #expect(try table("awards", of: tables).count == 1)
    #expect((tables.pooledCount, tables.omittedCount) == (3, 0))
    let pool = try #require(try table("grants-to-people", of: tables).first)
    #expect(pool["grants"] == .integer(3))
    #expect(pool["amount"] == .number("54000.75", decimals: 2))
  }

  @Test func `too few grants to people are left out and counted`() throws {
    var person = GrantSample()
    person.isToPerson = true

    let tables = try PublishedTables(try records([person, person]), by: GrantSample.publisher)

    #expect((tables.awardCount, tables.pooledCount, tables.omittedCount) == (0, 0, 2))
    #expect(try table("grants-to-people", of: tables).isEmpty)
    #expect(try table("disbursements", of: tables).isEmpty)
  }

  @Test func `what is wrong is told before anything is written, with its award and field`() throws {
    var sample = GrantSample()
    sample.document.title = " "
    sample.document.lead.name = "Library, write to chan@library.example"
    sample.kept = 5

    let found = problems {
      _ = try PublishedTables(try sample.records(), by: GrantSample.publisher)
    }

    #expect(
      found == [
        "KH-03 title publish.xlsx-empty", "KH-03 lead publish.xlsx-address",
        "KH-03 paid publish.xlsx-money",
      ])
    #expect(throws: OpenDataError.noPublisher) {
      try PublishedTables(try GrantSample().records(), by: nil)
    }
  }
}
