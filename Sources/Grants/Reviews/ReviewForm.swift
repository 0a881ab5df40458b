public import Vocabulary

/// What a reviewer needs to review offline: the applications as far as he or she may see them.
public struct ReviewForm: Hashable, Sendable {
  /// The call, with what is scored and on which scale.
  public let call: FundingCall

  /// The reviewer.
  public let reviewerID: Person.ID

  /// The applications that can be reviewed now, without names, by key.
  public let applications: [VisibleApplication]

  /// The newest version of what the reviewer submitted already.
  public let reviews: [Application.ID: Review]

  /// The applications of which the reviewer may know no more before declaring, by key.
  public let waiting: [DeclarationForm.Waiting]

  /// The organisations and contacts of the whole call, for whoever has to declare; else empty.
  public let parties: [String]
}

extension GrantService {
  /// Gathers what one reviewer is to review: staff for everyone, a reviewer for himself or herself
  /// alone.
  ///
  /// Applications are copies as the call has them, blind or not, and those that a conflict stands
  /// between are left out, whether the conflict is the reviewer's or that of whoever asks. Of those
  /// that the reviewer did not declare for, the form tells no more than their keys.
  ///
  /// - Parameters:
  ///   - reviewerID: The reviewer, or nil for the person who asks.
  ///   - callID: The call, or nil for the only one.
  ///   - actor: The person who asks.
  /// - Returns: The form.
  /// - Throws: `GrantError.notAllowed` for anyone else, and `GrantError.notFound` when there is no
  ///   such reviewer.
  public func reviewForm(
    for reviewerID: Person.ID?, call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> ReviewForm {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.requireReviewing(actor)
      let id = reviewerID ?? person.id
      guard id == person.id || person.may(.assignReviews) else {
        throw .notAllowed(person, .assignReviews)
      }
      guard let reviewer = try grants.reviewer(id) else {
        throw .notFound("reviewer", id.rawValue)
      }
      let call = try grants.chosenCall(callID, by: actor)
      let panel = try grants.panel(of: call, seenBy: reviewer.person)
      let asked = Set(panel.assignments.filter { $0.reviewerID == id }.map(\.applicationID))
      let form: Sight = call.terms.isBlind ? .blind : .open
      var visible: [VisibleApplication] = []
      var waiting: [DeclarationForm.Waiting] = []
      for application in panel.applications
      where asked.contains(application.id) && application.status == .eligible {
        if try grants.hasStated(id, about: application) {
          let sight = min(try grants.sight(of: application, for: person), form)
          if let seen = VisibleApplication(application, sight: sight) { visible.append(seen) }
        } else if try grants.isKnown(application, to: person) {
          waiting.append(.init(application, isStale: false, isOpen: !call.terms.isBlind))
        }
      }
      let shown = Set(visible.map(\.id))
      let reviews = panel.reviews.filter {
        $0.reviewerID == id && shown.contains($0.applicationID)
      }
      return ReviewForm(
        call: call, reviewerID: id, applications: visible.sorted { $0.id < $1.id },
        reviews: Dictionary(reviews.map { ($0.applicationID, $0) }) { first, _ in first },
        waiting: waiting.sorted { $0.id < $1.id },
        parties: waiting.isEmpty ? [] : try grants.parties(of: call))
    }
  }
}
