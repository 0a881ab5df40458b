/// What is run of one command, and what it may tell.
struct WalkCase: Sendable {
  /// The words of the command.
  let command: String

  /// What it may tell beside what its user sees anyway.
  let gift: Gift

  /// The arguments that it is run with, each as words with blanks between them; `~` stands for a
  /// blank inside of a word, `{OUT}` for a file or folder of its own, and `{F:reviews}` for a file.
  let lines: [String]

  /// The arguments that name an application: `{R}` is its reference and `{W}` the word that its
  /// texts begin with.
  var probes: [String] = []

  /// Whether it writes into the fund, so that it needs a copy.
  var writes = false

  init(
    _ command: String, _ gift: Gift, _ lines: [String], probes: [String] = [], writes: Bool = false
  ) {
    self.command = command
    self.gift = gift
    self.lines = lines
    self.probes = probes
    self.writes = writes
  }

  /// The commands that no fund is behind: they make their own, or look at files, texts and lessons
  /// that come with the program.
  static let withoutFund: Set<String> = [
    "demo", "init", "backup verify", "backup restore", "audit check", "audit key create",
    "text segment", "text count", "text identify", "text check", "text repair", "text romanise",
    "text sort", "text evaluate", "text train", "text locale", "lesson list", "lesson show",
    "lesson status", "lesson coverage", "lesson lint", "lesson translation export",
    "lesson translation import", "lesson translation approve", "lesson export", "lesson verify",
    "report check", "import iati", "call check",
  ]

  /// Every other command; those of later releases may stand here before they are there.
  static let all = reading + reviewing + deciding + money + people

  private static let reading: [WalkCase] = [
    WalkCase("doctor", .silence, [""]),
    WalkCase("backup create", .nothing, ["{OUT}"]),
    WalkCase("call create", .silence, ["missing.yaml"], writes: true),
    WalkCase("call list", .silence, listing),
    WalkCase("call show", .silence, ["", "--format json"]),
    WalkCase("call open", .silence, [""], writes: true),
    WalkCase("call close", .silence, [""], writes: true),
    WalkCase("call form", .nothing, ["--output {OUT}"], probes: ["--application {R}"]),
    WalkCase(
      "application import", .keys, ["missing.json"],
      probes: ["{F:application}", "{F:application} --update", "{F:application} --accept-valid"],
      writes: true),
    WalkCase(
      "application list", .nothing,
      listing + [
        "--format json --status funded", "--country TH", "--track rural-deployment",
        "--status eligible",
      ]),
    WalkCase(
      "application search", .nothing,
      [
        "schools", "schools --format json", "schools --format csv", "NOT~nothing", "-schools",
        "country:TH", "-country:KH", "language:th", "status:funded", "track:rural-deployment",
        "requested:>44000USD", "requested:<99999USD --format json", "score:>=1", "zq*",
        "zq*~OR~schools", "schools --limit 1", "(schools~OR~need)~-zzz",
      ],
      probes: [
        "{W}title", "{W}need", "\"{W}need~of\"", "-{W}need~schools", "{W}budget~OR~schools",
        "organisation:{W}lead", "person:{W}contact", "{W}lead", "{W}contact", "{R}", "{W}*",
        "schools~-{W}title --format json",
      ]),
    WalkCase(
      "application show", .nothing, [],
      probes: ["{R}", "{R} --blind", "{R} --format json", "{R} --blind --format json"]),
    WalkCase("application screen", .nothing, ["", "--format json"], writes: true),
    WalkCase(
      "application versions", .nothing, [], probes: ["{R}", "{R} --format json"]),
    WalkCase(
      "application diff", .nothing, [],
      probes: ["{R}", "{R} --blind", "{R} --from 1 --to 2", "{R} --format json"]),
    WalkCase(
      "application return", .nothing, [],
      probes: ["{R} --reason Incomplete --until 2026-12-31"], writes: true),
    WalkCase(
      "application withdraw", .nothing, [],
      probes: ["{R} --reason Asked", "{R} --reason Asked --by-applicant"], writes: true),
    WalkCase(
      "application duplicates", .nothing,
      listing + ["--all-calls --at-least 0.1", "--at-least 0.1 --format json"]),
    WalkCase(
      "application attach", .nothing, [],
      probes: ["{R} missing.pdf --document plan", "{R} {F:document} --document budget-notes"],
      writes: true),
    WalkCase("application attachments", .nothing, listing, probes: ["{R}"]),
    WalkCase("application attachment save", .nothing, [], probes: ["{R} 1 --output {OUT}"]),
    WalkCase(
      "application attachment release", .nothing, [], probes: ["{R} 1 --reason Clean"],
      writes: true),
    WalkCase(
      "application attachment withdraw", .nothing, [], probes: ["{R} 1 --reason Wrong"],
      writes: true),
    WalkCase("application leaks", .nothing, ["--all", "--all --format json"], probes: ["{R}"]),
  ]

