import Vocabulary

/// Finds the entry of a PO file that belongs to a unit.
struct TranslationIndex {
  private var byKey: [String: POFile.Entry] = [:]
  private var bySource: [String: POFile.Entry] = [:]

  init(_ file: POFile) {
    for entry in file.entries {
      byKey[entry.key] = entry
      // A text that an author moved has a new key but the same words; the first entry wins.
      if bySource[entry.source] == nil, !entry.translation.isEmpty, entry.previous.isEmpty {
        bySource[entry.source] = entry
      }
    }
  }

  /// How an entry fits a unit.
  enum Match {
    /// The entry translates the text as it is now.
    case current(POFile.Entry)
    /// The entry has the unit's key, but translates another text.
    case stale(POFile.Entry)
    case none
  }

  func match(for unit: Unit) -> Match {
    let own = byKey[unit.key.rawValue]
    if let own, own.source == unit.text {
      // gettext's msgmerge guesses translations from similar texts and shows the old text in "#|".
      return own.previous.isEmpty ? .current(own) : .stale(own)
    }
    if let moved = bySource[unit.text] { return .current(moved) }
    return own.map(Match.stale) ?? .none
  }
}
