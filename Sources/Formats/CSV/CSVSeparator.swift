/// What stands between the fields of a record.
public enum CSVSeparator: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  /// Spreadsheets write semicolons where the comma is the decimal mark.
  case semicolon = 0x3B
  case tab = 0x09

  /// The separator that stands most often outside quotes in the first line with text; else the
  /// comma.
  static func detected(in bytes: [UInt8], from start: Int) -> CSVSeparator {
    var counts = [Int](repeating: 0, count: allCases.count)
    var isQuoted = false
    var sawText = false
    for byte in bytes[start...] {
      if byte == 0x22 { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D {
        if sawText { break }
        continue
      }
      sawText = true
      if let index = allCases.firstIndex(where: { $0.rawValue == byte }) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return zip(allCases, counts).first { $0.1 == most }?.0 ?? .comma
  }
}
