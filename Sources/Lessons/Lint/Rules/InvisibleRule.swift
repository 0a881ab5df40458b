import Text
import Vocabulary

/// Finds characters that nobody sees, that look like others, or that no font is bound to show.
enum InvisibleRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    var findings: [LintFinding] = []
    for text in lesson.texts {
      let report = try lesson.tools.spoofChecker.report(on: text.plain)
      for found in report.findings {
        // Authors mark with it where a line may break.
        if found.scalar == "\u{200B}", !lesson.language.hasBlanksBetweenWords { continue }
        findings.append(
          lesson.finding(.invisible, severity(of: found.kind), in: text, found.message))
      }
    }
    return findings
  }

  private static func severity(of kind: SpoofFinding.Kind) -> LintFinding.Severity {
    switch kind {
    case .bidiControl, .control, .unassigned: .error
    case .fontVariant, .invisible, .lookalike, .mixedDigits, .mixedScripts, .repeatedMark: .warning
    }
  }
}
