internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

// The page of a decision sheet and its charts.

extension DecisionSheet {
  /// How many scores the pictures show: the best ones and those around the line of the budget.
  private static var mostRows: Int { 60 }

  /// How many rows of a picture fit on A4 that lies on its side, and below how the page is read.
  private static var rowsInPicture: Int { 16 }
  private static var rowsInFirstPicture: Int { 6 }

  /// A page for screen and for paper that lies on its side.
  var page: HTMLPage {
    var page = HTMLPage(title: heading)
    page.isLandscape = true
    page.parts = [HTMLPage.Part(heading: Message("report.how-to-read"), points: explanations)]
    let budgets = [
      budgetChart(of: report.countries, "country") { console.text(.country($0)) },
      budgetChart(of: report.tracks, "track") { console.text(.track($0)) },
    ]
    let pictures = scoreCharts + budgets.compactMap { $0 }
    if !pictures.isEmpty {
      page.parts.append(HTMLPage.Part(heading: Message("report.charts"), pictures: pictures))
    }
    let hidden = [
      "title", "country", "track", "status", "reviews", "raw_mean", "reason", "decision_reason",
      "proposed_by",
    ]
    page.parts.append(
      HTMLPage.Part(
        heading: Message("sheet.decisions"), listing: listing(hiding: hidden), headings: 2))
    page.parts.append(HTMLPage.Part(heading: Message("sheet.reasons"), listing: reasons))
    page.parts.append(
      HTMLPage.Part(heading: Message("sheet.budget-by-country"), listing: countries))
    page.parts.append(HTMLPage.Part(heading: Message("sheet.budget-by-track"), listing: tracks))
    if !rules.rows.isEmpty {
      page.parts.append(HTMLPage.Part(heading: Message("sheet.rules"), listing: rules))
    }
    return page
  }

  /// Why each application is proposed for what it is, and what people said.
  private var reasons: Listing {
    listing(of: ["application", "title", "reason", "decision_reason"])
  }

  /// The applications with some of the columns.
  func listing(of shown: [String]) -> Listing {
    let all = listing(hiding: [])
    let places = all.columns.indices.filter { shown.contains(all.columns[$0].name) }
    var listing = Listing(name: "reasons", columns: places.map { all.columns[$0] })
    listing.rows = all.rows.map { row in places.map { row[$0] } }
    return listing
  }

  /// The calibrated scores with their intervals, by what became of the applications; as many in
  /// each picture as a sheet of paper has room for.
  private var scoreCharts: [String] {
    let scored = report.rows.filter { $0.score != nil }
    let first = min(
      max(0, scored.count - Self.mostRows),
      max(0, (report.reach ?? 0) - Self.mostRows * 2 / 3))
    let end = min(scored.count, first + Self.mostRows)
    let axis = axis(of: scored[first..<end])
    let later = stride(from: first + Self.rowsInFirstPicture, to: end, by: Self.rowsInPicture)
    let starts = (first < end ? [first] : []) + later
    return zip(starts, starts.dropFirst() + [end]).map { start, next in
      let shown = Array(scored[start..<next])
      var chart = scoreChart(of: shown, id: "scores-\(start + 1)")
      chart.axis = axis
      if let reach = report.reach, reach > start || start == 0, reach <= start + shown.count {
        chart.line = IntervalChart.Line(
          rowsAbove: reach - start, label: console.text("report.decisions-line"))
      }
      if start + shown.count == end, end - first < scored.count {
        chart.captions = [
          console.text(
            Message(
              "report.decisions-left-out",
              ["count": .integer(Int64(scored.count - (end - first)))]))
        ]
      }
      return drawn(chart, decimals: axis.upperBound - axis.lowerBound > 3 ? 0 : 1)
    }
  }

  /// The whole points between which the intervals of all scores lie: one axis for all pictures.
  private func axis(of rows: ArraySlice<DecisionRow>) -> ClosedRange<Double> {
    let intervals = rows.compactMap(\.interval)
    let ends = intervals.map(\.lowerBound) + intervals.map(\.upperBound)
    let low = (ends.min() ?? 0).rounded(.down)
    return low...max(low + 1, (ends.max() ?? 1).rounded(.up))
  }

  private func scoreChart(of rows: [DecisionRow], id: String) -> IntervalChart {
    let groups = ["fund", "reserve", "decline"].map { console.text("outcome.\($0)") }
    var chart = IntervalChart(
      id: id, title: wrapped(console.text("report.decisions-score-chart"), size: 20, console),
      description: console.text(
        Message("report.decisions-score-description", ["count": .integer(Int64(rows.count))])),
      language: console.locale.text,
      look: .dots(groups + [console.text("report.decisions-undecided")]),
      rows: rows.map(chartRow))
    chart.axisTitle = console.text("column.calibrated")
    return chart
  }

  private func chartRow(_ row: DecisionRow) -> IntervalChart.Row {
    let outcome = row.decision?.decision.outcome ?? row.proposal?.outcome
    let group = outcome.flatMap { [.fund, .reserve, .decline].firstIndex(of: $0) } ?? 3
    let score = row.score?.calibrated ?? 0
    var texts = [console.text(.number(score, decimals: 2))]
    if let chance = row.score?.fundingChance {
      texts.append(console.text(.percent(chance, decimals: 0)))
    }
    return IntervalChart.Row(
      "\(row.rank.map { console.text(.integer(Int64($0))) } ?? "–") \(row.application.id)",
      value: score, low: row.interval?.lowerBound, high: row.interval?.upperBound,
      text: texts.joined(separator: " · "), group: group)
  }

  /// What countries or tracks get of the budget, beside their limits.
  private func budgetChart<Value>(
    of shares: [BudgetShare<Value>], _ dimension: String, name: (Value) -> String
  ) -> String? {
    guard !shares.isEmpty else { return nil }
    let units = { (money: Money) in
      Double(money.minorUnits) / Double(money.currency.minorUnitsPerUnit)
    }
    let title = Message(
      hasDecisions ? "report.decisions-budget-chart" : "report.decisions-proposal-chart",
      ["dimension": .message(Message("dimension.\(dimension)"))])
    var chart = IntervalChart(
      id: "budget-\(dimension)", title: wrapped(console.text(title), size: 20, console),
      description: console.text(
        Message(
          "report.decisions-budget-description", ["count": .integer(Int64(shares.count))])),
      language: console.locale.text, look: .bars,
      rows: shares.map { share in
        let money = amount(of: share)
        return IntervalChart.Row(
          name(share.value), value: units(money), low: share.minimum.map(units),
          high: share.maximum.map(units), text: console.text(.money(money)))
      })
    chart.axisTitle = console.text(.currency(report.budget.currency))
    chart.captions = [
      wrapped(console.text("report.decisions-brackets"), size: 12, console)
    ]
    return drawn(chart)
  }

  private func drawn(_ chart: IntervalChart, decimals: Int = 0) -> String {
    var chart = chart
    chart.width = 1000
    if console.locale.direction == .rightToLeft { chart.direction = .rightToLeft }
    return String(
      decoding: chart.svg { console.text(.number($0, decimals: decimals)) }, as: UTF8.self)
  }
}
