public import Vocabulary

/// A value in a sheet of a workbook that is written.
///
/// Spreadsheets count in binary with 15 significant digits: a number that needs more is written as
/// text, so that it is never rounded silently.
public enum SheetCell: Hashable, Sendable {
  /// Money without its currency, which the heading of the column or of the sheet tells.
  case amount(Money)
  case day(Day)
  case empty
  case flag(Bool)
  case integer(Int64)
  /// Money with the code of its currency before it.
  case money(Money)
  /// A number in plain ASCII digits, shown with this many decimals; anything else is text.
  case number(String, decimals: Int)
  /// A share in plain ASCII digits, of which 1 is the whole, shown as a per cent.
  case percent(String, decimals: Int)
  case text(String)
  /// A point in time, in UTC.
  case time(Timestamp)

  /// Whether the cell lines up at the end of its column.
  var isNumber: Bool {
    switch self {
    case .amount, .integer, .money, .number, .percent: true
    case .day, .empty, .flag, .text, .time: false
    }
  }

  /// The format of the number, or nil where the value is text.
  ///
  /// The codes are those of ECMA-376 part 1, section 18.8.31.
  var format: String? {
    switch self {
    case .amount(let money): Self.format(decimals: money.currency.decimals)
    case .day: "yyyy\\-mm\\-dd"
    case .empty, .flag, .text: nil
    case .integer: "#,##0"
    case .money(let money):
      "[$\(money.currency.rawValue)]\\ " + Self.format(decimals: money.currency.decimals)
    case .number(_, let decimals): Self.format(decimals: decimals)
    case .percent(_, let decimals): Self.fixed("0", decimals: decimals) + "%"
    case .time: "yyyy\\-mm\\-dd\\ hh:mm:ss"
    }
  }

  private static func format(decimals: Int) -> String { fixed("#,##0", decimals: decimals) }

  private static func fixed(_ whole: String, decimals: Int) -> String {
    decimals == 0 ? whole : whole + "." + String(repeating: "0", count: decimals)
  }
}

/// The sorts of rows of a sheet, which differ in looks alone.
public enum SheetRowKind: Hashable, Sendable {
  case body
  /// The names of the columns.
  case header
  /// Names for programs, in small letters.
  case names
  /// A line above others, in larger letters.
  case title
  /// Sums of rows above, as values.
  case total
}
