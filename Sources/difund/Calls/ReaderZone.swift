internal import Foundation

/// The time zone of the reader's machine, or the one that `TZ` names.
enum ReaderZone {
  static var name: String? {
    let named = ProcessInfo.processInfo.environment["TZ"] ?? machine
    return named.flatMap { $0.contains("/") && !$0.hasPrefix("Etc/") ? $0 : nil }
  }

  /// The name of the zone that the machine's clock file stands for.
  private static var machine: String? {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/etc/localtime")
    return link?.split(separator: "/zoneinfo/", maxSplits: 1).last.map(String.init)
  }
}
