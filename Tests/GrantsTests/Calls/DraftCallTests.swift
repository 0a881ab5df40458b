import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Calls that are not open yet") struct DraftCallTests {
  @Test func `drafts of calls are for staff`() async throws {
    let fund = try await StageFund()
    let reviewer = Fixtures.person("a")

    #expect(
      try await fund.service.listCalls(by: reviewer).map(\.id) == [StageFund.outlines])
    #expect(try await fund.service.listCalls(by: fund.owner).count == 2)
    #expect(try await fund.service.findCall(nil, by: reviewer).id == StageFund.outlines)
    await #expect(throws: GrantError.notFound("call", "proposals")) {
      try await fund.service.findCall(StageFund.proposals, by: reviewer)
    }
    await #expect(throws: GrantError.unknownPerson(Fixtures.person("nobody"))) {
      try await fund.service.listCalls(by: Fixtures.person("nobody"))
    }
  }

  @Test func `nobody learns of a draft from a list, a report or the question which call is meant`()
    async throws
  {
    let fund = try await StageFund()
    let (service, reviewer) = (fund.service, Fixtures.person("a"))
    try await fund.store.add(Fixtures.analyst)
    let unseen = GrantError.notFound("call", "proposals")

    // Where a draft counted, these would have to ask which call is meant.
    #expect(try await service.listApplications(call: nil, by: reviewer).count == 3)
    #expect(try await service.listReviews(call: nil, by: reviewer).count == 3)
    #expect(try await service.listDrafts(call: nil, by: reviewer).isEmpty)
    await #expect(throws: unseen) {
      try await service.listApplications(call: StageFund.proposals, by: reviewer)
    }
    await #expect(throws: unseen) {
      try await service.reviewProgress(call: StageFund.proposals, by: reviewer)
    }
    await #expect(throws: unseen) {
      try await service.listAwards(call: StageFund.proposals, by: Fixtures.analyst.id)
    }
    await #expect(throws: unseen) {
      try await service.reportPipeline(
        by: [], currency: .usd, call: StageFund.proposals, actor: Fixtures.analyst.id)
    }
    let published = try await service.publicationRecords(by: Fixtures.analyst.id)
    #expect(published.calls.map(\.id) == [StageFund.outlines])
    // Staff are asked.
    await #expect(throws: GrantError.whichCall([StageFund.outlines, StageFund.proposals])) {
      try await service.listApplications(call: nil, by: fund.owner)
    }
  }
}
