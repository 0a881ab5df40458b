import Text
import Vocabulary

/// Finds quotation marks without a partner, of another language, or of several kinds in one
/// lesson.
enum QuotationRule: LintRule {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "«": "»"]
  private static let foreign: Set<Unicode.Scalar> = ["„", "‚", "‟", "″", "〝", "〞", "｢", "｣"]
  private static let corners: Set<Unicode.Scalar> = ["「", "」", "『", "』"]

  // Khmer, Lao and Vietnamese books have angled marks, though CLDR names the others.
  private static let angled: Set<String> = ["km", "lo", "vi"]

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    var findings: [LintFinding] = []
    var curly: [LintedText] = []
    var straight: [LintedText] = []
    for text in lesson.texts {
      let scalars = Array<Unicode.Scalar>(text.spoken.unicodeScalars)
      if let mark = lonely(in: scalars) {
        findings.append(
          lesson.finding(
            .quotation, in: text,
            Message("lint.quotation-unpaired", ["mark": .text(String(mark))])))
      } else if let mark = scalars.first(where: { isForeign($0, to: lesson) }) {
        findings.append(
          lesson.finding(
            .quotation, in: text,
            Message(
              "lint.quotation-foreign",
              [
                "mark": .text(String(mark)), "language": .language(lesson.language),
                "usual": .text(usual(in: lesson)),
              ])))
      }
      if scalars.contains("“") || scalars.contains("«") { curly.append(text) }
      if scalars.contains("\"") { straight.append(text) }
    }
    if let text = straight.first, !curly.isEmpty {
      findings.append(
        lesson.finding(
          .quotation, in: text,
          Message(
            "lint.quotation-mixed",
            [
              "straight": .integer(Int64(straight.count)), "curly": .integer(Int64(curly.count)),
            ])))
    }
    return findings
  }

  private static func lonely(in scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    for (begin, end) in pairs.sorted(by: { $0.key.value < $1.key.value }) {
      var depth = 0
      for scalar in scalars {
        if scalar == begin { depth += 1 }
        if scalar == end { depth -= 1 }
        if depth < 0 { return end }
      }
      if depth > 0 { return begin }
    }
    let straight = scalars.indices.filter { place in
      // Behind a number it stands for inches.
      scalars[place] == "\"" && !(place > 0 && (0x30...0x39).contains(scalars[place - 1].value))
    }
    return straight.count.isMultiple(of: 2) ? nil : "\""
  }

  private static func isForeign(_ mark: Unicode.Scalar, to lesson: LintedLesson) -> Bool {
    let own = Set(
      lesson.tools.marks.quotationMarks.flatMap { ($0.begin + $0.end).unicodeScalars })
    if own.contains(mark) { return false }
    if foreign.contains(mark) { return true }
    if corners.contains(mark) { return !["zh", "ja"].contains(lesson.language.language) }
    guard pairs.keys.contains(mark) || pairs.values.contains(mark), mark == "«" || mark == "»"
    else { return false }
    return !own.isEmpty && !angled.contains(lesson.language.language)
  }

  private static func usual(in lesson: LintedLesson) -> String {
    lesson.tools.marks.quotationMarks.first.map { $0.begin + "…" + $0.end } ?? "“…”"
  }
}