  private static let reviewing: [WalkCase] = [
    WalkCase("reviewer import", .silence, ["missing.csv", "{F:reviewers}"], writes: true),
    WalkCase("reviewer list", .employers, listing),
    WalkCase(
      "reviewer declare", .names,
      ["--list", "--list --format json", "--list --format csv", "--list --format xlsx"]),
    WalkCase(
      "reviewer declare", .nothing, ["--all-assigned"],
      probes: [
        "{R} --none", "{R} --kind employer", "{R} --none --reviewer second --on-paper Sheet",
      ], writes: true),
    WalkCase(
      "reviewer conflict add", .nothing, ["rev --organisation Nobody --kind employer"],
      probes: ["rev --application {R} --kind employer"], writes: true),
    WalkCase(
      "reviewer conflict import", .nothing, ["missing.csv"], probes: ["{F:conflicts}"],
      writes: true),
    WalkCase("reviewer conflict list", .nothing, listing),
    WalkCase(
      "reviewer conflict check", .nothing,
      ["--organisation Nobody", "--email x@zqhidemail.example --format json"],
      probes: ["rev {R}", "--name Nobody {R}"]),
    WalkCase("review assign", .nothing, ["", "--format json"], writes: true),
    WalkCase(
      "review template", .names,
      ["", "--format csv", "--format xlsx", "--reviewer rev --format xlsx", "--output {OUT}"]),
    WalkCase(
      "review draft save", .nothing, ["missing.csv"],
      probes: ["--application {R} --criterion need=4", "--application {R}", "{F:reviews}"],
      writes: true),
    WalkCase("review draft list", .nothing, listing),
    WalkCase("review draft show", .nothing, [], probes: ["{R}", "{R} --format json"]),
    WalkCase("review draft submit", .nothing, ["--all"], probes: ["{R}"], writes: true),
    WalkCase("review draft discard", .nothing, [], probes: ["{R}"], writes: true),
    WalkCase(
      "review score", .nothing, [],
      probes: [
        "{R} --criterion need=4 --confidence low",
        "{R} --criterion need=4 --confidence low --reviewer second --declared-on-paper Sheet",
      ], writes: true),
    WalkCase(
      "review import", .nothing, ["missing.csv", "missing.csv --as-drafts"],
      probes: [
        "{F:reviews}", "{F:reviews} --as-drafts", "{F:reviews} --declared-on-paper Sheets",
      ], writes: true),
    WalkCase(
      "review progress", .nothing,
      listing + ["--by application", "--by application --format json", "--due 2026-06-01"]),
    WalkCase(
      "review reminders", .nothing, listing + ["--due 2026-06-01", "--output {OUT}"]),
    WalkCase("review list", .nothing, listing, probes: ["--application {R}"]),
    WalkCase("review agreement", .nothing, listing),
  ]

  private static let deciding: [WalkCase] = [
    WalkCase("rank", .nothing, listing + ["--reviewers", "--reviewers --format csv", "--limit 1"]),
    WalkCase("select", .nothing, ["", "--format json", "--robustness 5"]),
    WalkCase("select", .nothing, ["--save"], writes: true),
    WalkCase(
      "decide", .nothing, ["--selection S-1 --reason As~proposed"],
      probes: ["{R} --outcome decline --reason Because"], writes: true),
    WalkCase(
      "decide record", .nothing, ["--selection S-1 --reason As~proposed"],
      probes: ["{R} --outcome decline --reason Because"], writes: true),
    WalkCase("decide pending", .nothing, listing),
    WalkCase("decide approve", .nothing, [], probes: ["{R} --reason Yes"], writes: true),
    WalkCase("decide reject", .nothing, [], probes: ["{R} --reason No"], writes: true),
    WalkCase(
      "decide letters", .nothing, ["--output {OUT}"], probes: ["{R} --output {OUT}"],
      writes: true),
    WalkCase("decide written", .nothing, listing),
    WalkCase("decisions", .nothing, listing),
    WalkCase("report decisions", .nothing, ["", "--format json", "--format csv", "--blind"]),
    WalkCase("report reviewing", .nothing, ["", "--format json", "--by application"]),
    WalkCase("report pipeline", .sums, pipeline),
    WalkCase(
      "report reach", .awards,
      ["", "--by country --format json", "--by award", "--learning --by lesson"]),
    WalkCase(
      "report disbursements", .awards,
      [
        "--currency USD", "--by award,lead --currency USD", "--by country,gender --currency USD",
        "--by award --currency USD --format json", "--by lead --currency USD --format csv",
        "--by month,award --currency USD --format html --output {OUT}",
        "--by award --currency USD --format xlsx --output {OUT}",
      ]),
    WalkCase("report exchange", .awards, listing),
    WalkCase("report published", .silence, [""]),
    WalkCase(
      "publish commongrants", .awards,
      ["--opportunities --output {OUT}", "--awards --fictional allow --output {OUT}"]),
    WalkCase("publish iati", .awards, ["--fictional allow --output {OUT}"]),
    WalkCase("publish 360giving", .awards, ["--fictional allow --output {OUT}"]),
    WalkCase("publish xlsx", .awards, ["--output {OUT}"]),
  ]

