internal import Audit
public import Vocabulary

extension GrantService {
  /// Tells what somebody has to look at in awards that are agreed or suspended.
  ///
  /// - Parameters:
  ///   - day: The day as of which, or nil for today; facts are those that are recorded now.
  ///   - limits: How many days make something soon, or long.
  ///   - call: The call, or nil for every call of the fund.
  ///   - country: The country of the awards, or nil for all.
  ///   - actor: The person who asks.
  /// - Returns: The alerts, the most urgent first.
  /// - Throws: `GrantError.notAllowed`, or `.notFound` for a call that is not there.
  public func alertAwards(
    asOf day: Day? = nil, limits: AlertLimits = AlertLimits(), call: FundingCall.ID? = nil,
    country: Country? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [AwardAlert] {
    let today = day ?? clock().fundDay
    return try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      if let call { _ = try grants.seenCall(call, by: actor) }
      let reports = Dictionary(try grants.newestProgressReports().map { ($0.award, $0) }) { $1 }
      var alerts: [AwardAlert] = []
      for summary in try grants.awardSummaries(under: call)
      where [.agreed, .suspended].contains(summary.award.status)
        && (country == nil || summary.country == country)
      {
        let award = summary.award
        let versions = try grants.agreementVersions(of: award.id)
        guard let terms = versions.last?.terms,
          let agreement = try grants.agreement(of: award.id)
        else { continue }
        let watch = AwardWatch(
          award: award, agreement: agreement, terms: terms, limits: limits, today: today)
        alerts += watch.agreementAlerts
        let milestones = try grants.milestones(of: award.id)
        alerts += watch.alerts(on: milestones)
        alerts += watch.alerts(on: try grants.tranches(of: award), milestones: milestones)
        alerts += watch.alerts(on: reports[award.id])
        alerts += watch.alerts(
          on: try grants.budgetState(of: award, versions: versions), kept: summary.money.kept)
        if award.status == .suspended, let since = try grants.suspension(of: award.id) {
          alerts += watch.alerts(suspendedSince: since.fundDay)
        }
      }
      return alerts.sorted()
    }
  }
}

extension GrantTransaction {
  /// When an award was suspended for the last time.
  fileprivate func suspension(of award: Award.ID) throws(GrantError) -> Timestamp? {
    try historyEntries(about: award.rawValue, limit: 10_000)
      .first { $0.action == HistoryAction.awardSuspend.rawValue }?.recordedAt
  }
}

/// Finds what is to be looked at in one award.
private struct AwardWatch {
  let award: Award
  let agreement: Agreement
  let terms: AgreementTerms
  let limits: AlertLimits
  let today: Day

  private func alert(
    _ kind: AwardAlert.Kind, _ day: Day, number: Int? = nil,
    category: BudgetLine.Category? = nil, amount: Money? = nil
  ) -> AwardAlert {
    AwardAlert(
      award: award.id, kind: kind, day: day, today: today, number: number, category: category,
      amount: amount)
  }

  var agreementAlerts: [AwardAlert] {
    if agreement.end < today { return [alert(.agreementEnded, agreement.end)] }
    guard agreement.end <= today.advanced(by: limits.endingDays) else { return [] }
    return [alert(.agreementEnding, agreement.end)]
  }

  func alerts(on milestones: [Milestone]) -> [AwardAlert] {
    milestones.filter { $0.achievement == nil && $0.due < today }
      .map { alert(.milestoneOverdue, $0.due, number: $0.number) }
  }

  /// While an award is suspended nothing is paid, and so nothing is late.
  func alerts(on tranches: [Tranche], milestones: [Milestone]) -> [AwardAlert] {
    guard award.status == .agreed else { return [] }
    let open = Set(milestones.filter { $0.achievement == nil }.map(\.number))
    return tranches.compactMap { tranche in
      guard tranche.state == .scheduled else { return nil }
      let waits = tranche.milestone.map(open.contains) ?? false
      let kind: AwardAlert.Kind
      if tranche.due < today {
        kind = waits ? .trancheWaiting : .trancheOverdue
      } else {
        guard !waits, tranche.due <= today.advanced(by: limits.trancheDays) else { return nil }
        kind = .trancheDue
      }
      return alert(kind, tranche.due, number: tranche.number, amount: tranche.amount)
    }
  }

  func alerts(on newest: ProgressReport?) -> [AwardAlert] {
    var alerts: [AwardAlert] = []
    if let due = dueReportDay(after: newest?.facts.until) {
      alerts.append(alert(.reportOverdue, due))
    }
    if let newest, newest.verifiers.isEmpty,
      newest.facts.until < today.advanced(by: -limits.unverifiedDays)
    {
      alerts.append(alert(.reportUnverified, newest.facts.until, number: newest.number))
    }
    return alerts
  }

  /// The day by which the oldest report that is missing was to be handed in, when that has passed.
  private func dueReportDay(after until: Day?) -> Day? {
    var months = 0
    while true {
      months += terms.reportMonths
      let last = min(agreement.start.advanced(byMonths: months).advanced(by: -1), agreement.end)
      let due = last.advanced(by: limits.reportDays)
      guard due < today else { return nil }
      if until.map({ $0 < last }) ?? true { return due }
      guard last < agreement.end else { return nil }
    }
  }

  func alerts(on budget: AwardBudget, kept: Money) -> [AwardAlert] {
    var alerts = budget.lines.compactMap { line -> AwardAlert? in
      guard line.state != .within else { return nil }
      return alert(
        line.state == .over ? .overBudget : .aboveBudget, today, category: line.category,
        amount: line.difference)
    }
    let excess = budget.spentMinorUnits - kept.minorUnits
    if excess > 0 {
      alerts.append(
        alert(
          .spentAbovePaid, today, amount: Money(minorUnits: excess, currency: kept.currency)))
    }
    return alerts
  }

  func alerts(suspendedSince day: Day) -> [AwardAlert] {
    guard day < today.advanced(by: -limits.suspendedDays) else { return [] }
    return [alert(.suspendedLong, day)]
  }
}

extension Day {
  /// The same day of the month a number of months later, or the last one of a shorter month.
  fileprivate func advanced(byMonths months: Int) -> Day {
    let (year, month, day) = fields
    let index = year * 12 + month - 1 + months
    for last in stride(from: day, through: 28, by: -1) {
      if let found = Day(year: index / 12, month: index % 12 + 1, day: last) { return found }
    }
    return Day(year: index / 12, month: index % 12 + 1, day: min(day, 28)) ?? self
  }
}
