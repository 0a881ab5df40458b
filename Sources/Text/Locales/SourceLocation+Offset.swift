import Vocabulary

extension SourceLocation {
  /// Finds the line and the column of a byte in UTF-8 text that is well formed up to there.
  init(file: String, offset: Int, in bytes: some Collection<UInt8>, field: String? = nil) {
    let before = Array(bytes.prefix(offset))
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).count + 1
    self.init(file: file, line: line, column: column, field: field)
  }
}
