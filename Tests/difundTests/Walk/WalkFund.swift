import Foundation
import Formats
import Synchronization
import TestSupport
import Testing
import Text
import Vocabulary

@testable import difund

/// What a command said, wherever it said it.
struct Said: Sendable {
  let status: Int32
  let output: String
  let errors: String
  /// What a workbook or another file holds.
  let files: String

  /// Everything, in lower case and without the marks that part digits.
  var plain: String {
    (output + errors + files).lowercased().filter { !",.\u{202F}\u{A0}\u{2009}'’".contains($0) }
  }
}

/// The fund that every command is run on, as every sort of person.
struct WalkFund: Sendable {
  let place: TemporaryFolder
  let path: String

  /// A folder for files that commands take.
  let files: TemporaryFolder

  /// The fund that is only read.
  static let shared = Task { () throws -> WalkFund in try await made() }

  private static let localizer = Task { () throws -> Localizer in
    try Console.english().localizer
  }

  /// A copy that a command may change.
  func copy() throws -> WalkFund {
    let place = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: path, toPath: place.path("fund"))
    return WalkFund(place: place, path: place.path("fund"), files: files)
  }

  /// Runs a command in this process.
  func run(_ words: [String], as walker: String?) async throws -> Said {
    let heard = Heard()
    let console = Console(
      localizer: try await Self.localizer.value,
      writeOut: { text in heard.output.withLock { $0 += text } },
      writeError: { text in heard.errors.withLock { $0 += text } },
      writeBytes: { more in heard.bytes.withLock { $0 += more } })
    let folder = place.path("out-\(UUID().uuidString)")
    let actor = walker.map { ["--as", $0] } ?? []
    let line = words.map { $0.replacing("{OUT}", with: folder) } + ["--fund", path] + actor
    let status = await Console.$current.withValue(console) {
      await Main.run(CommandLineWords(words: line).normalized)
    }
    return Said(
      status: status, output: heard.output.withLock { $0 },
      errors: heard.errors.withLock { $0 }.replacing(folder, with: "{OUT}"),
      files: Self.text(of: heard.bytes.withLock { $0 }) + Self.texts(in: folder))
  }

  /// What a command wrote.
  private final class Heard: Sendable {
    let output = Mutex("")
    let errors = Mutex("")
    let bytes = Mutex<[UInt8]>([])
  }

  /// The texts of a workbook, or the bytes as a text.
  private static func text(of bytes: [UInt8]) -> String {
    guard Workbook.looksLikeWorkbook(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    guard let workbook = try? Workbook(reading: bytes, file: "-") else { return "" }
    return workbook.sheets.map { sheet in
      sheet.name + "\n"
        + sheet.rows.map { $0.cells.map { "\($0.value)" }.joined(separator: "\t") }.joined(
          separator: "\n")
    }.joined(separator: "\n")
  }

  /// The texts of all files in a folder, or of one file, with their names.
  private static func texts(in path: String) -> String {
    let files = FileManager.default
    let names = files.enumerator(atPath: path)?.allObjects as? [String] ?? []
    return ([path] + names.map { "\(path)/\($0)" }).sorted().map { file in
      guard let data = files.contents(atPath: file) else { return "" }
      return URL(filePath: file).lastPathComponent + "\n" + text(of: Array(data))
    }.joined(separator: "\n")
  }

  // MARK: Making it

  private struct NotMade: Error {
    let words: [String]
    let errors: String
  }

  private func make(_ words: String..., as walker: String? = nil) async throws {
    let said = try await run(words, as: walker)
    guard said.status == 0 else { throw NotMade(words: words, errors: said.output + said.errors) }
  }

  private func write(_ name: String, _ text: String) throws -> String {
    try place.write(Array(text.utf8), to: name)
  }

  private static func made() async throws -> WalkFund {
    let place = try TemporaryFolder()
    let fund = WalkFund(
      place: place, path: place.path("fund"), files: try TemporaryFolder())
    let made = try await Programs.difund(
      ["init", fund.path, "--title", "Walked fund", "--owner", "owner"])
    guard made.status == 0 else { throw NotMade(words: ["init"], errors: made.errors) }
    try await fund.makePeople()
    try await fund.makeApplications()
    try await fund.makeReviews()
    try WalkFile.writeAll(into: fund.files)
    return fund
  }

  private func makePeople() async throws {
    let people = """
      key,name,roles,organisation
      chair,Chair,administrator,
      mixed,Mixed,administrator,\(MarkedApplication.tied.word)lead
      finance,Finance,finance-officer,
      analyst,Analyst,analyst,
      trainer,Trainer,trainer,
      auditor,Auditor,auditor,
      applicant,Applicant,applicant,
      """
    let reviewers = """
      key,name,country,gender,languages,tracks,maximum_load,organisation
      rev,Rev,KH,female,km,rural-deployment,9,
      second,Second,KH,male,km,rural-deployment,9,
      other,Other,TH,male,th,rural-deployment,9,
      third,Third,TH,male,th,rural-deployment,9,
      fresh,Fresh,VN,male,vi,rural-deployment,9,
      mixed,Mixed,VN,male,vi,rural-deployment,9,\(MarkedApplication.tied.word)lead
      """
    try await make("person", "import", try write("people.csv", people))
    try await make("reviewer", "import", try write("reviewers.csv", reviewers))
  }

  private func makeApplications() async throws {
    var call = try String(contentsOfFile: Fund.demo + "/call.yaml", encoding: .utf8)
    call = call.replacing("reviews_per_application: 3", with: "reviews_per_application: 2")
    if let start = call.range(of: "\neligibility:"), let end = call.range(of: "\nrubric:") {
      call.removeSubrange(start.lowerBound..<end.lowerBound)
    }
    if let start = call.range(of: "\nform:") {
      call.removeSubrange(start.lowerBound..<call.endIndex)
    }
    try await make("call", "create", try write("call.yaml", call + "\n"))
    try await make("call", "open")
    try await make("rates", "import", Fund.demo + "/rates.csv")
    for application in MarkedApplication.all {
      let file = try place.write(Array(try application.file()), to: "\(application.word).json")
      try await make("application", "import", file)
    }
    try await make("application", "screen")
    try await make("call", "close")
    try await make("review", "assign")
  }

  private func makeReviews() async throws {
    let (open, waiting) = (MarkedApplication.open, MarkedApplication.waiting)
    let (tied, hidden) = (MarkedApplication.tied, MarkedApplication.hidden)
    try await make("reviewer", "declare", open.reference, "--none", as: "rev")
    try await make(
      "reviewer", "declare", tied.reference, "--kind", "family", "--note", "A cousin", as: "rev")
    try await make("reviewer", "declare", "--all-assigned", as: "second")
    let pairs = [(open, "rev"), (open, "second"), (tied, "second"), (hidden, "other")]
    for (application, reviewer) in pairs + [(hidden, "third")] {
      let panel = reviewer == "rev" ? "Mine" : "\(application.word)panel"
      let scores = ["need", "plan", "inclusion", "value"].flatMap {
        ["--criterion", "\($0)=4"]
      }
      let said = try await run(
        ["review", "score", application.reference, "--reviewer", reviewer] + scores + [
          "--confidence", "high", "--to-panel", panel, "--to-applicant", panel,
          "--declared-on-paper", "Signed sheets",
        ], as: nil)
      guard said.status == 0 else { throw NotMade(words: ["review score"], errors: said.errors) }
    }
    try await make(
      "review", "draft", "save", "--application", waiting.reference, "--to-panel",
      "\(waiting.word)panel", as: "second")
    try await make("select", "--save")
    try await make(
      "decide", hidden.reference, "--outcome", "fund", "--reason", "Panel of 12 June")
    try await make(
      "award", "agree", hidden.reference, "--signed", "2026-07-15", "--start", "2026-08-01",
      "--end", "2027-07-31")
    try await make(
      "disbursement", "schedule", hidden.reference, "--share", "60%", "--due", "2026-08-15",
      "--share", "40%", "--due", "2027-02-15")
    try await make(
      "disbursement", "pay", hidden.reference, "--tranche", "1", "--day", "2026-09-01",
      "--reference", "BANK-7", as: "finance")
  }
}
