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
    [
      ("board", "\(fund)/reports/board.html"),
      ("page", "\(fund)/reports/disbursements.html"),
      ("chart", "\(fund)/reports/disbursements.svg"),
      ("csv", "\(fund)/reports/disbursements.csv"),
      ("reach", "\(fund)/reports/reach.svg"),
      ("lesson", "\(fund)/packs/what-is-ai-html/what-is-ai.html"), ("two-steps", secondFund),
      ("fund", fund),
    ]
  }

  private var beginning: [DemoStep] {
    [
      DemoStep(
        "init",
        [
          [
            "init", fund, "--title", FundFolder.demonstrationTitle, "--owner", "director",
            "--name", "Fund director", "--publisher", "\(data)/publisher.yaml",
          ]
        ]),
      DemoStep(
        "call",
        [
          command("call", "check", "\(data)/call.yaml"),
          command("call", "create", "\(data)/call.yaml"), command("call", "open"),
          command("rates", "import", "\(data)/rates.csv"),
        ]),
      DemoStep(
        "applications",
        [
          command("application", "import", "\(data)/applications"),
          command("application", "import", "--update", "\(data)/LA-03-changed.json"),
          command("application", "diff", "LA-03"), command("application", "duplicates"),
          command("application", "list", "--country", "LA"),
          command("application", "search", "(ຄູ OR ครู OR គ្រូ) track:rural", "--limit", "5"),
        ]),
      DemoStep("documents", documents),
      DemoStep("screening", [command("application", "screen"), command("call", "close")]),
    ]
  }

  private var documents: [[String]] {
    [
      command(
        "application", "attach", first, "\(data)/attachments/registration.pdf", "--document",
        "registration"),
      command(
        "application", "attach", first, "\(data)/attachments/budget-notes.csv", "--document",
        "budget-notes"),
      command("application", "leaks", first),
      command(
        "application", "attachment", "release", first, "2", "--reason",
        "Tells nobody who applies"),
      command("application", "attachments", first),
    ]
  }

  private var review: [DemoStep] {
    [
      DemoStep(
        "reviewers",
        [
          command("reviewer", "import", "\(data)/reviewers.csv"),
          command("reviewer", "conflict", "import", "\(data)/conflicts.csv"),
          command("reviewer", "conflict", "list"),
        ]),
      DemoStep("assign", [command("review", "assign")]),
      DemoStep(
        "reviews",
        [
          command("reviewer", "declare", "--all-assigned", "--as", "sophea"),
          command(
            "review", "import", "\(data)/reviews.csv", "--declared-on-paper",
            "Signed sheets of 4 May 2026"),
        ]),
      DemoStep("rank", [command("review", "agreement"), command("rank", "--limit", "12")]),
      DemoStep(
        "select",
        [command("select", "--policy", "\(data)/policy.yaml", "--robustness", "200", "--save")]),
      DemoStep(
        "decide",
        [
          command(
            "decide", "--selection", "S-1", "--reason", "Board meeting of 12 June 2026, as proposed"
          )
        ]),
      DemoStep(
        "approve",
        [
          command("person", "import", "\(data)/board.csv"), command("decide", "pending"),
          command(
            "decide", "approve", "MM-01", "--reason", "Budget checked line by line", "--as",
            "chair"),
          command(
            "report", "decisions", "--format", "html", "--output", "\(fund)/reports/board.html"),
          command(
            "decide", "letters", first, "MM-01", "LA-01", "--format", "html", "--output",
            "\(fund)/letters-to-send"),
        ]),
    ]
  }

  private var money: [DemoStep] {
    let payments = command("disbursement", "import", "\(data)/payments-1.csv")
    return [
      DemoStep(
        "agree",
        [
          command(
            "award", "agree", "--all-offered", "--signed", "2026-07-15", "--start", "2026-08-01",
            "--end", "2027-07-31", "--plan", "\(data)/agreement.yaml"),
          command("award", "show", first),
        ]),
      DemoStep("pay", [payments, payments]),
      DemoStep(
        "milestone",
        [
          command(
            "award", "milestone", "achieve", first, "LA-02", "MM-01", "--number", "1", "--day",
            "2026-10-20", "--evidence", "Lists of participants checked, two visits"),
          command("disbursement", "import", "\(data)/payments-2.csv"),
          command(
            "disbursement", "refund", first, "--amount", "1200000.00", "--day", "2026-11-10",
            "--reference", "DEMO-R-0001", "--reason", "Travel that was not needed"),
        ]),
      DemoStep("sessions", sessions),
      DemoStep(
        "progress",
        [
          command("award", "report", "import", "\(data)/progress.csv"),
          command(
            "award", "report", "verify", first, "LA-02", "MM-01", "--reason",
            "Lists of participants compared", "--as", "field"),
          command("report", "reach", "--by", "award", "--basis", "achieved"),
        ]),
      DemoStep(
        "amend",
        [
          command("award", "spending", "import", "\(data)/spending.csv"),
          command(
            "award", "amend", "LA-03", "--signed", "2026-11-12", "--end", "2027-10-31",
            "--milestone", "1::2026-12-20", "--milestone", "2::2027-05-31", "--budget",
            "\(data)/budget-LA-03.yaml", "--reason", "Floods closed the road until November"),
          command("award", "show", "LA-03"),
          command("award", "alerts", "--by-day", "2026-11-21", "--country", "LA"),
        ]),
      DemoStep(
        "report",
        [
          command(
            "report", "disbursements", "--by", "country,gender", "--currency", "USD"),
          command("report", "disbursements", "--by", "track", "--currency", "USD"),
          command("report", "pipeline", "--by", "country"),
        ]),
      DemoStep(
        "files",
        [
          command(
            "report", "disbursements", "--by", "country,gender", "--currency", "USD", "--format",
            "csv", "--output", "\(fund)/reports/disbursements.csv"),
          command(
            "report", "disbursements", "--by", "country,gender", "--currency", "USD", "--format",
            "svg", "--output", "\(fund)/reports/disbursements.svg"),
          command(
            "report", "disbursements", "--by", "month,country,gender", "--currency", "USD",
            "--format", "html", "--output", "\(fund)/reports/disbursements.html"),
          command("report", "exchange"),
          command(
            "publish", "iati", "--fictional", "allow", "--output",
            "\(fund)/open-data/activities.xml"),
        ]),
    ]
  }

  private var sessions: [[String]] {
    let records = command("lesson", "session", "import", "\(data)/sessions.csv")
    return [
      command("person", "import", "\(data)/people.csv"), records, records,
      command(
        "lesson", "session", "verify", "KH-S-001", "KH-S-002", "LA-S-001", "LA-S-002", "MM-S-001",
        "TH-S-001", "--reason", "Visits in August and September 2026", "--as", "field"),
      command("report", "reach", "--by", "country"),
      command(
        "report", "reach", "--by", "country,gender", "--format", "svg", "--output",
        "\(fund)/reports/reach.svg"),
      command("report", "reach", "--learning", "--by", "lesson"),
    ]
  }

  /// The award that the demonstration follows.
  private let first = "KH-01"

  private var closing: [DemoStep] {
    [
      DemoStep("two-steps", steppedCalls),
      DemoStep("lesson", [["lesson", "export", "what-is-ai", "--output", "\(fund)/packs"]]),
      DemoStep("audit", [command("audit", "verify")]),
    ]
  }

  /// The fund of the two calls that make applying in two steps.
  ///
  /// It lies apart, so that commands on the first fund need not say which call they mean.
  private var secondFund: String { "\(fund)/two-steps" }

  private var steppedCalls: [[String]] {
    let files = "\(data)/two-steps"
    let outlines = ["--call", "outlines-2026"]
    let commands: [[String]] = [
      ["call", "create", "\(files)/outlines.yaml"],
      ["call", "create", "\(files)/proposals.yaml"],
      ["call", "open", "outlines-2026"], ["rates", "import", "\(data)/rates.csv"],
      ["application", "import", "\(files)/outlines"] + outlines,
      ["application", "screen"] + outlines, ["call", "close", "outlines-2026"],
      ["reviewer", "import", "\(files)/reviewers.csv"], ["review", "assign"] + outlines,
      [
        "review", "import", "\(files)/reviews.csv", "--declared-on-paper",
        "Signed sheets of 10 April 2026",
      ],
      ["select", "--policy", "\(files)/invitations.yaml", "--save"] + outlines,
      ["decide", "--selection", "S-1", "--reason", "Meeting of 24 April 2026, as proposed"],
      ["decide", "letters", "--format", "html", "--output", "\(secondFund)/letters-to-send"]
        + outlines,
      ["call", "open", "proposals-2026"],
      [
        "call", "form", "--application", "KH-OUT-03", "--output",
        "\(secondFund)/forms/KH-OUT-03.html",
      ],
      ["application", "import", "\(files)/proposals", "--call", "proposals-2026"],
      ["application", "list", "--call", "proposals-2026"],
    ]
    let start = [
      "init", secondFund, "--title", FundFolder.demonstrationTitle, "--owner", "director",
      "--name", "Fund director",
    ]
    return [start] + commands.map { ["--fund", secondFund] + $0 }
  }
}
