import Formats
import Grants
import Intake
import Testing
import Vocabulary

@Suite("Files about awards") struct AwardFileTests {
  private let header = "reference,award,from,until,category,amount,evidence\n"

  @Test func `spending is read from tables and from YAML alike`() throws {
    let table = try readSpending(
      csv: header + "V-1,KH-01,2026-08-01,2026-09-30,staff,1250.50,Pay slips\n", file: "s.csv")
    let yaml = try readSpending(
      yaml: """
        - reference: V-1
          award: KH-01
          from: 2026-08-01
          until: 2026-09-30
          category: staff
          amount: 1250.50
          evidence: Pay slips
        """, file: "s.yaml")

    #expect(table.problems == [] && yaml.problems == [])
    #expect(table.values.map(\.value) == yaml.values.map(\.value))
    #expect(table.values.first?.value.amount == "1250.50")
  }

  @Test func `every fault of spending is told with its field`() throws {
    let table = try readSpending(
      csv: header + "V-1,KH-01,2026-08-32,2026-09-30,beer,1,Bill\nV-2,,2026-08-01,2026-09-30,staff",
      file: "s.csv")

    #expect(table.values.isEmpty)
    #expect(
      table.problems.map(\.location.plainText) == [
        "s.csv:3", "s.csv:2:11: from", "s.csv:2:33: category",
      ])
  }

  @Test func `a budget is read from a table and from YAML`() throws {
    let table = try readBudget(
      csv: "category,amount\nstaff,10\ntravel,5.5\n", file: "b.csv", currency: .usd)
    let yaml = try readBudget(yaml: "staff: 10\ntravel: 5.5\n", file: "b.yaml", currency: .usd)
    let bad = try readBudget(yaml: "staff: 10.005\nbeer: 1\n", file: "b.yaml", currency: .usd)

    #expect(table.values.map(\.value) == yaml.values.map(\.value))
    #expect(yaml.values.map(\.value.amount.minorUnits) == [1_000, 550])
    #expect(bad.problems.count == 2)
  }

  @Test func `rural people are counted by group`() throws {
    let read = try readProgress(
      csv: """
        award,until,people,female_15-24,female_15-24_disability,male,rural,female_15-24_rural,\
        female_15-24_disability_rural,male_rural
        KH-01,2026-10-31,30,20,3,10,17,12,2,5

        """, file: "p.csv")

    let facts = try #require(read.values.first?.value.facts)
    let key = Attendance.Key(gender: .female, age: .from15, disability: .with)
    #expect(read.problems == [])
    #expect(facts.ruralGroups?.people { $0 == key } == 2)
    #expect(facts.ruralGroups?.people { $0.gender == .female } == 12)
    #expect(facts.rural == 17 && facts.ruralGroups?.total == 17)
  }

  @Test(arguments: [
    ("20,21,3,17,0", "female_rural"), ("20,10,3,17,4", "female_disability_rural"),
    ("20,18,3,17,0", "female_rural"), ("20,10,3,9,1", "rural"),
  ])
  func `more rural people than there are, or another sum, is a fault`(
    cells: String, field: String
  ) throws {
    let names = "female,female_rural,female_disability,rural,female_disability_rural"
    let read = try readProgress(
      csv: "award,until,people,\(names)\nKH-01,2026-10-31,20,\(cells)\n", file: "p.csv")

    #expect(read.values.isEmpty)
    #expect(read.problems.first?.location.field == field)
  }

  @Test func `a plan of people is one row whose groups sum up`() throws {
    let good = try readPlannedPeople(
      csv: "people,female,female_rural\n20,20,4\n", file: "r.csv")
    let bad = try readPlannedPeople(csv: "people,female\n20,19\n", file: "r.csv")
    let two = try readPlannedPeople(csv: "people,female\n20,20\n20,20\n", file: "r.csv")

    #expect(good.problems == [] && good.values.first?.value.reach.rural == 4)
    #expect(bad.problems.map(\.location.field) == ["people"])
    #expect(two.problems.count == 1)
  }

  @Test func `a plan of agreements tells how often reports come`() throws {
    let plan = try readAwardPlan(
      "report_every_months: 3\nbudget_line_limit: 15%\n", file: "a.yaml")
    let plain = try readAwardPlan("{}\n", file: "a.yaml")

    #expect(plan.terms == AgreementTerms(reportMonths: 3, lineLimitBasisPoints: 1_500))
    #expect(plain.terms == .standard)
    #expect(throws: IntakeError.self) {
      try readAwardPlan("report_every_months: 0\n", file: "a.yaml")
    }
  }
}
