internal import Text
internal import Vocabulary

extension ComposedLetter {
  /// The letter as plain text, in lines of so many columns that break where each language allows.
  ///
  /// - Parameter columns: The width of a line, as terminals and mail programs count it.
  /// - Returns: The text.
  /// - Throws: `GrantError.text` when ICU's data are not installed.
  public func plainText(columns: Int = 72) throws(GrantError) -> String {
    var texts: [String] = []
    for part in parts { texts.append(try part.plainText(columns: columns)) }
    return texts.joined(separator: "\n\n* * *\n\n") + "\n"
  }
}

extension ComposedLetter.Part {
  fileprivate func plainText(columns: Int) throws(GrantError) -> String {
    var paragraphs = [sender.joined(separator: "\n"), recipient.joined(separator: "\n")]
    let text = FlowingText(columns: columns, language: language)
    if let notice { paragraphs.append(try text.lines(of: notice, first: "[", last: "]")) }
    paragraphs.append(try text.lines(of: subject))
    var wasItem = false
    for block in blocks {
      switch block {
      case .heading(let heading): paragraphs.append(try text.lines(of: heading))
      case .paragraph(let paragraph): paragraphs.append(try text.lines(of: paragraph))
      case .item(let item):
        let lines = try text.lines(of: item, first: "- ", rest: "  ")
        if wasItem, let last = paragraphs.popLast() {
          paragraphs.append(last + "\n" + lines)
        } else {
          paragraphs.append(lines)
        }
      case .comment(let title, let comment, let language, let scores):
        let quoted = FlowingText(columns: columns, language: language ?? self.language)
        var lines = [try text.lines(of: title)]
        for paragraph in comment.split(whereSeparator: \.isNewline) {
          lines.append(try quoted.lines(of: String(paragraph), first: "> ", rest: "> "))
        }
        if let scores { lines.append(try text.lines(of: scores)) }
        paragraphs.append(lines.joined(separator: "\n"))
      }
      if case .item = block { wasItem = true } else { wasItem = false }
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

/// Breaks paragraphs of one language into lines.
private struct FlowingText {
  let columns: Int
  let language: LanguageTag

  func lines(
    of text: String, first: String = "", rest: String = "", last: String = ""
  ) throws(GrantError) -> String {
    var lines: [String] = []
    var line = ""
    for piece in try pieces(of: text + last) {
      let start = lines.isEmpty ? first : rest
      if !line.isEmpty, displayWidth(of: start + line + trimmedEnd(piece)) > columns {
        lines.append(start + trimmedEnd(line))
        line = ""
      }
      line += piece
    }
    lines.append((lines.isEmpty ? first : rest) + trimmedEnd(line))
    return lines.joined(separator: "\n")
  }

  /// The parts of a text between which a line may end.
  private func pieces(of text: String) throws(GrantError) -> [String] {
    let bytes = Array(text.utf8)
    do throws(TextError) {
      var start = 0
      return try LineBreaker(language: language).lineBreaks(in: text).map { end in
        defer { start = end }
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
    } catch {
      throw .text(error.message)
    }
  }

  private func trimmedEnd(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
