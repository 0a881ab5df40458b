import Audit
import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Sealing the history") struct SealHistoryTests {
  @Test func `a seal says how many entries there are and what root they lead to`() async throws {
    let fund = try await SealedFund()
    let verified = try await fund.service.verifyHistory(by: fund.owner)

    let seal = try await fund.seal()

    #expect(seal.checkpoint.origin == "example.org/fund")
    #expect(seal.checkpoint.size == verified.entries)
    #expect(seal.checkpoint.root == verified.root)
    #expect(try seal.verify(with: fund.key.verifier) == Fixtures.clock())
    #expect(try await fund.service.verifyHistory(by: fund.owner).seals == 1)
  }

  @Test func `a history that has not grown keeps its seal, a grown one gets another`() async throws
  {
    let fund = try await SealedFund()
    let first = try await fund.seal()
    fund.wait(seconds: 60)

    let again = try await fund.service.sealHistory(with: fund.key, by: fund.owner)
    try await fund.grow(by: 1, from: 0)
    let second = try await fund.service.sealHistory(with: fund.key, by: fund.owner)

    #expect(again.seal.seal == first)
    #expect(!again.isNew)
    #expect(second.isNew)
    #expect(second.seal.size == first.checkpoint.size + 1)
    #expect(try await fund.service.listSeals(by: fund.owner).map(\.size) == [2, 3])
    let state = try await fund.service.sealState(by: fund.owner)
    #expect(state.last == second.seal)
    #expect(state.unsealed == 0)
  }

  /// Random histories that are sealed now and then: every entry is proved under every seal that
  /// covers it, and every seal from every earlier one.
  @Test(arguments: [UInt64(1), 2, 3])
  func `whatever was sealed can be proved ever after`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let fund = try await SealedFund()
    var seals: [Seal] = []
    var day = 0
    for _ in 0..<4 {
      let count = Int.random(in: 1...7, using: &random)
      try await fund.grow(by: count, from: day)
      day += count
      seals.append(try await fund.seal())
    }

    for (index, seal) in seals.enumerated() {
      for entry in 1...seal.checkpoint.size {
        let proof = try await fund.service.proveEntry(entry, under: seal, by: fund.owner)
        try proof.verify(with: fund.key.verifier)
        #expect(proof.entry == entry)
      }
      for old in seals[...index] {
        let proof = try await fund.service.proveGrowth(since: old, to: seal, by: fund.owner)
        try proof.verify(since: old, with: fund.key.verifier)
      }
    }
    let kept = seals.map { KeptRoot($0) }
    let verified = try await fund.service.verifyHistory(against: kept, by: fund.owner)
    #expect(verified.faults == [])
    #expect(verified.seals == 8)
  }

  @Test func `another history refutes a seal, and says how far it is the same`() async throws {
    let (fund, other) = (try await SealedFund(), try await SealedFund())
    for fund in [fund, other] { try await fund.grow(by: 2, from: 0) }
    let (before, same) = (try await fund.seal(), try await other.seal())
    try await fund.grow(by: 2, from: 2)
    try await other.grow(by: 2, from: 12)
    let after = try await fund.seal()
    try await other.grow(by: 2, from: 20)

    let faults = try await other.service.verifyHistory(
      against: [KeptRoot(after), KeptRoot(before)], by: other.owner
    ).faults

    #expect(before == same)
    #expect(faults == [.rewritten(size: 6, intact: 4)])
    await #expect(throws: GrantError.seal(.rewritten(size: 6, intact: 0))) {
      _ = try await other.seal()
      _ = try await other.service.proveGrowth(since: after, to: nil, by: other.owner)
    }
    await #expect(throws: GrantError.seal(.rewritten(size: 6, intact: 0))) {
      try await other.service.proveEntry(1, under: after, by: other.owner)
    }
  }

  @Test func `a history that is shorter than a seal was cut off`() async throws {
    let (fund, other) = (try await SealedFund(), try await SealedFund())
    try await fund.grow(by: 3, from: 0)
    let seal = try await fund.seal()

    let faults = try await other.service.verifyHistory(
      against: [KeptRoot(seal)], by: other.owner
    ).faults

    #expect(faults == [.cutOff(entries: 2, kept: 5)])
    await #expect(throws: GrantError.seal(.cutOff(entries: 2, sealed: 5))) {
      try await other.service.proveEntry(1, under: seal, by: other.owner)
    }
    _ = try await other.seal()
    await #expect(throws: GrantError.seal(.cutOff(entries: 2, sealed: 5))) {
      try await other.service.proveGrowth(since: seal, to: nil, by: other.owner)
    }
  }

  @Test func `a root that was written down is enough to find a rewritten history`() async throws {
    let fund = try await SealedFund()
    let now = try await fund.service.verifyHistory(by: fund.owner)
    try await fund.grow(by: 3, from: 0)
    let other = Digest(hashing: [1])

    let right = try await fund.service.verifyHistory(
      against: [KeptRoot(size: now.entries, root: now.root)], by: fund.owner)
    let wrong = try await fund.service.verifyHistory(
      against: [KeptRoot(size: now.entries, root: other)], by: fund.owner)

    #expect(right.faults == [])
    #expect(right.seals == 1)
    #expect(wrong.faults == [.rewritten(size: 2, intact: 0)])
  }

  @Test func `a forged seal is not believed, though its root is right`() async throws {
    let fund = try await SealedFund()
    let seal = try await fund.seal()
    let forged = Seal(
      signing: seal.checkpoint, at: Fixtures.clock(), with: Fixtures.sealKey(2))

    let faults = try await fund.service.verifyHistory(
      against: [KeptRoot(forged)], by: fund.owner
    ).faults
    let wrongKey = try await fund.service.verifyHistory(
      against: [KeptRoot(seal, verifier: Fixtures.sealKey(2).verifier)], by: fund.owner
    ).faults

    let doubt = HistoryFault.sealNotBelieved(.notSigned(by: "example.org/fund", file: "-"))
    #expect(faults == [doubt])
    #expect(wrongKey == [doubt])
    await #expect(throws: GrantError.seal(.unknownKey("example.org/fund"))) {
      try await fund.service.proveEntry(1, under: forged, by: fund.owner)
    }
  }

  @Test func `a later key seals on, and seals of the first stay valid`() async throws {
    let fund = try await SealedFund()
    let first = try await fund.seal()
    try await fund.service.addSealKey(Fixtures.sealKey(2).verifier, by: fund.owner)

    let second = try await fund.service.sealHistory(with: Fixtures.sealKey(2), by: fund.owner)

    #expect(try await fund.service.verifyHistory(by: fund.owner).faults == [])
    #expect(try await fund.service.listSealKeys(by: fund.owner).count == 2)
    let proof = try await fund.service.proveGrowth(since: first, to: nil, by: fund.owner)
    #expect(proof.seal == second.seal.seal)
  }

  @Test func `what cannot be sealed or proved is refused with why`() async throws {
    let fund = try await SealedFund(key: nil)
    let service = fund.service

    await #expect(throws: GrantError.seal(.noKey)) { try await fund.seal() }
    try await service.addSealKey(fund.key.verifier, by: fund.owner)
    await #expect(throws: GrantError.seal(.noSeal)) {
      try await service.proveEntry(1, under: nil, by: fund.owner)
    }
    let stranger = Fixtures.sealKey(9)
    await #expect(throws: GrantError.seal(.unknownKey(stranger.verifier.text))) {
      try await service.sealHistory(with: stranger, by: fund.owner)
    }
    _ = try await fund.seal()
    try await fund.grow(by: 1, from: 0)
    await #expect(throws: GrantError.seal(.notSealed(entry: 3, size: 2))) {
      try await service.proveEntry(3, under: nil, by: fund.owner)
    }
    await #expect(throws: GrantError.notFound("entry", "9")) {
      try await service.proveEntry(9, under: nil, by: fund.owner)
    }
    fund.wait(seconds: -1)
    await #expect {
      try await fund.seal()
    } throws: { error in
      guard case .seal(.clockBehind) = error as? GrantError else { return false }
      return true
    }
  }

  @Test func `the name of a history is its own, and stays`() async throws {
    let (fund, other) = (try await SealedFund(key: nil), try await SealedFund(key: nil))
    let service = fund.service

    let origin = try await service.sealOrigin(wanted: nil, by: fund.owner)

    #expect(origin.hasPrefix("difund/"))
    #expect(origin.count == 23)
    #expect(try await other.service.sealOrigin(wanted: nil, by: fund.owner) == origin)
    #expect(try await service.sealOrigin(wanted: "a.example/b", by: fund.owner) == "a.example/b")
    await #expect(throws: GrantError.seal(.originInvalid("a b"))) {
      try await service.sealOrigin(wanted: "a b", by: fund.owner)
    }
    try await service.addSealKey(fund.key.verifier, by: fund.owner)
    #expect(try await service.sealOrigin(wanted: nil, by: fund.owner) == "example.org/fund")
    await #expect(throws: GrantError.seal(.originTaken("example.org/fund"))) {
      try await service.sealOrigin(wanted: "a.example/b", by: fund.owner)
    }
    await #expect(throws: GrantError.seal(.originTaken("example.org/fund"))) {
      try await service.addSealKey(Fixtures.sealKey(3, name: "b").verifier, by: fund.owner)
    }
  }

  @Test func `only an auditor seals and proves`() async throws {
    let fund = try await PanelFund([], reviewers: [])
    let (service, analyst) = (fund.service, Fixtures.analyst.id)
    let refusal = GrantError.notAllowed(Fixtures.analyst, .audit)
    let key = Fixtures.sealKey()
    let seal = Seal(
      signing: Checkpoint(origin: key.verifier.name, size: 1, root: Digest(hashing: [])),
      at: Fixtures.clock(), with: key)

    await #expect(throws: refusal) { try await service.sealOrigin(wanted: nil, by: analyst) }
    await #expect(throws: refusal) { try await service.addSealKey(key.verifier, by: analyst) }
    await #expect(throws: refusal) { try await service.listSealKeys(by: analyst) }
    await #expect(throws: refusal) { try await service.sealHistory(with: key, by: analyst) }
    await #expect(throws: refusal) { try await service.listSeals(by: analyst) }
    await #expect(throws: refusal) { try await service.sealState(by: analyst) }
    await #expect(throws: refusal) {
      try await service.proveEntry(1, under: nil, by: analyst)
    }
    await #expect(throws: refusal) {
      try await service.proveGrowth(since: seal, to: nil, by: analyst)
    }
  }
}
