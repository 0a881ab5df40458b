internal import Vocabulary

/// The letters of columns: A, B, … Z, AA, … XFD.
enum CellReference {
  /// The most columns of a sheet.
  static let columnLimit = 16_384

  /// The most rows of a sheet.
  static let rowLimit = 1_048_576

  /// The letters of a column, counted from 1.
  static func letters(_ column: Int) -> String { SourceLocation.columnLetters(column) }

  /// The column and the row of a reference such as `C7`, each counted from 1, or nil for anything
  /// else.
  static func parse(_ text: String) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      guard column <= columnLimit, row <= rowLimit else { return nil }
    }
    return column > 0 && row > 0 ? (column, row) : nil
  }
}
