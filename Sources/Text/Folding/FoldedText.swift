/// A text in the form in which texts are searched for, and where each part of it comes from.
///
/// It is not for reading and not for keeping in place of the text that it was made of. Two folded
/// texts are equal when they read the same, wherever they come from.
public struct FoldedText: Hashable, Sendable {
  /// The folded text, in normalization form C.
  public let text: String

  /// The steps from the source to the text, the first step first.
  private let steps: [OffsetMap]

  init(text: String, steps: [OffsetMap]) {
    self.text = text
    self.steps = steps.filter { !$0.isIdentity }
  }

  /// Returns what a range of the folded text was made of.
  ///
  /// Whole characters with their marks are covered. Invisible characters at the borders are not.
  ///
  /// - Parameter foldedRange: Offsets in the UTF-8 form of `text`.
  /// - Returns: Offsets in the UTF-8 form of the source.
  /// - Complexity: O(log *n*), where *n* is the number of changes.
  public func sourceRange(of foldedRange: Range<Int>) -> Range<Int> {
    steps.reversed().reduce(foldedRange) { range, step in step.source(of: range) }
  }

  /// Returns what became of a range of the source.
  ///
  /// - Parameter sourceRange: Offsets in the UTF-8 form of the source.
  /// - Returns: Offsets in the UTF-8 form of `text`.
  /// - Complexity: O(log *n*), where *n* is the number of changes.
  public func foldedRange(of sourceRange: Range<Int>) -> Range<Int> {
    steps.reduce(sourceRange) { range, step in step.target(of: range) }
  }

  /// Puts offsets in the text, in order, in the place of offsets in the source.
  ///
  /// - Complexity: O(*n* + *m*), where *n* is the number of offsets and *m* that of changes.
  func fold(_ offsets: inout [Int]) {
    for step in steps { step.moveToTarget(&offsets) }
  }

  /// Tells texts that read the same.
  public static func == (left: FoldedText, right: FoldedText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
