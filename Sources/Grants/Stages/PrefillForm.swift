public import Vocabulary

extension GrantService {
  /// The call that an invited outline leads to, and the outline, from which its form is filled in.
  ///
  /// - Returns: The call and what was handed in, with the applicant's own names.
  /// - Throws: `GrantError.notFound` when there is no such outline, when the actor may not see it
  ///   whole, or when the second call is not there yet; `.stage` when it is not invited.
  public func invitation(
    of id: Application.ID, by actor: Person.ID
  ) async throws(GrantError) -> (call: FundingCall, outline: ApplicationDocument) {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.manageApplications, of: actor)
      guard let outline = try grants.application(id),
        try grants.sight(of: outline, for: person) == .all
      else { throw .notFound("application", id.rawValue) }
      guard outline.status == .invited,
        case .outline(let next, _) = try grants.existingCall(outline.callID).terms.stage
      else { throw .stage(.notInvited(id)) }
      return (try grants.existingCall(next), outline.document)
    }
  }
}
