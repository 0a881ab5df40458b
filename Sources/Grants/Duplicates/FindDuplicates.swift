internal import Text
public import Vocabulary

extension GrantService {
  /// Finds applications that may be one: the same proposal sent twice, texts that were copied, and
  /// one organisation under two names.
  ///
  /// Only applications that the actor sees whole are compared; withdrawn ones are left out.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - allCalls: Whether to compare with the applications to all calls; without a call, all with
  ///     all.
  ///   - ids: Pairs with one of these only, or nil for all pairs.
  ///   - least: The least score to tell, from 0 to 1.
  ///   - actor: The person who asks.
  /// - Returns: The pairs, the surest first.
  /// - Throws: `GrantError.notAllowed` when the actor does not read applications.
  /// - Complexity: About O(*n* log *n*), where *n* is the number of applications.
  public func findDuplicates(
    call callID: FundingCall.ID?, allCalls: Bool, of ids: Set<Application.ID>? = nil,
    atLeast least: Double = 0.6, by actor: Person.ID
  ) async throws(GrantError) -> [DuplicatePair] {
    let applications = try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.readApplications, of: actor)
      let call = allCalls && callID == nil ? nil : try grants.chosenCall(callID, by: actor).id
      let calls = allCalls ? try grants.calls().map(\.id) : [call].compactMap(\.self)
      var found: [(application: Application, isMeant: Bool)] = []
      for id in calls {
        for application in try grants.applications(to: id) where application.status != .withdrawn {
          guard try grants.sight(of: application, for: person) == .all else { continue }
          let isMeant = ids?.contains(application.id) ?? (call == nil || id == call)
          found.append((application, isMeant))
        }
      }
      return found
    }
    return try DuplicateSearch(applications).pairs(atLeast: least)
  }
}

/// Compares applications with each other.
///
/// Candidates are those with an equal key of the organisation and those whose texts or names agree
/// in a band of their sketches; only they are compared in full. Texts have 85 bands of 3 places: of
/// pairs that share 20, 30, 44 of 100 runs of words, it misses 51, 10 and less than 1 of 100, and
/// each of five parts and the whole has this chance. Names have 15 bands of 2 places.
struct DuplicateSearch {
  private let compared: [ComparedApplication]
  private let isMeant: [Bool]

  init(_ applications: [(application: Application, isMeant: Bool)]) throws(GrantError) {
    var compared: [ComparedApplication] = []
    let meant = applications.filter(\.isMeant).map(\.application.document)
    if !meant.isEmpty {
      compared.reserveCapacity(applications.count)
      // Of a few new ones, the texts of those that share nothing with them are not looked at.
      let runs = meant.count * 4 < applications.count ? SharedRuns(meant) : nil
      for (application, isMeant) in applications {
        let mayShare = isMeant || runs?.occur(in: application.document) ?? true
        compared.append(try ComparedApplication(application, readsTexts: mayShare))
      }
    }
    self.compared = compared
    isMeant = applications.map(\.isMeant)
  }

  /// The pairs whose score is high enough, the surest first.
  func pairs(atLeast least: Double) throws(GrantError) -> [DuplicatePair] {
    var found: [DuplicatePair] = []
    for (one, two) in candidates where isMeant[one] || isMeant[two] {
      if let pair = try pair(compared[one], compared[two], least: least) { found.append(pair) }
    }
    return found.sorted {
      ($1.score, $0.first.id, $0.second.id) < ($0.score, $1.first.id, $1.second.id)
    }
  }

  private var candidates: [(Int, Int)] {
    let texts = compared.enumerated().flatMap { index, application in
      application.sketches.map { (owner: index, sketch: $0) }
    }
    let names = compared.enumerated().flatMap { index, application in
      application.names.sketches.map { (owner: index, sketch: $0) }
    }
    let pairs =
      TextSketch.likelyPairs(texts, places: 3, bands: 85)
      + TextSketch.likelyPairs(names, places: 2, bands: 15) + pairsByKey
    return Set(pairs.map { [$0.0, $0.1] }).sorted { $0.lexicographicallyPrecedes($1) }.map {
      ($0[0], $0[1])
    }
  }

