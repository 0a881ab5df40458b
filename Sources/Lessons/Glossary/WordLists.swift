import Vocabulary

/// The words that all lessons of a library share, with what a language makes of them.
struct WordLists: Hashable {
  /// The terms that are translated the same way everywhere.
  var terms: [Term] = []

  /// The names of women in the examples.
  var women: [String] = []

  /// The names of men in the examples.
  var men: [String] = []

  /// All names.
  var names: Set<String> { Set(women + men) }

  /// A term, and the words that a language has for it; none when nobody has written them down.
  struct Term: Hashable {
    let term: String
    let renderings: [String]
  }
}

extension LessonLibrary {
  private static let largestListBytes = 500_000

  /// Reads the terms and the names, with a language's renderings of the terms.
  ///
  /// Lists that are not there are empty.
  func wordLists(for language: LanguageTag) throws(LessonError) -> WordLists {
    var lists = WordLists()
    if let (text, file) = try list("Lessons/names.yaml") {
      let groups = try WordListReader.groups(in: text, file: file, allowed: ["women", "men"])
      lists.women = groups["women"] ?? []
      lists.men = groups["men"] ?? []
    }
    guard let (text, file) = try list("Lessons/glossary.yaml") else { return lists }
    let terms = try WordListReader.terms(in: text, file: file)
    var renderings: [String: [String]] = [:]
    if let (text, file) = try list("Translations/\(language)/glossary.yaml") {
      renderings = try WordListReader.groups(in: text, file: file, allowed: Set(terms))
    }
    lists.terms = terms.map { WordLists.Term(term: $0, renderings: renderings[$0] ?? []) }
    return lists
  }

  private func list(_ path: String) throws(LessonError) -> (text: String, file: String)? {
    try folder.text(path, limitBytes: Self.largestListBytes).map { ($0, path) }
  }
}
