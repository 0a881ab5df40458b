internal import Formats
internal import Text
internal import Vocabulary

/// Reads the files that users name.
enum InputFile {
  /// The largest file that is read whole.
  ///
  /// Ten thousand applications of 6 kB fit four times.
  static let limitBytes = 256 * 1024 * 1024

  /// The text of a file, whatever its Unicode encoding form.
  static func text(_ path: String) throws -> String {
    try decodeText(try Files.readWhole(path: path, limitBytes: limitBytes), file: path)
  }

  /// The table in a file, whatever its name: a workbook, or comma-separated values.
  static func table(_ path: String) throws -> TableFile {
    let bytes = try Files.readWhole(path: path, limitBytes: limitBytes)
    if Workbook.looksLikeWorkbook(bytes) {
      return .workbook(try Workbook(reading: bytes, file: path))
    }
    return .text(try decodeText(bytes, file: path))
  }
}
