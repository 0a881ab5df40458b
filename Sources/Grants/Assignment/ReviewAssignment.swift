public import Vocabulary

/// One review that someone was asked to write.
public struct ReviewAssignment: Hashable, Sendable {
  /// What is to be reviewed.
  public let applicationID: Application.ID

  /// Who is to review it.
  public let reviewerID: Person.ID

  /// Makes an assignment.
  public init(applicationID: Application.ID, reviewerID: Person.ID) {
    self.applicationID = applicationID
    self.reviewerID = reviewerID
  }
}

/// What a transaction can do with assignments.
public protocol AssignmentRecords {
  /// The assignments of a call, by application and reviewer.
  func assignments(in call: FundingCall.ID) throws(GrantError) -> [ReviewAssignment]

  /// Whether a person was asked to review an application.
  func isAssigned(_ application: Application.ID, to person: Person.ID) throws(GrantError) -> Bool

  /// Adds an assignment, under the entry that is being made.
  func insert(_ assignment: ReviewAssignment) throws(GrantError)
}
