import Audit
import Testing
import Vocabulary

@Suite("Seals") struct SealTests {
  private static let time = Timestamp(milliseconds: 1_795_255_200_123)
  private static let leafData = (0..<11).map { Array("{\"entry\":\($0 + 1)}".utf8) }
  private static let leaves = leafData.map(MerkleTree.leafHash)

  private static func signer(_ number: UInt8, name: String = "example.org/fund") -> NoteSigner {
    guard let signer = NoteSigner(name: name, seed: Array(repeating: number, count: 32)) else {
      preconditionFailure("The name is one")
    }
    return signer
  }

  private static func seal(
    _ size: Int, by signer: NoteSigner = signer(1), leaves: [Digest] = leaves,
    at time: Timestamp = time
  ) -> Seal {
    var tree = ReferenceTree(leaves)
    let checkpoint = Checkpoint(
      origin: signer.verifier.name, size: Int64(size),
      root: tree.root(0..<size))
    return Seal(signing: checkpoint, at: time, with: signer)
  }

  private static func entryProof(_ index: Int) -> EntryProof {
    var tree = ReferenceTree(leaves)
    return EntryProof(
      leafData: leafData[index],
      proof: InclusionProof(
        index: Int64(index), hashes: tree.path(index, 0..<11)),
      seal: seal(11))
  }

  private static func growthProof(_ old: Int) -> GrowthProof {
    var tree = ReferenceTree(leaves)
    return GrowthProof(
      proof: ConsistencyProof(oldSize: Int64(old), hashes: tree.proof(old, 11)),
      seal: seal(11))
  }

  @Test func `a seal says what was sealed, when and by which key`() throws {
    let text = Self.seal(11).note.text

    let read = try Seal(parsing: Array(text.utf8), file: "f")
    let time = try read.verify(with: Self.signer(1).verifier)

    #expect(text.split(separator: "\n")[0] == "example.org/fund")
    #expect(text.split(separator: "\n")[1] == "11")
    #expect(read.checkpoint == Self.seal(11).checkpoint)
    #expect(time == Timestamp(milliseconds: 1_795_255_200_000))
    #expect(read.note.text == text)
  }

