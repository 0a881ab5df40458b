internal import Formats
internal import Vocabulary

/// Reads the cells of one row of a table; what is wrong is noted with its place, and nil is
/// returned.
///
/// An empty cell counts as absent.
struct RecordReader {
  let record: CSVRecord
  let problems: ProblemList
  let reader: ObjectReader

  init(_ record: CSVRecord) {
    self.record = record
    problems = ProblemList(sheet: record.location.sheet)
    let members = record.header.map { name in
      let place = record.location(of: name)
      let (line, column) = (place.line ?? record.line, place.column ?? 1)
      let text = record[name] ?? ""
      let isWhole =
        !text.isEmpty && text.utf8.count < 19
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      let value: JSONNode.Value =
        text.isEmpty ? .null : isWhole ? .number(text) : .string(text)
      return JSONNode.Member(
        name: name, line: line, column: column,
        node: JSONNode(value: value, line: line, column: column))
    }
    let node = JSONNode(value: .object(members), line: record.line, column: 1)
    reader = ObjectReader(
      node: node, path: "", file: record.location.file, problems: problems)
  }

  /// Whether a cell is there and not empty.
  func has(_ name: String) -> Bool { reader.optional(name) != nil }

  func note(_ message: Message, in name: String) { reader.note(message, in: name) }

  func line(_ name: String, limit: Int = 400) -> String? { reader.line(name, limit: limit) }

  func optionalLine(_ name: String, limit: Int = 400) -> String? {
    reader.optionalLine(name, limit: limit)
  }

  func optionalText(_ name: String, limit: Int = 20_000) -> String? {
    reader.optional(name) == nil ? nil : reader.longText(name, limit: limit)
  }

  func parsed<Value>(_ name: String, wanted: String, _ make: (String) -> Value?) -> Value? {
    reader.parsed(name, wanted: wanted, make)
  }

  func optionalParsed<Value>(_ name: String, wanted: String, _ make: (String) -> Value?) -> Value? {
    reader.optional(name) == nil ? nil : reader.parsed(name, wanted: wanted, make)
  }

  func integer(_ name: String, in range: ClosedRange<Int64>) -> Int64? {
    reader.integer(name, in: range)
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) -> Value? where Value.RawValue == String { reader.choice(name, type) }

  func money(_ name: String, _ currency: Currency?) -> Money? { reader.money(name, currency) }

  /// The words of a cell, separated by blanks, commas or semicolons, each made into a value.
  func words<Value>(_ name: String, wanted: String, _ make: (String) -> Value?) -> [Value]? {
    guard let text = record[name], !text.isEmpty else { return [] }
    var values: [Value] = []
    for word in text.split(whereSeparator: { " ,;".contains($0) }) {
      guard let value = make(String(word)) else {
        note(Message("input.not-\(wanted)", ["value": .text(String(word))]), in: name)
        return nil
      }
      values.append(value)
    }
    return values
  }
}
