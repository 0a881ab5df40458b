public import Vocabulary

/// The other step of an application, as staff see it beside the one that they look at.
public struct LinkedApplication: Hashable, Sendable {
  /// The key.
  public let id: Application.ID

  /// The call.
  public let callID: FundingCall.ID

  /// Which step it is.
  public let kind: CallStage.Kind

  /// Where it stands.
  public let status: Application.Status

  /// How many reviews it has.
  public let reviews: Int

  /// The mean of its scores by the rubric of its own call, or nil without one; it never counts in
  /// the other step.
  public let meanScore: Double?
}

extension GrantTransaction {
  /// The other steps of an application that a person sees whole: the outline that it follows, or
  /// the proposals that follow it.
  func linkedApplications(
    of application: Application, for person: Person
  ) throws(GrantError) -> [LinkedApplication] {
    guard try sight(of: application, for: person) == .all else { return [] }
    var linked: [LinkedApplication] = []
    if let id = application.document.outline, let outline = try self.application(id) {
      linked += try link(outline, as: .outline, for: person)
    }
    for proposal in try proposals(following: application.id) {
      linked += try link(proposal, as: .full, for: person)
    }
    return linked
  }

  private func link(
    _ application: Application, as kind: CallStage.Kind, for person: Person
  ) throws(GrantError) -> [LinkedApplication] {
    guard try sight(of: application, for: person) == .all else { return [] }
    let call = try existingCall(application.callID)
    let panel = try panel(of: call, seenBy: nil)
    let scores = panel.reviews.filter { $0.applicationID == application.id }
      .compactMap { call.terms.rubric.weighted($0.content.scores)?.measured }
    let mean = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    return [
      LinkedApplication(
        id: application.id, callID: call.id, kind: kind, status: application.status,
        reviews: scores.count, meanScore: mean)
    ]
  }
}
