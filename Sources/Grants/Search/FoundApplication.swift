public import Text

/// What a search found.
public struct SearchResult: Sendable {
  /// How many applications were found that the actor may see.
  public let count: Int

  /// The best of them, best first.
  public let found: [FoundApplication]

  /// For each word and phrase that is not excluded, how many applications that the actor may see
  /// have it; they say what to leave out when nothing was found.
  public let words: [WordCount]

  /// How many applications have a word or phrase.
  public struct WordCount: Hashable, Sendable {
    /// The words as they were typed.
    public let text: String
    /// How many applications have them.
    public let count: Int
  }
}

/// An application that was found, and where.
public struct FoundApplication: Sendable {
  /// The application as the actor may see it.
  public let application: VisibleApplication

  /// Whether everything that was looked for is there as whole words.
  public let isWhole: Bool

  /// The title with what was found in it.
  public let title: Snippet

  /// What shows best why the application was found.
  public let snippet: Snippet

  /// The part that the snippet is from.
  public let part: SearchColumn
}

extension VisibleApplication {
  /// Shows what was found in the parts that this copy shows.
  ///
  /// - Parameters:
  ///   - phrases: What was looked for.
  ///   - columns: The parts of the index with hits; the others need not be read.
  ///   - isWhole: Whether everything is there as whole words.
  ///   - width: How many columns of a terminal a snippet may take.
  ///   - tokenizer: Finds words.
  /// - Returns: The title and the part that says most.
  /// - Throws: `TextError` of ICU.
  func found(
    _ phrases: [SearchPhrase], in columns: Set<SearchColumn>, isWhole: Bool, width: Int,
    by tokenizer: SearchTokenizer
  ) throws(TextError) -> FoundApplication {
    let title = try SearchedText(document.title, by: tokenizer)
    let titleMatches = title.matches(of: phrases)
    // The title is shown anyway, so that any other part says more.
    var best = (score: Self.score(titleMatches) - 1, column: SearchColumn.title)
    var shown = title.snippet(showing: titleMatches, width: width)
    let marked = shown
    for column in SearchColumn.allCases
    where column.isShown(whenHitsAreIn: columns) && (!isBlind || column.isOpen) {
      let searched = try SearchedText(document.text(of: column), by: tokenizer)
      let matches = searched.matches(of: phrases)
      let score = Self.score(matches)
      guard score > best.score, score > 0 else { continue }
      best = (score, column)
      shown = searched.snippet(showing: matches, width: width)
      if score == Self.most * phrases.count { break }
    }
    if best.score < 0 {
      // The summary says most of what was found by its fields alone.
      best.column = .summary
      shown = try SearchedText(document.summary, by: tokenizer)
        .snippet(showing: [], width: width)
    }
    return FoundApplication(
      application: self, isWhole: isWhole, title: marked, snippet: shown, part: best.column)
  }

  /// How much it is worth to show a whole word that was looked for.
  private static let most = 6

  /// How much a part shows of what was looked for.
  private static func score(_ matches: [SearchMatch]) -> Int {
    var shown: [Int: Int] = [:]
    for match in matches {
      shown[match.phrase] = max(shown[match.phrase] ?? 0, match.isWhole ? most : 4)
    }
    return shown.values.reduce(0, +)
  }
}

extension SearchColumn {
  /// Whether a snippet may come from the part, beside the title.
  fileprivate func isShown(whenHitsAreIn columns: Set<SearchColumn>) -> Bool {
    guard self != .title, self != .unmasked, !isSound else { return false }
    // A hit in a text whole of which the blind copy hides a part may be in any of the texts.
    if columns.contains(.unmasked) { return true }
    return columns.contains(self)
      || self == .organisation && columns.contains(.organisationSound)
      || self == .contact && columns.contains(.contactSound)
  }
}
