import Foundation
import Synchronization

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

  /// Runs `difund` to its end with bytes, which may be no text, as standard input.
  ///
  /// - Parameters:
  ///   - arguments: The words after the name of the program.
  ///   - input: What it reads from standard input.
  /// - Returns: What it did.
  /// - Throws: When the program cannot be started.
  public static func difund(_ arguments: [String], bytes input: [UInt8]) async throws -> Outcome {
    let running = try RunningProgram(folder + "/difund", arguments, bytes: input)
    return await running.outcome()
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

/// A folder that is removed with the last reference to it, at the latest when the tests end.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let path: String

  /// The folders that are there; those of constants have no other end than that of the process.
  private static let present = Mutex<Set<String>>([])
  private static let removesAtExit: Void = {
    _ = atexit { TemporaryFolder.present.withLock { $0 }.forEach(TemporaryFolder.remove) }
  }()

  /// Makes a folder of a name that nobody has.
  ///
  /// - Throws: When the system has no place for it.
  public init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "difund-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    Self.removesAtExit
    _ = Self.present.withLock { $0.insert(path) }
  }

  deinit {
    Self.remove(path)
    _ = Self.present.withLock { $0.remove(path) }
  }

  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

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
