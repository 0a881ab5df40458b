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
  private let person: Person
  private let tokenizer: SearchTokenizer
  private let phrases: [SearchPhrase]
  private let hits: [[Application.ID: SearchCounts]]
  /// The candidates that the person may see, by key.
  private let visible: [Application.ID]
  /// Their cards, as far as the query asks for what only those tell.
  private let cards: [Application.ID: ApplicationCard]
  private let facts: SearchFacts

  init(
    _ query: SearchQuery, _ grants: any GrantTransaction, _ person: Person
  ) throws(GrantError) {
    self.query = query
    self.grants = grants
    self.person = person
    let scope: SearchScope = person.may(.readApplications) ? .everything : .blind
    (tokenizer, phrases) = try Self.phrases(of: query)
    var hits: [[Application.ID: SearchCounts]] = []
    for (phrase, typed) in zip(phrases, query.phrases) {
      hits.append(try Self.hits(of: phrase, typed, scope, grants))
    }
    var candidates = Set(hits.flatMap(\.keys))
    let all = query.root.canDoWithoutWords ? try grants.applicationCards(query.root.mark) : nil
    if let all { candidates.formUnion(all.map(\.id)) }
    switch grants.sightOfEveryApplication(for: person) {
    case .all:
      visible = candidates.sorted()
      self.hits = hits
      cards = try Self.cards(of: visible, for: query, among: all, grants)
    case .nothing:
      (visible, cards) = ([], [:])
      self.hits = hits.map { _ in [:] }
    case .blind, .open, nil:
      cards = try Self.cards(seenBy: person, of: candidates, in: scope, grants)
      let seen = cards
      visible = seen.keys.sorted()
      self.hits = hits.map { $0.filter { seen[$0.key] != nil } }
    }
    facts = try SearchFacts(
      query.root.conditions, of: Array(cards.values), by: person.id, grants)
  }

  /// The cards of the candidates that a person may see who sees more of one than of another.
  private static func cards(
    seenBy person: Person, of candidates: Set<Application.ID>, in scope: SearchScope,
    _ grants: any GrantTransaction
  ) throws(GrantError) -> [Application.ID: ApplicationCard] {
    var cards: [Application.ID: ApplicationCard] = [:]
    for id in candidates {
      guard let application = try grants.application(id) else { continue }
      let sight = try grants.sight(of: application, for: person)
      // Hits were looked for in everything; whoever is blind here after all must not learn of them.
      if scope == .everything, sight < .all { continue }
      guard let seen = VisibleApplication(application, sight: sight) else { continue }
      cards[id] = ApplicationCard(seen)
    }
    return cards
  }

  /// The cards of applications for a query with conditions on them, and none for others.
  private static func cards(
    of ids: [Application.ID], for query: SearchQuery, among all: [ApplicationCard]?,
    _ grants: any GrantTransaction
  ) throws(GrantError) -> [Application.ID: ApplicationCard] {
    let asks = query.root.conditions.contains { if case .name = $0 { false } else { true } }
    guard asks else { return [:] }
    var cards: [Application.ID: ApplicationCard] = [:]
    if let all {
      for card in all { cards[card.id] = card }
    } else {
      for id in ids { cards[id] = try grants.applicationCard(id) }
    }
    return cards
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
    var found: [Hit] = []
    for id in visible where try meets(query.root, id) {
      var hit = Hit(id: id)
      var words = 0
      for number in wanted {
        guard let counts = hits[number][id] else { continue }
        words += 1
        if counts.isWhole { hit.whole += 1 }
        hit.score += rarity[number] * counts.weight
      }
      hit.isWhole = hit.whole == words
      found.append(hit)
    }
    found.sort()
    return SearchResult(
      count: found.count, found: try shown(found.prefix(max(0, limit)), width: width),
      words: wanted.map { .init(text: query.phrases[$0].text, count: hits[$0].count) })
  }

  /// Opens the applications that are shown, with what was found in them.
  private func shown(
    _ best: ArraySlice<Hit>, width: Int
  ) throws(GrantError) -> [FoundApplication] {
    let wanted = query.phrases.indices.filter { !query.phrases[$0].isExcluded }
    let shown = wanted.filter { query.phrases[$0].field == nil || wanted.count == 1 }
    var found: [FoundApplication] = []
    for hit in best {
      guard let application = try grants.application(hit.id),
        let seen = VisibleApplication(
          application, sight: try grants.sight(of: application, for: person))
      else { continue }
      let columns = Set(shown.flatMap { hits[$0][hit.id]?.columns.keys.map(\.self) ?? [] })
      do throws(TextError) {
        found.append(
          try seen.found(
            shown.map { phrases[$0] }, in: columns, isWhole: hit.isWhole, width: width,
            by: tokenizer))
      } catch {
        throw .text(error.message)
      }
    }
    return found
  }

  private func meets(
    _ node: SearchQuery.Node, _ id: Application.ID
  ) throws(GrantError) -> Bool {
    switch node {
    case .phrase(let number): return hits[number][id] != nil
    case .condition(.name(_, let number)): return hits[number][id] != nil
    case .condition(let condition):
      guard let card = cards[id] else { return false }
      return try facts.meets(condition, card)
    case .not(let node): return try !isThere(node, id)
    case .all(let nodes):
      for node in nodes where try !meets(node, id) { return false }
      return true
    case .any(let nodes):
      for node in nodes where try meets(node, id) { return true }
      return false
    }
  }

  /// Tells whether what is excluded is there: a word only where it is a whole word, because
  /// letters inside of others say nothing.
  private func isThere(
    _ node: SearchQuery.Node, _ id: Application.ID
  ) throws(GrantError) -> Bool {
    switch node {
    case .phrase(let number), .condition(.name(_, let number)):
      return hits[number][id]?.isWhole == true
    case .condition: return try meets(node, id)
    case .not(let node): return try !meets(node, id)
    case .all(let nodes):
      for node in nodes where try !isThere(node, id) { return false }
      return true
    case .any(let nodes):
      for node in nodes where try isThere(node, id) { return true }
      return false
    }
  }
}

/// An application that was found, with what it is put in order by.
private struct Hit: Comparable {
  let id: Application.ID
  /// How many of the words and phrases are there as whole words.
  var whole = 0
  /// Whether all that are there are whole words.
  var isWhole = false
  var score: Double = 0

  init(id: Application.ID) { self.id = id }

  /// Puts what holds more whole words first, then what says more, then the earlier key.
  static func < (left: Hit, right: Hit) -> Bool {
    if left.whole != right.whole { return left.whole > right.whole }
    if left.score != right.score { return left.score > right.score }
    return left.id < right.id
  }
}
