public import Vocabulary

extension GrantService {
  /// Takes reviewers: all of them, or none unless told otherwise.
  ///
  /// Repeating an import changes nothing. A person who is there already, with the same name, address and
  /// organisation, becomes a reviewer too.
  ///
  /// - Parameters:
  ///   - drafts: What the files hold, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done, by key.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid` is false.
  public func importReviewers(
    _ drafts: [Sourced<ReviewerDraft>], problems: [InputProblem], acceptValid: Bool,
    by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<Person.ID> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      var check = ReviewerCheck(
        people: try grants.people(with: nil), reviewers: try grants.reviewers())
      var tally = ImportTally<Person.ID>(problems: problems)
      var accepted: [Reviewer] = []
      for draft in drafts {
        switch check.take(draft) {
        case .new(let reviewer): accepted.append(reviewer)
        case .known: tally.unchanged.append(draft.value.id)
        case .refused(let found): tally.refused += found
        }
      }
      guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
      for reviewer in accepted {
        let step = HistoryStep(
          actor: actor, at: now, action: .personAdd, subject: reviewer.id.rawValue)
        try grants.record(step) { () throws(GrantError) in
          try grants.save(reviewer.person)
          try grants.insert(reviewer.profile, of: reviewer.id)
        }
        tally.added.append(reviewer.id)
      }
      return tally
    }
  }

  /// Lists the reviewers of the fund, by key.
  ///
  /// - Throws: `GrantError.notAllowed` when the actor does not assign reviews.
  public func listReviewers(by actor: Person.ID) async throws(GrantError) -> [Reviewer] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.assignReviews, of: actor)
      return try grants.reviewers()
    }
  }
}

/// Tells which drafts can be taken, one after the other.
private struct ReviewerCheck {
  private let people: [Person.ID: Person]
  private let reviewers: [Person.ID: Reviewer]
  private var owners: [String: Person.ID]
  private var seen: [Person.ID: SourceLocation] = [:]

  enum Outcome {
    case new(Reviewer)
    case known
    case refused([InputProblem])
  }

  init(people: [Person], reviewers: [Reviewer]) {
    self.people = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
    self.reviewers = Dictionary(uniqueKeysWithValues: reviewers.map { ($0.id, $0) })
    owners = Dictionary(
      people.compactMap { person in person.email.map { ($0.lowercased(), person.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func take(_ draft: Sourced<ReviewerDraft>) -> Outcome {
    let value = draft.value
    var problems = faults(of: draft)
    if let first = seen[value.id] {
      problems.append(.reviewer("reviewers.twice", value.id, at: draft.location, first: first))
    }
    seen[value.id] = seen[value.id] ?? draft.location
    if let email = value.email?.lowercased() {
      let owner = owners[email] ?? value.id
      if owner != value.id {
        problems.append(
          InputProblem(
            at: draft.location.field("email"),
            Message("reviewers.email-taken", ["owner": .text(owner.rawValue)])))
      }
      owners[email] = owner
    }
    guard problems.isEmpty else { return .refused(problems) }
    return outcome(of: draft)
  }

  private func outcome(of draft: Sourced<ReviewerDraft>) -> Outcome {
    let value = draft.value
    if let known = reviewers[value.id] {
      return known.person.describes(value) && known.profile == value.profile
        ? .known
        : .refused([.reviewer("reviewers.other-content", value.id, at: draft.location)])
    }
    if let person = people[value.id], !person.describes(value) {
      return .refused([.reviewer("reviewers.other-person", value.id, at: draft.location)])
    }
    let roles = people[value.id]?.roles ?? []
    let person = Person(
      id: value.id, name: value.name, email: value.email, organisation: value.organisation,
      roles: roles.union([.reviewer]))
    return .new(Reviewer(person: person, profile: value.profile))
  }

  private func faults(of draft: Sourced<ReviewerDraft>) -> [InputProblem] {
    let profile = draft.value.profile
    var problems: [InputProblem] = []
    if profile.languages.isEmpty {
      problems.append(
        InputProblem(at: draft.location.field("languages"), Message("reviewers.no-language")))
    }
    if profile.tracks.isEmpty {
      problems.append(
        InputProblem(at: draft.location.field("tracks"), Message("reviewers.no-track")))
    }
    if !(1...Self.largestLoad).contains(profile.maximumLoad) {
      problems.append(
        InputProblem(
          at: draft.location.field("maximum_load"),
          Message("reviewers.load", ["largest": .integer(Int64(Self.largestLoad))])))
    }
    return problems
  }

  /// Nobody reads more applications than this; a larger number is a slip of the keyboard.
  private static let largestLoad = 1000
}

extension Person {
  fileprivate func describes(_ draft: ReviewerDraft) -> Bool {
    name == draft.name && email == draft.email && organisation == draft.organisation
  }
}

extension InputProblem {
  fileprivate static func reviewer(
    _ key: String, _ id: Person.ID, at location: SourceLocation, first: SourceLocation? = nil
  ) -> InputProblem {
    var arguments: [String: Message.Value] = ["id": .text(id.rawValue)]
    if let first { arguments["first"] = .text(first.plainText) }
    return InputProblem(at: location, Message(key, arguments))
  }
}
