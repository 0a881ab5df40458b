internal import ArgumentParser
internal import Formats
internal import Text
internal import Vocabulary

/// `difund text check`: finds characters in names, one a line, that deceive readers.
struct TextCheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("check", key: "text.check", more: true)
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console.current
    let checker = try SpoofChecker()
    var names = ConfusableNames<Int>(checker: checker)
    var (number, found) = (0, 0)
    try TextInput.forEachLine { line in
      number += 1
      let name = withoutEnd(line)
      let report = try checker.report(on: name)
      let alike = names.add(name, as: number, skeleton: report.skeleton)
      found += report.findings.count + (alike == nil ? 0 : 1)
      if shared.format == .json {
        console.out(
          JSONWriter.compact.text(of: json(of: report, alike: alike, name: name, line: number)))
      } else {
        for problem in problems(of: report, alike: alike, name: name, line: number) {
          console.out(problem.located)
        }
      }
    }
    guard shared.format != .json else { return }
    console.out(
      Message(
        "text.checked", ["lines": .integer(Int64(number)), "findings": .integer(Int64(found))]))
  }

  /// A line without what ends it, on whatever system it was written.
  private func withoutEnd(_ line: String) -> String {
    var scalars = line.unicodeScalars
    while let last = scalars.last, last == "\r" || last == "\n" { scalars.removeLast() }
    return String(scalars)
  }

  private func json(
    of report: SpoofReport, alike: ConfusableNames<Int>.Entry?, name: String, line: Int
  ) -> JSON {
    [
      "line": .integer(Int64(line)), "text": .string(name), "skeleton": .string(report.skeleton),
      "scripts": .array(report.scripts.map { .string($0) }),
      "restriction": .string(report.restriction.rawValue),
      "findings": .array(
        report.findings.map { finding in
          [
            "kind": .string(finding.kind.rawValue), "offset": .integer(Int64(finding.offset)),
            "code_point": .string(finding.codePoint),
            "name": finding.name.map { .string($0) } ?? .null,
            "message": .string(Console.current.unmarkedText(finding.message)),
          ]
        }),
      "confusable_with_line": alike.map { .integer(Int64($0.key)) } ?? .null,
    ]
  }

  private func problems(
    of report: SpoofReport, alike: ConfusableNames<Int>.Entry?, name: String, line: Int
  ) -> [InputProblem] {
    var problems = report.findings.map { finding in
      let before = String(decoding: name.utf8.prefix(finding.offset), as: UTF8.self)
      let place = SourceLocation(file: "-", line: line, column: before.unicodeScalars.count + 1)
      return InputProblem(at: place, finding.message)
    }
    if let alike {
      problems.append(
        InputProblem(
          at: SourceLocation(file: "-", line: line),
          Message(
            "text.confusable",
            ["name": .text(quotation(of: alike.name)), "line": .integer(Int64(alike.key))])))
    }
    return problems
  }
}
