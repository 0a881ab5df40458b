internal import Formats
internal import Foundation
internal import Grants
internal import Store
public import Text
public import Vocabulary

/// One thing that the doctor looked at.
public struct HealthCheck: Hashable, Sendable {
  /// What was looked at, as the last part of a key of the catalogue.
  public let name: String

  /// How it is.
  public let state: State

  /// What was found, in a sentence.
  public let finding: Message

  /// How a thing can be.
  public enum State: String, Hashable, Sendable {
    case good, warning, bad
  }
}

extension Workspace {
  /// Looks at everything that a fund needs to be safe and to work.
  ///
  /// - Parameters:
  ///   - folder: The folder of the fund.
  ///   - data: Where the catalogues and the content lie.
  ///   - clock: Tells the time.
  /// - Returns: What was found, in a fixed order; nothing is changed.
  public static func examine(
    _ folder: FundFolder, data: DataFolder, clock: @escaping @Sendable () -> Timestamp
  ) async -> [HealthCheck] {
    var checks = [versions(), catalogues(data), freeSpace(folder)]
    do {
      let workspace = try open(folder, for: .reading, clock: clock)
      checks.append(good("settings", ["title": .text(workspace.settings.title)]))
      checks.append(workspace.fileCheck())
      checks += workspace.writerChecks()
      checks.append(await workspace.historyCheck())
      checks.append(await workspace.sealCheck())
      checks += await workspace.totalChecks()
      checks += await workspace.attachmentChecks()
    } catch {
      checks.append(bad("settings", error))
    }
    return checks
  }

  /// Makes the index of applications anew, whatever state it is in.
  ///
  /// - Parameters:
  ///   - folder: The folder of the fund.
  ///   - waitSeconds: How long to wait for another process that is writing.
  ///   - progress: Is told how many of how many applications are done.
  /// - Throws: `WorkspaceError` or `StoreError`.
  public static func rebuildIndex(
    of folder: FundFolder, waitSeconds: Double = 10, progress: (Int, Int) -> Void
  ) throws {
    try folder.requireFund()
    let lock = try FundLock(path: folder.lock, waitSeconds: waitSeconds, onWait: { _ in })
    defer { withExtendedLifetime(lock) {} }
    let writer = try SQLiteStore(path: folder.database, onIndexing: progress)
    try writer.rebuildIndex(progress)
    try writer.close()
  }

  /// Makes the totals that reports are made from anew, whatever state they are in.
  ///
  /// - Parameters:
  ///   - folder: The folder of the fund.
  ///   - waitSeconds: How long to wait for another process that is writing.
  /// - Throws: `WorkspaceError` or `StoreError`.
  public static func rebuildTotals(of folder: FundFolder, waitSeconds: Double = 10) throws {
    try folder.requireFund()
    let lock = try FundLock(path: folder.lock, waitSeconds: waitSeconds, onWait: { _ in })
    defer { withExtendedLifetime(lock) {} }
    let writer = try SQLiteStore(path: folder.database)
    try writer.rebuildTotals()
    try writer.close()
  }

  private static func versions() -> HealthCheck {
    good("versions", ["sqlite": .text(SQLiteStore.libraryVersion), "icu": .text(icuVersion)])
  }

  private static func catalogues(_ data: DataFolder) -> HealthCheck {
    do {
      for language in data.languages() { try data.readCatalogue(language).validate() }
    } catch {
      return bad("catalogues", error)
    }
    return good(
      "catalogues",
      [
        "path": .text(data.path),
        "languages": .list(data.languages().map { .language($0) }),
      ])
  }

