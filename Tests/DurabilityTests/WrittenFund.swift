import Foundation
import Grants
import TestSupport
import Testing
import Vocabulary
import Workspace

/// A fund that the writer adds rates to, and the numbers that it acknowledged.
struct WrittenFund {
  /// The folder of the fund.
  let folder: FundFolder

  /// The numbers that were acknowledged, in the order of the rounds.
  private(set) var acknowledged: [Int] = []

  /// Makes a fund.
  init(path: String) async throws {
    folder = FundFolder(path: path)
    let language = try #require(LanguageTag("en"))
    try await Workspace.create(
      folder, settings: FundSettings(title: "Test", owner: "owner", language: language),
      owner: Fixtures.owner, clock: Fixtures.clock)
  }

  /// Starts the writer behind the last number that it may have used, with so many callers at once.
  func startWriter(
    count: Int = 1_000_000, callers: Int = 1, environment: [String: String] = [:]
  ) async throws -> RunningProgram {
    let next = (try await stored().max() ?? 0) + 1
    return try RunningProgram(
      Programs.folder + "/DurabilityWriter",
      [folder.path, String(next), String(count), String(callers)],
      environment: environment)
  }

  /// Waits until the writer has acknowledged so many commits, or has ended.
  func wait(for count: Int, of writer: RunningProgram) async throws {
    while writer.isRunning, numbers(in: writer.outputSoFar).count < count {
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  /// Notes what the writer has acknowledged until now.
  mutating func note(_ writer: RunningProgram) { acknowledged += numbers(in: writer.outputSoFar) }

  /// Ends the writer at once.
  func kill(_ writer: RunningProgram) async {
    writer.kill()
    _ = await writer.outcome()
  }

  /// Makes sure that nothing acknowledged is lost and that the history holds.
  func expectWhole(_ comment: Comment) async throws {
    let lost = Set(acknowledged).subtracting(try await stored())

    #expect(lost.sorted() == [], comment)
    let history = try await open().grants.verifyHistory(by: Fixtures.owner.id)
    #expect(history.faults == [], comment)
  }

  private func open() throws -> Workspace {
    try Workspace.open(folder, for: .reading, clock: Fixtures.clock)
  }

  /// The numbers that the fund holds.
  private func stored() async throws -> Set<Int> {
    Set(try await open().grants.listRates().compactMap { Int($0.source) })
  }

  private func numbers(in output: String) -> [Int] {
    output.split(separator: "\n").compactMap { Int($0) }
  }
}

/// Numbers that look random and are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
