public import Vocabulary

/// What an assignment of reviews sees to first, once all places are filled that can be.
public enum AssignmentManner: String, CaseIterable, Hashable, Sendable {
  /// That all pairs together suit best.
  case leastCost
  /// That no application is served worse than need be.
  case fair
}

/// What the best reviewer of each application is at least, unless nobody so good may review it.
public enum PanelQuality: String, CaseIterable, Hashable, Sendable {
  /// Reads its language and knows its track.
  case expert
  /// Knows its track and reads a neighbouring language.
  case nearExpert = "near-expert"
  /// Reads its language or a neighbouring one.
  case reader

  init(cost: Int) {
    self =
      switch cost {
      case ...AssignmentCost.sameCountry: .expert
      case ...(AssignmentCost.nearLanguage + AssignmentCost.sameCountry): .nearExpert
      default: .reader
      }
  }

  /// The floor in a sentence.
  public var message: Message {
    switch self {
    case .expert: Message("assignment.floor-expert")
    case .nearExpert: Message("assignment.floor-near-expert")
    case .reader: Message("assignment.floor-reader")
    }
  }
}
