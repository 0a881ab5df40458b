internal import Vocabulary

/// Why a workbook was not read or written.
public enum WorkbookFault: Hashable, Sendable {
  /// The file is of the format before 2007, or protected by a password.
  case binary
  /// A part that the workbook names is missing, or does not say what it should.
  case damaged(part: String)
  /// There is no sheet with cells in it.
  case empty
  /// The archive holds something else than a workbook.
  case notWorkbook
  /// The sheets hold too many cells.
  case tooManyCells(limit: Int)
  /// A sheet has more rows than spreadsheets take.
  case tooManyRows(limit: Int)

  /// What is wrong and what to do next.
  func message(path: String) -> Message {
    let path = Message.Value.text(path)
    return switch self {
    case .binary: Message("formats.workbook-binary", ["path": path])
    case .damaged(let part):
      Message("formats.workbook-damaged", ["path": path, "name": .text(part)])
    case .empty: Message("formats.workbook-empty", ["path": path])
    case .notWorkbook: Message("formats.workbook-other", ["path": path])
    case .tooManyCells(let limit):
      Message("formats.workbook-too-many-cells", ["path": path, "limit": .integer(Int64(limit))])
    case .tooManyRows(let limit):
      Message("formats.workbook-too-many-rows", ["path": path, "limit": .integer(Int64(limit))])
    }
  }
}
