internal import Formats
internal import Grants
internal import Vocabulary

/// The terms of a call as a person reads them.
struct CallSheet {
  let call: FundingCall
  let closes: ClosingTime
  let console: Console

  func print() {
    let reader = console.locale
    let terms = call.terms
    console.out("\(call.id) · \(terms.title.text(for: reader))")
    line("status", .message(Message("call-status.\(call.status.rawValue)")))
    line("budget", .money(terms.budget))
    line("opens", .day(terms.opens))
    printDeadline()
    if let stage = terms.stage { line("stage", .message(stage.message)) }
    if terms.governance != .none {
      line("governance", .message(Message("governance-part.\(terms.governance.rawValue)")))
    }
    if !terms.drafts.isEmpty {
      line("draft_languages", .list(terms.drafts.map { .language($0) }))
    }
    line("rate_day", .day(terms.rateDay))
    line("tracks", .list(terms.tracks.map { .track($0) }))
    line("countries", .list(terms.countries.map { .country($0) }))
    line("reviews", .integer(Int64(terms.reviewsPerApplication)))
    if let lottery = terms.lotteryCommitment { line("lottery", .text(lottery.description)) }
    console.out("")
    console.out(Message("call.rules-heading"))
    for rule in terms.eligibility {
      console.out("  \(rule.id): \(rule.condition.source)")
      console.out("    \(rule.reason.text(for: reader))")
    }
    console.out("")
    console.out(
      Message(
        "call.rubric-heading",
        [
          "minimum": .integer(Int64(terms.rubric.minimum)),
          "maximum": .integer(Int64(terms.rubric.maximum)),
        ]))
    let total = terms.rubric.criteria.reduce(0) { $0 + $1.weight }
    for criterion in terms.rubric.criteria {
      let share = Message.Value.percent(Double(criterion.weight) / Double(total), decimals: 0)
      console.out("  \(criterion.label.text(for: reader)) · \(console.text(share))")
      if let question = criterion.question?.text(for: reader) { console.out("    \(question)") }
    }
  }

  /// The deadline on the clocks of the call, on those of the reader where they differ, and in UTC.
  private func printDeadline() {
    line("deadline", .day(call.terms.deadline))
    line("closes", .zonedTime(closes.at, zone: closes.zone))
    if let zone = ReaderZone.name, zone != closes.zone, zone != "UTC" {
      line("closes", .zonedTime(closes.at, zone: zone))
    }
    line("closes", .time(closes.at))
    if closes.graceHours > 0 {
      line(
        "grace", .message(Message("deadline.grace", ["hours": .integer(Int64(closes.graceHours))])))
    }
  }

  private func line(_ name: String, _ value: Message.Value) {
    let title = console.text("column.\(name)")
    console.out("  \(title): \(console.text(value))")
  }
}

extension FundingCall {
  /// The call as an object for machines.
  func json(_ closes: ClosingTime) -> JSON {
    [
      "id": .string(id.rawValue), "status": .string(status.rawValue),
      "closes": [
        "at": .string(closes.at.description), "time_zone": .string(closes.zone),
        "grace_hours": .integer(Int64(closes.graceHours)),
      ],
      "stage": terms.stage?.json ?? .null, "governance": .string(terms.governance.rawValue),
      "draft_languages": .array(terms.drafts.map { .string($0.text) }),
      "title": terms.title.json, "currency": .string(terms.budget.currency.rawValue),
      "budget": .string(terms.budget.plainText), "opens": .string(terms.opens.description),
      "deadline": .string(terms.deadline.description),
      "rate_day": .string(terms.rateDay.description),
      "tracks": .array(terms.tracks.map { .string($0.rawValue) }),
      "countries": .array(terms.countries.map { .string($0.rawValue) }),
      "reviews_per_application": .integer(Int64(terms.reviewsPerApplication)),
      "lottery_commitment": terms.lotteryCommitment.map { .string($0.description) } ?? .null,
      "eligibility": .array(
        terms.eligibility.map {
          [
            "id": .string($0.id), "require": .string($0.condition.source),
            "reason": $0.reason.json,
          ]
        }),
      "rubric": [
        "minimum": .integer(Int64(terms.rubric.minimum)),
        "maximum": .integer(Int64(terms.rubric.maximum)),
        "criteria": .array(
          terms.rubric.criteria.map {
            [
              "id": .string($0.id), "weight": .integer(Int64($0.weight)), "label": $0.label.json,
              "question": $0.question?.json ?? .null,
            ]
          }),
      ],
    ]
  }
}

extension CallStage {
  /// The part that a call plays as an object for machines.
  fileprivate var json: JSON {
    switch self {
    case .full(let first): ["kind": .string(kind.rawValue), "follows": .string(first.rawValue)]
    case .outline(let next, let most):
      [
        "kind": .string(kind.rawValue), "leads_to": .string(next.rawValue),
        "invite_at_most": most.map { .integer(Int64($0)) } ?? .null,
      ]
    }
  }
}

extension LocalizedText {
  /// The texts by language tag.
  var json: JSON {
    .object(
      texts.sorted { $0.key < $1.key }.map { JSON.Member($0.key.text, .string($0.value)) })
  }
}
