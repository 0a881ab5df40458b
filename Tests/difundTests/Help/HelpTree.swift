import TestSupport

/// The help of every command, found by walking the lists of subcommands.
enum HelpTree {
  /// A command and what `--help` says of it.
  struct Page: Sendable, CustomStringConvertible {
    let words: [String]
    let outcome: Outcome

    var description: String { (["difund"] + words).joined(separator: " ") }
  }

  /// The pages in the order in which the program lists them, each group before its commands.
  static let pages = Task { () throws -> [Page] in try await walk([]) }

  private static func walk(_ words: [String]) async throws -> [Page] {
    let outcome = try await Programs.difund(words + ["--help"])
    var pages = [Page(words: words, outcome: outcome)]
    for name in subcommands(in: outcome.output) { pages += try await walk(words + [name]) }
    return pages
  }

  private static func subcommands(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
    return lines[(heading + 1)...].prefix { !$0.isEmpty }.compactMap { line in
      line.firstMatch(of: #/^ {2}([a-z][a-z0-9-]*)/#).map { String($0.1) }
    }
  }
}
