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
  func found(
    _ phrases: [SearchPhrase], isWhole: Bool, width: Int, by tokenizer: SearchTokenizer
  ) throws(TextError) -> FoundApplication {
    let title = try SearchedText(document.title, by: tokenizer)
    let titleMatches = title.matches(of: phrases)
    var best = (score: Self.score(titleMatches) - 1, column: SearchColumn.title)
    var shown = title.snippet(showing: titleMatches, width: width)
    let marked = shown
    for column in SearchColumn.allCases
    where column != .title && column != .unmasked && !column.isSound && (!isBlind || column.isOpen)
    {
      let searched = try SearchedText(document.text(of: column), by: tokenizer)
      let matches = searched.matches(of: phrases)
      // The title is shown anyway, so that any other part says more; the summary says most of what
      // was found by its fields alone.
      let score = Self.score(matches)
      guard score > best.score || column == .summary && score == 0 && best.score < 0 else {
        continue
      }
      best = (score, column)
      shown = searched.snippet(showing: matches, width: width)
    }
    return FoundApplication(
      application: self, isWhole: isWhole, title: marked, snippet: shown, part: best.column)
  }

  /// How much a part shows of what was looked for.
  private static func score(_ matches: [SearchMatch]) -> Int {
    var shown: [Int: Int] = [:]
    for match in matches {
      shown[match.phrase] = max(shown[match.phrase] ?? 0, match.isWhole ? 6 : 4)
    }
    return shown.values.reduce(0, +)
  }
}
