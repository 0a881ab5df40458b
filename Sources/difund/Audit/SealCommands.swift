internal import ArgumentParser
internal import Audit
internal import Formats
internal import Foundation
internal import Grants
internal import Vocabulary
internal import Workspace

/// `difund audit key`: the keys that seal the history.
struct SealKeyGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "key", key: "audit.key", subcommands: [SealKeyCreateCommand.self, SealKeyShowCommand.self])
  }
}

/// `difund audit key create`: makes a key, whose private half stays outside the fund.
struct SealKeyCreateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("create", key: "audit.key.create", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.audit.origin", valueName: "name"))
  var origin: String?

  @Option(help: .localized("help.audit.key-file", valueName: "file"))
  var key: String?

  func run() async throws {
    let fund = try shared.openForWriting()
    // The one thing that must not be repeatable: the generator of the system is made for keys.
    var chance = SystemRandomNumberGenerator()
    let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
    let made = try await fund.workspace.createSealKey(
      origin: origin, file: key.map(SealKeyFile.init(path:)), seed: seed,
      environment: ProcessInfo.processInfo.environment, by: fund.actor)
    let console = Console.current
    if shared.format == .json {
      console.outRaw(
        JSONWriter.pretty.text(of: [
          "origin": .string(made.verifier.name), "verifier": .string(made.verifier.text),
          "key_file": .string(made.file.path),
        ]))
    } else {
      console.out(made.verifier.text)
    }
    console.note(
      Message(
        "seal.key-created",
        ["origin": .text(made.verifier.name), "path": .text(made.file.path)]))
  }
}

/// `difund audit key show`: the public halves, for those who check seals.
struct SealKeyShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("show", key: "audit.key.show") }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let fund = try shared.openForReading()
    let keys = try await fund.grants.listSealKeys(by: fund.actor)
    guard shared.format == .table else {
      var listing = Listing(name: "keys", columns: [.init("origin"), .init("verifier")])
      listing.rows = keys.map { [.text($0.name), .text($0.text)] }
      return try listing.print(as: shared.format, whenEmpty: SealFault.noKey.message)
    }
    guard !keys.isEmpty else { throw GrantError.seal(.noKey) }
    for key in keys { Console.current.out(key.text) }
  }
}

/// `difund audit seal`: signs what the history is now.
struct SealCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("seal", key: "audit.seal", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.audit.key-file", valueName: "file"))
  var key: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let fund = try shared.openForWriting()
    let (kept, isNew) = try await fund.workspace.seal(
      with: key.map(SealKeyFile.init(path:)), environment: ProcessInfo.processInfo.environment,
      by: fund.actor)
    let console = Console.current
    let note = kept.seal.note.text
    if let output { try OutputFile.write(note, to: output) }
    if shared.format == .json {
      let checkpoint = kept.seal.checkpoint
      console.outRaw(
        JSONWriter.pretty.text(of: [
          "origin": .string(checkpoint.origin), "entries": .integer(checkpoint.size),
          "root": .string(checkpoint.root.description),
          "sealed_at": .string(kept.sealedAt.description), "is_new": .bool(isNew),
          "note": .string(note),
        ]))
    } else if output == nil {
      console.outRaw(note)
    }
    console.note(
      Message(
        isNew ? "seal.made" : "seal.known",
        ["entries": .integer(kept.size), "time": .time(kept.sealedAt)]))
  }
}

/// `difund audit seals`: the seals that the fund keeps.
struct SealListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("seals", key: "audit.seals") }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "seals",
      columns: [
        .init("entries", alignsRight: true), .init("time"), .init("actor"), .init("root"),
        .init("note", isForMachinesOnly: true),
      ])
    for kept in try await fund.grants.listSeals(by: fund.actor) {
      listing.rows.append([
        .integer(kept.size), .time(kept.sealedAt), .text(kept.sealedBy.rawValue),
        .text(kept.seal.checkpoint.root.description), .text(kept.seal.note.text),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: SealFault.noSeal.message)
  }
}

/// `difund audit prove`: makes a proof that can be checked without the fund.
struct ProveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("prove", key: "audit.prove", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.audit.prove.entry", valueName: "entry"))
  var entry: Int64?

  @Option(help: .localized("help.audit.prove.since", valueName: "seal"))
  var since: String?

  @Option(help: .localized("help.audit.prove.seal", valueName: "seal"))
  var seal: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    guard (entry == nil) != (since == nil) else {
      throw UsageError(Message("usage.entry-or-since"))
    }
    let old = try since.map(SealFiles.seal)
    let seal = try seal.map(SealFiles.seal)
    let fund = try shared.openForReading()
    let text: String
    if let entry {
      text = try await fund.grants.proveEntry(entry, under: seal, by: fund.actor).text
    } else if let old {
      text = try await fund.grants.proveGrowth(since: old, to: seal, by: fund.actor).text
    } else {
      return
    }
    guard let output else { return Console.current.outRaw(text) }
    try OutputFile.write(text, to: output)
    Console.current.note(Message("seal.proof-written", ["path": .text(output)]))
  }
}

/// Reads seals, proofs and public keys that users name.
enum SealFiles {
  /// The largest file that is taken.
  private static let limitBytes = 16 * 1024 * 1024

  static func bytes(_ path: String) throws -> [UInt8] {
    try Files.readWhole(path: path, limitBytes: limitBytes)
  }

  static func seal(_ path: String) throws -> Seal {
    try Seal(parsing: try bytes(path), file: path)
  }

  /// The public key that a word is, or that stands alone in the file that it names.
  static func verifier(_ word: String) throws -> NoteVerifier {
    if let verifier = NoteVerifier(word) { return verifier }
    guard FileManager.default.fileExists(atPath: word) else {
      throw UsageError(Message("usage.not-a-verifier", ["text": .text(word)]))
    }
    let text = String(decoding: try bytes(word), as: UTF8.self)
    guard let verifier = NoteVerifier(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw UsageError(Message("usage.not-a-verifier", ["text": .text(word)]))
    }
    return verifier
  }
}
