internal import ArgumentParser
internal import Formats
internal import Foundation
internal import Text
internal import Vocabulary

/// `difund text train`: makes the models that the program carries again, from the files of their
/// sources.
struct TextTrainCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("train", key: "text.train", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.text.train.data", valueName: "data"))
  var data: String

  @Argument(help: .localized("help.text.train.output", valueName: "output"))
  var output: String

  func run() async throws {
    let console = Console.current
    let models = try ModelRecipes.makeAll { name in
      console.progress(Message("progress.reading", ["file": .text(name)]))
      return try InputFile.text("\(data)/\(name)")
    }
    console.progress(nil)
    for model in models {
      let path = "\(output)/\(model.name).model"
      do {
        try Data(model.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw UsageError(Message("text.cannot-write", ["path": .text(path)]))
      }
      console.out(
        Message(
          "text.trained",
          ["path": .text(path), "bytes": .integer(Int64(model.bytes.count))]))
    }
  }
}
