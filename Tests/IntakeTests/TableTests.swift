import Grants
import Intake
import Testing
import Vocabulary

@Suite("Reviewers, reviews, rates and payments in tables") struct TableTests {
  @Test func `reviewers, conflicts, reviews and payments are read`() throws {
    let reviewers = try readReviewers(
      csv: """
        key,name,country,gender,languages,tracks,maximum_load
        malee,มาลี,TH,female,th lo,rural-deployment,9
        """, file: "r.csv")
    let conflicts = try readConflicts(
      csv: "reviewer,application,kind,note\nmalee,TH-02,family,A cousin\n", file: "c.csv")
    let reviews = try readReviews(
      csv: """
        application,reviewer,confidence,score_need,to_panel
        TH-01,malee,3,4.5,ดี
        """, file: "v.csv")
    let payments = try readPayments(
      csv: "award,tranche,day,reference,amount,currency\nTH-01,1,2026-08-14,B-1,5.50,THB\n",
      file: "p.csv")

    #expect(reviewers.values.first?.value.profile.languages.map(\.text) == ["lo", "th"])
    #expect(conflicts.values.first?.value.kind == .family)
    #expect(reviews.values.first?.value.content.scores["need"]?.hundredths == 450)
    #expect(payments.values.first?.value.amount == Money(minorUnits: 550, currency: .thb))
    let problems = reviewers.problems + conflicts.problems + reviews.problems + payments.problems
    #expect(problems == [])
  }

  @Test func `each bad row is told and the others are kept`() throws {
    let rates = try readRates(
      csv: """
        day,base,quote,rate,source
        2026-07-01,USD,KHR,4050.5,Bank
        2026-07-01,USD,USD,1,Bank
        2026-07-32,USD,THB,34,Bank
        2026-07-01,USD,THB,"34,5",Bank
        2026-07-01,USD,QQQ,34,Bank
        """, file: "rates.csv")

    #expect(rates.values.map(\.value.plainText) == ["4050.5"])
    #expect(rates.problems.map(\.location.line) == [3, 4, 5, 6])
    #expect(rates.problems.map(\.location.field) == ["quote", "day", "rate", "quote"])
  }

  @Test(arguments: ["4,5", "4.55", "x"])
  func `a score that programs disagree about is refused with its place`(score: String) throws {
    let batch = try readReviews(
      csv: "application,reviewer,confidence,score_need\nTH-01,malee,3,\"\(score)\"\n",
      file: "v.csv")

    #expect(batch.values.isEmpty)
    #expect(batch.problems.map(\.location.field) == ["score_need"])
  }
}
