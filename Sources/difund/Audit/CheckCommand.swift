internal import ArgumentParser
internal import Audit
internal import Formats
internal import Vocabulary

/// `difund audit check`: checks seals and proofs without the fund.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("check", key: "audit.check", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.audit.check.files", valueName: "file"))
  var files: [String]

  @Option(help: .localized("help.audit.verifier", valueName: "key"))
  var verifier: String

  func run() async throws {
    let verifier = try SealFiles.verifier(verifier)
    let checked = try CheckedFiles(files)
    let findings = checked.findings(with: verifier)
    let console = Console.current
    if shared.format == .json {
      console.outRaw(
        JSONWriter.pretty.text(of: [
          "ok": .bool(findings.allSatisfy(\.isGood)),
          "files": .array(
            findings.map {
              [
                "file": .string($0.file), "kind": .string($0.kind.rawValue),
                "ok": .bool($0.isGood), "finding": .string(console.text($0.message)),
              ]
            }),
        ]))
    } else {
      for finding in findings {
        console.out("\(finding.isGood ? "✓" : "✗") \(console.text(finding.message))")
      }
    }
    for gap in checked.gaps {
      console.note(
        Message(
          "seal.not-linked",
          ["from": .integer(gap.lowerBound), "to": .integer(gap.upperBound)]))
    }
    if !findings.allSatisfy(\.isGood) { throw ExitCode(Failure.refused.rawValue) }
  }
}

/// Seals and proofs that are checked together.
private struct CheckedFiles {
  private var items: [Item] = []

  /// What a file holds, which its first line tells.
  private enum Item {
    case entry(EntryProof)
    case growth(GrowthProof)
    case seal(Seal)

    var file: String {
      switch self {
      case .entry(let proof): proof.file
      case .growth(let proof): proof.file
      case .seal(let seal): seal.file
      }
    }

    var kind: Finding.Kind {
      switch self {
      case .entry: .entry
      case .growth: .growth
      case .seal: .seal
      }
    }

    var seal: Seal {
      switch self {
      case .entry(let proof): proof.seal
      case .growth(let proof): proof.seal
      case .seal(let seal): seal
      }
    }
  }

  /// What was found about one file.
  struct Finding {
    enum Kind: String { case entry, growth, seal }

    let file: String
    let kind: Kind
    let isGood: Bool
    let message: Message
  }

  init(_ files: [String]) throws {
    for file in files {
      let bytes = try SealFiles.bytes(file)
      if bytes.starts(with: EntryProof.heading.utf8) {
        items.append(.entry(try EntryProof(parsing: bytes, file: file)))
      } else if bytes.starts(with: "old ".utf8) {
        items.append(.growth(try GrowthProof(parsing: bytes, file: file)))
      } else {
        items.append(.seal(try Seal(parsing: bytes, file: file)))
      }
    }
  }

  func findings(with verifier: NoteVerifier) -> [Finding] {
    var roots: [Int64: Digest] = [:]
    return items.map { item in
      do throws(AuditError) {
        let message = try check(item, with: verifier)
        let checkpoint = item.seal.checkpoint
        // Two seals of one number of entries are two histories, however well each is signed.
        guard roots[checkpoint.size, default: checkpoint.root] == checkpoint.root else {
          throw .rootsDiffer(size: checkpoint.size, file: item.file)
        }
        roots[checkpoint.size] = checkpoint.root
        return Finding(file: item.file, kind: item.kind, isGood: true, message: message)
      } catch {
        return Finding(file: item.file, kind: item.kind, isGood: false, message: error.message)
      }
    }
  }

  /// Sizes of seals that follow each other without a proof that the one grew out of the other.
  var gaps: [ClosedRange<Int64>] {
    let sizes = Set(items.map(\.seal.checkpoint.size)).sorted()
    let grown = items.compactMap { item -> ClosedRange<Int64>? in
      guard case .growth(let proof) = item else { return nil }
      let (old, new) = (proof.proof.oldSize, proof.seal.checkpoint.size)
      return old < new ? old...new : nil
    }
    // Two seals that each grew out of a third may still contradict each other.
    return zip(sizes, sizes.dropFirst()).map { $0...$1 }.filter { !grown.contains($0) }
  }

  private func check(
    _ item: Item, with verifier: NoteVerifier
  ) throws(AuditError) -> Message {
    switch item {
    case .seal(let seal):
      return seal.finding(at: try seal.verify(with: verifier))
    case .entry(let proof):
      let time = try proof.verify(with: verifier)
      guard let entry = EntryWords(proof.leafData), entry.number == proof.entry else {
        throw .entryRefuted(entry: proof.entry, file: proof.file)
      }
      return entry.finding(in: proof, at: time)
    case .growth(let proof):
      let size = proof.proof.oldSize
      let old = items.map(\.seal).first {
        $0.checkpoint.size == size && $0.note != proof.seal.note
      }
      guard let old = size == proof.seal.checkpoint.size ? proof.seal : old else {
        throw .missingSeal(size: size, file: proof.file)
      }
      try proof.verify(since: old, with: verifier)
      return Message(
        "seal.growth-holds",
        [
          "file": .text(proof.file), "from": .integer(size),
          "to": .integer(proof.seal.checkpoint.size), "old": .text(old.file),
        ])
    }
  }
}

extension Seal {
  fileprivate func finding(at time: Timestamp?) -> Message {
    var values: [String: Message.Value] = [
      "file": .text(file), "origin": .text(checkpoint.origin),
      "entries": .integer(checkpoint.size), "root": .text(checkpoint.root.description),
    ]
    guard let time else { return Message("seal.holds-untimed", values) }
    values["time"] = .time(time)
    return Message("seal.holds", values)
  }
}

/// What the bytes of an entry say of it.
private struct EntryWords {
  let number: Int64
  let action: String
  let actor: String
  let subject: String
  let time: Timestamp

  init?(_ leafData: [UInt8]) {
    guard let node = try? JSONDocument.parse(leafData, file: "-"),
      let number = node["entry"]?.integer, let action = node["action"]?.string,
      let actor = node["actor"]?.string, let subject = node["subject"]?.string,
      let time = node["at"]?.string.flatMap({ Timestamp($0) })
    else { return nil }
    self.number = number
    self.action = action
    self.actor = actor
    self.subject = subject
    self.time = time
  }

  func finding(in proof: EntryProof, at sealed: Timestamp?) -> Message {
    Message(
      "seal.entry-holds",
      [
        "file": .text(proof.file), "entry": .integer(number), "action": .text(action),
        "subject": .text(subject), "actor": .text(actor), "time": .time(time),
        "size": .integer(proof.seal.checkpoint.size),
      ])
  }
}
