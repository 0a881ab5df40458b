internal import Vocabulary

/// An application that a portfolio can be chosen from.
struct SelectionCandidate: Sendable {
  let application: Application

  /// The calibrated score, in thousandths of a point.
  let calibratedThousandths: Int64

  /// What it could get, the whole of its request first.
  let offers: [FundingOffer]

  /// The number of its organisation: equal for applications of one organisation.
  let organisation: Int

  var id: Application.ID { application.id }

  /// What it asks for, in the currency of the call.
  var cost: Money { offers[0].cost }

  var offerKeys: [OfferKey] { offers.indices.map { OfferKey(id: id, step: $0) } }

  var isWomenLed: Bool { application.document.lead.contact.gender == .female }

  /// Whether half of the people reached, or more, live in rural places.
  var isRural: Bool {
    let reach = application.document.reach
    return reach.total > 0 && (reach.rural ?? 0) * 2 >= reach.total
  }

  /// What choosing it is worth, in thousandths of a point: the calibrated score above the lowest
  /// that can be given.
  ///
  /// The sum of these is made greatest, so a portfolio is better for every project that is better
  /// than worthless: of the same money, two good projects come before one excellent one that costs
  /// twice as much. What is too weak to be funded at all is for `SelectionPolicy.minimumScore` to
  /// say.
  func worth(on rubric: Rubric) -> Int64 {
    max(0, calibratedThousandths - Int64(rubric.minimum) * 1000)
  }
}

/// Gives applications of one organisation the same number.
///
/// Organisations are one when their numbers, names or Latin names are equal in all but case and
/// spacing, directly or by way of a third application.
func organisationNumbers(of applications: [Application]) -> [Int] {
  var links = LinkedGroups<String>()
  for application in applications {
    let lead = application.document.lead
    links.append(
      [lead.identifier, lead.name, lead.latinName].compactMap { $0 }.map(folded)
        .filter { !$0.isEmpty })
  }
  return links.groups
}
