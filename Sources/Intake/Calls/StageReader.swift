internal import Formats
internal import Grants
internal import Vocabulary

extension ObjectReader {
  /// The section `stage` of a call that applying takes two steps for.
  func stage() -> CallStage? {
    guard optional("stage") != nil, let reader = object("stage") else { return nil }
    guard let kind = reader.choice("kind", CallStage.Kind.self) else { return nil }
    switch kind {
    case .full:
      reader.refuseOthers(than: ["kind", "follows"])
      let first: FundingCall.ID? = reader.parsed("follows", wanted: "a-key") { ID(rawValue: $0) }
      return first.map { .full(follows: $0) }
    case .outline:
      reader.refuseOthers(than: ["kind", "leads_to", "invite_at_most"])
      let next: FundingCall.ID? = reader.parsed("leads_to", wanted: "a-key") { ID(rawValue: $0) }
      let most = reader.optionalInteger("invite_at_most", in: 1...10_000)
      return next.map { .outline(leadsTo: $0, inviteAtMost: most.map { Int($0) }) }
    }
  }

  /// The section `tracks`: words, or objects with the limits of a track and the reason that
  /// applicants are told; limits become rules of eligibility.
  func tracks(_ currency: Currency?) -> (all: [Track], rules: [EligibilityRule])? {
    guard let node = optional("tracks") else { return (Track.allCases, []) }
    guard let elements = node.elements else {
      note(wrongType("list"), in: "tracks")
      return nil
    }
    var tracks: [Track] = []
    var rules: [EligibilityRule] = []
    for (index, element) in elements.enumerated() {
      let path = "\(field("tracks"))[\(index + 1)]"
      if element.members != nil {
        let reader = ObjectReader(node: element, path: path, file: file, problems: problems)
        guard let limited = reader.limitedTrack(currency) else { continue }
        tracks.append(limited.track)
        rules += limited.rules
      } else if let text = element.string, let track = Track(rawValue: text) {
        tracks.append(track)
      } else {
        problems.add(
          Message("input.not-a-track", ["value": .text(element.string ?? "–")]),
          at: element.location(file: file, field: path))
      }
    }
    return (tracks.isEmpty ? Track.allCases : tracks, rules)
  }

  private func limitedTrack(
    _ currency: Currency?
  ) -> (track: Track, rules: [EligibilityRule])? {
    refuseOthers(than: ["track", "requested_at_most", "months_at_most", "reason"])
    let track = choice("track", Track.self)
    var limits: [(id: String, condition: String)] = []
    if optional("requested_at_most") != nil, let most = money("requested_at_most", currency) {
      limits.append(("ceiling", "requested <= \(most.plainText) \(most.currency.rawValue)"))
    }
    if let most = optionalInteger("months_at_most", in: 1...120) {
      limits.append(("duration", "months <= \(most)"))
    }
    guard let track else { return nil }
    guard !limits.isEmpty else { return (track, []) }
    guard let reason = localized("reason") else { return nil }
    let rules = limits.compactMap { limit in
      (try? RuleExpression("track != \(track.rawValue) or \(limit.condition)")).map {
        EligibilityRule(id: "\(track.rawValue)-\(limit.id)", condition: $0, reason: reason)
      }
    }
    return (track, rules)
  }
}
