import Formats
import Foundation
import Grants
import Store
import TestSupport
import Testing
import Vocabulary
import Workspace

@Suite("Payments on a disk") struct PaymentTests {
  /// A fund with one agreed award that has two scheduled tranches.
  private func makeFund(in place: TemporaryFolder) async throws -> String {
    let folder = FundFolder(path: place.path("fund"))
    let language = try #require(LanguageTag("en"))
    try await Workspace.create(
      folder, settings: FundSettings(title: "Test", owner: "owner", language: language),
      owner: Fixtures.owner, clock: Fixtures.clock)
    let path = place.path("money.sqlite")
    let store = try SQLiteStore(path: path)
    let service = try await Fixtures.fund(
      in: store, offering: [.init("KH-01", Fixtures.usd(1_000))])
    let id = Fixtures.award("KH-01")
    _ = try await service.agreeAward(id, on: Fixtures.agreement, by: Fixtures.owner.id)
    let half = TrancheDraft(size: .share(basisPoints: 5_000), due: Fixtures.day("2026-06-01"))
    _ = try await service.scheduleTranches([half, half], of: id, by: Fixtures.owner.id)
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.database + ending)
    }
    try store.backUp(to: folder.database)
    try store.close()
    return folder.path
  }

  private func run(
    _ words: [String], in fund: String, _ environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await Programs.difund(
      words, environment: environment.merging(["DIFUND_HOME": fund]) { $1 })
  }

  /// Pays the first tranche.
  private func pay(_ reference: String, in fund: String) async throws -> Outcome {
    try await run(
      [
        "disbursement", "pay", "KH-01", "--tranche", "1", "--day", "2026-06-03", "--reference",
        reference,
      ], in: fund)
  }

  /// How many payments there are, in a fund whose history and totals hold.
  private func payments(in fund: String) async throws -> Int {
    let service = try Workspace.open(
      FundFolder(path: fund), for: .reading, clock: Fixtures.clock
    ).grants
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
    #expect(try await service.checkTotals(by: Fixtures.owner.id) == [])
    return try await service.listDisbursements(call: nil, by: Fixtures.owner.id).count
  }

  @Test func `of two processes that pay a tranche at once, one does and the other is told`()
    async throws
  {
    let place = try TemporaryFolder()
    let fund = try await makeFund(in: place)

    async let one = pay("A", in: fund)
    async let other = pay("B", in: fund)
    let outcomes = try await [one, other].sorted { $0.status < $1.status }

    #expect(outcomes.map(\.status) == [0, 1])
    #expect(outcomes[1].errors.contains("already paid"), "\(outcomes[1].errors)")
    #expect(try await payments(in: fund) == 1)
  }

  @Test(arguments: FaultyDisk.Call.allCases)
  func `a file of payments whose disk fails is recorded whole or not at all`(
    call: FaultyDisk.Call
  ) async throws {
    let place = try TemporaryFolder()
    let fund = try await makeFund(in: place)
    let file = try place.write(
      """
      award,tranche,day,reference
      KH-01,1,2026-06-03,A
      KH-01,2,2026-06-04,B

      """.utf8, to: "bank.csv")
    let whole = place.path("whole")
    try FileManager.default.copyItem(atPath: fund, toPath: whole)
    let command = ["disbursement", "import", file]
    _ = try await run(
      command, in: whole, FaultyDisk.counting(call, into: place.path("log")))
    let calls = try FaultyDisk.paths(in: place.path("log")).count

    for number in stride(from: 1, through: calls, by: max(1, calls / 5)) {
      let path = place.path("\(number)")
      try FileManager.default.copyItem(atPath: fund, toPath: path)
      let outcome = try await run(
        command, in: path,
        FaultyDisk.failing(call, at: number, code: EIO, lasts: false))
      let recorded = try await payments(in: path)

      let comment: Comment = "\(call) \(number) of \(calls): \(outcome.errors)"
      #expect(recorded == 2 || (recorded == 0 && outcome.status == 1), comment)
      #expect(try await run(command, in: path).status == 0, comment)
      #expect(try await payments(in: path) == 2, comment)
    }

    #expect(calls >= 3)
  }
}
