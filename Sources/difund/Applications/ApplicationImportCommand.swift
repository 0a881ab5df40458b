internal import ArgumentParser
internal import Formats
internal import Foundation
internal import Grants
internal import Intake
internal import Text
internal import Vocabulary
internal import Workspace

/// `difund application import`: takes applications from files.
struct ApplicationImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "application.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application.import.files", valueName: "file"))
  var files: [String]

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  @Flag(name: .customLong("update"), help: .localized("help.application.import.update"))
  var isUpdating = false

  func run() async throws {
    let console = Console.current
    var batch = Batch<ReceivedDocument>()
    for (number, file) in try expandFolders(files).enumerated() {
      if number.isMultiple(of: 20) {
        console.progress(Message("progress.reading", ["file": .text(file)]))
      }
      do {
        let read = try readFile(file)
        batch.values += read.values
        batch.problems += read.problems
      } catch let error as FormatError where !error.inputProblems.isEmpty {
        batch.problems += error.inputProblems
      }
    }
    console.progress(nil)
    let fund = try shared.openForWriting()
    let kept = try fund.workspace.keep(batch.values.flatMap(\.value.attachments))
    let report: ImportReport
    do {
      report = try await fund.grants.importApplications(
        batch.values, problems: batch.problems, to: try callID(call), updating: isUpdating,
        acceptValid: acceptsValid, by: fund.actor)
    } catch {
      try await fund.workspace.discard(kept)
      throw error
    }
    try await fund.workspace.discard(kept)
    tell(report)
    tellVersions(report)
    try warn(of: batch.values.map(\.value.document), in: report)
    try await warnOfDuplicates(in: report, fund)
    if !report.refused.isEmpty { throw ExitCode(Failure.badData.rawValue) }
  }

  private func readFile(_ file: String) throws -> Batch<ReceivedDocument> {
    let table = try InputFile.table(file)
    let repair: TextRepair = { text, language in repairedBurmese(text, language: language) }
    let isTable = [".csv", ".tsv"].contains { file.lowercased().hasSuffix($0) }
    if case .text(let text) = table, !isTable {
      return try readApplications(json: text, file: file, repair: repair)
    }
    return try readApplications(csv: table, file: file, repair: repair)
  }

  /// Tells what names of new applications hold that readers do not see or take for others.
  private func warn(of documents: [ApplicationDocument], in report: ImportReport) throws {
    let added = Set(report.added).union(report.revised.keys)
    let checker = try SpoofChecker()
    for document in documents where added.contains(document.reference) {
      let lead = document.lead
      let names =
        [
          ("lead.name", lead.name), ("lead.name_latin", lead.latinName ?? ""),
          ("lead.contact.name", lead.contact.name),
        ]
        + document.partners.enumerated().map {
          ("partners[\($0.offset + 1)].name", $0.element.name)
        }
      for (field, name) in names {
        for finding in try checker.report(on: name).findings {
          Console.current.note(
            Message(
              "import.suspicious",
              [
                "id": .text(document.reference.rawValue), "field": .text(field),
                "problem": .message(finding.message),
              ]))
        }
      }
    }
  }

  private func tell(_ report: ImportReport) {
    let console = Console.current
    for (id, fields) in report.repaired.sorted(by: { $0.key < $1.key }) {
      console.note(
        Message(
          "import.repaired",
          ["id": .text(id.rawValue), "fields": .list(fields.map { .text($0) })]))
    }
    for (id, lateness) in report.late.sorted(by: { $0.key < $1.key }) {
      guard let note = lateness.note else { continue }
      console.note(Message("deadline.of", ["id": .text(id.rawValue), "note": .message(note)]))
    }
    for problem in report.refused { console.note(problem.located) }
    console.out(
      Message(
        "import.summary",
        [
          "added": .integer(Int64(report.added.count)),
          "unchanged": .integer(Int64(report.unchanged.count + report.outdated.count)),
          "refused": .integer(Int64(report.refused.count)),
        ]))
    if !report.revised.isEmpty {
      console.out(
        Message("import.changed", ["count": .integer(Int64(report.revised.count))]))
    }
  }
}

extension ApplicationImportCommand {
  /// Tells what became of applications that were there before.
  private func tellVersions(_ report: ImportReport) {
    let console = Console.current
    for (id, number) in report.revised.sorted(by: { $0.key < $1.key }) {
      console.note(
        Message(
          "import.revised", ["id": .text(id.rawValue), "number": .integer(Int64(number))]))
    }
    for record in report.outdated {
      console.note(
        Message(
          "import.outdated",
          [
            "id": .text(record.id.rawValue), "number": .integer(Int64(record.version)),
            "day": .day(record.replaced),
          ]))
    }
    for (id, reviews) in Dictionary(grouping: report.staleReviews, by: \.applicationID)
      .sorted(by: { $0.key < $1.key })
    {
      console.note(
        Message(
          "import.stale-reviews",
          [
            "id": .text(id.rawValue),
            "reviewers": .list(reviews.map { .text($0.reviewerID.rawValue) }),
          ]))
    }
  }

  /// Tells which new applications may be the same as others, the surest first.
  private func warnOfDuplicates(in report: ImportReport, _ fund: OpenFund) async throws {
    let new = Set(report.added).union(report.revised.keys)
    guard !new.isEmpty else { return }
    let pairs = try await fund.grants.findDuplicates(
      call: nil, allCalls: true, of: new, by: fund.actor)
    let console = Console.current
    for pair in pairs.prefix(5) {
      guard let evidence = pair.evidence.first else { continue }
      console.note(
        Message(
          "import.duplicate",
          [
            "first": .text(pair.first.id.rawValue), "second": .text(pair.second.id.rawValue),
            "score": .percent(pair.score, decimals: 0), "evidence": .message(evidence.message),
          ]))
    }
    if pairs.count > 5 {
      console.note(Message("import.duplicates", ["count": .integer(Int64(pairs.count))]))
    }
  }
}

/// The files that a user named, where a folder stands for its JSON and CSV files and its
/// workbooks in order of name.
func expandFolders(_ names: [String]) throws -> [String] {
  var files: [String] = []
  for name in names {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: name, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      files.append(name)
      continue
    }
    let inside = (try? FileManager.default.contentsOfDirectory(atPath: name)) ?? []
    let wanted = inside.filter { name in
      // Programs keep a file of this name beside a workbook that is open.
      [".json", ".csv", ".xlsx"].contains { name.hasSuffix($0) } && !name.hasPrefix("~$")
    }.sorted()
    guard !wanted.isEmpty else {
      throw UsageError(Message("usage.empty-folder", ["path": .text(name)]))
    }
    files += wanted.map { "\(name)/\($0)" }
  }
  return files
}

/// Turns text in Zawgyi encoding into Unicode, when it is surely Zawgyi.
@Sendable func repairedBurmese(_ text: String, language: LanguageTag) -> String? {
  guard let repaired = try? ReceivedText(text).repaired(), repaired.wasZawgyi else { return nil }
  return repaired.text
}
