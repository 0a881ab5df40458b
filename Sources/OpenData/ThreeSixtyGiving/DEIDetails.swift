internal import Formats
internal import Grants

/// What the DEI extension of 360Giving asks about a grant.
///
/// Only the people whom the project is for, as its plan counts them, are told: who leads an
/// organisation is known of one person only, and such an answer would be about that person.
struct DEIDetails {
  private let reach: PlannedReach

  init(_ record: AwardRecord) { reach = record.document.reach }

  /// How many people a group has at the least that a plan names.
  private static let smallestGroup: Int64 = 10

  var json: JSON {
    ["leadership": notAsked, "mission": notAsked, "project": project]
  }

  /// Not asked, because it does not apply here.
  private var notAsked: JSON { ["askedStatus": "AS100"] }

  private var project: JSON {
    let codes = codes
    return .object(
      members(
        // Asked during the application process.
        ("askedStatus", "AS200"),
        // A reply was received, or one that is not about a specific group.
        ("replyStatus", codes.isEmpty ? "RS201" : "RS200"),
        // A population group of the taxonomy, or none in particular.
        ("availableOptions", ["AO100", "AO300"]),
        ("response", codes.isEmpty ? nil : ["taxonomyCodes": .array(codes.map { .string($0) })])))
  }

  /// The population groups of the taxonomy that plans can name.
  private var codes: [String] {
    var codes: [String] = []
    let women = reach.female
    if let disabled = reach.withDisability, disabled >= Self.smallestGroup,
      2 * disabled >= reach.total
    {
      codes.append("DEI020000")
    }
    if women >= Self.smallestGroup, 2 * women > reach.total { codes.append("DEI090000") }
    return codes
  }
}
