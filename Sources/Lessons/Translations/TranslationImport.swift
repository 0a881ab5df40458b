public import Vocabulary

/// What became of a translation that someone handed in.
public struct TranslationImport: Hashable, Sendable {
  /// The translation with what was accepted.
  public let file: POFile

  /// The units whose translation, state or notes changed.
  public let changed: [Unit.Key]

  /// The units whose translation was there already.
  public let unchanged: [Unit.Key]

  /// The units that got a translation of an older text as a suggestion, which no reader sees.
  public let suggested: [Unit.Key]

  /// What was refused, and why.
  public let refused: [InputProblem]

  /// Takes the translations of a file into a translation.
  ///
  /// Only good translations of the present text are shown to readers. A translation of an older
  /// text is kept as a suggestion where there is nothing else. What the file leaves out stays as it
  /// was. Reviews in the file are not taken: they are recorded by `POFile.approving` alone, and
  /// stay as long as their text does.
  ///
  /// - Parameters:
  ///   - incoming: The file that was handed in.
  ///   - name: That file as people know it.
  ///   - problems: What was found wrong with it before.
  ///   - current: The translation so far, or nil when there is none.
  ///   - lesson: The lesson as it is now.
  ///   - language: The language of the translation.
  ///   - source: The lesson's file as people know it, which goes into the references.
  /// - Throws: `LessonError.faulty` when the file is for another lesson or language.
  public init(
    of incoming: POFile, named name: String, problems: [InputProblem] = [],
    into current: POFile?, for lesson: Lesson, in language: LanguageTag, source: String
  ) throws(LessonError) {
    try incoming.check(isFor: lesson, in: language, file: name)
    var taker = TranslationTaker(
      file: POFile(updating: current, for: lesson, in: language, file: source),
      log: FaultLog(file: name))
    for problem in problems { taker.log.report(problem) }
    var index = TranslationIndex(incoming)
    for (position, unit) in lesson.units.enumerated() {
      taker.take(index.match(for: unit), for: unit, at: position)
    }
    let known = Set(lesson.units.map(\.key.rawValue))
    let sources = Set(lesson.units.map(\.text))
    for entry in incoming.entries
    where !known.contains(entry.key) && !entry.translation.isEmpty
      && !sources.contains(entry.source)
    {
      taker.log.report(TranslationFault.unknownUnit, at: entry.line, of: entry.key)
    }
    file = taker.file
    changed = taker.changed
    unchanged = taker.unchanged
    suggested = taker.suggested
    refused = taker.log.problems
  }
}

/// Takes one translation after the other.
private struct TranslationTaker {
  var file: POFile
  var log: FaultLog
  private(set) var changed: [Unit.Key] = []
  private(set) var unchanged: [Unit.Key] = []
  private(set) var suggested: [Unit.Key] = []

  init(file: POFile, log: FaultLog) {
    self.file = file
    self.log = log
  }

  mutating func take(_ match: TranslationIndex.Match, for unit: Unit, at position: Int) {
    switch match {
    case .none: break
    case .current(let new):
      do throws(TranslationFault) {
        if !new.translation.isEmpty { _ = try unit.reading(translation: new.translation) }
        if file.entries[position].take(new, for: unit) {
          changed.append(unit.key)
        } else if !new.translation.isEmpty {
          unchanged.append(unit.key)
        }
      } catch {
        log.report(error, at: new.line, of: unit.key.rawValue)
      }
    case .stale(let new) where new.translation.isEmpty: break
    case .stale(let new): suggest(new, for: unit, at: position)
    }
  }

  private mutating func suggest(_ new: POFile.Entry, for unit: Unit, at position: Int) {
    let own = file.entries[position]
    let older = new.previousSource ?? new.source
    if own.translation == new.translation {
      unchanged.append(unit.key)
    } else if own.translation.isEmpty || !own.previous.isEmpty {
      file.entries[position].translation = new.translation
      file.entries[position].previous = POFile.lines("msgid", older).map { " " + $0 }
      if !own.isDraft { file.entries[position].flags.insert(POFile.Entry.draftFlag, at: 0) }
      suggested.append(unit.key)
    } else {
      log.report(TranslationFault.olderText(older), at: new.line, of: unit.key.rawValue)
    }
  }
}

extension POFile.Entry {
  /// Takes over a translation with its notes and flags; false when nothing changes.
  fileprivate mutating func take(_ new: POFile.Entry, for unit: Unit) -> Bool {
    let hasNotes = takeComments(of: new)
    guard !new.translation.isEmpty else { return hasNotes }
    let isSame = previous.isEmpty && says(new.translation, of: unit)
    // An older copy of the file does not take back what a speaker approved.
    if isSame, isReviewed || new.isDraft == isDraft { return hasNotes }
    if !isSame { translation = new.translation }
    flags = new.flags
    previous = []
    return true
  }

  /// Adds the notes that are not there yet, and takes none away.
  private mutating func takeComments(of new: POFile.Entry) -> Bool {
    let words = { (comment: String) in comment.drop { $0 == " " } }
    let known = Set(comments.map(words))
    let added = new.comments.filter { comment in
      Review(comment: comment) == nil && !known.contains(words(comment))
    }
    comments.insert(contentsOf: added, at: 0)
    return !added.isEmpty
  }

  /// Whether the translation reads the same, though its markup may be spelled in another way.
  private func says(_ other: String, of unit: Unit) -> Bool {
    guard translation != other, !translation.isEmpty else { return translation == other }
    guard let own = try? unit.reading(translation: translation) else { return false }
    return own == (try? unit.reading(translation: other))
  }
}
