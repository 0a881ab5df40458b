import Foundation
import TestSupport

/// The variables that make the disk of a program fail.
enum FaultyDisk {
  /// A call of the system.
  enum Call: String, CaseIterable, Sendable {
    case sync, write
  }

  /// Lets a call of a fund's database fail.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - number: Which of these calls fails, counted from 1.
  ///   - code: The number of the error.
  ///   - lasts: Whether all later ones fail too.
  /// - Returns: The variables for the program.
  static func failing(
    _ call: Call, at number: Int, code: Int32, lasts: Bool
  ) -> [String: String] {
    var environment = counting(call, into: "")
    environment["FAULT_AT"] = String(number)
    environment["FAULT_ERRNO"] = String(code)
    environment["FAULT_LASTS"] = lasts ? "1" : ""
    return environment
  }

  /// Lets every call succeed, and writes the path of its file into another file.
  static func counting(_ call: Call, into log: String) -> [String: String] {
    [
      "LD_PRELOAD": Programs.folder + "/libFaultyDisk.so", "FAULT_CALL": call.rawValue,
      "FAULT_FILE": "fund.sqlite", "FAULT_LOG": log,
    ]
  }

  /// The paths in such a file.
  static func paths(in log: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: log) else { return [] }
    return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
