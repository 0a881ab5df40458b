/// What someone searches applications for.
///
/// Words mean that each must be there, in any order. Words in quotation marks must stand together;
/// a minus means that something must not be there, `OR` that one of both must, brackets group, and
/// `country:KH` asks for a field. A star at the end of a word lets it go on.
public struct SearchQuery: Hashable, Sendable {
  /// How many characters a query may have.
  static let longest = 1000

  /// How many words, phrases and fields it may have.
  static let mostWords = 40

  /// How deep brackets may stand in brackets.
  static let deepest = 10

  /// What an application must be.
  let root: Node

  /// The words and phrases, by their numbers in the query.
  public let phrases: [Phrase]

  /// One word or phrase.
  public struct Phrase: Hashable, Sendable {
    /// The words as they were typed.
    public let text: String
    /// Whether the last word may go on.
    public let isPrefix: Bool
    /// The field of names that it is looked for in, or nil for the texts.
    public let field: SearchField?
    /// Whether it must not be there.
    public let isExcluded: Bool
    /// Where it begins, counted from 1 in characters.
    let column: Int
  }

  /// What an application must be.
  indirect enum Node: Hashable, Sendable {
    case condition(SearchCondition)
    case phrase(Int)
    case not(Node)
    case all([Node])
    case any([Node])

    /// Whether an application without any of the words can be meant.
    var canDoWithoutWords: Bool {
      switch self {
      case .condition(.name), .phrase: false
      case .condition, .not: true
      case .all(let nodes): nodes.allSatisfy(\.canDoWithoutWords)
      case .any(let nodes): nodes.contains(where: \.canDoWithoutWords)
      }
    }

    /// What all applications have in common that can be meant.
    var mark: ApplicationCard.Mark {
      var mark = ApplicationCard.Mark()
      let nodes = if case .all(let nodes) = self { nodes } else { [self] }
      for case .condition(let condition) in nodes {
        switch condition {
        case .call(let id): mark.callID = id
        case .country(let country): mark.country = country
        case .status(let status): mark.status = status
        case .track(let track): mark.track = track
        case .language, .name, .requested, .score: break
        }
      }
      return mark
    }

    /// All conditions.
    var conditions: [SearchCondition] {
      switch self {
      case .condition(let condition): [condition]
      case .phrase: []
      case .not(let node): node.conditions
      case .all(let nodes), .any(let nodes): nodes.flatMap(\.conditions)
      }
    }
  }

  /// Reads a query.
  ///
  /// - Throws: `GrantError.search` with what is wrong and in which column.
  public init(_ text: String) throws(GrantError) {
    do throws(SearchSyntaxError) {
      var parser = try SearchParser(text)
      root = try parser.query()
      phrases = parser.phrases
    } catch {
      throw .search(error.fault)
    }
  }
}

/// A fault of a query on its way out of the parser.
struct SearchSyntaxError: Error {
  let fault: SearchFault
}
