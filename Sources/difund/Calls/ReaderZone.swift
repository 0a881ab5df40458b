internal import Foundation

/// The time zone of the reader's machine, or the one that `TZ` names.
enum ReaderZone {
  static var name: String? {
    let named = ProcessInfo.processInfo.environment["TZ"]
    let zone = named ?? TimeZone.current.identifier
    return zone.contains("/") && !zone.hasPrefix("Etc/") ? zone : nil
  }
}
