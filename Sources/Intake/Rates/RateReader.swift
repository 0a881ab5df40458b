public import Formats
public import Vocabulary

/// Reads exchange rates from comma-separated values with the columns day, base, quote, rate and
/// source.
///
/// - Parameters:
///   - text: The table with its header; a rate says how many units of `quote` one unit of `base`
///     is.
///   - file: The file as the user named it, for messages.
/// - Returns: The rates and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readRates(csv text: some TableSource, file: String) throws(FormatError) -> Batch<
  ExchangeRate
> {
  try readTable(
    csv: text, file: file, required: ["day", "base", "quote", "rate", "source"], optional: []
  ) { reader in
    let day = reader.parsed("day", wanted: "a-day") { Day($0) }
    let base = reader.choice("base", Currency.self)
    let quote = reader.choice("quote", Currency.self)
    let source = reader.line("source")
    guard let day, let base, let quote, let source else { return nil }
    guard base != quote else {
      reader.note(Message("rates.same-currency"), in: "quote")
      return nil
    }
    return reader.parsed("rate", wanted: "a-rate") { text in
      ExchangeRate(base: base, quote: quote, text: text, day: day, source: source)
    }
  }
}
