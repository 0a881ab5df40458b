internal import ArgumentParser
internal import Audit
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund audit`: proves what was done, and that nothing was changed afterwards.
struct AuditGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "audit", key: "audit",
      subcommands: [
        AuditVerifyCommand.self, AuditLogCommand.self, SealKeyGroup.self, SealCommand.self,
        SealListCommand.self, ProveCommand.self, CheckCommand.self,
      ])
  }
}

/// `difund audit verify`: walks the whole history.
struct AuditVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("verify", key: "audit.verify", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.audit.verify.seal", valueName: "file"))
  var seal: [String] = []

  @Option(help: .localized("help.audit.verify.verifier", valueName: "key"))
  var verifier: String?

  @Option(help: .localized("help.audit.verify.root", valueName: "hash"))
  var root: String?

  @Option(help: .localized("help.audit.verify.size", valueName: "n"))
  var size: Int64?

  func run() async throws {
    let kept = try keptRoots()
    let fund = try shared.openForReading()
    let result = try await fund.grants.verifyHistory(against: kept, by: fund.actor)
    let console = Console.current
    if shared.format == .json {
      console.outRaw(
        JSONWriter.pretty.text(of: [
          "ok": .bool(result.faults.isEmpty), "entries": .integer(result.entries),
          "rows": .integer(result.rows), "root": .string(result.root.description),
          "seals": .integer(Int64(result.seals)),
          "erased_texts": .integer(result.erasedTexts),
          "faults": .array(
            result.faults.map { .string(console.unmarkedText($0.message)) }),
        ]))
    } else if result.faults.isEmpty {
      console.out(
        Message(
          "audit.ok",
          [
            "entries": .integer(result.entries), "rows": .integer(result.rows),
            "root": .text(result.root.description),
          ]))
      if result.seals > 0 {
        console.out(Message("audit.ok-seals", ["seals": .integer(Int64(result.seals))]))
      }
      if result.erasedTexts > 0 {
        console.out(Message("audit.ok-erased", ["texts": .integer(result.erasedTexts)]))
      }
    } else {
      for fault in result.faults { console.out(fault.message) }
      console.note(Message("audit.failed", ["count": .integer(Int64(result.faults.count))]))
    }
    if !result.faults.isEmpty { throw ExitCode(Failure.refused.rawValue) }
  }

  /// The seals and the root that the history is compared with, from outside the fund.
  private func keptRoots() throws -> [KeptRoot] {
    let verifier = try verifier.map(SealFiles.verifier)
    var kept = try seal.map { KeptRoot(try SealFiles.seal($0), verifier: verifier) }
    switch (root, size) {
    case (nil, nil): break
    case (let text?, let size?):
      guard let root = Digest(text) else {
        throw UsageError(Message("usage.not-a-root", ["text": .text(text)]))
      }
      guard size > 0 else {
        throw UsageError(Message("usage.not-positive", ["option": .text("--size")]))
      }
      kept.append(KeptRoot(size: size, root: root))
    default: throw UsageError(Message("usage.root-and-size"))
    }
    return kept
  }
}
