internal import Vocabulary

/// Tells fast which applications may share text with a few others, so that a new one need not be
/// compared in full with every application of a fund.
///
/// It looks for equal runs of letters, one in eight of all that there are, as their bytes choose.
/// Texts that share a fifth of their words in runs of three have dozens of them in common; texts
/// that only have a phrase in common may be told, too.
struct SharedRuns {
  private static let length = 24
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let largest = (0..<length).reduce(UInt64(1)) { power, _ in power &* base }

  private let known: Set<UInt64>

  init(_ documents: [ApplicationDocument]) {
    var known: Set<UInt64> = []
    for document in documents {
      Self.forEachRun(of: document) { run in
        known.insert(run)
        return true
      }
    }
    self.known = known
  }

  /// Whether one of the runs is in a document.
  func occur(in document: ApplicationDocument) -> Bool {
    var isFound = false
    Self.forEachRun(of: document) { run in
      isFound = known.contains(run)
      return !isFound
    }
    return isFound
  }

  /// Calls a function with the hashes of the chosen runs, until it returns false.
  private static func forEachRun(
    of document: ApplicationDocument, _ body: (UInt64) -> Bool
  ) {
    var window = [UInt8](repeating: 0, count: length)
    for (_, text) in ComparedApplication.texts(of: document) {
      var hash: UInt64 = 0
      var count = 0
      for byte in text.utf8 where byte > 0x20 {
        // Capital letters of ASCII count as small ones, and blanks not at all.
        let letter = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        let place = count % length
        hash = hash &* base &+ UInt64(letter) &+ 1
        if count >= length { hash = hash &- (UInt64(window[place]) &+ 1) &* largest }
        window[place] = letter
        count += 1
        if count >= length, (hash ^ hash >> 32) & 7 == 0, !body(hash) { return }
      }
    }
  }
}
