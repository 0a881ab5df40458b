import Foundation
import TestSupport
import Testing

@Suite("Help") struct HelpTests {
  @Test func `every command has help with an overview and no gap`() async throws {
    let pages = try await HelpTree.pages.value

    for page in pages {
      #expect(page.outcome.status == 0, "\(page)")
      #expect(page.outcome.errors == "", "\(page)")
      #expect(page.outcome.output.contains("OVERVIEW: "), "\(page)")
      #expect(!page.outcome.output.contains("⟨"), "\(page)")
    }
    #expect(pages.count > 20)
  }

  @Test func `every command takes the shared options`() async throws {
    let pages = try await HelpTree.pages.value

    for page in pages where !page.outcome.output.contains("SUBCOMMANDS:") {
      for option in ["--fund", "--as", "--locale", "--format"] {
        #expect(page.outcome.output.contains(option), "\(page) \(option)")
      }
    }
  }

  /// After a change that is wanted: `DIFUND_UPDATE_GOLDEN=1 swift test --filter HelpTests`.
  @Test func `the help texts are those that were reviewed`() async throws {
    let golden = URL(filePath: Programs.package + "/Tests/difundTests/Golden/help.txt")
    let pages = try await HelpTree.pages.value

    let text = pages.map { "== \($0) --help\n\n\($0.outcome.output)" }.joined(separator: "\n")

    if ProcessInfo.processInfo.environment["DIFUND_UPDATE_GOLDEN"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    let reviewed = try String(contentsOf: golden, encoding: .utf8)
    let lines = (text.split(separator: "\n"), reviewed.split(separator: "\n"))
    #expect(
      Array(lines.0.difference(from: lines.1)) == [], "Update the golden file if this is right.")
  }
}
