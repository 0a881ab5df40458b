internal import Formats
internal import Foundation
public import Grants
internal import Intake
internal import Store
internal import Text
public import Vocabulary

/// An opened fund: its settings, and the services over its database.
public final class Workspace: Sendable {
  /// The folder of the fund.
  public let folder: FundFolder

  /// The settings of the fund.
  public let settings: FundSettings

  /// The life of grants.
  public let grants: GrantService

  /// The person that commands act as when they are not told.
  public var owner: Person.ID { Person.ID(checked: settings.owner) }

  let store: SQLiteStore
  private let lock: FundLock?

  /// How a fund is opened.
  public enum Access: Sendable {
    /// To read only, beside a process that may be writing.
    case reading
    /// To read and write, as the only process that writes.
    case writing
  }

  private init(
    folder: FundFolder, settings: FundSettings, store: SQLiteStore, lock: FundLock?,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.folder = folder
    self.settings = settings
    self.store = store
    self.lock = lock
    grants = GrantService(store: store, clock: clock)
  }

  /// Opens the fund in a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - access: Whether to read or to write.
  ///   - waitSeconds: How long to wait for another process that is writing.
  ///   - clock: Tells the time that is recorded with every step.
  ///   - onWait: Is called once, with the holder of the lock, when there is a wait.
  ///   - onIndexing: Is told how many of how many applications are in the index, when it is made
  ///     anew.
  /// - Returns: The opened fund.
  /// - Throws: `WorkspaceError` or `StoreError`.
  public static func open(
    _ folder: FundFolder, for access: Access, waitSeconds: Double = 10,
    clock: @escaping @Sendable () -> Timestamp, onWait: (String) -> Void = { _ in },
    onIndexing: (Int, Int) -> Void = { _, _ in }
  ) throws -> Workspace {
    try folder.requireFund()
    let settings = try FundSettings(readingFrom: folder)
    switch access {
    case .writing:
      let lock = try FundLock(path: folder.lock, waitSeconds: waitSeconds, onWait: onWait)
      let store = try SQLiteStore(
        path: folder.database, conflictRules: settings.conflictRules,
        longestRateAgeDays: settings.longestRateAgeDays, onIndexing: onIndexing)
      return Workspace(
        folder: folder, settings: settings, store: store, lock: lock, clock: clock)
    case .reading:
      do throws(StoreError) {
        let store = try SQLiteStore(
          readOnlyPath: folder.database, conflictRules: settings.conflictRules,
          longestRateAgeDays: settings.longestRateAgeDays)
        return Workspace(
          folder: folder, settings: settings, store: store, lock: nil, clock: clock)
      } catch .tooOld {
        // Only a writer brings an older database or index to the present shape.
        return try open(
          folder, for: .writing, waitSeconds: waitSeconds, clock: clock, onWait: onWait,
          onIndexing: onIndexing)
      }
    }
  }

  /// Makes a new fund in a folder that is missing or empty; on failure nothing is left of it.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - settings: The settings to write.
  ///   - owner: The person who owns the fund.
  ///   - clock: Tells the time that is recorded with every step.
  /// - Throws: `WorkspaceError` or `StoreError`.
  public static func create(
    _ folder: FundFolder, settings: FundSettings, owner: Person,
    clock: @escaping @Sendable () -> Timestamp
  ) async throws {
    try folder.requireEmpty()
    let partial = FundFolder(
      path: folder.path + ".new-\(ProcessInfo.processInfo.processIdentifier)")
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: partial.attachments, withIntermediateDirectories: true)
      try Files.writeAtomically(Array(settings.text.utf8), path: partial.settings)
      let store = try SQLiteStore(path: partial.database)
      let service = GrantService(store: store, clock: clock)
      try await service.found(fund: settings.title, owner: owner)
      try store.close()
      // An empty folder may be in the way; a file or a full one was refused above.
      unsafe rmdir(folder.path)
      try FundFolder.finish(partial.path, as: folder.path)
    } catch let error as any ExplainableError {
      try? files.removeItem(atPath: partial.path)
      throw error
    } catch {
      try? files.removeItem(atPath: partial.path)
      throw WorkspaceError(error, path: folder.path)
    }
  }
}

extension FundSettings {
  /// Reads the settings of a fund.
  ///
  /// - Throws: `WorkspaceError.settings` with what is wrong in the file, or `.settingsTooNew`.
  init(readingFrom folder: FundFolder) throws {
    let path = folder.settings
    let bytes = try Files.readWhole(path: path, limitBytes: 100_000)
    let file = try readSettings(try decodeText(bytes, file: path), file: path)
    let fields = file.values
    guard let format = fields["format"].flatMap({ Int64($0) }) else {
      throw WorkspaceError.settings(path, detail: "format")
    }
    guard format <= Self.currentFormat else {
      throw WorkspaceError.settingsTooNew(path, format: format)
    }
    guard let title = fields["title"], !title.isEmpty else {
      throw WorkspaceError.settings(path, detail: "title")
    }
    guard let owner = fields["owner"], Person.ID(rawValue: owner) != nil else {
      throw WorkspaceError.settings(path, detail: "owner")
    }
    guard let language = fields["language"].flatMap({ LanguageTag($0) }) else {
      throw WorkspaceError.settings(path, detail: "language")
    }
    self.init(
      title: title, owner: owner, language: language, publisher: file.publisher,
      conflictRules: file.conflictRules,
      longestRateAgeDays: file.longestRateAgeDays ?? RateTable.usualLongestAgeDays)
  }
}
