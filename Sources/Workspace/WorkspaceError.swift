internal import Foundation
public import Formats
public import Vocabulary

/// Why a fund folder could not be opened, made or copied.
public enum WorkspaceError: ExplainableError, Hashable {
  /// The bytes of a kept file are not those that came.
  case attachmentDamaged(String)
  /// A file changed between the look at it and the keeping of it.
  case attachmentChanged(String)
  case backupDamaged(String, file: String)
  case dataNotFound([String])
  case file(FormatError)
  case incompleteFolder(String, missing: String)
  case keyExists(String)
  case keyInFund(String)
  case keyNotPrivate(String)
  case locked(String, holder: String)
  case noFund(String)
  case noKeyPlace
  case notAKey(String)
  case notABackup(String)
  case notEmpty(String)
  case settings(String, detail: String)
  case settingsTooNew(String, format: Int64)
  case unknownFile(String)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .attachmentDamaged(let key):
      Message("workspace.attachment-damaged", ["attachment": .text(key)])
    case .attachmentChanged(let name):
      Message("workspace.attachment-changed", ["name": .text(name)])
    case .backupDamaged(let path, let file):
      Message("workspace.backup-damaged", ["path": .text(path), "file": .text(file)])
    case .dataNotFound(let places):
      Message("workspace.data-not-found", ["places": .list(places.map { .text($0) })])
    case .file(let error): error.message
    case .incompleteFolder(let path, let missing):
      Message("workspace.incomplete-folder", ["path": .text(path), "missing": .text(missing)])
    case .keyExists(let path): Message("workspace.key-exists", ["path": .text(path)])
    case .keyInFund(let path): Message("workspace.key-in-fund", ["path": .text(path)])
    case .keyNotPrivate(let path): Message("workspace.key-not-private", ["path": .text(path)])
    case .locked(let path, let holder):
      Message("workspace.locked", ["path": .text(path), "holder": .text(holder)])
    case .noFund(let path): Message("workspace.no-fund", ["path": .text(path)])
    case .noKeyPlace: Message("workspace.no-key-place")
    case .notAKey(let path): Message("workspace.not-a-key", ["path": .text(path)])
    case .notABackup(let path): Message("workspace.not-a-backup", ["path": .text(path)])
    case .notEmpty(let path): Message("workspace.not-empty", ["path": .text(path)])
    case .settings(let path, let detail):
      Message("workspace.settings", ["path": .text(path), "detail": .text(detail)])
    case .settingsTooNew(let path, let format):
      Message("workspace.settings-too-new", ["path": .text(path), "format": .integer(format)])
    case .unknownFile(let path): Message("workspace.unknown-file", ["path": .text(path)])
    }
  }
}

extension WorkspaceError {
  /// Says what a failure of the system means for a file or folder.
  ///
  /// - Parameters:
  ///   - error: The error of Foundation, whose own words are English only.
  ///   - path: The file or folder as the user knows it.
  init(_ error: any Error, path: String) {
    switch error {
    case let known as WorkspaceError: self = known
    case let known as FormatError: self = .file(known)
    default: self = .file(Files.fault(Self.systemCode(of: error), path: path))
    }
  }

  /// The number that the system gave for a failure; a failure of the device when it gave none.
  private static func systemCode(of error: any Error) -> Int32 {
    if let error = error as? POSIXError { return error.code.rawValue }
    guard let error = error as? CocoaError else { return EIO }
    if let cause = error.underlying { return systemCode(of: cause) }
    return switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly: EACCES
    case .fileWriteFileExists: EEXIST
    case .fileWriteOutOfSpace: ENOSPC
    default: EIO
    }
  }
}
