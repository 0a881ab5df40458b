internal import Grants
internal import Vocabulary

/// The deadline of a call as it is stored; a published form that never changes.
struct StoredClosing: Codable {
  let zone: String
  let at: Timestamp
  let graceHours: Int

  init(_ closing: ClosingTime) {
    zone = closing.zone
    at = closing.at
    graceHours = closing.graceHours
  }

  var closing: ClosingTime { ClosingTime(zone: zone, at: at, graceHours: graceHours) }
}

/// The part of a call in two steps as it is stored; a published form that never changes.
struct StoredStage: Codable {
  let kind: String
  let other: ID<FundingCall>
  let inviteAtMost: Int?

  init(_ stage: CallStage) {
    kind = stage.kind.rawValue
    other = stage.other
    inviteAtMost = if case .outline(_, let most) = stage { most } else { nil }
  }

  func stage() throws(StoreError) -> CallStage {
    switch CallStage.Kind(rawValue: kind) {
    case .full: .full(follows: other)
    case .outline: .outline(leadsTo: other, inviteAtMost: inviteAtMost)
    case nil: throw .other("stage: \(kind)")
    }
  }
}
