internal import Audit
internal import Formats
internal import Grants
internal import Vocabulary

extension ShownAward {
  /// What an amendment changed, beside the version before it.
  func changes(in version: AgreementVersion) -> [Message] {
    guard let place = versions.firstIndex(where: { $0.number == version.number }), place > 0
    else { return [] }
    let earlier = versions[..<place]
    var changes: [Message] = []
    if let before = earlier.last?.agreement.end, before != version.agreement.end {
      changes.append(
        Message("amendment.end", ["before": .day(before), "now": .day(version.agreement.end)]))
    }
    if let now = version.amount, let before = earlier.last(where: { $0.amount != nil })?.amount {
      changes.append(Message("amendment.amount", ["before": .money(before), "now": .money(now)]))
    }
    changes += version.milestones.map { milestoneChange($0, Array(earlier)) }
    changes += budgetChanges(in: version, Array(earlier))
    if let now = version.reach {
      let before = earlier.last { $0.reach != nil }?.reach?.total ?? 0
      changes.append(
        Message("amendment.reach", ["before": .integer(before), "now": .integer(now.total)]))
    }
    if let before = earlier.last?.terms, before != version.terms {
      changes.append(
        Message(
          "amendment.terms",
          [
            "months": .integer(Int64(version.terms.reportMonths)),
            "limit": .percent(
              Double(version.terms.lineLimitBasisPoints) / 10_000, decimals: 0),
          ]))
    }
    return changes
  }

  private func milestoneChange(_ now: Milestone, _ earlier: [AgreementVersion]) -> Message {
    let before = earlier.flatMap(\.milestones).last { $0.number == now.number }
    let values: [String: Message.Value] = [
      "number": .integer(Int64(now.number)), "title": .text(now.title), "due": .day(now.due),
    ]
    guard let before else { return Message("amendment.milestone-new", values) }
    return Message("amendment.milestone", values.merging(["before": .day(before.due)]) { $1 })
  }

  private func budgetChanges(
    in version: AgreementVersion, _ earlier: [AgreementVersion]
  ) -> [Message] {
    guard !version.budget.isEmpty, let old = earlier.last(where: { !$0.budget.isEmpty })?.budget
    else { return [] }
    let currency = summary.award.amount.currency
    return BudgetLine.Category.allCases.compactMap { category in
      let amount = { (lines: [AgreedLine]) in
        lines.first { $0.category == category }?.amount ?? .zero(currency)
      }
      let (before, now) = (amount(old), amount(version.budget))
      guard before != now else { return nil }
      return Message(
        "amendment.line",
        ["category": category.word, "before": .money(before), "now": .money(now)])
    }
  }

  /// The versions of the agreement as a list.
  var agreementListing: Listing {
    var listing = Listing(
      name: "agreements",
      columns: [
        .init("number", alignsRight: true), .init("signed"), .init("signed_by"),
        .init("recorded_by"), .init("start", isForMachinesOnly: true), .init("end"),
        .init("amount", alignsRight: true), .init("reason", widthLimit: 60),
      ])
    listing.rows = versions.map { version in
      [
        .integer(Int64(version.number)), .day(version.agreement.signed),
        version.signatory.map { .text($0.rawValue) } ?? .empty, .text(version.entry.actor),
        .day(version.agreement.start), .day(version.agreement.end),
        version.amount.map { .money($0) } ?? .empty,
        version.entry.reason.map { .text($0) } ?? .empty,
      ]
    }
    return listing
  }

  /// The agreed budget beside what was spent, as a list.
  var budgetListing: Listing {
    var listing = Listing(
      name: "budget",
      columns: [
        .init("category"), .init("agreed", alignsRight: true), .init("spent", alignsRight: true),
        .init("budget_left", alignsRight: true), .init("state"),
      ])
    listing.rows = budget.lines.map { line in
      [
        .word(line.category.rawValue, key: "budget-category.\(line.category.rawValue)"),
        .money(line.agreed), .money(line.spent), .money(line.difference.negated),
        .word(line.state.rawValue, key: "budget-state.\(line.state.rawValue)"),
      ]
    }
    return listing
  }

  /// The people planned and reached, by gender, age, disability and where they live, as a list;
  /// groups that nobody plans or reached are left out.
  var reachListing: Listing {
    var listing = Listing(
      name: "reach",
      columns: [
        .init("gender"), .init("age"), .init("disability"),
        .init("planned", alignsRight: true), .init("planned_rural", alignsRight: true),
        .init("reached", alignsRight: true), .init("reached_rural", alignsRight: true),
      ])
    let planned = plannedGroups
    let facts = progress?.facts
    let groups = (planned?.people.groups ?? []) + (facts?.people.groups ?? [])
    listing.rows = Set(groups.map(\.key)).sorted().map { key in
      let people = { (all: Attendance?) in
        all.map { all in Cell.integer(all.people { $0 == key }) } ?? .empty
      }
      return [
        .gender(key.gender), .word(key.age.rawValue, key: "age-band.\(key.age.rawValue)"),
        .word(key.disability.rawValue, key: "disability.\(key.disability.rawValue)"),
        people(planned?.people), people(planned?.rural), people(facts?.people),
        people(facts?.ruralGroups),
      ]
    }
    return listing
  }
}
