internal import ArgumentParser
internal import LessonPacks
internal import Vocabulary

/// The options that say what kinds of packs to make, and how they are to be.
struct PackOptions: ParsableArguments {
  @Option(help: .localized("help.lesson.export.pack", valueName: "kinds"))
  var pack = PackKinds([.html])

  @Option(help: .localized("help.lesson.export.readers"))
  var readers = PackChoices.Readers.everyone

  @Flag(help: .localized("help.lesson.export.parallel"))
  var parallel = false

  @Flag(help: .localized("help.lesson.export.large-print"))
  var largePrint = false

  @Option(help: .localized("help.lesson.export.paper"))
  var paper = PackChoices.Paper.a4

  @Option(help: .localized("help.lesson.export.limit", valueName: "kb"))
  var limit = 300

  /// How the lessons are to be presented.
  var choices: PackChoices {
    var choices = PackChoices()
    choices.readers = readers
    choices.isParallel = parallel
    choices.isLargePrint = largePrint
    choices.paper = paper
    return choices
  }

  /// The most bytes that a pack may have for each language.
  func limitBytes() throws -> Int {
    guard (1...1_000_000).contains(limit) else {
      throw UsageError(Message("usage.not-positive", ["option": .text("--limit")]))
    }
    return limit * 1000
  }
}
