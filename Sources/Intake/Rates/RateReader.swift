public import Formats
internal import Grants
public import Vocabulary

/// Reads exchange rates from comma-separated values with the columns day, base, quote, rate and source.
///
/// - Parameters:
///   - text: The table with its header; a rate says how many units of `quote` one unit of `base` is.
///   - file: The file as the user named it, for messages.
/// - Returns: The rates and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readRates(csv text: String, file: String) throws(FormatError) -> Batch<ExchangeRate> {
  let table = try CSVTable.parse(
    text, file: file,
    options: .init(
      requiredColumns: ["day", "base", "quote", "rate", "source"], optionalColumns: [],
      acceptsValidRecords: true))
  var batch = Batch<ExchangeRate>(
    problems: table.problems.map { InputProblem(at: $0.location, $0.fault.message) })
  for record in table.records {
    let reader = RecordReader(record)
    let day = reader.parsed("day", wanted: "a-day") { Day($0) }
    let base = reader.choice("base", Currency.self)
    let quote = reader.choice("quote", Currency.self)
    let source = reader.line("source")
    if let base, base == quote { reader.note(Message("rates.same-currency"), in: "quote") }
    if let day, let base, let quote, base != quote, let source {
      let rate = reader.parsed("rate", wanted: "a-rate") { text in
        ExchangeRate(base: base, quote: quote, text: text, day: day, source: source)
      }
      if let rate { batch.values.append(Sourced(rate, at: record.location)) }
    }
    batch.problems += reader.problems.problems
  }
  return batch
}
