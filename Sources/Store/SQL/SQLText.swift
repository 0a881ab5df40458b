/// The text of a statement that is run so often that it is known by itself and not by its letters.
final class SQLText: Sendable {
  /// The statement.
  let text: String

  init(_ text: String) { self.text = text }
}
