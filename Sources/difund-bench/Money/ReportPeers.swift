internal import Foundation

/// The programs that others sum up with, on the same rows.
struct ReportPeers {
  private let python: String

  /// Takes the path of Python from `DIFUND_BENCH_PYTHON`.
  init(_ environment: [String: String]) {
    python = environment["DIFUND_BENCH_PYTHON"] ?? "/usr/bin/python3"
  }

  private static let question = """
    SELECT country, gender, month, sum(amount) FROM flat GROUP BY country, gender, month
    """

  /// How many seconds DuckDB takes, or nil when Python does not have it.
  func duckdb(in folder: URL) -> Double? {
    let script = """
      import duckdb, sqlite3, sys, time, csv
      source = sqlite3.connect('flat.sqlite')
      with open('flat.csv', 'w', newline='') as file:
          csv.writer(file).writerows(source.execute('SELECT * FROM flat'))
      base = duckdb.connect()
      base.execute("CREATE TABLE flat AS SELECT * FROM read_csv('flat.csv', header=false, "
                   "columns={'country':'VARCHAR','gender':'VARCHAR','month':'INTEGER','amount':'BIGINT'})")
      best = 1e9
      for _ in range(7):
          start = time.perf_counter()
          base.execute('''\(Self.question)''').fetchall()
          best = min(best, time.perf_counter() - start)
      print(best)
      """
    return run(python, ["-c", script], in: folder).flatMap { Double($0) }
  }

  /// How many seconds the `sqlite3` program takes with a covering index, or nil without it.
  func sqlite(in folder: URL) -> Double? {
    // The program tells the time only of what it reads, not of what stands on its command line.
    let commands = [".timer on"] + Array(repeating: Self.question + ";", count: 3) + [""]
    let file = folder.appending(path: "question.sql")
    guard
      (try? commands.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8))
        != nil,
      let output = run("/usr/bin/sqlite3", ["flat.sqlite", ".read question.sql"], in: folder)
    else { return nil }
    let times = output.matches(of: #/real ([0-9.]+)/#).compactMap { Double($0.1) }
    return times.min()
  }

  /// The output of a program, or nil when it is not there or fails.
  func run(_ program: String, _ words: [String], in folder: URL) -> String? {
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil,
      let data = try? output.fileHandleForReading.readToEnd()
    else { return nil }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
