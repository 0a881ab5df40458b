public import Vocabulary

/// Why a fund folder could not be opened, made or copied.
public enum WorkspaceError: ExplainableError, Hashable {
  case backupDamaged(String, file: String)
  case cannotWrite(String, detail: String)
  case dataNotFound([String])
  case incompleteFolder(String, missing: String)
  case locked(String, holder: String)
  case noFund(String)
  case notABackup(String)
  case notEmpty(String)
  case settings(String, detail: String)
  case settingsTooNew(String, format: Int64)
  case unknownFile(String)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .backupDamaged(let path, let file):
      Message("workspace.backup-damaged", ["path": .text(path), "file": .text(file)])
    case .cannotWrite(let path, let detail):
      Message("workspace.cannot-write", ["path": .text(path), "detail": .text(detail)])
    case .dataNotFound(let places):
      Message("workspace.data-not-found", ["places": .list(places.map { .text($0) })])
    case .incompleteFolder(let path, let missing):
      Message("workspace.incomplete-folder", ["path": .text(path), "missing": .text(missing)])
    case .locked(let path, let holder):
      Message("workspace.locked", ["path": .text(path), "holder": .text(holder)])
    case .noFund(let path): Message("workspace.no-fund", ["path": .text(path)])
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
