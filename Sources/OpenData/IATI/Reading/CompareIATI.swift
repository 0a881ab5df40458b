internal import Formats
public import Grants
public import Vocabulary

extension ComparisonReport {
  /// Reads an IATI file of any version in memory that does not grow with it.
  ///
  /// Nothing of it is kept but sums. Activities follow the standard as far as they do; each fault
  /// is counted with its place, and says how what it spoils was counted.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - currency: The currency to convert to.
  ///   - rates: The rates of the fund.
  ///   - today: The day after which dates are in the future.
  ///   - progress: Is told now and then how many bytes were read.
  /// - Returns: The sums.
  /// - Throws: `OpenDataError` for a file that is missing, no XML, or no list of activities.
  public static func reading(
    path: String, in currency: Currency, rates: RateTable, today: Day,
    progress: (Int) -> Void = { _ in }
  ) throws(OpenDataError) -> ComparisonReport {
    var document = XMLReader(file: path)
    var reader = IATIActivityReader()
    var tally = ComparisonTally(in: currency, rates: rates, today: today)
    var file = try opened(path)
    var isOpen = true
    while isOpen {
      let events: [XMLEvent]
      do throws(FormatError) {
        let bytes = try file.next()
        if let bytes { events = try document.read(bytes) } else { events = try document.finish() }
        isOpen = bytes != nil
      } catch {
        throw .format(error)
      }
      try take(events, into: &reader, &tally, path: path)
      progress(file.bytesRead)
    }
    return tally.report(file: path, version: reader.version, warnings: reader.warnings)
  }

  private static func opened(_ path: String) throws(OpenDataError) -> FileReader {
    do throws(FormatError) { return try FileReader(path: path) } catch { throw .format(error) }
  }

  private static func take(
    _ events: [XMLEvent], into reader: inout IATIActivityReader, _ tally: inout ComparisonTally,
    path: String
  ) throws(OpenDataError) {
    for event in events {
      do throws(IATIFault) {
        if let activity = try reader.take(event) { tally.add(activity) }
      } catch {
        throw .iati(error, at: SourceLocation(file: path, line: error.line))
      }
    }
  }
}
