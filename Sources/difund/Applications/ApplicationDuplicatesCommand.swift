internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund application duplicates`: applications that may be one, and copied texts.
struct ApplicationDuplicatesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("duplicates", key: "application.duplicates", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Flag(name: .customLong("all-calls"), help: .localized("help.application.duplicates.all-calls"))
  var allCalls = false

  @Option(
    name: .customLong("at-least"),
    help: .localized("help.application.duplicates.at-least", valueName: "score"))
  var least = 0.6

  func run() async throws {
    guard (0...1).contains(least) else {
      throw UsageError(Message("usage.not-a-share", ["option": .text("--at-least")]))
    }
    let fund = try shared.openForReading()
    let pairs = try await fund.grants.findDuplicates(
      call: try callID(call), allCalls: allCalls, atLeast: least, by: fund.actor)
    if shared.format == .table { return show(pairs) }
    try listing(pairs).print(as: shared.format, whenEmpty: nil)
  }

  private func show(_ pairs: [DuplicatePair]) {
    let console = Console.current
    if pairs.isEmpty { return console.out(Message("duplicates.none")) }
    for pair in pairs {
      console.out(pair.heading)
      for side in [pair.first, pair.second] {
        console.out("  \(side.id) (\(side.callID)): \(side.title) · \(side.lead)")
      }
      for evidence in pair.evidence { console.out("  – \(console.text(evidence.message))") }
      if let passage = pair.passage {
        console.out(Message("duplicates.passage", ["text": .text(shortened(passage))]))
      }
      console.out("")
    }
    console.note(Message("duplicates.count", ["count": .integer(Int64(pairs.count))]))
  }

  private func shortened(_ text: String) -> String {
    text.count > 200 ? "\(text.prefix(100)) … \(text.suffix(100))" : text
  }

  private func listing(_ pairs: [DuplicatePair]) -> Listing {
    var listing = Listing(
      name: "duplicates",
      columns: [
        .init("score", alignsRight: true), .init("first"), .init("first_call"), .init("second"),
        .init("second_call"), .init("evidence"), .init("passage"),
      ])
    for pair in pairs {
      listing.rows.append([
        .number(pair.score, decimals: 2), .text(pair.first.id.rawValue),
        .text(pair.first.callID.rawValue), .text(pair.second.id.rawValue),
        .text(pair.second.callID.rawValue),
        .text(pair.evidence.map { Console.current.text($0.message) }.joined(separator: " ")),
        .text(pair.passage ?? ""),
      ])
    }
    return listing
  }
}

extension DuplicatePair {
  /// The keys of both, and how sure it is.
  var heading: Message {
    Message(
      "duplicates.pair",
      [
        "first": .text(first.id.rawValue), "second": .text(second.id.rawValue),
        "score": .percent(score, decimals: 0),
      ])
  }
}
