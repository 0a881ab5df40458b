import Text
import Vocabulary

/// Finds brackets without a partner.
enum BracketRule: LintRule {
  private static let partners: [Unicode.Scalar: Unicode.Scalar] = [
    ")": "(", "]": "[", "}": "{", "）": "（", "］": "［", "》": "《", "〉": "〈", "】": "【",
    "」": "「", "』": "『", "﴿": "﴾",
  ]
  private static let openers = Set(partners.values)

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    lesson.texts.compactMap { text in
      guard let mark = lonely(in: text.spoken),
        lesson.isSource || lonely(in: text.source) == nil
      else { return nil }
      return lesson.finding(
        .brackets, in: text, Message("lint.bracket-unpaired", ["mark": .text(String(mark))]))
    }
  }

  /// Returns the first bracket without a partner; `a)` and `1)` number the items of a list.
  private static func lonely(in text: String) -> Unicode.Scalar? {
    var open: [Unicode.Scalar] = []
    var length = 0
    for scalar in text.unicodeScalars {
      length += 1
      if openers.contains(scalar) {
        open.append(scalar)
      } else if let opener = partners[scalar] {
        if open.last == opener {
          open.removeLast()
        } else if !(length <= 3 && open.isEmpty) {
          return scalar
        }
      }
    }
    return open.first
  }
}
