internal import Formats
internal import Grants
internal import Vocabulary

extension PortfolioComparison {
  /// Prints what changes when the second policy takes the place of the first.
  func print(as format: OutputFormat) throws {
    let console = Console.current
    switch format {
    case .json: console.outRaw(JSONWriter.pretty.text(of: json))
    case .csv: try changeListing.print(as: .csv, whenEmpty: Message("select.compare-same"))
    default:
      try changeListing.print(as: .table, whenEmpty: Message("select.compare-same"))
      console.out("")
      try partListing.print(as: .table, whenEmpty: Message("select.nothing"))
      console.out(
        Message(
          "select.compare-summary",
          [
            "first": .number(Double(objectiveThousandths.first) / 1000, decimals: 2),
            "second": .number(Double(objectiveThousandths.second) / 1000, decimals: 2),
          ]))
    }
  }

  private var changeListing: Listing {
    var listing = Listing(
      name: "changes",
      columns: [
        .init("application"), .init("first_outcome"), .init("second_outcome"),
        .init("first_share", alignsRight: true), .init("second_share", alignsRight: true),
        .init("cost", alignsRight: true), .init("reason", widthLimit: 90, wraps: true),
      ])
    listing.rows = changes.map { change in
      [
        .text(change.id.rawValue), cell(change.outcomes.first), cell(change.outcomes.second),
        share(change.outcomes.first, change.parts.first),
        share(change.outcomes.second, change.parts.second),
        .money(change.cost), .sentence(change.reason),
      ]
    }
    return listing
  }

  private func cell(_ outcome: Decision.Outcome) -> Cell {
    .word(outcome.rawValue, key: "outcome.\(outcome.rawValue)")
  }

  private func share(_ outcome: Decision.Outcome, _ part: ProposedPart?) -> Cell {
    outcome == .fund ? part?.share.cell ?? .percent(1, decimals: 0) : .empty
  }

  private var partListing: Listing {
    var listing = Listing(
      name: "parts",
      columns: [
        .init("part"), .init("first_chosen", alignsRight: true),
        .init("second_chosen", alignsRight: true), .init("first_spent", alignsRight: true),
        .init("second_spent", alignsRight: true),
      ])
    listing.rows = parts.map { part in
      [
        part.group.cell, .integer(Int64(part.chosen.first)), .integer(Int64(part.chosen.second)),
        .money(part.spent.first), .money(part.spent.second),
      ]
    }
    return listing
  }

  private var json: JSON {
    [
      "objective": [
        .number(Double(objectiveThousandths.first) / 1000, decimals: 3),
        .number(Double(objectiveThousandths.second) / 1000, decimals: 3),
      ],
      "changes": changeListing.json.member("changes"),
      "parts": partListing.json.member("parts"),
    ]
  }
}

extension PortfolioComparison.Group {
  fileprivate var cell: Cell {
    switch self {
    case .all: .word("all", key: "select.part-all")
    case .country(let country): .country(country)
    case .rural: .word("rural", key: "select.part-rural")
    case .track(let track): .track(track)
    case .womenLed: .word("women-led", key: "select.part-women-led")
    }
  }
}