  @Test func `a seal of another key, another history or no key at all is not believed`() throws {
    let seal = Self.seal(11)
    let forged = try Seal(
      parsing: Array(Self.seal(11, by: Self.signer(2)).note.text.utf8), file: "f")
    let mixed = Seal.mixed(seal, signedBy: forged)

    #expect(throws: AuditError.notSigned(by: "example.org/fund", file: "f")) {
      try forged.verify(with: Self.signer(1).verifier)
    }
    #expect(
      throws: AuditError.originDiffers(
        found: "example.org/fund", wanted: "example.org/other", file: "-")
    ) {
      try seal.verify(with: Self.signer(1, name: "example.org/other").verifier)
    }
    #expect(throws: AuditError.notSigned(by: "example.org/fund", file: "m")) {
      try #require(mixed).verify(with: Self.signer(1).verifier)
    }
  }

  @Test func `no bit of a seal can be turned over and the seal believed with its time`() {
    let verifier = Self.signer(1).verifier
    let bytes = Array(Self.seal(11).note.text.utf8)
    let original = Self.seal(11)
    for place in bytes.indices {
      for bit in UInt8(0)..<8 {
        let changed = bytes.replacing(place, with: bytes[place] ^ 1 << bit)
        guard let seal = try? Seal(parsing: changed, file: "f"),
          let time = try? seal.verify(with: verifier)
        else { continue }
        Issue.record("bit \(bit) of byte \(place): \(time), \(seal == original)")
      }
    }
  }

  @Test func `the lines of witnesses do not disturb`() throws {
    let text = Self.seal(11).note.text + "— witness.example/w1 AAAAAAAAAAAAAAAA\n"

    let seal = try Seal(parsing: Array(text.utf8), file: "f")

    #expect(try seal.verify(with: Self.signer(1).verifier) != nil)
    #expect(seal.note.signatures.count == 3)
  }

  @Test(arguments: 0..<11)
  func `a proof of an entry is read as it was written, and holds`(index: Int) throws {
    let text = Self.entryProof(index).text

    let read = try EntryProof(parsing: Array(text.utf8), file: "f")
    let time = try read.verify(with: Self.signer(1).verifier)

    #expect(text.hasPrefix("c2sp.org/tlog-proof@v1\nextra "))
    #expect(read.leafData == Self.leafData[index])
    #expect(read.entry == Int64(index + 1))
    #expect(read.text == text)
    #expect(time != nil)
  }

  @Test func `a proof of another entry is refuted`() throws {
    let proof = Self.entryProof(4)
    let other = EntryProof(leafData: Self.leafData[5], proof: proof.proof, seal: proof.seal)

    #expect(throws: AuditError.entryRefuted(entry: 5, file: "-")) {
      try other.verify(with: Self.signer(1).verifier)
    }
  }

  @Test(arguments: 1...11)
  func `a proof of growth is read as it was written, and holds`(old: Int) throws {
    let text = Self.growthProof(old).text

    let read = try GrowthProof(parsing: Array(text.utf8), file: "f")
    let time = try read.verify(since: Self.seal(old), with: Self.signer(1).verifier)

    #expect(text.hasPrefix("old \(old)\n"))
    #expect(read.text == text)
    #expect(time != nil)
  }

  @Test func `growth out of a rewritten beginning, or of another size, is refuted`() throws {
    let rewritten = Self.leaves.replacing(1, with: Self.leaves[1].flipped(0))
    let proof = Self.growthProof(5)
    let verifier = Self.signer(1).verifier

    #expect(throws: AuditError.growthRefuted(from: 5, to: 11, file: "-")) {
      try proof.verify(since: Self.seal(5, leaves: rewritten), with: verifier)
    }
    #expect(throws: AuditError.growthRefuted(from: 6, to: 11, file: "-")) {
      try proof.verify(since: Self.seal(6), with: verifier)
    }
    #expect(throws: AuditError.notSigned(by: "example.org/fund", file: "-")) {
      try proof.verify(since: Self.seal(5, by: Self.signer(2)), with: verifier)
    }
  }

  @Test func `a longer history that was sealed before a shorter one is refuted`() {
    let late = Timestamp(milliseconds: Self.time.milliseconds + 1000)

    #expect(throws: AuditError.timesReversed(from: 5, to: 11, file: "-")) {
      try Self.growthProof(5).verify(
        since: Self.seal(5, at: late), with: Self.signer(1).verifier)
    }
  }

  @Test(arguments: [
    (#"example.org/fund"#, "", AuditError.Part.checkpoint, 1),
    ("\n11\n", "\n011\n", .checkpoint, 1),
    ("\n11\n", "\n-1\n", .checkpoint, 1), ("\n11\n", "\n99999999999999999999\n", .checkpoint, 1),
    ("\n11\n", "\n\n11\n", .checkpoint, 1),
  ])
  func `a seal of another form is told`(
    old: String, new: String, part: AuditError.Part, line: Int
  ) {
    let text = Self.seal(11).note.text
    let changed = text.replacing(old, with: new, maxReplacements: 1)

    #expect(throws: AuditError.malformed(part, at: SourceLocation(file: "f", line: line))) {
      try Seal(parsing: Array(changed.utf8), file: "f")
    }
  }

  @Test(arguments: [
    ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2", AuditError.Part.proof, 2),
    ("extra ", "extra  ", .proof, 2), ("index 4", "index 04", .index, 3),
    ("index 4", "index", .index, 3), ("\n\nexample", "\nexample", .hash, 8),
  ])
  func `a proof of another form is told`(
    old: String, new: String, part: AuditError.Part, line: Int
  ) {
    let text = Self.entryProof(4).text
    let changed = text.replacing(old, with: new, maxReplacements: 1)

    #expect(throws: AuditError.malformed(part, at: SourceLocation(file: "f", line: line))) {
      try EntryProof(parsing: Array(changed.utf8), file: "f")
    }
  }

  @Test func `a proof that was cut off anywhere is refused`() {
    let verifier = Self.signer(1).verifier
    let whole = Array(Self.entryProof(4).text.utf8)
    let lines = whole.indices.filter { whole[$0] == 0x0A }
    for end in whole.indices.dropLast() {
      guard let proof = try? EntryProof(parsing: Array(whole[...end]), file: "f"),
        (try? proof.verify(with: verifier)) != nil
      else { continue }
      // Only the second signature, the one with the time, can be missing.
      #expect(end == lines[lines.count - 2])
    }
  }

  @Test(arguments: [
    ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", true),
    ("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", true),
    ("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", true),
    ("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", false), ("", false), ("e3b0", false),
    ("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", false),
    ("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", false),
  ])
  func `a root that was written down is read in both forms`(text: String, isRoot: Bool) {
    #expect(Digest(text) == (isRoot ? Digest(hashing: []) : nil))
  }
}

extension Seal {
  /// The lines of one seal under the signatures of another.
  fileprivate static func mixed(_ seal: Seal, signedBy other: Seal) -> Seal? {
    let text = other.note.text.replacing(other.checkpoint.text, with: seal.checkpoint.text)
    return try? Seal(parsing: Array(text.utf8), file: "m")
  }
}