  /// A fund of ten thousand applications takes about 200 MB; half of that is the least to go on
  /// with.
  private static func freeSpace(_ folder: FundFolder) -> HealthCheck {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
      return HealthCheck(name: "space", state: .warning, finding: Message("doctor.space.unknown"))
    }
    let megabytes = Message.Value.integer(free / 1_000_000)
    return HealthCheck(
      name: "space", state: free < 100_000_000 ? .bad : .good,
      finding: Message(
        free < 100_000_000 ? "doctor.space.bad" : "doctor.space", ["megabytes": megabytes]))
  }

  private func fileCheck() -> HealthCheck {
    do throws(StoreError) {
      let faults = try store.integrityFaults()
      guard let first = faults.first else { return Self.good("database", [:]) }
      return HealthCheck(
        name: "database", state: .bad,
        finding: Message(
          "doctor.database.bad",
          ["count": .integer(Int64(faults.count)), "first": .text(first)]))
    } catch {
      return Self.bad("database", error)
    }
  }

  /// Opens the writer as commands do, which asserts that it keeps what it acknowledges, and has the
  /// engine look at the index of applications.
  private func writerChecks() -> [HealthCheck] {
    do {
      let lock = try FundLock(path: folder.lock, waitSeconds: 2, onWait: { _ in })
      defer { withExtendedLifetime(lock) {} }
      let writer = try SQLiteStore(path: folder.database)
      let index = Self.indexCheck(writer)
      try writer.close()
      return [Self.good("durability", [:]), index]
    } catch let error as WorkspaceError {
      return [HealthCheck(name: "durability", state: .warning, finding: error.message)]
    } catch {
      return [Self.bad("durability", error)]
    }
  }

  private static func indexCheck(_ writer: SQLiteStore) -> HealthCheck {
    do throws(StoreError) {
      guard let fault = try writer.indexFault() else { return good("search", [:]) }
      return HealthCheck(
        name: "search", state: .bad,
        finding: Message("doctor.search.bad", ["detail": .text(fault)]))
    } catch {
      return bad("search", error)
    }
  }

  private func historyCheck() async -> HealthCheck {
    do throws(GrantError) {
      let result = try await grants.verifyHistory(by: owner)
      guard let fault = result.faults.first else {
        return Self.good("history", ["entries": .integer(result.entries)])
      }
      return HealthCheck(name: "history", state: .bad, finding: fault.message)
    } catch {
      return Self.bad("history", error)
    }
  }

  private func sealCheck() async -> HealthCheck {
    do throws(GrantError) {
      let state = try await grants.sealState(by: owner)
      guard let last = state.last else {
        return HealthCheck(name: "seals", state: .warning, finding: Message("doctor.seals.none"))
      }
      return Self.good(
        "seals",
        [
          "time": .time(last.sealedAt), "entries": .integer(last.size),
          "unsealed": .integer(state.unsealed),
        ])
    } catch {
      return Self.bad("seals", error)
    }
  }

  /// Compares the kept totals with the ledger, and names every difference.
  private func totalChecks() async -> [HealthCheck] {
    do throws(GrantError) {
      let differences = try await grants.checkTotals(by: owner)
      guard !differences.isEmpty else { return [Self.good("totals", [:])] }
      return differences.map { difference in
        HealthCheck(name: "totals", state: .bad, finding: difference.message)
      }
    } catch {
      return [Self.bad("totals", error)]
    }
  }

  /// Compares the files that came with applications with their hashes, and names every difference.
  private func attachmentChecks() async -> [HealthCheck] {
    do {
      let state = try await attachmentState()
      let damaged = state.damaged.map { attachment in
        HealthCheck(
          name: "attachments", state: .bad,
          finding: Message("doctor.attachments.bad", ["attachment": .text(attachment.key)]))
      }
      if !damaged.isEmpty { return damaged }
      let count = Message.Value.integer(Int64(state.count))
      guard state.unkept > 0 else { return [Self.good("attachments", ["count": count])] }
      return [
        HealthCheck(
          name: "attachments", state: .warning,
          finding: Message(
            "doctor.attachments.unkept", ["count": .integer(Int64(state.unkept))]))
      ]
    } catch {
      return [Self.bad("attachments", error)]
    }
  }

  private static func good(_ name: String, _ values: [String: Message.Value]) -> HealthCheck {
    HealthCheck(name: name, state: .good, finding: Message("doctor.\(name)", values))
  }

  private static func bad(_ name: String, _ error: any Error) -> HealthCheck {
    let finding =
      (error as? any ExplainableError)?.message
      ?? Message("doctor.unexpected", ["detail": .text(String(describing: error))])
    return HealthCheck(name: name, state: .bad, finding: finding)
  }
}

extension DataFolder {
  /// Reads the catalogue of a language.
  ///
  /// - Throws: `FormatError` or `TextError` with the file and what is wrong in it.
  public func readCatalogue(_ language: LanguageTag) throws -> MessageCatalogue {
    try readCatalogue(at: catalogue(language), language)
  }

  /// Reads the words that packs add to lessons, for a language without a whole catalogue.
  ///
  /// - Throws: `FormatError` or `TextError` with the file and what is wrong in it.
  public func readPackCatalogue(_ language: LanguageTag) throws -> MessageCatalogue {
    try readCatalogue(at: "\(path)/Locales/packs/\(language).json", language)
  }

  /// Reads the words that the program adds to letters, for a language without a whole catalogue;
  /// nil when there are none.
  ///
  /// - Throws: `FormatError` or `TextError` with the file and what is wrong in it.
  public func readLetterCatalogue(_ language: LanguageTag) throws -> MessageCatalogue? {
    let file = "\(path)/Locales/letters/\(language).json"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try readCatalogue(at: file, language)
  }

  private func readCatalogue(at path: String, _ language: LanguageTag) throws -> MessageCatalogue {
    try MessageCatalogue(
      parsing: try Files.readWhole(path: path, limitBytes: 10_000_000), language: language,
      file: path)
  }
}
