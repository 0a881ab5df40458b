public import Vocabulary

extension POFile {
  /// Brings a translation up to the present text of its lesson, ready to be handed to translators.
  ///
  /// Texts that moved keep their translation. A translation of an older text stays beside the new
  /// text as a draft, with the old text in a `#|` line, and is not shown until someone settles it.
  /// Translations that no text needs any more go to the end, out of use.
  ///
  /// - Parameters:
  ///   - current: The translation so far, or nil when there is none.
  ///   - lesson: The lesson as it is now.
  ///   - language: The language of the translation.
  ///   - file: The lesson's file as people know it, which goes into the references.
  public init(
    updating current: POFile?, for lesson: Lesson, in language: LanguageTag, file: String
  ) {
    self = current ?? .empty(for: lesson, in: language)
    setVersion(lesson.about.version)
    var index = TranslationIndex(self)
    var used: Set<String> = []
    let old = entries
    entries = lesson.units.map { unit in
      var entry = Self.entry(for: unit, index.match(for: unit), used: &used)
      entry.key = unit.key.rawValue
      entry.source = unit.text
      entry.notes = [" \(unit.note)"]
      entry.references = [" \(file):\(unit.line)"]
      return entry
    }
    for entry in old where !used.contains(entry.key) && !entry.translation.isEmpty {
      var retired = POFile(comments: [], header: [], entries: [entry], obsolete: [])
      retired.entries[0].notes = []
      retired.entries[0].references = []
      obsolete += retired.entryLines.map { "#~ " + $0 }
    }
  }

  private static func entry(
    for unit: Unit, _ match: TranslationIndex.Match, used: inout Set<String>
  ) -> Entry {
    switch match {
    case .none: return Entry(key: "", source: "", translation: "")
    case .current(let entry):
      used.insert(entry.key)
      return entry
    case .stale(var entry):
      used.insert(entry.key)
      guard !entry.translation.isEmpty, entry.previous.isEmpty else { return entry }
      entry.previous = Self.lines("msgid", entry.source).map { " " + $0 }
      if !entry.isDraft { entry.flags.insert(Entry.draftFlag, at: 0) }
      return entry
    }
  }
}
