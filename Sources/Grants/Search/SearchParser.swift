internal import Vocabulary

/// Reads queries by recursive descent; `OR` binds weaker than standing side by side.
struct SearchParser {
  private let text: [Character]
  private var place = 0
  private var depth = 0
  private var words = 0
  private var isExcluded = false
  private(set) var phrases: [SearchQuery.Phrase] = []

  init(_ text: String) throws(SearchSyntaxError) {
    self.text = Array(text)
    guard self.text.count <= SearchQuery.longest, text.utf8.count <= 16 * SearchQuery.longest else {
      throw SearchSyntaxError(fault: .tooLong)
    }
  }

  /// Reads the whole query.
  mutating func query() throws(SearchSyntaxError) -> SearchQuery.Node {
    skipBlanks()
    guard place < text.count else { throw SearchSyntaxError(fault: .empty) }
    let root = try alternatives(after: nil)
    guard place == text.count else {
      throw SearchSyntaxError(fault: .unexpectedBracket(column: place + 1))
    }
    return root
  }

  private mutating func alternatives(
    after opening: (text: String, column: Int)?
  ) throws(SearchSyntaxError) -> SearchQuery.Node {
    var nodes = [try series(after: opening)]
    while let column = takeWord("OR") { nodes.append(try series(after: ("OR", column))) }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  private mutating func series(
    after opening: (text: String, column: Int)?
  ) throws(SearchSyntaxError) -> SearchQuery.Node {
    var nodes: [SearchQuery.Node] = []
    skipBlanks()
    while place < text.count, !Self.isClosing(text[place]), !isAtWord("OR") {
      if let column = takeWord("AND") {
        skipBlanks()
        guard place < text.count else {
          throw SearchSyntaxError(fault: .nothingAfter("AND", column: column))
        }
      }
      nodes.append(try part())
      skipBlanks()
    }
    guard let first = nodes.first else {
      if let opening {
        throw SearchSyntaxError(fault: .nothingAfter(opening.text, column: opening.column))
      }
      if place < text.count, Self.isClosing(text[place]) {
        throw SearchSyntaxError(fault: .unexpectedBracket(column: place + 1))
      }
      throw SearchSyntaxError(fault: .nothingAfter("OR", column: place + 1))
    }
    return nodes.count == 1 ? first : .all(nodes)
  }

  private mutating func part() throws(SearchSyntaxError) -> SearchQuery.Node {
    words += 1
    guard words <= SearchQuery.mostWords else { throw SearchSyntaxError(fault: .tooLong) }
    let column = place + 1
    let first = text[place]
    if Self.isMinus(first) {
      place += 1
      guard place < text.count, !text[place].isWhitespace, !Self.isClosing(text[place]) else {
        throw SearchSyntaxError(fault: .nothingAfter(String(first), column: column))
      }
      return try excluded()
    }
    if takeWord("NOT") != nil {
      skipBlanks()
      guard place < text.count else {
        throw SearchSyntaxError(fault: .nothingAfter("NOT", column: column))
      }
      return try excluded()
    }
    if Self.isOpening(first) { return try group() }
    if Self.closingQuotations[first] != nil {
      return try phrase(try quotation(), column: column, in: nil)
    }
    return try wordOrField()
  }

  private mutating func excluded() throws(SearchSyntaxError) -> SearchQuery.Node {
    try descend()
    isExcluded.toggle()
    let node = try part()
    isExcluded.toggle()
    depth -= 1
    return .not(node)
  }

  private mutating func group() throws(SearchSyntaxError) -> SearchQuery.Node {
    try descend()
    let opening = (text: String(text[place]), column: place + 1)
    place += 1
    let inner = try alternatives(after: opening)
    skipBlanks()
    guard place < text.count, Self.isClosing(text[place]) else {
      throw SearchSyntaxError(fault: .openBracket(column: opening.column))
    }
    place += 1
    depth -= 1
    return inner
  }

  private mutating func descend() throws(SearchSyntaxError) {
    depth += 1
    guard depth <= SearchQuery.deepest else { throw SearchSyntaxError(fault: .tooLong) }
  }

  // MARK: Words and fields

  private mutating func wordOrField() throws(SearchSyntaxError) -> SearchQuery.Node {
    let column = place + 1
    var word = ""
    while place < text.count, !Self.endsWord(text[place]) {
      if Self.isColon(text[place]), !word.isEmpty {
        if let node = try field(named: word, column: column) { return node }
      }
      word.append(text[place])
      place += 1
    }
    return try phrase(word, column: column, in: nil)
  }

  /// Reads a field at its colon; nil when what stands before is no name, as in `10:30`.
  private mutating func field(
    named name: String, column: Int
  ) throws(SearchSyntaxError) -> SearchQuery.Node? {
    guard let field = SearchField(rawValue: name.lowercased()) else {
      guard name.allSatisfy({ $0.isLetter && $0.isASCII }) else { return nil }
      throw SearchSyntaxError(fault: .unknownField(name, column: column))
    }
    place += 1
    let valueColumn = place + 1
    let value = try fieldValue()
    guard !value.isEmpty else {
      throw SearchSyntaxError(fault: .nothingAfter("\(name):", column: column))
    }
    if field == .organisation || field == .person {
      return try phrase(value, column: valueColumn, in: field)
    }
    guard let condition = SearchCondition(field, value) else {
      throw SearchSyntaxError(fault: .wrongValue(value, field, column: valueColumn))
    }
    return .condition(condition)
  }

  private mutating func fieldValue() throws(SearchSyntaxError) -> String {
    if place < text.count, Self.closingQuotations[text[place]] != nil { return try quotation() }
    var value = ""
    while place < text.count, !Self.endsWord(text[place]) {
      value.append(text[place])
      place += 1
    }
    return value
  }

  private mutating func quotation() throws(SearchSyntaxError) -> String {
    let column = place + 1
    let closing = Self.closingQuotations[text[place]] ?? []
    place += 1
    var inner = ""
    while place < text.count, !closing.contains(text[place]) {
      inner.append(text[place])
      place += 1
    }
    guard place < text.count else {
      throw SearchSyntaxError(fault: .openQuotation(column: column))
    }
    place += 1
    return inner
  }

  private mutating func phrase(
    _ typed: String, column: Int, in field: SearchField?
  ) throws(SearchSyntaxError) -> SearchQuery.Node {
    var words = typed
    var isPrefix = false
    if words.last == "*" {
      words.removeLast()
      isPrefix = true
    } else if place < text.count, text[place] == "*" {
      place += 1
      isPrefix = true
    }
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw SearchSyntaxError(fault: .noLetters(typed, column: column))
    }
    phrases.append(
      SearchQuery.Phrase(
        text: words, isPrefix: isPrefix, field: field, isExcluded: isExcluded,
        column: column))
    let number = phrases.count - 1
    return field.map { .condition(.name($0, number)) } ?? .phrase(number)
  }

