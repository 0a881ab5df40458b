internal import ArgumentParser
internal import Foundation
internal import Formats
internal import LessonPacks
internal import Lessons
internal import Vocabulary

/// `difund lesson lint`: finds what would harm or puzzle the readers of lessons.
struct LessonLintCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("lint", key: "lesson.lint", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var content: ContentOption

  @Argument(help: .localized("help.lesson.lint.lesson", valueName: "lesson"))
  var lessons: [String] = []

  @Option(
    name: [.long, .customLong("languages")],
    help: .localized("help.lesson.lint.language", valueName: "tags"))
  var language: [String] = []

  func run() async throws {
    let console = Console.current
    let library = try content.library()
    let report = try report(of: library)
    switch shared.format {
    case .table:
      for finding in report.findings { console.out(sentence(of: finding)) }
      console.out(summary(of: report))
    case .json: console.outRaw(JSONWriter.pretty.text(of: json(of: report)))
    case .csv, .html, .svg, .xlsx: try listing(of: report).print(as: shared.format, whenEmpty: nil)
    }
    for language in report.languagesWithoutFont {
      console.note(Message("lint.no-font", ["language": .language(language)]))
    }
    if report.errorCount > 0 { throw ExitCode.failure }
  }

  /// Checks what was named: by default each lesson in every language that it is there in.
  private func report(of library: LessonLibrary) throws -> LintReport {
    let wanted = try LessonChoice.languages(language)
    let services = PackFonts(
      folders: PackFonts.folders(environment: ProcessInfo.processInfo.environment)
    ).lintServices
    guard lessons.isEmpty, !wanted.isEmpty else {
      return try library.lint(
        lessons.isEmpty ? library.lessonIDs() : LessonChoice.ids(lessons),
        in: wanted.isEmpty ? nil : wanted, with: services)
    }
    // Of all the lessons those count that are there in one of the languages.
    var report = LintReport()
    for language in wanted {
      let there = try library.lessonIDs().filter { id in
        let own = try library.lesson(id).about.language
        return try own == language || library.translationLanguages(of: id).contains(language)
      }
      let ids = try there.isEmpty ? library.lessonIDs() : there
      report.append(try library.lint(ids, in: [language], with: services))
    }
    return report
  }

  private func sentence(of finding: LintFinding) -> Message {
    Message(
      finding.severity == .error ? "lint.found-error" : "lint.found-warning",
      [
        "place": .text(finding.location.plainText), "rule": .text(finding.rule.rawValue),
        "problem": .message(finding.message),
      ])
  }

  private func summary(of report: LintReport) -> Message {
    Message(
      "lint.summary",
      [
        "texts": .integer(Int64(report.textCount)),
        "errors": .integer(Int64(report.errorCount)),
        "warnings": .integer(Int64(report.findings.count - report.errorCount)),
      ])
  }

  private func json(of report: LintReport) -> JSON {
    [
      "texts": .integer(Int64(report.textCount)),
      "errors": .integer(Int64(report.errorCount)),
      "warnings": .integer(Int64(report.findings.count - report.errorCount)),
      "findings": .array(
        report.findings.map { finding in
          [
            "lesson": .string(finding.lesson.rawValue),
            "language": .string(finding.language.text),
            "file": .string(finding.location.file),
            "line": finding.location.line.map { .integer(Int64($0)) } ?? .null,
            "unit": finding.unit.map { .string($0.rawValue) } ?? .null,
            "rule": .string(finding.rule.rawValue),
            "severity": .string(finding.severity.rawValue),
            "message": .string(Console.current.unmarkedText(finding.message)),
          ]
        }),
    ]
  }

  private func listing(of report: LintReport) -> Listing {
    var listing = Listing(
      name: "findings",
      columns: [
        .init("lesson", isForMachinesOnly: true), .init("language"),
        .init("file", isForMachinesOnly: true), .init("line", isForMachinesOnly: true),
        .init("unit", isForMachinesOnly: true), .init("rule", isForMachinesOnly: true),
        .init("severity", isForMachinesOnly: true), .init("message", isForMachinesOnly: true),
      ])
    listing.rows = report.findings.map { finding in
      [
        .text(finding.lesson.rawValue), .language(finding.language),
        .text(finding.location.file),
        finding.location.line.map { .integer(Int64($0)) } ?? .empty,
        finding.unit.map { .text($0.rawValue) } ?? .empty, .text(finding.rule.rawValue),
        .text(finding.severity.rawValue), .sentence(finding.message),
      ]
    }
    return listing
  }
}
