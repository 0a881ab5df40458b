public import Text

/// Where a query may look.
public enum SearchScope: CaseIterable, Hashable, Sendable {
  /// In what a blind copy shows.
  case blind
  /// In everything.
  case everything
  /// In the names of organisations.
  case organisations
  /// In the names of the people to ask.
  case people

  /// Whether the words of the query may be looked for in a column.
  public func includes(_ column: SearchColumn) -> Bool {
    switch self {
    case .blind: column.isOpen
    case .everything: !column.isSound
    case .organisations: column == .organisation
    case .people: column == .contact
    }
  }

  /// Where the sound of the query may be looked for.
  public var sounds: SearchColumn? {
    switch self {
    case .blind, .everything: nil
    case .organisations: .organisationSound
    case .people: .contactSound
    }
  }
}

/// How a name sounds that is searched for; names that sound so are candidates, no more.
public struct SearchSound: Hashable, Sendable {
  /// The key of the whole name, which may be empty.
  public let whole: String

  /// The keys of its words, all of which a name must have; empty when there is no telling.
  public let words: [String]

  /// Makes a sound.
  public init(whole: String, words: [String]) {
    self.whole = whole
    self.words = words
  }
}

/// How often an application holds a phrase, by column.
public struct SearchCounts: Hashable, Sendable {
  /// The hits in a column.
  public struct Count: Hashable, Sendable {
    /// All hits, those inside words and those with other diacritics too.
    public var anywhere: Int
    /// Those that are whole words.
    public var whole: Int

    /// Makes counts.
    public init(anywhere: Int = 0, whole: Int = 0) {
      self.anywhere = anywhere
      self.whole = whole
    }
  }

  /// The hits of each column that has some.
  public let columns: [SearchColumn: Count]

  /// Makes counts.
  public init(_ columns: [SearchColumn: Count]) { self.columns = columns }

  /// Whether one of the hits is a whole word.
  var isWhole: Bool { columns.values.contains { $0.whole > 0 } }

  /// How much the hits say, before it is known how rare the phrase is.
  ///
  /// The first hit in a column says most; a hit inside a word says half of what a whole word says.
  var weight: Double {
    columns.reduce(0) { sum, column in
      let inside = column.value.anywhere - column.value.whole
      let hits = Double(column.value.whole) + 0.5 * Double(inside)
      return sum + column.key.weight * hits / (hits + 1)
    }
  }
}

/// What a transaction can do with the index of applications.
public protocol SearchRecords {
  /// The applications that hold a phrase or a name that sounds so, with how often they do.
  func hits(
    of phrase: SearchPhrase, sound: SearchSound?, in scope: SearchScope
  ) throws(GrantError) -> [Application.ID: SearchCounts]

  /// Takes all words of an application out of the index, as its text must be erased; the
  /// application still has the text when this is called.
  func removeFromIndex(_ application: Application) throws(GrantError)
}
