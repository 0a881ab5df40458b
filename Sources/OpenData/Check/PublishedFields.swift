/// The fields of the fund that files of grants hold, or that decide what they hold.
///
/// None of them may be about a person: whoever adds a field to a file adds its path here.
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
}
