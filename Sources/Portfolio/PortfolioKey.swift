/// What can name an application, a reviewer or a candidate: anything that can be told apart and put in order.
///
/// The order of the keys settles every tie, because the order of a hash table changes from run to run.
public typealias PortfolioKey = Comparable & Hashable & Sendable

/// The keys in ascending order, and the place of each.
struct KeyIndex<Key: PortfolioKey> {
  let keys: [Key]
  private let places: [Key: Int]

  /// Sorts the keys that occur, each once.
  init(_ occurring: some Sequence<Key>) {
    keys = Set(occurring).sorted()
    places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
  }

  /// Sorts keys that must all differ.
  ///
  /// - Throws: `PortfolioError.duplicateKey` with the smallest key that occurs twice.
  init(distinct given: [Key]) throws(PortfolioError) {
    self.init(given)
    guard keys.count == given.count else {
      let sorted = given.sorted()
      let twice = zip(sorted, sorted.dropFirst()).first { $0 == $1 }?.0
      throw .duplicateKey(twice.map { String(describing: $0) } ?? "")
    }
  }

  /// The place of a key among the sorted ones, or nil when it does not occur.
  subscript(key: Key) -> Int? { places[key] }
}
