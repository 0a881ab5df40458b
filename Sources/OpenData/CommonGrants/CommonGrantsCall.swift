internal import Formats
internal import Grants
internal import Vocabulary

/// A call as an opportunity of CommonGrants.
struct CommonGrantsCall {
  let call: FundingCall
  let publisher: Publisher
  let records: PublicationRecords
  let words: PublicationWords

  private var times: RecordTimes {
    records.callTimes[call.id] ?? RecordTimes(created: records.asOf, modified: records.asOf)
  }

  /// What is wrong with it.
  var problems: [PublicationProblem] {
    let terms = call.terms
    var found = publisher.problems
    let place = { (field: String) in "\(call.id): \(field)" }
    if terms.opens > terms.deadline {
      found.append(
        .init(
          award: nil, field: place("keyDates"),
          Message(
            "grants.days-reversed", ["first": .day(terms.opens), "last": .day(terms.deadline)])))
    }
    if terms.title.text(for: words.language).allSatisfy(\.isWhitespace) {
      found.append(.init(award: nil, field: place("title"), Message("publish.empty-text")))
    }
    if let most = limits.most, let least = limits.least, most.currency == least.currency,
      most.minorUnits < least.minorUnits
    {
      found.append(
        .init(
          award: nil, field: place("funding"),
          Message("publish.limits-reversed", ["least": .money(least), "most": .money(most)])))
    }
    return found
  }

  private var limits: CallLimits { CallLimits(call.terms) }

  var json: JSON {
    let terms = call.terms
    let limits = limits
    return .object(
      members(
        ("id", .string(NameUUID.of("call", call.id.rawValue, publisher: publisher.identifier))),
        ("title", .string(terms.title.text(for: words.language))),
        ("identifiers", CommonGrants.identifiers("opp:difund:call", call.id.rawValue)),
        ("status", status), ("description", .string(description)),
        (
          "funding",
          .object(
            members(
              ("totalAmountAvailable", CommonGrants.money(terms.budget)),
              ("minAwardAmount", limits.least.map(CommonGrants.money)),
              ("maxAwardAmount", limits.most.map(CommonGrants.money))))
        ),
        (
          "funders",
          [
            "primary": CommonGrants.organisation(
              publisher.name.text(for: words.language), identifier: publisher.identifier,
              publisher: publisher)
          ]
        ),
        ("keyDates", keyDates),
        ("source", publisher.website.map { .string($0) }),
        ("customFields", customFields),
        ("acceptedApplicantTypes", .array(limits.kinds.map(applicantType))),
        ("createdAt", .string(times.created.description)),
        ("lastModifiedAt", .string(times.modified.description))))
  }

  /// A call that is open in the books takes applications only between its days.
  private var status: JSON {
    let today = records.asOf.day
    switch call.status {
    case .draft: return ["value": "forecasted"]
    case .open where today < call.terms.opens: return ["value": "forecasted"]
    case .open where records.asOf > lastMoment.time: return ["value": "closed"]
    case .open: return ["value": "open"]
    case .closed: return ["value": "closed"]
    case .decided:
      return [
        "value": "custom", "customValue": "decided",
        "description": .string(words.text(Message("publish.call-decided"))),
      ]
    }
  }

  private var description: String {
    words.text(
      Message(
        "publish.call-description",
        [
          "budget": .money(call.terms.budget),
          "countries": .list(call.terms.countries.map { .country($0) }),
          "tracks": .list(call.terms.tracks.map { .track($0) }),
        ]))
  }

  private var keyDates: JSON {
    let closing = call.terms.closing
    let zone = words.text(
      closing.map { Message("publish.call-until", ["time": .zonedTime($0.at, zone: $0.zone)]) }
        ?? Message("publish.call-deadline"))
    return [
      "postDate": CommonGrants.event(
        words.text(Message("publish.call-opens")), on: call.terms.opens),
      "closeDate": CommonGrants.event(
        words.text(Message("publish.call-closes")), on: call.terms.deadline, zone),
    ]
  }

  /// The deadline; where it is a day only, when that ends in the westernmost country of the call,
  /// where it ends last.
  private var lastMoment: (time: Timestamp, text: String) {
    if let at = call.terms.closing?.at {
      return (at, at.description.replacing(".000Z", with: "Z"))
    }
    let offset = call.terms.countries.map(\.westernOffsetMinutes).min() ?? 0
    let end = Timestamp(
      milliseconds: (Int64(call.terms.deadline.number) + 1) * 86_400_000 - 1_000
        - Int64(offset) * 60_000)
    let (hours, minutes) = (offset / 60, offset % 60)
    let zone =
      "+" + (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
    return (end, "\(call.terms.deadline)T23:59:59\(zone)")
  }

  private var customFields: JSON {
    .object(
      members(
        (
          "lastMoment",
          CommonGrants.field(
            "lastMoment", lastMoment.text, words.text(Message("publish.call-last-moment")))
        ),
        (
          "countries",
          list("countries", call.terms.countries.map(\.rawValue), "publish.call-countries")
        ),
        ("tracks", list("tracks", call.terms.tracks.map(\.rawValue), "publish.call-tracks"))))
  }

  private func list(_ name: String, _ values: [String], _ key: String) -> JSON {
    [
      "name": .string(name), "fieldType": "array", "value": .array(values.map { .string($0) }),
      "description": .string(words.text(Message(key))),
    ]
  }

  /// The protocol's own types are those of the United States, which say nothing here.
  private func applicantType(_ kind: LeadOrganisation.Kind) -> JSON {
    [
      "value": "custom", "customValue": .string(kind.rawValue),
      "description": .string(words.text(Message("lead-kind.\(kind.rawValue)"))),
    ]
  }
}

extension Country {
  /// Minutes that clocks are ahead of UTC in the west of the country; none changes them in summer.
  fileprivate var westernOffsetMinutes: Int {
    switch self {
    case .myanmar: 390
    case .cambodia, .indonesia, .laos, .thailand, .vietNam: 420
    case .brunei, .china, .malaysia, .philippines, .singapore: 480
    case .timorLeste: 540
    }
  }
}
