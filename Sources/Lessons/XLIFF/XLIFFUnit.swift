internal import Formats

/// One unit of an XLIFF file.
struct XLIFFUnit: Hashable, Sendable {
  /// The key of the text.
  let key: String

  /// The line of the file, counted from 1.
  let line: Int

  private let element: XMLElement

  init(_ element: XMLElement, key: String) {
    self.element = element
    self.key = key
    line = element.line
  }

  /// Returns the unit as an entry of a translation.
  ///
  /// - Parameter unit: The text that the lesson has under this key now, if any.
  /// - Returns: The entry.
  /// - Throws: `TranslationFault` when the codes do not pair up, or only a part is translated.
  func entry(for unit: Unit?) throws(TranslationFault) -> POFile.Entry {
    let parts = try parts()
    var reader = XLIFFCodeReader(data: data)
    let source = try reader.inlines(of: parts.map(\.source))
    let isPlain = unit?.isPlain ?? false
    var entry = POFile.Entry(key: key, source: "", translation: "", line: line)
    // Tools may change blanks in the source; the mark tells which text it was.
    let mark = element.value("mark", in: XLIFFFormat.ownNamespace)
    entry.source =
      unit.map { $0.mark.description } == mark && mark != nil
      ? unit?.text ?? "" : isPlain ? source.plainText : source.markdown
    entry.comments = comments
    if parts.contains(where: { $0.target != nil }) {
      let ordered = parts.enumerated().sorted {
        ($0.element.order ?? $0.offset + 1, $0.offset)
          < ($1.element.order ?? $1.offset + 1, $1.offset)
      }
      let target = try reader.inlines(of: ordered.map { $0.element.target ?? $0.element.source })
      entry.translation = try text(of: target, for: unit)
    } else {
      takeOlder(into: &entry)
    }
    entry.flags = flags
    let isDraft = parts.contains { $0.isInitial } && !entry.translation.isEmpty
    if isDraft { entry.flags.insert(POFile.Entry.draftFlag, at: 0) }
    return entry
  }

  private func text(of target: [Inline], for unit: Unit?) throws(TranslationFault) -> String {
    let words = target.plainText
    guard target.contains(where: { $0.xliffCode != nil }) else {
      guard let unit, !unit.isPlain else { return unit == nil ? target.markdown : words }
      // Whoever took over a suggestion has its markup as text.
      let isMarkdown =
        unit.inlines.contains { $0.xliffCode != nil }
        && (try? unit.reading(translation: words)) != nil
      return isMarkdown ? words : target.markdown
    }
    if unit?.isPlain == true { throw .codes }
    let markdown = target.markdown
    // Codes that touch each other, or stand inside a word's marks, can melt into other markup.
    guard let unit, (try? [Inline].reading(markdown)) != target else { return markdown }
    _ = try unit.reading(translation: markdown)
    throw .codes
  }

  /// A source with its translation: a segment, or what stands between segments.
  private struct Part {
    let source: XMLElement
    let target: XMLElement?
    let order: Int?
    let isInitial: Bool
  }

  private func parts() throws(TranslationFault) -> [Part] {
    var parts: [Part] = []
    var translated = 0
    var untranslated = 0
    for element in element.elements where element.name.namespace == XLIFFFormat.namespace {
      let isSegment = element.name.local == "segment"
      guard isSegment || element.name.local == "ignorable",
        let source = element.elements("source", in: XLIFFFormat.namespace).first
      else { continue }
      let target = element.elements("target", in: XLIFFFormat.namespace).first.flatMap { target in
        isSegment && target.isBlank && !source.isBlank ? nil : target
      }
      let state = POFile.Entry.State(rawValue: element.value("state") ?? "initial") ?? .initial
      parts.append(
        Part(
          source: source, target: target, order: target?.value("order").flatMap { Int($0) },
          isInitial: isSegment && state == .initial))
      guard isSegment, !source.isBlank else { continue }
      if target == nil { untranslated += 1 } else { translated += 1 }
    }
    if translated > 0, untranslated > 0 { throw .partly }
    guard translated == 0 else { return parts }
    return parts.map { Part(source: $0.source, target: nil, order: nil, isInitial: true) }
  }

  private var data: [String: String] {
    var data: [String: String] = [:]
    for list in element.elements("originalData", in: XLIFFFormat.namespace) {
      for item in list.elements("data", in: XLIFFFormat.namespace) {
        data[item.value("id") ?? ""] = item.text
      }
    }
    return data
  }

  private var notes: [XMLElement] {
    element.elements("notes", in: XLIFFFormat.namespace).flatMap {
      $0.elements("note", in: XLIFFFormat.namespace)
    }
  }

  /// What people noted; what this program wrote for them is left out.
  private var comments: [String] {
    notes.filter { note in
      let known = XLIFFFormat.Note(rawValue: note.value("category") ?? "")
      return known == nil || known == .comment
    }.flatMap { $0.text.split(whereSeparator: \.isNewline) }.map { line in
      " " + String(String.UnicodeScalarView(line.unicodeScalars.filter { !isControl($0) }))
    }.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private var flags: [String] {
    notes.filter { $0.value("category") == XLIFFFormat.Note.flag.rawValue }.map(\.text).filter {
      $0.wholeMatch(of: /[A-Za-z0-9:.\-]+/) != nil && $0 != POFile.Entry.draftFlag
    }
  }

  /// Takes over a translation of an older text that nobody has settled yet.
  private func takeOlder(into entry: inout POFile.Entry) {
    let matches = element.elements("matches", in: XLIFFFormat.matchesNamespace).flatMap {
      $0.elements("match", in: XLIFFFormat.matchesNamespace)
    }
    guard let older = matches.first(where: { $0.value("origin") == XLIFFFormat.olderOrigin }),
      let source = older.elements("source", in: XLIFFFormat.namespace).first?.text,
      let target = older.elements("target", in: XLIFFFormat.namespace).first?.text
    else { return }
    entry.previous = POFile.lines("msgid", source).map { " " + $0 }
    entry.translation = target
    entry.flags = [POFile.Entry.draftFlag]
  }
}

extension XMLElement {
  /// Whether nothing stands in the element that a reader would see.
  fileprivate var isBlank: Bool {
    text.allSatisfy(\.isWhitespace)
      && !elements.contains { ["ph", "cp", "pc"].contains($0.name.local) }
  }
}
