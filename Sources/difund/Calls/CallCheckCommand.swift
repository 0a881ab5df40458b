internal import ArgumentParser
internal import Formats
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund call check`: tells what is wrong or questionable in the file of a call.
struct CallCheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("check", key: "call.check", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.call.check.file", valueName: "file.yaml"))
  var file: String

  func run() async throws {
    let check = try checkCall(try InputFile.text(file), file: file, today: Clock.now().day)
    var listing = Listing(
      name: "findings",
      columns: [
        .init("severity"), .init("place", title: Console.current.text("column.text_place")),
        .init("problem"),
      ])
    for (severity, problems) in [("fault", check.faults), ("advice", check.advice)] {
      for problem in problems {
        listing.rows.append([
          .word(severity, key: "call-check-severity.\(severity)"),
          .text(problem.location.plainText), .sentence(problem.message),
        ])
      }
    }
    try listing.print(as: shared.format, whenEmpty: Message("call-check.nothing"))
    if !check.faults.isEmpty { throw ExitCode(Failure.badData.rawValue) }
  }
}
