import Foundation
import Glibc
import Synchronization

/// A program that may still be running.
///
/// It is started without Foundation's `Process`, which misses the end of a program when another one
/// has inherited its signal pipe.
public final class RunningProgram: Sendable {
  /// The number of the process.
  public let processIdentifier: Int32

  private let files: TemporaryFolder
  private let ending = Ending()

  private struct NotStarted: Error {
    let program: String
    let code: Int32
  }

  /// Starts a program; it writes into files, so it never waits for a reader.
  ///
  /// - Throws: When it cannot be started.
  public convenience init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: String = ""
  ) throws {
    try self.init(program, arguments, environment: environment, bytes: Array(input.utf8))
  }

  /// Starts a program that reads bytes, which may be no text.
  ///
  /// - Throws: When it cannot be started.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], bytes: [UInt8]
  ) throws {
    files = try TemporaryFolder()
    _ = try files.write(bytes, to: "in")
    for name in ["out", "err"] { _ = try files.write([], to: name) }
    let variables = Programs.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    processIdentifier = try Self.spawn(
      program, [program] + arguments, variables, streams: ["in", "out", "err"].map(files.path))
    Thread { [ending, processIdentifier] in
      ending.reach(Self.waitForEnd(of: processIdentifier))
    }.start()
  }

  deinit { kill() }

  /// Whether it has not ended yet.
  public var isRunning: Bool { ending.isOpen }

  /// What it has written to standard output until now.
  public var outputSoFar: String { text("out") }

  /// What it has written to standard error until now.
  public var errorsSoFar: String { text("err") }

  /// Ends the program at once, without giving it a moment to tidy up.
  public func kill() {
    if ending.isOpen { Glibc.kill(processIdentifier, SIGKILL) }
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: What it did.
  public func outcome() async -> Outcome {
    let status = await ending.status()
    return Outcome(status: status, output: text("out"), errors: text("err"))
  }

  private func text(_ name: String) -> String {
    let data = (try? Data(contentsOf: URL(filePath: files.path(name)))) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// Starts a process with these files as its standard streams and no other open file.
  private static func spawn(
    _ program: String, _ arguments: [String], _ variables: [String], streams: [String]
  ) throws -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, path) in streams.enumerated() {
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_APPEND
      unsafe posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0)
    }
    // Closing a number that is not open does nothing.
    for number in Int32(3)..<256 { unsafe posix_spawn_file_actions_addclose(&actions, number) }
    var words = unsafe (arguments.map { unsafe strdup($0) }) + [nil]
    var settings = unsafe (variables.map { unsafe strdup($0) }) + [nil]
    defer { unsafe (words + settings).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, program, &actions, nil, &words, &settings)
    guard code == 0 else { throw NotStarted(program: program, code: code) }
    return process
  }

  /// The exit status, or the negative number of the signal that ended the process.
  private static func waitForEnd(of process: Int32) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }
}

/// The end of a program, which several may wait for.
private final class Ending: Sendable {
  private let state = Mutex<State>(.open([]))

  private enum State {
    case open([CheckedContinuation<Int32, Never>])
    case reached(Int32)
  }

  var isOpen: Bool { state.withLock { if case .open = $0 { true } else { false } } }

  func reach(_ status: Int32) {
    let waiting = state.withLock { state in
      defer { state = .reached(status) }
      if case .open(let waiting) = state { return waiting }
      return []
    }
    for continuation in waiting { continuation.resume(returning: status) }
  }

  func status() async -> Int32 {
    await withCheckedContinuation { waiting in
      let reached: Int32? = state.withLock { state in
        switch state {
        case .reached(let status): return status
        case .open(let others):
          state = .open(others + [waiting])
          return nil
        }
      }
      if let reached { waiting.resume(returning: reached) }
    }
  }
}
