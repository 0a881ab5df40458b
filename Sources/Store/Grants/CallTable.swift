internal import Audit
internal import Grants
internal import Synchronization
internal import Vocabulary

extension FundTransaction {
  func call(_ id: FundingCall.ID) throws(GrantError) -> FundingCall? {
    try attempt { () throws(StoreError) in
      try database.first(Self.callByKey, [SQLValue(id)], callRow)
    }
  }

  func calls() throws(GrantError) -> [FundingCall] {
    try attempt { () throws(StoreError) in
      try database.all("\(Self.callQuery) ORDER BY call.opens, call.id", [], callRow)
    }
  }

  func insert(_ call: FundingCall) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "INSERT INTO call (id, status, opens) VALUES (?, ?, ?)",
        [SQLValue(call.id), .text(call.status.rawValue), SQLValue(call.terms.opens)])
      try insert(
        into: .callVersion,
        [SQLValue(call.id), .integer(1), .text(try storedJSON(StoredTerms(call.terms)))])
      try insert(into: .callStep, [SQLValue(call.id), .text(call.status.rawValue)])
    }
  }

  func saveStatus(of call: FundingCall) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "UPDATE call SET status = ? WHERE id = ?",
        [.text(call.status.rawValue), SQLValue(call.id)])
      try insert(into: .callStep, [SQLValue(call.id), .text(call.status.rawValue)])
    }
  }

  private static let callQuery = """
    SELECT call.id, call.status, version.terms FROM call
    JOIN call_version AS version ON version.row_number =
      (SELECT max(row_number) FROM call_version WHERE call_id = call.id)
    """
  private static let callByKey = "\(callQuery) WHERE call.id = ?"

  private func callRow(_ row: any SQLRow) throws(StoreError) -> FundingCall {
    FundingCall(
      id: try row.parsed(0) { ID(rawValue: $0) },
      terms: try KnownTerms.terms(of: try row.text(2)),
      status: try row.parsed(1) { FundingCall.Status(rawValue: $0) })
  }
}

/// The terms that were read last, by the hash of the text that they are stored as: taking that text
/// apart takes longer than recording a payment.
private enum KnownTerms {
  private static let known = Mutex<[Digest: FundingCall.Terms]>([:])

  /// How many are kept; a fund has few calls at a time.
  private static let limit = 16

  static func terms(of text: String) throws(StoreError) -> FundingCall.Terms {
    let hash = Digest(hashing: Array(text.utf8))
    if let terms = known.withLock({ $0[hash] }) { return terms }
    let terms = try fromStoredJSON(text, as: StoredTerms.self).terms()
    known.withLock { known in
      if known.count >= limit { known = [:] }
      known[hash] = terms
    }
    return terms
  }
}

/// The terms of a call as they are stored; a published form that never changes.
private struct StoredTerms: Codable {
  let title: LocalizedText
  let budget: Money
  let opens: Day
  let deadline: Day
  let rateDay: Day
  let tracks: [Track]
  let countries: [Country]
  let reviewsPerApplication: Int
  let eligibility: [Rule]
  let minimum: Int
  let maximum: Int
  let criteria: [StoredCriterion]
  /// In hexadecimal digits; left out when there is none, so that older terms keep their bytes.
  let lotteryCommitment: String?
  /// Left out when it asks nothing, for the same reason.
  let form: StoredForm?
  /// What follows is left out where a call has none of it, for the same reason.
  let closing: StoredClosing?
  let stage: StoredStage?
  let governance: GovernancePart?
  let drafts: [LanguageTag]?
  /// Left out when it is true, for the same reason.
  let blind: Bool?
  /// Left out when it asks for none, for the same reason.
  let documents: [StoredDocument]?
  /// Left out when it is plain, for the same reason.
  let decisions: StoredDecisionTerms?

  struct Rule: Codable {
    let id: String
    let condition: String
    let reason: LocalizedText
  }

  struct StoredCriterion: Codable {
    let id: String
    let weight: Int
    let label: LocalizedText
    let question: LocalizedText?
  }

  init(_ terms: FundingCall.Terms) {
    title = terms.title
    budget = terms.budget
    opens = terms.opens
    deadline = terms.deadline
    rateDay = terms.rateDay
    tracks = terms.tracks
    countries = terms.countries
    reviewsPerApplication = terms.reviewsPerApplication
    eligibility = terms.eligibility.map {
      Rule(id: $0.id, condition: $0.condition.source, reason: $0.reason)
    }
    minimum = terms.rubric.minimum
    maximum = terms.rubric.maximum
    criteria = terms.rubric.criteria.map {
      StoredCriterion(id: $0.id, weight: $0.weight, label: $0.label, question: $0.question)
    }
    lotteryCommitment = terms.lotteryCommitment?.description
    form = terms.form == .plain ? nil : StoredForm(terms.form)
    closing = terms.closing.map(StoredClosing.init)
    stage = terms.stage.map(StoredStage.init)
    governance = terms.governance == .none ? nil : terms.governance
    drafts = terms.drafts.isEmpty ? nil : terms.drafts
    blind = terms.isBlind ? nil : false
    documents = terms.documents.isEmpty ? nil : terms.documents.map(StoredDocument.init)
    decisions = terms.decisions == .plain ? nil : StoredDecisionTerms(terms.decisions)
  }

  func terms() throws(StoreError) -> FundingCall.Terms {
    var rules: [EligibilityRule] = []
    for rule in eligibility {
      guard let condition = try? RuleExpression(rule.condition) else {
        throw .other("rule \(rule.id): \(rule.condition)")
      }
      rules.append(EligibilityRule(id: rule.id, condition: condition, reason: rule.reason))
    }
    let rubric = Rubric(
      minimum: minimum, maximum: maximum,
      criteria: criteria.map {
        Criterion(id: $0.id, weight: $0.weight, label: $0.label, question: $0.question)
      })
    return FundingCall.Terms(
      title: title, budget: budget, opens: opens, deadline: deadline, rateDay: rateDay,
      tracks: tracks, countries: countries, reviewsPerApplication: reviewsPerApplication,
      eligibility: rules, rubric: rubric,
      lotteryCommitment: lotteryCommitment.flatMap(LotteryCommitment.init),
      form: try form?.form() ?? .plain, closing: closing?.closing, stage: try stage?.stage(),
      governance: governance ?? .none, drafts: drafts ?? [], isBlind: blind ?? true,
      documents: try (documents ?? []).map { (stored) throws(StoreError) in
        try stored.document()
      }, decisions: try decisions?.terms() ?? .plain)
  }
}
