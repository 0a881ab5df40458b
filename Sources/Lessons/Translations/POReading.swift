import Vocabulary

extension POFile {
  /// Reads a PO file strictly: what a lesson's translation does not need is refused by its line.
  ///
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - file: The file as people know it.
  /// - Throws: `LessonError.faulty` with all faults.
  public init(reading text: String, file: String) throws(LessonError) {
    var reader = POReader(log: FaultLog(file: file))
    let bytes = Array(text.utf8)
    var start = 0
    var number = 1
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      reader.read(bytes[start..<end], at: number)
      start = end + 1
      number += 1
    }
    reader.finish()
    try reader.log.check()
    self = reader.file
  }
}

/// Reads the lines of a PO file one after the other.
private struct POReader {
  private enum Part: Int, Comparable {
    case comments, key, source, translation
    static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var log: FaultLog
  private(set) var file = POFile(comments: [], header: [], entries: [], obsolete: [])
  private var entry: POFile.Entry?
  private var part = Part.comments
  private var hasKey = false
  private var hasHeader = false
  private var keys: Set<String> = []

  init(log: FaultLog) { self.log = log }

  mutating func read(_ line: ArraySlice<UInt8>, at number: Int) {
    guard line.first == UInt8(ascii: "#") else {
      if line.isEmpty { finishEntry() } else { readText(line, at: number) }
      return
    }
    let comment = line.dropFirst()
    if comment.first == UInt8(ascii: "~") {
      finishEntry()
      file.obsolete.append(String(decoding: line, as: UTF8.self))
    } else {
      if part > .comments { finishEntry() }
      readComment(comment, at: number)
    }
  }

  mutating func finish() {
    finishEntry()
    if !hasHeader { log.report(TranslationFault.headerMissing, at: 1) }
  }

  private mutating func readComment(_ comment: ArraySlice<UInt8>, at number: Int) {
    if entry == nil { entry = Self.empty(at: number) }
    let rest = String(decoding: comment.dropFirst(), as: UTF8.self)
    switch comment.first {
    case UInt8(ascii: "."): entry?.notes.append(rest)
    case UInt8(ascii: ":"): entry?.references.append(rest)
    case UInt8(ascii: "|"): entry?.previous.append(rest)
    case UInt8(ascii: ","):
      entry?.flags += rest.split(separator: ",").map { flag in String(flag.drop { $0 == " " }) }
    default: entry?.comments.append(String(decoding: comment, as: UTF8.self))
    }
  }

  private mutating func readText(_ line: ArraySlice<UInt8>, at number: Int) {
    let (keyword, quoted) = Self.split(line)
    guard let value = POText.unquoted(quoted) else {
      log.report(TranslationFault.string, at: number)
      return
    }
    switch keyword {
    case "": append(value, at: number)
    case "msgctxt":
      if part != .comments { finishEntry() }
      start(.key, value, at: number)
      hasKey = true
    case "msgid":
      if part > .key { finishEntry() }
      start(.source, value, at: number)
    case "msgstr":
      if part == .source {
        start(.translation, value, at: number)
      } else {
        log.report(TranslationFault.order, at: number)
      }
    case "msgid_plural": log.report(TranslationFault.plural, at: number)
    default:
      log.report(
        keyword.hasPrefix("msgstr[") ? TranslationFault.plural : .order, at: number)
    }
  }

  private mutating func start(_ part: Part, _ value: String, at number: Int) {
    if entry == nil { entry = Self.empty(at: number) }
    self.part = part
    append(value, at: number)
  }

  private mutating func append(_ value: String, at number: Int) {
    switch part {
    case .comments: log.report(TranslationFault.order, at: number)
    case .key: entry?.key += value
    case .source: entry?.source += value
    case .translation: entry?.translation += value
    }
  }

  private mutating func finishEntry() {
    defer {
      entry = nil
      part = .comments
      hasKey = false
    }
    guard let entry else { return }
    guard part == .translation else {
      // Comments that belong to no entry end up here, and so do entries that stop half-way.
      if part > .comments { log.report(TranslationFault.order, at: entry.line) }
      return
    }
    if !hasKey, entry.source.isEmpty {
      readHeader(entry)
    } else if !hasKey {
      log.report(TranslationFault.noKey, at: entry.line)
    } else if keys.insert(entry.key).inserted {
      file.entries.append(entry)
    } else {
      log.report(TranslationFault.duplicate, at: entry.line, of: entry.key)
    }
  }

  private mutating func readHeader(_ entry: POFile.Entry) {
    guard !hasHeader, file.entries.isEmpty else {
      log.report(TranslationFault.duplicate, at: entry.line)
      return
    }
    hasHeader = true
    file.comments = entry.comments
    for line in entry.translation.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else {
        log.report(TranslationFault.headerField(String(line)), at: entry.line)
        continue
      }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      file.header.append(POFile.Field(name: String(line[..<colon]), value: String(value)))
    }
    let type = file.field("Content-Type") ?? ""
    if !type.lowercased().hasSuffix("charset=utf-8") {
      log.report(TranslationFault.charset(type), at: entry.line)
    }
  }

  private static func empty(at line: Int) -> POFile.Entry {
    POFile.Entry(key: "", source: "", translation: "", line: line)
  }

  private static func split(
    _ line: ArraySlice<UInt8>
  ) -> (keyword: String, quoted: ArraySlice<UInt8>) {
    let quote = line.firstIndex(of: 0x22) ?? line.endIndex
    var keyword = line[..<quote]
    while quote < line.endIndex, keyword.last == 0x20 || keyword.last == 0x09 {
      keyword.removeLast()
    }
    return (String(decoding: keyword, as: UTF8.self), line[quote...])
  }
}