  private static let money: [WalkCase] = [
    WalkCase("award list", .awards, listing), WalkCase("award alerts", .awards, listing),
    WalkCase("award show", .awards, [], probes: ["{R}", "{R} --format json"]),
    WalkCase(
      "award agree", .awards, [],
      probes: ["{R} --signed 2026-07-15 --end 2027-07-31"], writes: true),
    WalkCase(
      "award amend", .awards, [],
      probes: ["{R} --signed 2026-10-01 --end 2027-09-30 --reason Rain"], writes: true),
    WalkCase(
      "award milestone add", .awards, [],
      probes: ["{R} --number 1 --title Start --due 2026-12-01"], writes: true),
    WalkCase(
      "award milestone achieve", .awards, [],
      probes: ["{R} --number 1 --day 2026-10-01 --evidence Visit"], writes: true),
    WalkCase(
      "award spending import", .awards, ["missing.csv"], probes: ["{F:spending}"], writes: true),
    WalkCase("award spending list", .awards, [], probes: ["{R}"]),
    WalkCase(
      "award spending withdraw", .awards, [], probes: ["{R} X-1 --reason Twice"], writes: true),
    WalkCase(
      "award report import", .awards, ["missing.csv"], probes: ["{F:progress}"], writes: true),
    WalkCase("award report list", .awards, [""], probes: ["{R}"]),
    WalkCase("award report verify", .awards, [], probes: ["{R} --reason Visit"], writes: true),
    WalkCase("award suspend", .awards, [], probes: ["{R} --reason Wait"], writes: true),
    WalkCase("award resume", .awards, [], probes: ["{R} --reason Go"], writes: true),
    WalkCase("award lapse", .awards, [], probes: ["{R} --reason Late"], writes: true),
    WalkCase("award close", .awards, [], probes: ["{R} --reason Done"], writes: true),
    WalkCase(
      "disbursement schedule", .awards, [], probes: ["{R} --share 100% --due 2026-12-01"],
      writes: true),
    WalkCase(
      "disbursement pay", .awards, [],
      probes: ["{R} --tranche 2 --day 2026-10-01 --reference BANK-9"], writes: true),
    WalkCase(
      "disbursement import", .awards, ["missing.csv"], probes: ["{F:payments}"], writes: true),
    WalkCase(
      "disbursement refund", .awards, [],
      probes: ["{R} --amount 1.00 --day 2026-10-01 --reference R-1 --reason Left"], writes: true),
    WalkCase(
      "disbursement reverse", .awards, ["BANK-7 --day 2026-10-01 --reason Wrong"], writes: true),
    WalkCase(
      "disbursement cancel", .awards, [], probes: ["{R} --tranche 2 --reason Less"], writes: true),
    WalkCase("disbursement expire", .awards, [""], probes: ["--award {R}"], writes: true),
    WalkCase("disbursement list", .awards, listing),
    WalkCase("disbursement journal", .awards, ["--to hledger --output {OUT}"]),
    WalkCase("rates import", .silence, ["missing.csv", "{F:rates}"], writes: true),
    WalkCase("rates list", .silence, [""]),
    WalkCase("rates show", .silence, ["USD KHR 2026-03-31"]),
    WalkCase("lesson session template", .silence, [""]),
    WalkCase(
      "lesson session import", .taughtAwards, ["missing.csv"], probes: ["{F:sessions}"],
      writes: true),
    WalkCase("lesson session list", .silence, listing, probes: ["--award {R}"]),
    WalkCase("lesson session verify", .silence, ["X-1 --reason Visit"], writes: true),
    WalkCase("lesson session withdraw", .silence, ["X-1 --reason Twice"], writes: true),
  ]

  private static let people: [WalkCase] = [
    WalkCase("audit verify", .silence, ["", "--format json"]),
    WalkCase("audit log", .keys, listing, probes: ["{R}"]),
    WalkCase("audit key show", .silence, [""]), WalkCase("audit seals", .silence, [""]),
    WalkCase("audit seal", .silence, ["--key missing.key"], writes: true),
    WalkCase("audit prove", .keys, ["7 --output {OUT}"]),
    WalkCase("person import", .silence, ["missing.csv", "{F:people}"], writes: true),
    WalkCase("person list", .people, listing), WalkCase("person fields", .silence, [""]),
    WalkCase(
      "person consent record", .silence,
      ["rev --purpose publication --language en --day 2026-10-01 --manner paper"], writes: true),
    WalkCase("person consent import", .silence, ["missing.csv"], writes: true),
    WalkCase("person consent withdraw", .silence, ["X-1"], writes: true),
    WalkCase("person consent list", .silence, [""]),
    WalkCase(
      "person export", .people, ["rev", "second --output {OUT}", "trainer"],
      probes: ["x@{W}mail.example"]),
    WalkCase("person erase", .people, ["rev", "third"], probes: ["x@{W}mail.example"]),
    WalkCase("person due", .keys, listing), WalkCase("person transfers", .silence, [""]),
  ]

  private static let listing = ["", "--format json", "--format csv", "--format xlsx"]

  private static let pipeline = [
    "", "--by country,track,gender,language", "--by language --format json",
    "--by language --format csv", "--format html --output {OUT}", "--format xlsx --output {OUT}",
  ]
}
