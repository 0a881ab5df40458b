internal import Formats
internal import Grants
internal import Vocabulary

extension PortfolioRobustness {
  /// Tells people how much of a portfolio is settled.
  func explain(chosen: [Application.ID]) {
    let console = Console.current
    let certain = chosen.count { standing(of: $0) == .always }
    console.out(
      Message(
        "select.robustness",
        [
          "draws": .integer(Int64(plan.draws)), "chosen": .integer(Int64(chosen.count)),
          "certain": .integer(Int64(certain)), "regret": .percent(meanRegret, decimals: 1),
        ]))
    let open = counts.keys.filter { standing(of: $0) == .sometimes }.sorted()
    if !open.isEmpty {
      console.out(
        Message(
          "select.robustness-open",
          ["ids": .list(open.map { .text($0.rawValue) }), "count": .integer(Int64(open.count))]))
    }
    if provedShare < 1 {
      console.out(
        Message("select.robustness-unproved", ["share": .percent(1 - provedShare, decimals: 1)]))
    }
  }

  /// The test for machines.
  var json: JSON {
    let ids = counts.keys.sorted()
    let list = { (standing: Standing) in
      JSON.array(ids.filter { self.standing(of: $0) == standing }.map { .string($0.rawValue) })
    }
    return [
      "draws": .integer(Int64(plan.draws)), "seed": .number(String(plan.seed)),
      "always": list(.always),
      "sometimes": .object(
        ids.filter { standing(of: $0) == .sometimes }.map {
          JSON.Member($0.rawValue, .number(share(of: $0) ?? 0, decimals: 4))
        }), "never": list(.never), "mean_regret": .number(meanRegret, decimals: 6),
      "shares": .object(
        shareCounts.keys.sorted().map { id in
          JSON.Member(
            id.rawValue,
            .object(
              (shareCounts[id] ?? [:]).sorted { $0.key > $1.key }.map {
                JSON.Member(
                  $0.key.plainText, .number(Double($0.value) / Double(plan.draws), decimals: 4))
              }))
        }),
      "proved_share": .number(provedShare, decimals: 4),
    ]
  }
}
