import Text
import Vocabulary

/// Finds a translation whose numbers are written now with these digits, now with those.
enum DigitRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    var counts: [Unicode.Scalar: Int] = [:]
    var first: [Unicode.Scalar: (text: LintedText, number: String)] = [:]
    for text in lesson.texts {
      for (zero, numbers) in NumberTokens(text.spoken).byZero {
        // Addresses and telephone numbers keep the digits that phones have.
        let usual = numbers.filter { $0.unicodeScalars.count < 5 }
        guard let number = usual.first, !text.hasAddress else { continue }
        counts[zero, default: 0] += usual.count
        if first[zero] == nil { first[zero] = (text, number) }
      }
    }
    let order = counts.sorted { ($0.value, $0.key.value) > ($1.value, $1.key.value) }
    guard let most = order.first, let usual = first[most.key], order.count > 1 else { return [] }
    return order.dropFirst().compactMap { zero, count in
      guard let found = first[zero] else { return nil }
      return lesson.finding(
        .digits, in: found.text,
        Message(
          "lint.digits-mixed",
          [
            "number": .text(found.number), "count": .integer(Int64(count)),
            "usual": .text(usual.number), "others": .integer(Int64(most.value)),
          ]))
    }
  }
}

extension LintedText {
  /// Whether the text has an address of the web or of mail.
  var hasAddress: Bool {
    plain.contains("://") || plain.contains("www.") || plain.contains("@")
  }
}