  // MARK: Characters

  private mutating func skipBlanks() {
    while place < text.count, text[place].isWhitespace { place += 1 }
  }

  private func isAtWord(_ word: String) -> Bool {
    let end = place + word.count
    return end <= text.count && String(text[place..<end]) == word
      && (end == text.count || Self.endsWord(text[end]))
  }

  /// Takes a word of the query language, and returns its column.
  private mutating func takeWord(_ word: String) -> Int? {
    skipBlanks()
    guard isAtWord(word) else { return nil }
    place += word.count
    return place - word.count + 1
  }

  private static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || isOpening(character) || isClosing(character)
      || closingQuotations[character] != nil
  }

  private static func isMinus(_ character: Character) -> Bool { "-−–".contains(character) }

  private static func isOpening(_ character: Character) -> Bool { "(（".contains(character) }

  private static func isClosing(_ character: Character) -> Bool { ")）".contains(character) }

  private static func isColon(_ character: Character) -> Bool { ":：".contains(character) }

  /// The quotation marks that begin a phrase, and those that end it.
  private static let closingQuotations: [Character: Set<Character>] = [
    "\"": ["\"", "”"], "“": ["”", "\"", "“"], "„": ["“", "”", "\""], "«": ["»"], "「": ["」"],
    "『": ["』"], "＂": ["＂"], "”": ["”", "\""],
  ]
}

extension SearchCondition {
  /// Reads the value of a field that is no name, with digits of any script.
  fileprivate init?(_ field: SearchField, _ typed: String) {
    let value = String(
      typed.map { $0.wholeNumberValue.flatMap { (0...9).contains($0) ? "\($0)".first : nil } ?? $0 }
    )
    switch field {
    case .call:
      guard let id = FundingCall.ID(rawValue: value) else { return nil }
      self = .call(id)
    case .country:
      guard let country = Country(rawValue: value.uppercased()) else { return nil }
      self = .country(country)
    case .language:
      guard let language = LanguageTag(value) else { return nil }
      self = .language(language)
    case .organisation, .person: return nil
    case .requested:
      let code = value.filter { $0.isASCII && $0.isLetter }
      guard code.isEmpty || value.hasSuffix(code), code.isEmpty || code.count == 3 else {
        return nil
      }
      let currency = Currency(rawValue: code.uppercased())
      guard code.isEmpty || currency != nil,
        let number = SearchNumber(value.dropLast(code.count))
      else { return nil }
      self = .requested(number, currency)
    case .score:
      guard let number = SearchNumber(value) else { return nil }
      self = .score(number)
    case .status:
      guard let status = Self.only(Application.Status.self, value) else { return nil }
      self = .status(status)
    case .track:
      guard let track = Self.only(Track.self, value) else { return nil }
      self = .track(track)
    }
  }

  /// The one value that is meant by a word or by the beginning of one.
  private static func only<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type, _ typed: String
  ) -> Value? where Value.RawValue == String {
    let word = typed.lowercased()
    if let value = Value(rawValue: word) { return value }
    let meant = type.allCases.filter { !word.isEmpty && $0.rawValue.hasPrefix(word) }
    return meant.count == 1 ? meant.first : nil
  }
}
