internal import Grants

/// The fields of the fund that files of grants hold, or that decide what they hold.
///
/// None of them may be above the class of what everyone may see: whoever adds a field to a file
/// adds its path here.
public enum PublishedFields {
  /// The paths of fields of applications, as the register of fields names them.
  public static let ofGrants = [
    "application.communityLanguages", "application.country", "application.countryShares",
    "application.genderMarker", "application.isFictional", "application.language",
    "application.lead.identifier", "application.lead.kind", "application.lead.latinName",
    "application.lead.name", "application.reach.another", "application.reach.female",
    "application.reach.male", "application.reach.notStated", "application.reach.withDisability",
    "application.reference", "application.requested", "application.submitted",
    "application.summary", "application.title", "application.track",
  ]

  /// The fields that not everyone may see, each with what the gate before publications says.
  static var problems: [PublicationProblem] {
    let gate = DisclosureGate(for: .anyone)
    return ofGrants.compactMap { path in
      do throws(GrantError) {
        try gate.check([path])
        return nil
      } catch {
        return PublicationProblem(award: nil, field: path, error.message)
      }
    }
  }
}
