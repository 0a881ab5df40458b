internal import Text
public import Vocabulary

extension GrantService {
  /// Searches the applications of all calls that the actor may see.
  ///
  /// A reviewer's query looks at what a blind copy shows and nowhere else, and what the actor may
  /// not see counts for nothing: not for the number of hits, and not for their order. First come
  /// those that hold everything as whole words, then by how much the hits say.
  ///
  /// - Parameters:
  ///   - query: What to search for.
  ///   - limit: How many applications to return at most.
  ///   - width: How many columns of a terminal a snippet may take.
  ///   - actor: The person who searches.
  /// - Returns: What was found.
  /// - Throws: `GrantError.search` for a field that the actor may not ask for, or an error of the
  ///   ranking or of rates that a field needs.
  public func searchApplications(
    _ query: SearchQuery, limit: Int = 20, width: Int = 80, by actor: Person.ID
  ) async throws(GrantError) -> SearchResult {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      let seesNames = person.may(.readApplications)
      for field in query.root.conditions.map(\.field) where field.isClosedToReviewers {
        guard seesNames else { throw .search(.closedField(field)) }
      }
      let searcher = try Searcher(query, grants, person)
      return try searcher.result(limit: limit, width: width)
    }
  }
}

/// One search inside a transaction.
private struct Searcher {
  private let query: SearchQuery
  private let grants: any GrantTransaction
  private let tokenizer: SearchTokenizer
  private let phrases: [SearchPhrase]
  private let hits: [[Application.ID: SearchCounts]]
  private let visible: [VisibleApplication]
  private let facts: SearchFacts

  init(
    _ query: SearchQuery, _ grants: any GrantTransaction, _ person: Person
  ) throws(GrantError) {
    self.query = query
    self.grants = grants
    let scope: SearchScope = person.may(.readApplications) ? .everything : .blind
    (tokenizer, phrases) = try Self.phrases(of: query)
    var hits: [[Application.ID: SearchCounts]] = []
    for (phrase, typed) in zip(phrases, query.phrases) {
      hits.append(try Self.hits(of: phrase, typed, scope, grants))
    }
    var candidates = Set(hits.flatMap(\.keys))
    if query.root.canDoWithoutWords {
      for call in try grants.calls() {
        candidates.formUnion(try grants.applications(to: call.id).map(\.id))
      }
    }
    var visible: [VisibleApplication] = []
    for id in candidates.sorted() {
      guard let application = try grants.application(id) else { continue }
      let sight = try grants.sight(of: application, for: person)
      // Hits were looked for in everything; whoever is blind here after all must not learn of them.
      if scope == .everything, sight < .all { continue }
      if let seen = VisibleApplication(application, sight: sight) { visible.append(seen) }
    }
    let seen = Set(visible.map(\.id))
    self.hits = hits.map { $0.filter { seen.contains($0.key) } }
    self.visible = visible
    facts = try SearchFacts(query.root.conditions, of: visible, grants)
  }

  private static func hits(
    of phrase: SearchPhrase, _ typed: SearchQuery.Phrase, _ scope: SearchScope,
    _ grants: any GrantTransaction
  ) throws(GrantError) -> [Application.ID: SearchCounts] {
    guard let field = typed.field else { return try grants.hits(of: phrase, sound: nil, in: scope) }
    let sound: SearchSound
    do throws(TextError) { sound = try soundQuery(of: typed.text) } catch {
      throw .text(error.message)
    }
    return try grants.hits(
      of: phrase, sound: typed.isPrefix ? nil : sound,
      in: field == .person ? .people : .organisations)
  }

  private static func phrases(
    of query: SearchQuery
  ) throws(GrantError) -> (SearchTokenizer, [SearchPhrase]) {
    let tokenizer: SearchTokenizer
    var phrases: [SearchPhrase] = []
    do throws(TextError) {
      tokenizer = try SearchTokenizer()
      for typed in query.phrases {
        phrases.append(try tokenizer.phrase(typed.text, isPrefix: typed.isPrefix))
      }
    } catch {
      throw .text(error.message)
    }
    if let number = phrases.firstIndex(where: \.isEmpty) {
      let typed = query.phrases[number]
      throw .search(.noLetters(typed.text, column: typed.column))
    }
    return (tokenizer, phrases)
  }

  func result(limit: Int, width: Int) throws(GrantError) -> SearchResult {
    let wanted = query.phrases.indices.filter { !query.phrases[$0].isExcluded }
    let rarity = hits.map { (Double(visible.count + 1) / Double($0.count + 1)).squareRoot() }
    var found: [(application: VisibleApplication, whole: Int, isWhole: Bool, score: Double)] = []
    for application in visible where try meets(query.root, application) {
      let counts = wanted.compactMap { number in
        hits[number][application.id].map { (number, $0) }
      }
      let whole = counts.count { $0.1.isWhole }
      let score = counts.reduce(0) { $0 + rarity[$1.0] * $1.1.weight }
      found.append((application, whole, whole == counts.count, score))
    }
    found.sort { left, right in
      if left.whole != right.whole { return left.whole > right.whole }
      if left.score != right.score { return left.score > right.score }
      return left.application.id < right.application.id
    }
    let shown = wanted.filter { query.phrases[$0].field == nil || wanted.count == 1 }
      .map { phrases[$0] }
    var best: [FoundApplication] = []
    for item in found.prefix(max(0, limit)) {
      do throws(TextError) {
        best.append(
          try item.application.found(
            shown, isWhole: item.isWhole, width: width, by: tokenizer))
      } catch {
        throw .text(error.message)
      }
    }
    return SearchResult(
      count: found.count, found: best,
      words: wanted.map { .init(text: query.phrases[$0].text, count: hits[$0].count) })
  }

  private func meets(
    _ node: SearchQuery.Node, _ application: VisibleApplication
  ) throws(GrantError) -> Bool {
    switch node {
    case .phrase(let number): return hits[number][application.id] != nil
    case .condition(.name(_, let number)): return hits[number][application.id] != nil
    case .condition(let condition): return try facts.meets(condition, application)
    case .not(let node): return try !isThere(node, application)
    case .all(let nodes):
      for node in nodes where try !meets(node, application) { return false }
      return true
    case .any(let nodes):
      for node in nodes where try meets(node, application) { return true }
      return false
    }
  }

  /// Tells whether what is excluded is there: a word only where it is a whole word, because
  /// letters inside of others say nothing.
  private func isThere(
    _ node: SearchQuery.Node, _ application: VisibleApplication
  ) throws(GrantError) -> Bool {
    switch node {
    case .phrase(let number), .condition(.name(_, let number)):
      return hits[number][application.id]?.isWhole == true
    case .condition: return try meets(node, application)
    case .not(let node): return try !meets(node, application)
    case .all(let nodes):
      for node in nodes where try !isThere(node, application) { return false }
      return true
    case .any(let nodes):
      for node in nodes where try isThere(node, application) { return true }
      return false
    }
  }
}
