internal import ArgumentParser
internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// `difund application search`: finds applications by their words and fields.
struct ApplicationSearchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("search", key: "application.search", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application.search.query", valueName: "query"))
  var query: String

  @Option(help: .localized("help.application.search.limit", valueName: "n"))
  var limit = 20

  func run() async throws {
    guard limit > 0 else {
      throw UsageError(Message("usage.not-positive", ["option": .text("--limit")]))
    }
    let query = try SearchQuery(query)
    let fund = try shared.openForReading()
    let result = try await fund.grants.searchApplications(
      query, limit: limit, width: 76, by: fund.actor)
    switch shared.format {
    case .table: printList(result)
    case .json: Console.current.outRaw(JSONWriter.pretty.text(of: result.json(query: self.query)))
    case .csv, .html, .svg, .xlsx:
      try listing(result).print(as: shared.format, whenEmpty: Message("search.none"))
    }
  }

  private func printList(_ result: SearchResult) {
    let console = Console.current
    guard !result.found.isEmpty else { return tellNothingFound(result) }
    let marks = console.marksInBold ? ("\u{1B}[1m", "\u{1B}[22m") : ("«", "»")
    for (index, found) in result.found.enumerated() {
      let document = found.application.document
      if index > 0 { console.out("") }
      console.out("\(found.application.id) · \(found.title.marked(marks.0, marks.1))")
      let facts = [
        console.text(.country(document.country)), console.text(.track(document.track)),
        console.text(found.application.status.word),
      ]
      console.out("  \(facts.joined(separator: " · "))")
      if found.part != .title {
        let part = console.text(found.part.title)
        console.out("  \(part): \(found.snippet.marked(marks.0, marks.1))")
      }
    }
    console.note(
      Message(
        "search.count",
        [
          "count": .integer(Int64(result.count)), "shown": .integer(Int64(result.found.count)),
        ]))
  }

  /// Says which of the words are there, so that one sees what to leave out.
  private func tellNothingFound(_ result: SearchResult) {
    let console = Console.current
    console.out(Message("search.none"))
    if result.words.count > 1 {
      for word in result.words {
        console.note(
          Message(
            "search.word-count",
            ["text": .text(word.text), "count": .integer(Int64(word.count))]))
      }
    }
    if !result.words.isEmpty { console.note(Message("search.hint")) }
  }

  private func listing(_ result: SearchResult) -> Listing {
    var listing = Listing(
      name: "hits",
      columns: [
        .init("id"), .init("country"), .init("track"), .init("status"), .init("title"),
        .init("part"), .init("snippet"),
      ])
    for found in result.found {
      let document = found.application.document
      listing.rows.append([
        .text(found.application.id.rawValue), .country(document.country), .track(document.track),
        found.application.status.cell, .text(document.title), .text(found.part.word),
        .text(found.snippet.marked("«", "»")),
      ])
    }
    return listing
  }
}

extension SearchColumn {
  /// The name of the part for machines.
  var word: String {
    switch self {
    case .title: "title"
    case .summary: "summary"
    case .need: "need"
    case .plan: "plan"
    case .risks: "risks"
    case .budget: "budget"
    case .organisation: "lead"
    case .contact: "contact"
    case .contactSound, .organisationSound, .unmasked: "snippet"
    }
  }

  /// The name of the part for people.
  var title: Message { Message("column.\(word)") }
}

extension SearchResult {
  /// What was found as an object for machines.
  func json(query: String) -> JSON {
    [
      "query": .string(query), "count": .integer(Int64(count)),
      "hits": .array(found.map(\.json)),
      "words": .array(
        words.map { ["text": .string($0.text), "count": .integer(Int64($0.count))] }),
    ]
  }
}

extension FoundApplication {
  /// What was found as an object for machines; marks are offsets in the UTF-8 form of the snippet.
  fileprivate var json: JSON {
    let document = application.document
    return [
      "id": .string(application.id.rawValue), "call": .string(application.callID.rawValue),
      "status": .string(application.status.rawValue),
      "country": .string(document.country.rawValue), "language": .string(document.language.text),
      "track": .string(document.track.rawValue), "title": .string(document.title),
      "whole_words": .bool(isWhole), "part": .string(part.word),
      "snippet": .string(snippet.text),
      "marks": .array(
        snippet.marks.map {
          .array([.integer(Int64($0.lowerBound)), .integer(Int64($0.upperBound))])
        }),
    ]
  }
}
