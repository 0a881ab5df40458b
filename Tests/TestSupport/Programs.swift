import Foundation

/// What a program did.
public struct Outcome: Sendable {
  /// The exit status; the negative number of the signal that ended it.
  public let status: Int32

  /// What it wrote to standard output.
  public let output: String

  /// What it wrote to standard error.
  public let errors: String
}

/// The programs of this package as they were built beside the tests.
public enum Programs {
  /// The folder of the built programs.
  public static let folder: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().path
  }()

  /// The folder of the package, which holds `Content`.
  public static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The variables that a program starts with, whatever the machine of the tests is set to.
  public static let environment: [String: String] = [
    "DIFUND_NOW": "2026-11-21T08:30:00.000Z", "LC_ALL": "C.UTF-8", "PATH": path, "TZ": "UTC",
  ]

  private static var path: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin:/usr/sbin:/sbin"
  }

  /// Runs `difund` to its end.
  ///
  /// - Parameters:
  ///   - arguments: The words after the name of the program.
  ///   - environment: Variables beside those that are always set.
  ///   - input: What it reads from standard input.
  /// - Returns: What it did.
  /// - Throws: When the program cannot be started.
  public static func difund(
    _ arguments: [String], environment: [String: String] = [:], input: String = ""
  ) async throws -> Outcome {
    try await run(
      folder + "/difund", arguments, environment: environment, input: input)
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: The words after its name.
  ///   - environment: Variables beside those that are always set.
  ///   - input: What it reads from standard input.
  /// - Returns: What it did.
  /// - Throws: When the program cannot be started.
  public static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: String = ""
  ) async throws -> Outcome {
    let running = try RunningProgram(
      program, arguments, environment: environment, input: input)
    return await running.outcome()
  }
}

/// A program that may still be running.
public final class RunningProgram: Sendable {
  private let process: Process
  private let files: TemporaryFolder
  private let ending: AsyncStream<Int32>

  /// Starts a program; it writes into files, so it never waits for a reader.
  ///
  /// - Throws: When it cannot be started.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: String = ""
  ) throws {
    files = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = Programs.environment.merging(environment) { $1 }
    try Data(input.utf8).write(to: URL(filePath: files.path("in")))
    for name in ["out", "err"] { try Data().write(to: URL(filePath: files.path(name))) }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: files.path("in")))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: files.path("out")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: files.path("err")))
    let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { ended in
      let status = ended.terminationStatus
      continuation.yield(ended.terminationReason == .uncaughtSignal ? -status : status)
      continuation.finish()
    }
    ending = stream
    self.process = process
    try process.run()
  }

  deinit { kill() }

  /// The number of the process.
  public var processIdentifier: Int32 { process.processIdentifier }

  /// What it has written to standard output until now.
  public var outputSoFar: String { text("out") }

  /// What it has written to standard error until now.
  public var errorsSoFar: String { text("err") }

  /// Ends the program at once, without giving it a moment to tidy up.
  public func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: What it did.
  public func outcome() async -> Outcome {
    var status: Int32 = .min
    for await ended in ending { status = ended }
    return Outcome(status: status, output: text("out"), errors: text("err"))
  }

  private func text(_ name: String) -> String {
    let data = (try? Data(contentsOf: URL(filePath: files.path(name)))) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

/// A folder that is removed with the last reference to it.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let path: String

  /// Makes a folder of a name that nobody has.
  ///
  /// - Throws: When the system has no place for it.
  public init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "difund-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file or folder inside.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and gives its path.
  ///
  /// - Throws: When it cannot be written.
  public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: path(name)))
    return path(name)
  }
}
