public import Vocabulary

extension POFile {
  /// Records that a speaker approved the translations of some units as they stand.
  ///
  /// - Parameters:
  ///   - keys: The units.
  ///   - reviewer: The speaker, by name.
  ///   - day: The day of the approval.
  ///   - lesson: The lesson as it is now.
  /// - Returns: The translation with the reviews, and without the draft marks of these units.
  /// - Throws: `LessonError` when a name is not one, or a unit has no translation that could be
  ///   shown.
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
      if !entry.reviews.contains(where: { $0.reviewer == reviewer && $0.mark == review.mark }) {
        entry.comments.append(review.comment)
      }
      approved.entries[index] = entry
      open.remove(unit.key)
    }
    if let unknown = open.min() { throw .notApprovable(unit: unknown.rawValue) }
    if !keys.isEmpty { approved.comments.removeAll(where: Self.draftStatement.contains) }
    return approved
  }
}

extension POFile {
  /// Returns the keys of the units that can be approved as they stand; `lesson` is the one that the
  /// translation was updated to.
  public func approvable(of lesson: Lesson) -> Set<Unit.Key> {
    let units = Dictionary(lesson.units.map { ($0.key.rawValue, $0) }) { first, _ in first }
    let found = entries.compactMap { entry -> Unit.Key? in
      guard let unit = units[entry.key], entry.source == unit.text, entry.previous.isEmpty,
        !entry.translation.isEmpty, (try? unit.reading(translation: entry.translation)) != nil
      else { return nil }
      return unit.key
    }
    return Set(found)
  }
}
