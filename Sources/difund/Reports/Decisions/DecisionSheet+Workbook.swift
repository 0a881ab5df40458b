internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

extension DecisionSheet {
  /// The sheet as a workbook: the decisions, the budget, the rules and how to read them.
  func workbook() throws -> [UInt8] {
    let title = console.text(heading)
    var writer = WorkbookWriter(
      WorkbookProperties(title: title, language: console.locale, created: report.asOf))
    let localizer = console.localizer
    // Two sheets, each of which can be read on A4: the numbers, and the texts behind them.
    try listing(hiding: Self.texts).append(
      to: &writer, named: console.text("sheet.decisions"), localizer, widest: 26)
    try listing(of: ["application"] + Self.texts).append(
      to: &writer, named: console.text("sheet.reasons"), localizer, widest: 44)
    try countries.append(to: &writer, named: console.text("sheet.budget-by-country"), localizer)
    try tracks.append(to: &writer, named: console.text("sheet.budget-by-track"), localizer)
    try rules.append(to: &writer, named: console.text("sheet.rules"), localizer)
    var guide = GuideSheet(title: title, console: console)
    for line in explanations { guide.add("", console.text(line)) }
    try guide.append(to: &writer)
    console.noteLosses(of: writer)
    return writer.finish()
  }

  /// The columns that say in words how a decision came about.
  private static var texts: [String] {
    ["title", "status", "reviews", "raw_mean", "reason", "decision_reason", "proposed_by"]
  }

  /// What countries get, beside their limits.
  var countries: Listing { listing(of: report.countries, column: "country") { .country($0) } }

  /// What tracks get, beside their limits.
  var tracks: Listing { listing(of: report.tracks, column: "track") { .track($0) } }

  /// The rules of the selection with what each costs.
  var rules: Listing {
    var listing = Listing(
      name: "rules",
      columns: [.init("rule"), .init("points_lost", alignsRight: true), .init("proved")])
    listing.rows = report.rules.map {
      [
        .sentence($0.rule.message), .number(Double($0.thousandths) / 1000, decimals: 2),
        .flag($0.isProved),
      ]
    }
    if let rule = report.call.terms.decisions.approval {
      listing.rows.append([
        .sentence(Message("report.decisions-approval", ["above": .money(rule.above)])), .empty,
        .empty,
      ])
    }
    return listing
  }

  private func listing<Value>(
    of shares: [BudgetShare<Value>], column: String, _ cell: (Value) -> Cell
  ) -> Listing {
    var listing = Listing(
      name: "budget",
      columns: [
        .init(column, title: console.text("report-column.\(column)")),
        .init("requested", alignsRight: true), .init("proposed", alignsRight: true),
        .init("given", alignsRight: true), .init("share", alignsRight: true),
        .init("least", alignsRight: true), .init("most", alignsRight: true),
      ])
    let budget = Double(max(1, report.budget.minorUnits))
    listing.rows = shares.map { share in
      [
        cell(share.value), .money(share.asked), .money(share.proposed), .money(share.decided),
        .percent(Double(amount(of: share).minorUnits) / budget, decimals: 1),
        share.minimum.map { .money($0) } ?? .empty, share.maximum.map { .money($0) } ?? .empty,
      ]
    }
    return listing
  }

  /// What is shown as given: what was decided, and before any decision what is proposed.
  func amount<Value>(of share: BudgetShare<Value>) -> Money {
    hasDecisions ? share.decided : share.proposed
  }

  /// Whether something was decided, or waits for a second person.
  var hasDecisions: Bool {
    report.countries.contains { $0.decided.minorUnits > 0 }
  }
}
