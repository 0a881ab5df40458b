extension AwardRecord {
  /// The fields of applications that publications carry; all must be public.
  ///
  /// When the class of one changes, nothing is published until it is left out.
  static let publishedFields =
    [
      "reference", "country", "language", "track", "title", "summary", "start", "months",
      "requested", "lead.name", "lead.latinName", "lead.identifier", "lead.kind", "lead.founded",
      "reach.female", "reach.male", "reach.another", "reach.notStated", "partners.name",
      "partners.latinName", "partners.identifier", "partners.country", "partners.basisPoints",
      "countryShares", "genderMarker",
    ].map { "application.\($0)" }

  /// The one field about a person that a record has: reports count it, and none of them shows it
  /// of one person.
  static let countedField = "application.lead.contact.gender"
}
