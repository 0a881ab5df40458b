extension Application {
  /// Where an application can stand, in the words of the fund's staff.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case received
    /// Sent back to the applicant, who is to change something.
    case returned
    case eligible
    case ineligible
    /// An outline whose full proposal is asked for.
    case invited
    case funded
    case reserve
    case declined
    case withdrawn

    /// The steps that may follow, whoever takes them.
    public var successors: Set<Status> {
      Set(Step.all.filter { $0.from == self }.map(\.to))
    }
  }

  /// What people do to an application.
  public enum Act: CaseIterable, Hashable, Sendable {
    /// Records a decision.
    case decide
    /// Takes a changed application from the applicant.
    case revise
    /// Asks the applicant for changes.
    case sendBack
    /// Holds it to the rules of its call.
    case screen
    /// Ends it because the applicant no longer wants the grant.
    case withdraw

    /// What a person must be allowed to do in order to take such a step.
    public var permission: Permission {
      switch self {
      case .decide: .decide
      case .revise, .sendBack, .screen, .withdraw: .manageApplications
      }
    }
  }

  /// One step that the life of an application has.
  public struct Step: Hashable, Sendable {
    /// Where the application stands before.
    public let from: Status
    /// What is done.
    public let act: Act
    /// Where it stands after.
    public let to: Status

    /// Every step that there is.
    ///
    /// Screening can be repeated until there is a decision; a place on the reserve list can become
    /// a grant or a refusal later. A changed application is received again, and one that was sent
    /// back and never came is screened as it was.
    public static let all: [Step] =
      steps(from: .received, [.screen: [.eligible, .ineligible]])
      + steps(
        from: .eligible,
        [.screen: [.ineligible], .decide: [.declined, .funded, .invited, .reserve]])
      + steps(from: .ineligible, [.screen: [.eligible]])
      + steps(from: .returned, [.screen: [.eligible, .ineligible]])
      + [.received, .eligible, .ineligible, .returned].flatMap {
        steps(from: $0, [.revise: [.received], .sendBack: [.returned]])
      }
      + steps(from: .reserve, [.decide: [.declined, .funded, .invited]])
      + [.received, .eligible, .ineligible, .returned, .reserve, .invited].flatMap {
        steps(from: $0, [.withdraw: [.withdrawn]])
      }

    private static func steps(from: Status, _ ends: [Act: [Status]]) -> [Step] {
      Act.allCases.flatMap { act in
        (ends[act] ?? []).map { Step(from: from, act: act, to: $0) }
      }
    }
  }

  /// Whether something may be done to it where it stands.
  public func allows(_ act: Act) -> Bool {
    Step.all.contains { $0.from == status && $0.act == act }
  }
}

/// Where an application stands, in the words that its applicant is told.
///
/// They never tell more than was decided: rules that screening found broken are nobody's decision,
/// and decisions are told when the call is decided.
public enum ApplicantStatus: String, CaseIterable, Hashable, Sendable {
  case received
  case toBeChanged = "to-be-changed"
  case underReview = "under-review"
  case granted
  case invited
  case waiting
  case declined
  case withdrawn

  /// Takes where the application and its call stand.
  public init(_ status: Application.Status, call: FundingCall.Status) {
    self =
      switch status {
      case .received: .received
      case .returned: .toBeChanged
      case .eligible, .ineligible: .underReview
      case .funded: call == .decided ? .granted : .underReview
      // An invitation is worth nothing that the applicant does not hear of.
      case .invited: .invited
      case .reserve: call == .decided ? .waiting : .underReview
      case .declined: call == .decided ? .declined : .underReview
      case .withdrawn: .withdrawn
      }
  }
}
