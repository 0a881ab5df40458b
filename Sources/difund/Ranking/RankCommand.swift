internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund rank`: applications by calibrated score, with how sure that is.
struct RankCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("rank", key: "rank", more: true) }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.seed", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: .localized("help.rank.limit", valueName: "n"))
  var limit: Int?

  @Flag(help: .localized("help.rank.reviewers"))
  var reviewers = false

  func run() async throws {
    let fund = try shared.openForReading()
    let ranking = try await fund.grants.rank(
      call: try callID(call), seed: seed, by: fund.actor)
    let console = Console.current
    if shared.format == .json {
      return console.outRaw(JSONWriter.pretty.text(of: ranking.json))
    }
    if reviewers {
      try ranking.reviewerListing.print(as: shared.format, whenEmpty: Message("ranking.none"))
    } else {
      var listing = ranking.listing
      if let limit { listing.rows = Array(listing.rows.prefix(max(0, limit))) }
      try listing.print(as: shared.format, whenEmpty: Message("ranking.none"))
    }
    guard shared.format == .table, !ranking.rows.isEmpty else { return }
    console.out("")
    console.out(
      Message(
        "ranking.variance",
        [
          "applications": .percent(ranking.variance.applications, decimals: 0),
          "reviewers": .percent(ranking.variance.reviewers, decimals: 0),
          "residual": .percent(ranking.variance.residual, decimals: 0),
        ]))
    for statement in ranking.statements { console.out(statement) }
    if !ranking.unreviewed.isEmpty {
      console.out(
        Message(
          "ranking.unreviewed",
          ["ids": .list(ranking.unreviewed.map { .text($0.rawValue) })]))
    }
  }
}

extension Ranking {
  /// The applications as a list.
  var listing: Listing {
    var listing = Listing(
      name: "ranking",
      columns: [
        .init("rank", alignsRight: true), .init("application"), .init("reviews", alignsRight: true),
        .init("raw_mean", alignsRight: true), .init("calibrated", alignsRight: true),
        .init("standard_deviation", alignsRight: true), .init("expected_rank", alignsRight: true),
        .init("rank_low", alignsRight: true), .init("rank_high", alignsRight: true),
      ])
    listing.rows = rows.enumerated().map { index, row in
      [
        .integer(Int64(index + 1)), .text(row.id.rawValue), .integer(Int64(row.reviews)),
        .number(row.rawMean, decimals: 2), .number(row.calibrated, decimals: 2),
        .number(row.standardDeviation, decimals: 2), .number(row.expectedRank, decimals: 1),
        .integer(Int64(row.likelyRanks.lowerBound)),
        .integer(Int64(row.likelyRanks.upperBound)),
      ]
    }
    return listing
  }

  /// The reviewers as a list, most lenient first.
  var reviewerListing: Listing {
    var listing = Listing(
      name: "reviewers",
      columns: [
        .init("reviewer"), .init("reviews", alignsRight: true),
        .init("leniency", alignsRight: true),
      ])
    listing.rows = reviewers.map {
      [
        .text($0.id.rawValue), .integer(Int64($0.reviews)), .number($0.leniency, decimals: 2),
      ]
    }
    return listing
  }

  /// The ranking as an object for machines.
  var json: JSON {
    [
      "call": .string(callID.rawValue), "ranking": listing.json.member("ranking"),
      "reviewers": reviewerListing.json.member("reviewers"),
      "variance": [
        "applications": .number(variance.applications, decimals: 4),
        "reviewers": .number(variance.reviewers, decimals: 4),
        "residual": .number(variance.residual, decimals: 4),
      ],
      "groups": .integer(Int64(groups.count)),
      "unreviewed": .array(unreviewed.map { .string($0.rawValue) }),
    ]
  }
}
