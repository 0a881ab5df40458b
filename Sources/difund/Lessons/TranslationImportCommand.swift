internal import ArgumentParser
internal import Formats
internal import Lessons
internal import Vocabulary

/// `difund lesson translation import`: takes what translators hand in.
struct TranslationImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "lesson.translation.import", more: true)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var source: ContentOption

  @Argument(help: .localized("help.lesson.translation.import.file", valueName: "file"))
  var files: [String]

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  private static let largestBytes = 8_000_000

  /// A file that was handed in, and what it changes.
  private struct Result {
    let id: Lesson.ID
    let language: LanguageTag
    let name: String
    let outcome: TranslationImport
  }

  func run() async throws {
    let content = try source.path()
    let library = try source.library()
    var results: [Result] = []
    for name in files {
      let bytes = try Files.readWhole(path: name, limitBytes: Self.largestBytes)
      let handedIn = try HandedInTranslation(reading: bytes, named: name)
      let result = Result(
        id: try handedIn.lesson(), language: try handedIn.language(), name: name,
        outcome: try library.importing(handedIn))
      if results.contains(where: { $0.id == result.id && $0.language == result.language }) {
        throw UsageError(Message("usage.same-translation", ["path": .text(name)]))
      }
      results.append(result)
    }
    let refused = results.flatMap(\.outcome.refused)
    let isTaken = acceptsValid || refused.isEmpty
    if isTaken {
      for result in results
      where !result.outcome.changed.isEmpty || !result.outcome.suggested.isEmpty {
        _ = try result.outcome.file.save(
          as: result.id, in: result.language, under: content)
      }
    }
    try tell(results, isTaken: isTaken)
    guard isTaken else {
      Console.current.note(Message("lesson.translation-not-taken"))
      throw ExitCode(65)
    }
  }

  private func tell(_ results: [Result], isTaken: Bool) throws {
    for problem in results.flatMap(\.outcome.refused) { Console.current.note(problem.located) }
    guard shared.format == .table else {
      return try listing(of: results).print(as: shared.format, whenEmpty: nil)
    }
    for result in results {
      let outcome = result.outcome
      Console.current.out(
        Message(
          "lesson.translation-imported",
          [
            "path": .text(result.name), "lesson": .text(result.id.rawValue),
            "language": .language(result.language),
            "changed": .integer(Int64(outcome.changed.count)),
            "unchanged": .integer(Int64(outcome.unchanged.count)),
            "suggested": .integer(Int64(outcome.suggested.count)),
            "refused": .integer(Int64(outcome.refused.count)),
          ]))
      guard isTaken, !outcome.changed.isEmpty else { continue }
      Console.current.out("  " + outcome.changed.map(\.rawValue).joined(separator: " "))
    }
  }

  private func listing(of results: [Result]) -> Listing {
    var listing = Listing(
      name: "units",
      columns: [
        .init("lesson"), .init("language"), .init("unit"), .init("result"), .init("reason"),
      ]
    )
    for result in results {
      let parts: [(String, [Unit.Key])] = [
        ("changed", result.outcome.changed), ("unchanged", result.outcome.unchanged),
        ("suggested", result.outcome.suggested),
      ]
      for (word, keys) in parts {
        for key in keys {
          listing.rows.append([
            .text(result.id.rawValue), .language(result.language), .text(key.rawValue),
            .word(word, key: "unit-result.\(word)"), .empty,
          ])
        }
      }
      for problem in result.outcome.refused {
        listing.rows.append([
          .text(result.id.rawValue), .language(result.language),
          .text(problem.location.field ?? ""), .word("refused", key: "unit-result.refused"),
          .sentence(problem.message),
        ])
      }
    }
    return listing
  }
}
