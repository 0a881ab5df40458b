/// Names that were seen, to tell a new one that looks like an earlier one.
public struct ConfusableNames<Key: Sendable>: Sendable {
  /// A name and whose it is.
  public struct Entry: Sendable {
    /// The name as it was given.
    public let name: String
    /// Whose it is.
    public let key: Key
  }

  private let checker: SpoofChecker
  /// By skeleton, the first name and the first other one: for any third name one of them differs.
  private var seen: [String: [Entry]] = [:]

  /// Begins without a name.
  public init(checker: SpoofChecker) { self.checker = checker }

  /// Takes a name, and returns the first earlier one that looks alike but is not the same.
  ///
  /// Names are the same when they are canonically equivalent.
  ///
  /// - Throws: `TextError.icu` for a name of gigabytes.
  public mutating func add(_ name: String, as key: Key) throws(TextError) -> Entry? {
    add(name, as: key, skeleton: try checker.skeleton(of: name))
  }

  /// Takes a name that was reported on.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - key: Whose it is.
  ///   - skeleton: The skeleton of the report.
  /// - Returns: The first earlier name that looks alike but is not the same.
  public mutating func add(_ name: String, as key: Key, skeleton: String) -> Entry? {
    guard !skeleton.isEmpty else { return nil }
    let alike = seen[skeleton] ?? []
    if alike.count < 2, !alike.contains(where: { $0.name == name }) {
      seen[skeleton] = alike + [Entry(name: name, key: key)]
    }
    return alike.first { $0.name != name }
  }
}
