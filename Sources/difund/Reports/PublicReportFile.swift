internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// Reads public reports that were printed as JSON.
enum PublicReportFile {
  /// Reads a report.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - threshold: The smallest number of people that may be shown, or nil for what the file says.
  /// - Returns: The report.
  /// - Throws: `PublicReportFault` with the place of what is wrong.
  static func read(_ path: String, threshold: Int64?) throws -> PublicReport {
    let root = try JSONDocument.parse(try InputFile.text(path), file: path)
    guard root["public"]?.bool == true,
      let kind = root["report"]?.string.flatMap(
        PublicReport.Kind.init),
      let dimensions = root["dimensions"]?.elements?.compactMap(\.string),
      let measures = root["measures"]?.elements?.compactMap(\.string)
    else { throw problem(root, path) }
    let file = Reader(path: path, dimensions: dimensions)
    var tables: [PublicTable] = []
    for name in measures {
      guard let measure = measure(name, root) else { throw problem(root["measures"] ?? root, path) }
      tables.append(PublicTable(measure: measure, cells: try file.cells(of: measure, in: root)))
    }
    return PublicReport(
      kind: kind, dimensions: dimensions, scope: try scope(root, path),
      rules: try PublicRules(
        threshold: threshold ?? root["threshold"]?.integer ?? 10,
        dominance: root["dominance"]?.integer),
      tables: tables,
      asOf: root["as_of"]?.string.flatMap { Timestamp($0) } ?? Timestamp(milliseconds: 0))
  }

  private static func measure(_ name: String, _ root: JSONNode) -> PublicTable.Measure? {
    switch name {
    case "attendances": .attendances
    case "reached": .reached
    case "amount":
      root["currency"]?.string.flatMap { Currency(rawValue: $0) }.map {
        .amount($0, basis: root["gender_basis"]?.string ?? "")
      }
    default: nil
    }
  }

  private static func scope(_ root: JSONNode, _ path: String) throws -> PublicScope {
    let days = ["from", "to"].map { root[$0]?.string.flatMap { Day($0) } }
    var period: ClosedRange<Day>?
    if let first = days[0], let last = days[1] {
      guard first <= last else { throw problem(root["to"] ?? root, path) }
      period = first...last
    }
    return PublicScope(
      call: root["call"]?.string.flatMap { FundingCall.ID(rawValue: $0) }, period: period)
  }

  fileprivate static func problem(_ node: JSONNode, _ path: String) -> PublicReportFault {
    PublicReportFault(at: node.location(file: path))
  }

  /// Reads the cells of one file.
  private struct Reader {
    let path: String
    let dimensions: [String]

    func cells(of measure: PublicTable.Measure, in root: JSONNode) throws -> [PublicCell] {
      var cells: [PublicCell] = []
      for part in ["rows", "totals"] {
        for row in root[part]?.elements ?? [] {
          guard let node = row[measure.plainText] else { throw PublicReportFile.problem(row, path) }
          let values = dimensions.map { row[$0]?.string }
          cells.append(PublicCell(values: values, value: try number(node, measure)))
        }
      }
      guard let total = root["total"] else { throw PublicReportFile.problem(root, path) }
      let node = total[measure.plainText] ?? total
      cells.append(
        PublicCell(
          values: [String?](repeating: nil, count: dimensions.count),
          value: try number(node, measure)))
      return cells.filter { $0.value != 0 }
    }

    private func number(_ node: JSONNode, _ measure: PublicTable.Measure) throws -> Int64? {
      if node.isNull { return nil }
      if case .amount(let currency, _) = measure {
        guard let text = node.string, let money = try? Money(parsing: text, currency: currency)
        else {
          throw PublicReportFile.problem(node, path)
        }
        return money.minorUnits
      }
      guard let value = node.integer else { throw PublicReportFile.problem(node, path) }
      return value
    }
  }
}

/// A file that is no public report.
struct PublicReportFault: ExplainableError {
  let message: Message

  init(at place: SourceLocation) {
    message = InputProblem(at: place, Message("disclosure.not-a-report")).located
  }

  var failure: Failure { .badData }
}
