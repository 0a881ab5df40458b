public import Vocabulary

/// One rule of a policy, as reasons and prices name it.
public enum PolicyRule: Hashable, Sendable {
  /// Organisations that have a grant under the call get no second one.
  case alreadyFunded
  case budget(Money)
  case countryMaximum(Country, Share)
  case countryMinimum(Country, Share)
  case excluded(Application.ID)
  case minimumScore(Score)
  case onePerOrganisation
  case places(Int)
  case required(Application.ID)
  case ruralMinimum(Share)
  case trackMinimum(Track, Share)
  case womenLedMinimum(Share)

  /// The rule in words.
  public var message: Message {
    switch self {
    case .alreadyFunded: Message("policy.already-funded")
    case .budget(let money): Message("policy.budget", ["budget": .money(money)])
    case .countryMaximum(let country, let share):
      Message("policy.country-maximum", ["country": .country(country), "share": share.value])
    case .countryMinimum(let country, let share):
      Message("policy.country-minimum", ["country": .country(country), "share": share.value])
    case .excluded(let id): Message("policy.excluded", ["id": .text(id.rawValue)])
    case .minimumScore(let score):
      Message("policy.minimum-score", ["score": .text(score.plainText)])
    case .onePerOrganisation: Message("policy.one-per-organisation")
    case .places(let places): Message("policy.places", ["places": .integer(Int64(places))])
    case .required(let id): Message("policy.required", ["id": .text(id.rawValue)])
    case .ruralMinimum(let share): Message("policy.rural-minimum", ["share": share.value])
    case .trackMinimum(let track, let share):
      Message("policy.track-minimum", ["track": .track(track), "share": share.value])
    case .womenLedMinimum(let share): Message("policy.women-led-minimum", ["share": share.value])
    }
  }
}
