internal import Formats
internal import Grants
internal import OpenData
internal import Vocabulary

extension ForeignSheet {
  /// What a reader must know to understand the numbers.
  var explanations: [String] {
    var lines: [Message] = [
      Message("import.rates", ["currency": .text(report.currency.rawValue)])
    ]
    let total = report.types.reduce(into: ForeignSums()) { $0.add($1.sums) }
    if !total.isConverted {
      let missing = total.unconverted.keys.sorted().map { Message.Value.text($0) }
      lines.append(Message("import.unconverted", ["currencies": .list(missing)]))
    }
    if let share = report.disbursedShare {
      lines.append(
        Message("import.disbursed-share", ["share": .percent(share, decimals: 1)]))
    }
    if own.unconverted > 0 {
      lines.append(
        Message("import.own-unconverted", ["count": .integer(Int64(own.unconverted))]))
    }
    lines += cautions
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines.map(console.text)
  }

  /// Where the same money may be there twice.
  private var cautions: [Message] {
    var lines: [Message] = []
    for (key, sums) in [
      ("import.budgets", report.budgets), ("import.planned", report.plannedDisbursements),
    ] where !sums.amounts.isEmpty {
      let amounts = sums.currencies.map { code in
        Message.Value.text(
          "\(sums.amounts[code, default: .zero].plainText(decimals: 2)) \(code)")
      }
      lines.append(Message(key, ["amounts": .list(amounts)]))
    }
    if report.types.contains(where: { $0.value == .incomingFunds }) {
      lines.append(Message("import.incoming"))
    }
    if report.spendingLevels.count > 1 {
      lines.append(
        Message(
          "import.levels",
          ["levels": .list(report.spendingLevels.map { .text($0.isEmpty ? "–" : $0) })]))
    }
    if !report.foundAllRepeats { lines.append(Message("import.repeats")) }
    return lines
  }

  /// The faults of the file: each sort with its number and its first places.
  var warningLines: [String] {
    let log = report.warnings
    var lines = [
      console.text(Message("import.warnings", ["count": .integer(Int64(log.count))]))
    ]
    for kind in log.kinds {
      let found = log.examples[kind] ?? []
      guard let first = found.first else { continue }
      lines.append(
        console.text(
          Message(
            "import.warning",
            [
              "count": .integer(Int64(log.counts[kind] ?? 0)), "problem": .message(first.message),
            ])))
      for warning in found.prefix(examples) {
        let place = SourceLocation(
          file: report.file, line: warning.line, column: warning.column)
        let words = [place.plainText, warning.activity, warning.text].filter { !$0.isEmpty }
        lines.append("  " + words.joined(separator: "  "))
      }
    }
    return lines
  }

  // MARK: For machines

  var csv: String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(texts: [
      "place", "year", "type", "currency", "amount", "converted_\(report.currency.rawValue)",
      "fund_\(report.currency.rawValue)",
    ])
    for row in rows {
      let head: [CSVWriter.Cell] = [
        .text(row.place), row.year.map { .number(String($0)) } ?? .empty,
        .text(row.type.rawValue),
      ]
      let own: CSVWriter.Cell = row.own.map { .number($0.plainText) } ?? .empty
      guard let sums = row.sums else {
        writer.append(head + [.empty, .empty, .empty, own])
        continue
      }
      // One line a currency; what belongs to all of them stands in the first.
      for (place, code) in sums.currencies.enumerated() {
        let value: CSVWriter.Cell = .number(sums.converted.plainText(decimals: decimals))
        writer.append(
          head + [
            .text(code), .number(sums.amounts[code, default: .zero].plainText(decimals: 2)),
            place == 0 ? value : .empty, place == 0 ? own : .empty,
          ])
      }
    }
    return writer.text
  }

  private var decimals: Int { report.currency.decimals }

  var json: JSON {
    [
      "file": .string(report.file), "version": .string(report.version),
      "currency": .string(report.currency.rawValue),
      "activities": .integer(Int64(report.activities)),
      "publishers": .array(
        report.publishers.map {
          [
            "reference": .string($0.reference), "name": .string($0.name),
            "activities": .integer(Int64($0.activities)),
          ]
        }), "other_publishers": .integer(Int64(report.otherPublishers)),
      "rows": .array(rows.map(json)),
      "types": .array(report.types.map { json($0, "type", .string($0.value.rawValue)) }),
      "sectors": .array(
        report.sectors.map {
          json($0, "sector", $0.value.isEmpty ? .null : .string($0.value))
        }),
      "gender_markers": .array(
        report.markers.map { json($0, "marker", .string($0.value.rawValue)) }),
      "budgets": .object(members(of: report.budgets)),
      "planned_disbursements": .object(members(of: report.plannedDisbursements)),
      "disbursed_share": report.disbursedShare.map { .number($0, decimals: 6) } ?? .null,
      "spending_levels": .array(report.spendingLevels.map { .string($0) }),
      "warnings": .array(report.warnings.kinds.map(json)),
    ]
  }

  private func json(_ row: Row) -> JSON {
    .object(
      [
        JSON.Member("place", row.place.isEmpty ? .null : .string(row.place)),
        JSON.Member("year", row.year.map { .integer(Int64($0)) } ?? .null),
        JSON.Member("type", .string(row.type.rawValue)),
      ] + members(of: row.sums ?? ForeignSums()) + [
        JSON.Member("fund", row.own.map { .string($0.plainText) } ?? .null)
      ])
  }

  private func json<Value>(_ part: ForeignPart<Value>, _ name: String, _ value: JSON) -> JSON {
    .object(
      [
        JSON.Member(name, value), JSON.Member("activities", .integer(Int64(part.activities))),
      ] + members(of: part.sums))
  }

  private func members(of sums: ForeignSums) -> [JSON.Member] {
    let object = { (amounts: [String: ExactAmount]) in
      JSON.object(
        amounts.sorted { $0.key < $1.key }.map { code, amount in
          JSON.Member(code, .string(amount.plainText(decimals: 2)))
        })
    }
    return [
      JSON.Member("amounts", object(sums.amounts)),
      JSON.Member("converted", .string(sums.converted.plainText(decimals: decimals))),
      JSON.Member("unconverted", object(sums.unconverted)),
    ]
  }

  private func json(_ kind: IATIWarning.Kind) -> JSON {
    let found = report.warnings.examples[kind] ?? []
    return [
      "kind": .string(kind.rawValue),
      "count": .integer(Int64(report.warnings.counts[kind] ?? 0)),
      "places": .array(
        found.prefix(examples).map {
          [
            "line": .integer(Int64($0.line)), "column": .integer(Int64($0.column)),
            "activity": .string($0.activity), "text": .string($0.text),
          ]
        }),
    ]
  }
}
