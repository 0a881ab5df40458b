public import Formats
internal import Grants
public import Vocabulary

/// What a file of exchange rates holds.
public struct RateFile: Sendable {
  /// The rates and the faults.
  public var batch = Batch<ExchangeRate>()

  /// The currencies of the file that the fund keeps no books in.
  public var otherCurrencies: [String] = []
}

/// Reads exchange rates in the layout of `readRates`, or in that of the European Central Bank,
/// which the header tells.
///
/// The bank's files (`eurofxref-hist.csv`, `eurofxref-hist-90d.csv` and the daily `eurofxref.csv`)
/// have a row for each day and a column for each currency, in units for one euro.
///
/// - Parameters:
///   - table: The table with its header; a workbook is always in the layout of `readRates`.
///   - file: The file as the user named it, for messages.
/// - Returns: The rates of currencies of the fund, and which others there are.
/// - Throws: `FormatError` when the text is no such table.
public func readRateFile(_ table: TableFile, file: String) throws(FormatError) -> RateFile {
  guard case .text(let text) = table else {
    return RateFile(batch: try readRates(csv: table, file: file))
  }
  let header = text.prefix { !$0.isNewline }
  guard header.trimmingPrefix("\u{FEFF}").hasPrefix("Date,") else {
    return RateFile(batch: try readRates(csv: text, file: file))
  }
  // Every row of the bank ends with a comma. A name for the column behind it keeps a row that was
  // cut off in its last rate from being taken.
  var named = String(header)
  while named.last == " " { named.removeLast() }
  if named.hasSuffix(",") { named += "end" }
  let rows = try CSVTable.parse(
    named + text.dropFirst(header.count), file: file,
    options: .init(acceptsValidRecords: true))
  var result = RateFile()
  result.batch.problems = rows.problems.map { InputProblem(at: $0.location, $0.fault.message) }
  let names = rows.header.filter { $0 != "Date" && $0 != "end" }
  result.otherCurrencies = names.filter { Currency(rawValue: $0) == nil }
  let currencies = names.compactMap { Currency(rawValue: $0) }.filter { $0 != .eur }
  for record in rows.records { result.batch.add(record, currencies) }
  return result
}

extension Batch<ExchangeRate> {
  fileprivate mutating func add(_ record: CSVRecord, _ currencies: [Currency]) {
    let written = plain(record["Date"] ?? "")
    guard let day = Day(written) ?? Day(inWords: written) else {
      problems.append(
        InputProblem(
          at: record.location(of: "Date"),
          Message("input.not-a-day", ["value": .text(written)])))
      return
    }
    for currency in currencies {
      let text = plain(record[currency.rawValue] ?? "")
      // The bank's mark for a day without a rate.
      if text == "N/A" { continue }
      let rate = ExchangeRate(
        base: .eur, quote: currency, text: text, day: day,
        source: "European Central Bank, euro reference rates")
      let place = record.location(of: currency.rawValue)
      if let rate {
        values.append(Sourced(rate, at: place))
      } else {
        problems.append(
          InputProblem(at: place, Message("input.not-a-rate", ["value": .text(text)])))
      }
    }
  }
}

private func plain(_ text: String) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}

extension Day {
  /// Reads a day as the bank's daily file writes it: `20 November 2026`.
  fileprivate init?(inWords text: String) {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let words = text.split(separator: " ")
    guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(of: String(words[1]))
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }
}
