public import Vocabulary

/// What became of a translation that someone handed in.
public struct TranslationImport: Hashable, Sendable {
  /// The translation with what was accepted.
  public let file: POFile

  /// The units whose translation changed.
  public let changed: [Unit.Key]

  /// What was refused, and why.
  public let refused: [InputProblem]

  /// Takes the translations of a file into a translation.
  ///
  /// Only good translations of the present text are taken. Reviews in the file are not: they are
  /// recorded by `POFile.approving` alone, and stay as long as their text does.
  ///
  /// - Parameters:
  ///   - incoming: The file that was handed in.
  ///   - name: That file as people know it.
  ///   - current: The translation so far, or nil when there is none.
  ///   - lesson: The lesson as it is now.
  ///   - language: The language of the translation.
  ///   - source: The lesson's file as people know it, which goes into the references.
  /// - Throws: `LessonError.faulty` when the file is for another lesson or language.
  public init(
    of incoming: POFile, named name: String, into current: POFile?, for lesson: Lesson,
    in language: LanguageTag, source: String
  ) throws(LessonError) {
    try incoming.check(isFor: lesson, in: language, file: name)
    var file = POFile(updating: current, for: lesson, in: language, file: source)
    var log = FaultLog(file: name)
    var changed: [Unit.Key] = []
    let index = TranslationIndex(incoming)
    for (position, unit) in lesson.units.enumerated() {
      guard case .current(let new) = index.match(for: unit), !new.translation.isEmpty else {
        continue
      }
      do {
        _ = try unit.reading(translation: new.translation)
        if file.entries[position].take(new) { changed.append(unit.key) }
      } catch {
        log.report(error, at: new.line, of: unit.key.rawValue)
      }
    }
    let known = Set(lesson.units.map(\.key.rawValue))
    for entry in incoming.entries where !known.contains(entry.key) && !entry.translation.isEmpty {
      if lesson.units.contains(where: { $0.text == entry.source }) { continue }
      log.report(TranslationFault.unknownUnit, at: entry.line, of: entry.key)
    }
    self.file = file
    self.changed = changed
    refused = log.problems
  }
}

extension POFile.Entry {
  /// Takes over a translation with its notes and flags; false when nothing changes.
  fileprivate mutating func take(_ new: POFile.Entry) -> Bool {
    guard new.translation != translation || new.isDraft != isDraft || !previous.isEmpty else {
      return false
    }
    translation = new.translation
    flags = new.flags
    previous = []
    let kept = comments.filter { Review(comment: $0) != nil }
    comments = new.comments.filter { Review(comment: $0) == nil } + kept
    return true
  }
}

extension POFile {
  /// Records that a speaker approved the translations of some units as they stand.
  ///
  /// - Parameters:
  ///   - keys: The units.
  ///   - reviewer: The speaker, by name.
  ///   - day: The day of the approval.
  ///   - lesson: The lesson as it is now.
  /// - Returns: The translation with the reviews, and without the draft marks of these units.
  /// - Throws: `LessonError` when a name is not one, or a unit has no translation that could be shown.
  public func approving(
    _ keys: Set<Unit.Key>, by reviewer: String, on day: Day, of lesson: Lesson
  ) throws(LessonError) -> POFile {
    var approved = self
    let units = Dictionary(lesson.units.map { ($0.key.rawValue, $0) }) { first, _ in first }
    var open = keys
    for index in approved.entries.indices {
      var entry = approved.entries[index]
      guard let unit = units[entry.key], open.contains(unit.key) else { continue }
      guard entry.source == unit.text, entry.previous.isEmpty, !entry.translation.isEmpty,
        (try? unit.reading(translation: entry.translation)) != nil
      else { throw .notApprovable(unit: entry.key) }
      guard let review = Review(reviewer: reviewer, day: day, mark: entry.mark) else {
        throw .reviewerName(reviewer)
      }
      entry.flags.removeAll { $0 == Entry.draftFlag }
      entry.comments.append(review.comment)
      approved.entries[index] = entry
      open.remove(unit.key)
    }
    if let unknown = open.min() { throw .notApprovable(unit: unknown.rawValue) }
    if !keys.isEmpty { approved.comments.removeAll(where: Self.draftStatement.contains) }
    return approved
  }
}
