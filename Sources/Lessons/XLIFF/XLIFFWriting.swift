internal import Formats
internal import Text
public import Vocabulary

extension POFile {
  /// Writes the translation as XLIFF 2.1 for translators' tools.
  ///
  /// The file that this one was updated from takes it back with `XLIFFFile`. A translation of an
  /// older text becomes a suggestion; one that lost markup becomes a note.
  ///
  /// - Parameters:
  ///   - lesson: The lesson that the translation was updated to.
  ///   - language: The language of the translation.
  ///   - source: The lesson's file as people know it.
  /// - Returns: The bytes of the file.
  public func xliff(of lesson: Lesson, in language: LanguageTag, source: String) -> [UInt8] {
    var index = TranslationIndex(self)
    var writer = XMLWriter()
    writer.start(
      "xliff",
      [
        ("xmlns", XLIFFFormat.namespace), ("xmlns:mtc", XLIFFFormat.matchesNamespace),
        ("xmlns:difund", XLIFFFormat.ownNamespace), ("version", XLIFFFormat.version),
        ("srcLang", lesson.about.language.text), ("trgLang", language.text),
      ])
    writer.start(
      "file",
      [
        ("id", lesson.id.rawValue), ("original", source), ("canResegment", "no"),
        ("srcDir", lesson.about.language.direction.rawValue),
        ("trgDir", language.direction.rawValue), ("xml:space", "preserve"),
        ("difund:version", String(lesson.about.version)),
      ])
    for unit in lesson.units {
      XLIFFUnitWriter(unit, index.match(for: unit), source: source).write(to: &writer)
    }
    writer.end()
    writer.end()
    return writer.finish()
  }
}

/// Writes one unit.
private struct XLIFFUnitWriter {
  private let unit: Unit
  private let source: String
  private let entry: POFile.Entry
  private let older: String?
  private let target: [Inline]?

  init(_ unit: Unit, _ match: TranslationIndex.Match, source: String) {
    self.unit = unit
    self.source = source
    switch match {
    case .current(let entry):
      self.entry = entry
      older = nil
      target = entry.translation.isEmpty ? nil : try? unit.reading(translation: entry.translation)
    case .stale(let entry):
      self.entry = entry
      older = entry.previousSource ?? entry.source
      target = nil
    case .none:
      entry = POFile.Entry(key: unit.key.rawValue, source: unit.text, translation: "")
      older = nil
      target = nil
    }
  }

  func write(to writer: inout XMLWriter) {
    var codes = XLIFFCodes()
    let sourceCodes = codes.numbered(unit.inlines)
    let targetCodes = target.map { codes.matched($0) }
    writer.start(
      "unit", [("id", unit.key.rawValue), ("difund:mark", unit.mark.description)])
    writeSuggestion(to: &writer)
    writer.start("notes")
    for (category, note) in notes {
      let isOnTarget = category == .comment || category == .review || category == .refused
      writer.element(
        "note",
        [("appliesTo", isOnTarget ? "target" : "source"), ("category", category.rawValue)],
        text: note)
    }
    writer.end()
    codes.writeData(to: &writer)
    writer.start("segment", state)
    XLIFFCodes.write("source", sourceCodes, to: &writer)
    if let targetCodes { XLIFFCodes.write("target", targetCodes, to: &writer) }
    writer.end()
    writer.end()
  }

  /// What a tool shows as the state, and our own word for what XLIFF calls initial.
  private var state: XMLWriter.Attributes {
    if older != nil, !entry.translation.isEmpty {
      return [("state", "initial"), ("subState", "difund:stale")]
    }
    guard target != nil else { return [("state", "initial")] }
    let state = entry.state
    let own = state == .initial ? [(name: "subState", value: "difund:draft")] : []
    return [("state", state.rawValue)] + own
  }

  private var notes: [(XLIFFFormat.Note, String)] {
    var notes: [(XLIFFFormat.Note, String)] = [
      (.description, unit.note), (.location, "\(source):\(unit.line)"),
    ]
    for comment in entry.comments {
      let isReview = Review(comment: comment) != nil
      let text = comment.hasPrefix(" ") ? String(comment.dropFirst()) : comment
      notes.append((isReview ? .review : .comment, text))
    }
    notes += entry.flags.filter { $0 != POFile.Entry.draftFlag }.map { (.flag, $0) }
    if older == nil, target == nil, !entry.translation.isEmpty {
      notes.append((.refused, entry.translation))
    }
    return notes
  }

  /// Offers a translation of an older text beside that text, both as they stand.
  private func writeSuggestion(to writer: inout XMLWriter) {
    guard let older, !entry.translation.isEmpty else { return }
    writer.start("mtc:matches")
    writer.start(
      "mtc:match",
      [("ref", "#\(unit.key)"), ("origin", XLIFFFormat.olderOrigin), ("type", "idm")])
    writer.element("source", text: older)
    writer.element("target", text: entry.translation)
    writer.end()
    writer.end()
  }
}
