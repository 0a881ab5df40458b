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
      let weights = try await fund.grants.reviewerInfluences(
        call: try callID(call), by: fund.actor)
      return console.outRaw(JSONWriter.pretty.text(of: ranking.json(weights)))
    }
    if reviewers {
      let weights = try await fund.grants.reviewerInfluences(
        call: try callID(call), by: fund.actor)
      try ranking.reviewerListing(weights).print(
        as: shared.format, whenEmpty: Message("ranking.none"))
    } else {
      var listing = ranking.listing
      if let limit { listing.rows = Array(listing.rows.prefix(max(0, limit))) }
      try listing.print(as: shared.format, whenEmpty: Message("ranking.none"))
    }
    guard shared.format == .table, !ranking.rows.isEmpty else { return }
    console.out("")
    // The first statement tells the parts already, unless scales have one of their own.
    if ranking.variance.scales > 0 {
      console.out(
        Message(
          "ranking.variance",
          [
            "applications": .percent(ranking.variance.applications, decimals: 0),
            "reviewers": .percent(ranking.variance.reviewers, decimals: 0),
            "residual": .percent(ranking.variance.residual, decimals: 0),
          ]))
      console.out(
        Message(
          "ranking.variance-scales",
          ["scales": .percent(ranking.variance.scales, decimals: 0)]))
    }
    for statement in ranking.statements { console.out(statement) }
    if reviewers { console.out(Message("ranking.reviewers-explained")) }
    if !ranking.leftOut.isEmpty {
      console.out(
        Message("ranking.left-out", ["count": .integer(Int64(ranking.leftOut.count))]))
    }
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
        .init("funding_chance", alignsRight: true),
      ])
    listing.rows = rows.enumerated().map { index, row in
      [
        .integer(Int64(index + 1)), .text(row.id.rawValue), .integer(Int64(row.reviews)),
        .number(row.rawMean, decimals: 2), .number(row.calibrated, decimals: 2),
        .number(row.standardDeviation, decimals: 2), .number(row.expectedRank, decimals: 1),
        .integer(Int64(row.likelyRanks.lowerBound)),
        .integer(Int64(row.likelyRanks.upperBound)),
        row.fundingChance.map { .percent($0, decimals: 0) } ?? .empty,
      ]
    }
    return listing
  }

  /// The reviewers as a list, most lenient first, with what hangs on each of them.
  func reviewerListing(_ weights: [ReviewerWeight]) -> Listing {
    let byReviewer = Dictionary(uniqueKeysWithValues: weights.map { ($0.id, $0) })
    var listing = Listing(
      name: "reviewers",
      columns: [
        .init("reviewer"), .init("reviews", alignsRight: true),
        .init("leniency", alignsRight: true), .init("scale", alignsRight: true),
        .init("moves_most"),
        .init("places_gained", alignsRight: true), .init("crossing"), .init("only_reader"),
      ])
    listing.rows = reviewers.map { reviewer in
      let weight = byReviewer[reviewer.id]
      return [
        .text(reviewer.id.rawValue), .integer(Int64(reviewer.reviews)),
        .number(reviewer.leniency, decimals: 2), .number(reviewer.scale, decimals: 2),
        .text(weight?.application?.rawValue ?? ""),
        weight?.application == nil ? .empty : .integer(Int64(weight?.placesGained ?? 0)),
        .text(keys(weight?.crossing ?? [])), .text(keys(weight?.lost ?? [])),
      ]
    }
    return listing
  }

  private func keys(_ ids: [Application.ID]) -> String {
    ids.map(\.rawValue).joined(separator: " ")
  }

  /// The ranking as an object for machines.
  func json(_ weights: [ReviewerWeight]) -> JSON {
    [
      "call": .string(callID.rawValue), "ranking": listing.json.member("ranking"),
      "reviewers": reviewerListing(weights).json.member("reviewers"),
      "variance": [
        "applications": .number(variance.applications, decimals: 4),
        "reviewers": .number(variance.reviewers, decimals: 4),
        "scales": .number(variance.scales, decimals: 4),
        "residual": .number(variance.residual, decimals: 4),
      ],
      "groups": .integer(Int64(groups.count)), "left_out": .integer(Int64(leftOut.count)),
      "unreviewed": .array(unreviewed.map { .string($0.rawValue) }),
    ]
  }
}