  /// Pairs with an equal key; of a key that very many have, each with the next ones only.
  private var pairsByKey: [(Int, Int)] {
    var owners: [String: [Int]] = [:]
    for (index, application) in compared.enumerated() {
      for key in application.names.keys { owners[key, default: []].append(index) }
    }
    return owners.values.flatMap { indices in
      indices.enumerated().flatMap { place, index in
        indices[(place + 1)...].prefix(50).map { (index, $0) }
      }
    }
  }

  private func pair(
    _ one: ComparedApplication, _ two: ComparedApplication, least: Double
  ) throws(GrantError) -> DuplicatePair? {
    let (left, right) = (one.application, two.application)
    // A full application is meant to be like the outline that it follows.
    guard left.document.outline != right.id, right.document.outline != left.id else { return nil }
    let text = textEvidence(one, two)
    let evidence =
      ([text?.evidence].compactMap(\.self) + one.names.evidence(with: two.names)
      + left.document.numberEvidence(with: right.document))
      .sorted { $0.strength > $1.strength }
    let score = evidence.score(acrossCalls: left.callID != right.callID)
    guard score >= least else { return nil }
    let passage = try text.flatMap { (text) throws(GrantError) in
      try self.passage(left.document, right.document, text.fields)
    }
    let isOrdered = left.id < right.id
    return DuplicatePair(
      first: .init(isOrdered ? left : right), second: .init(isOrdered ? right : left),
      score: score, evidence: evidence, passage: passage)
  }

  /// What the texts say: that of the whole, or that of the parts that share most.
  private func textEvidence(
    _ one: ComparedApplication, _ two: ComparedApplication
  ) -> (evidence: DuplicateEvidence, fields: (String, String))? {
    guard let whole = Self.share(one.whole, two.whole) else { return nil }
    var best = (0.0, "", "")
    for left in one.parts {
      for right in two.parts {
        guard let share = Self.share(left.text, right.text), share > best.0 else { continue }
        best = (share, left.name, right.name)
      }
    }
    let evidence: [DuplicateEvidence] = [
      .text(share: whole), .part(field: best.1, share: best.0),
    ]
    guard let strongest = evidence.max(by: { $0.strength < $1.strength }), strongest.strength > 0
    else { return nil }
    return (strongest, (best.1, best.2))
  }

  /// The share of the shorter text's runs that are in the other one; nil when too few are.
  private static func share(_ one: ComparedText, _ two: ComparedText) -> Double? {
    let shorter = min(one.shingles.count, two.shingles.count)
    let shared = one.sharedCount(with: two)
    guard shared >= ComparedApplication.leastShingles / 2 else { return nil }
    return Double(shared) / Double(shorter)
  }

  private func passage(
    _ left: ApplicationDocument, _ right: ApplicationDocument, _ fields: (String, String)
  ) throws(GrantError) -> String? {
    let text = { (document: ApplicationDocument, field: String) in
      ComparedApplication.texts(of: document).first { $0.0 == field }?.1
    }
    guard let one = text(left, fields.0), let two = text(right, fields.1) else { return nil }
    do throws(TextError) { return try longestSharedPassage(of: one, in: two) } catch {
      throw .text(error.message)
    }
  }
}

extension DuplicatePair.Side {
  fileprivate init(_ application: Application) {
    id = application.id
    callID = application.callID
    title = application.document.title
    lead = application.document.lead.name
  }
}

extension ApplicationDocument {
  /// What amounts and numbers of people say.
  fileprivate func numberEvidence(with other: ApplicationDocument) -> [DuplicateEvidence] {
    var found: [DuplicateEvidence] = []
    if requested == other.requested { found.append(.sameRequest(requested)) }
    let lines = { (budget: [BudgetLine]) in
      budget.map { "\($0.category.rawValue) \($0.amount.plainText) \($0.amount.currency)" }.sorted()
    }
    if budget.count > 2, lines(budget) == lines(other.budget) { found.append(.sameBudget) }
    if reach.total >= 20, reach == other.reach { found.append(.sameReach) }
    return found
  }
}
