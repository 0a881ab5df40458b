public import Vocabulary

extension GrantService {
  /// Takes progress reports: all of them, or none unless told otherwise.
  ///
  /// Repeating an import changes nothing. A report until the same day as the newest one corrects
  /// it.
  ///
  /// - Parameters:
  ///   - drafts: What the files hold, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done; a correction counts as changed.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false.
  public func importProgress(
    _ drafts: [Sourced<ProgressDraft>], problems: [InputProblem] = [], acceptValid: Bool,
    by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<Award.ID> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      var tally = ImportTally<Award.ID>(problems: problems)
      var accepted: [(report: ProgressReport, isCorrection: Bool)] = []
      var seen: [Award.ID: SourceLocation] = [:]
      for draft in drafts {
        let value = draft.value
        let earlier = try grants.progressReports(of: value.award)
        if let first = seen[value.award] {
          tally.refused.append(draft.problem(.twice(value.award, first: first), in: "award"))
          continue
        }
        seen[value.award] = draft.location
        if earlier.contains(where: { $0.isRecord(of: value.facts) }) {
          tally.unchanged.append(value.award)
          continue
        }
        let faults = try grants.faults(of: draft, after: earlier.last, today: now.fundDay)
        tally.refused += faults
        guard faults.isEmpty else { continue }
        accepted.append(
          (
            ProgressReport(
              award: value.award, number: earlier.count + 1, facts: value.facts,
              notes: value.notes, recorder: actor),
            earlier.last?.facts.until == value.facts.until
          ))
      }
      guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
      for (report, isCorrection) in accepted {
        let step = HistoryStep(
          actor: actor, at: now, action: .progressRecord, subject: report.award.rawValue)
        try grants.record(step) { () throws(GrantError) in try grants.insert(report) }
        if isCorrection {
          tally.changed.append(report.award)
        } else {
          tally.added.append(report.award)
        }
      }
      return tally
    }
  }

  /// Records that the actor vouches for the newest progress reports about awards.
  ///
  /// All are verified, or none.
  ///
  /// - Parameters:
  ///   - awards: The awards.
  ///   - reason: What it rests on, such as a visit.
  ///   - actor: Who vouches; never the person who recorded one of the reports.
  /// - Returns: What was done; a report that the actor had verified before is unchanged.
  /// - Throws: `GrantError.notAllowed`, `.notFound`, `.textMissing` or `.progress`.
  public func verifyProgress(
    of awards: [Award.ID], reason: String, by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<Award.ID> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.verifyReach, of: actor)
      try RequiredText.reason.check(reason)
      var tally = ImportTally<Award.ID>(problems: [])
      for award in awards {
        guard let report = try grants.progressReports(of: award).last else {
          throw .notFound("progress-report", award.rawValue)
        }
        guard report.recorder != actor else { throw .progress(.ownReport(award, actor)) }
        if report.verifiers.contains(actor) {
          tally.unchanged.append(award)
          continue
        }
        let step = HistoryStep(
          actor: actor, at: now, action: .progressVerify, subject: award.rawValue, reason: reason)
        try grants.record(step) { () throws(GrantError) in try grants.insert(actor, of: report) }
        tally.added.append(award)
      }
      return tally
    }
  }

  /// Lists progress reports by award and number.
  ///
  /// - Parameters:
  ///   - award: The award, or nil for all.
  ///   - actor: The person who asks.
  /// - Returns: The reports.
  /// - Throws: `GrantError.notAllowed`.
  public func listProgress(
    of award: Award.ID? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [ProgressReport] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      return try grants.progressReports(of: award)
    }
  }
}

extension GrantTransaction {
  /// What is wrong with a draft, in the light of the newest report about its award.
  fileprivate func faults(
    of draft: Sourced<ProgressDraft>, after newest: ProgressReport?, today: Day
  ) throws(GrantError) -> [InputProblem] {
    let (id, facts) = (draft.value.award, draft.value.facts)
    var found: [InputProblem] = []
    if let fault = try agreementFault(of: id, on: facts.until, today: today) {
      found.append(InputProblem(at: draft.location.field(fault.field), fault.message))
    }
    let total = facts.people.total
    if total != draft.value.people {
      found.append(
        draft.problem(.countDiffers(id, counted: draft.value.people, groups: total), in: "people"))
    }
    if let rural = facts.rural, rural > draft.value.people {
      found.append(
        draft.problem(.tooManyRural(id, rural: rural, people: draft.value.people), in: "rural"))
    }
    if let newest, newest.facts.until > facts.until {
      found.append(
        draft.problem(.older(id, facts.until, newest: newest.facts.until), in: "until"))
    }
    return found
  }

  private func agreementFault(
    of id: Award.ID, on day: Day, today: Day
  ) throws(GrantError) -> (field: String, message: Message)? {
    guard let award = try award(id) else {
      return ("award", GrantError.notFound("award", id.rawValue).message)
    }
    guard let agreement = try agreement(of: id) else {
      return ("award", GrantError.awardNotAgreed(id, award.status).message)
    }
    do throws(GrantError) { try agreement.check(day, of: id, today: today) } catch {
      return ("until", error.message)
    }
    return nil
  }

  /// The newest report about each award, verified or not.
  func newestProgressReports() throws(GrantError) -> [ProgressReport] {
    let reports = try progressReports(of: nil)
    return zip(reports.indices, reports).filter { index, report in
      index + 1 == reports.count || reports[index + 1].award != report.award
    }.map(\.1)
  }
}

extension Sourced<ProgressDraft> {
  fileprivate func problem(_ fault: ProgressFault, in field: String) -> InputProblem {
    InputProblem(at: location.field(field), fault.message)
  }
}

extension ProgressReport {
  /// Whether a file says the same; notes that were erased cannot be compared.
  fileprivate func isRecord(of other: Facts) -> Bool {
    var other = other
    if notes == nil { other.notesDigest = facts.notesDigest }
    return facts == other
  }
}
