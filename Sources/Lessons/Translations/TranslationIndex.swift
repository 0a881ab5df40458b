import Vocabulary

/// Finds the entry of a PO file that belongs to a unit.
struct TranslationIndex {
  private let entries: [POFile.Entry]
  // The places of entries: an entry has too many texts to be copied about.
  private var byKey: [String: Int] = [:]
  private var bySource: [String: Int]?

  init(_ file: POFile) {
    entries = file.entries
    byKey.reserveCapacity(entries.count)
    for (place, entry) in entries.enumerated() { byKey[entry.key] = place }
  }

  /// The first entry with a translation of a text.
  private mutating func moved(_ source: String) -> POFile.Entry? {
    if let known = bySource { return known[source].map { entries[$0] } }
    var found: [String: Int] = [:]
    for (place, entry) in entries.enumerated()
    where found[entry.source] == nil && !entry.translation.isEmpty && entry.previous.isEmpty {
      found[entry.source] = place
    }
    bySource = found
    return found[source].map { entries[$0] }
  }

  /// How an entry fits a unit.
  enum Match {
    /// The entry translates the text as it is now.
    case current(POFile.Entry)
    /// The entry has the unit's key, but translates another text.
    case stale(POFile.Entry)
    case none
  }

  mutating func match(for unit: Unit) -> Match {
    let own = byKey[unit.key.rawValue].map { entries[$0] }
    if let own, own.source == unit.text {
      // gettext's msgmerge guesses translations from similar texts and shows the old text in "#|".
      return own.previous.isEmpty ? .current(own) : .stale(own)
    }
    // A text that an author moved has a new key but the same words; the first entry wins.
    if let moved = moved(unit.text) { return .current(moved) }
    return own.map(Match.stale) ?? .none
  }
}
