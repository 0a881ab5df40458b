internal import Text
internal import Vocabulary

/// Reads the template of a letter, and notes everything that is wrong in it.
struct LetterTemplateReader {
  let kind: LetterKind
  let language: LanguageTag
  let file: String

  private(set) var subject = ""
  private(set) var isDraft = true
  private(set) var blocks: [LetterTemplate.Block] = []
  private(set) var problems: [InputProblem] = []

  /// The sentences by their keys, each of which ends with its line.
  private var sentences: [String: String] = [:]
  private var lines: [String: Int] = [:]
  private var found: Set<String> = []

  init(kind: LetterKind, language: LanguageTag, file: String) {
    self.kind = kind
    self.language = language
    self.file = file
  }

  mutating func read(_ text: String) {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
    let headEnd = all.firstIndex(of: "") ?? all.count
    readHead(all[..<headEnd])
    var start = headEnd
    while start < all.count {
      let end = all[start...].firstIndex(of: "") ?? all.count
      if end > start { readBlock(Array(all[start..<end]), from: start + 1) }
      start = end + 1
    }
  }

  /// Checks every sentence, and returns them ready to be filled in.
  mutating func checked() -> MessageCatalogue {
    let catalogue = MessageCatalogue(sentences: sentences, language: language, file: file)
    for (key, line) in lines.sorted(by: { $0.value < $1.value }) {
      do throws(TextError) {
        for name in try catalogue.placeholders(of: key).sorted() { check(name, at: line) }
      } catch {
        guard case .malformedSentence(_, let near) = error else {
          note(error.message, line)
          continue
        }
        note(Message("letter.malformed", ["near": .text(near)]), line)
      }
    }
    for name in kind.required where !found.contains(name) {
      note(Message("letter.missing-placeholder", ["name": .text(name)]), 1)
    }
    return catalogue
  }

  private mutating func check(_ name: String, at line: Int) {
    found.insert(name)
    if kind.placeholders.contains(name) { return }
    if LetterTemplate.List(rawValue: name).map(kind.lists.contains) == true {
      return note(Message("letter.list-alone", ["name": .text(name)]), line)
    }
    let known = kind.placeholders.sorted() + kind.lists.map(\.rawValue).sorted()
    note(
      Message(
        "letter.unknown-placeholder",
        ["name": .text(name), "known": .list(known.map { .text($0) })]), line)
  }

  private mutating func readHead(_ head: ArraySlice<String>) {
    for (index, line) in head.enumerated() {
      let parts = line.split(separator: ":", maxSplits: 1).map { trimmed($0) }
      let value = parts.count == 2 ? parts[1] : ""
      switch parts.first {
      case "subject": subject = add(value, line: index + 1)
      case "status" where ["draft", "reviewed"].contains(value): isDraft = value == "draft"
      default: note(Message("letter.unknown-heading", ["text": .text(line)]), index + 1)
      }
    }
    if sentences[subject]?.isEmpty ?? true { note(Message("letter.no-subject"), 1) }
  }

  private mutating func readBlock(_ block: [String], from line: Int) {
    if block.count == 1, block[0].hasPrefix("{"), block[0].hasSuffix("}"),
      let list = LetterTemplate.List(rawValue: String(block[0].dropFirst().dropLast())),
      kind.lists.contains(list)
    {
      found.insert(list.rawValue)
      blocks.append(.list(list))
      return
    }
    var paragraph: [String] = []
    var start = line
    for (index, text) in block.enumerated() {
      if text.hasPrefix("## ") || text.hasPrefix("- ") {
        finish(&paragraph, from: start)
        let isHeading = text.hasPrefix("## ")
        let key = add(trimmed(text.dropFirst(isHeading ? 3 : 2)), line: line + index)
        blocks.append(isHeading ? .heading(key) : .item(key))
        start = line + index + 1
      } else {
        paragraph.append(text)
      }
    }
    finish(&paragraph, from: start)
  }

  private mutating func finish(_ paragraph: inout [String], from line: Int) {
    guard !paragraph.isEmpty else { return }
    blocks.append(.paragraph(add(paragraph.joined(separator: " "), line: line)))
    paragraph = []
  }

  private mutating func add(_ sentence: String, line: Int) -> String {
    let key = "line-\(line)"
    sentences[key] = sentence
    lines[key] = line
    return key
  }

  private mutating func note(_ message: Message, _ line: Int) {
    problems.append(InputProblem(at: SourceLocation(file: file, line: line), message))
  }
}

private func trimmed(_ text: some StringProtocol) -> String {
  var rest = Substring(text)
  while let last = rest.last, last.isWhitespace { rest.removeLast() }
  while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  return String(rest)
}
