public import Vocabulary

/// Things that only some roles may do.
public enum Permission: String, CaseIterable, Hashable, Sendable {
  case assignReviews = "assign-reviews"
  case audit
  case decide
  case manageApplications = "manage-applications"
  case manageAwards = "manage-awards"
  case manageCalls = "manage-calls"
  case managePeople = "manage-people"
  case manageSessions = "manage-sessions"
  case pay
  case readApplications = "read-applications"
  case report
  case review
  case teach
  case verifyReach = "verify-reach"
}

extension Role {
  /// What the role allows.
  ///
  /// There is no other place where this is said.
  public var permissions: Set<Permission> {
    switch self {
    case .administrator:
      [
        .assignReviews, .decide, .manageApplications, .manageAwards, .manageCalls, .managePeople,
        .manageSessions, .readApplications, .report, .verifyReach,
      ]
    case .analyst: [.report]
    case .applicant: []
    case .auditor: [.audit, .readApplications, .report]
    case .financeOfficer: [.manageAwards, .pay, .report, .verifyReach]
    case .reviewer: [.review]
    case .trainer: [.teach]
    }
  }
}

extension GrantTransaction {
  /// Returns the actor, when one of the actor's roles allows what is to be done.
  ///
  /// - Throws: `GrantError.unknownPerson` or `.notAllowed`.
  @discardableResult
  func require(_ permission: Permission, of actor: Person.ID) throws(GrantError) -> Person {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    guard person.may(permission) else { throw .notAllowed(person, permission) }
    return person
  }
}

extension GrantTransaction {
  /// Refuses a person who may not do something, as `require` does, but opens nothing that is sealed
  /// about who may.
  ///
  /// - Throws: `GrantError.notAllowed`, or `.unknownPerson`.
  func admit(_ actor: Person.ID, to permission: Permission) throws(GrantError) {
    if try roles(of: actor).contains(where: { $0.permissions.contains(permission) }) { return }
    try require(permission, of: actor)
  }
}

extension Person {
  /// Tells whether one of the person's roles allows something.
  public func may(_ permission: Permission) -> Bool {
    roles.contains { $0.permissions.contains(permission) }
  }
}
