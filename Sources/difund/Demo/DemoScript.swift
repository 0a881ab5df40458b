internal import Workspace

/// One step of the demonstration: a few words on it, and the commands that take it.
struct DemoStep {
  /// The last part of the key of the words, `demo.step.` and this.
  let name: String

  /// The commands, without the name of the program.
  let commands: [[String]]

  /// The exit status that each command ends with.
  let status: Int32

  init(_ name: String, _ commands: [[String]], status: Int32 = 0) {
    self.name = name
    self.commands = commands
    self.status = status
  }
}

/// The life of a fund from the first day to the first report, as commands that anyone can repeat.
struct DemoScript {
  /// The folder of the fund.
  let fund: String

  /// The folder of the demonstration's files.
  let data: String

  private func command(_ words: String...) -> [String] { ["--fund", fund] + words }

  /// The steps, in order.
  var steps: [DemoStep] { beginning + review + money + closing }

  /// The files that are worth opening afterwards, by the last part of their keys.
  var results: [(name: String, path: String)] {
    []
  }

  private var beginning: [DemoStep] {
    [
      DemoStep(
        "init",
        [
          [
            "init", fund, "--title", FundFolder.demonstrationTitle, "--owner", "director",
            "--name", "Fund director",
          ]
        ]),
      DemoStep(
        "call",
        [
          command("call", "create", "\(data)/call.yaml"), command("call", "open"),
          command("rates", "import", "\(data)/rates.csv"),
        ]),
      DemoStep(
        "applications",
        [
          command("application", "import", "\(data)/applications"),
          command("application", "list", "--country", "LA"),
        ]),
      DemoStep("screening", [command("application", "screen"), command("call", "close")]),
    ]
  }

  private var review: [DemoStep] { [] }

  private var money: [DemoStep] { [] }

  private var closing: [DemoStep] {
    [DemoStep("audit", [command("audit", "verify")])]
  }
}
