extension POFile {
  /// The text of the file, as gettext's own tools read it.
  public var text: String {
    var lines = comments.map { "#" + $0 } + ["msgid \"\""]
    lines += Self.lines("msgstr", header.map { "\($0.name): \($0.value)\n" }.joined())
    for entry in entries { lines += [""] + Self.lines(of: entry) }
    if !obsolete.isEmpty { lines += [""] + obsolete }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of the entries alone.
  var entryLines: [String] { entries.flatMap(Self.lines(of:)) }

  private static func lines(of entry: Entry) -> [String] {
    var lines = entry.comments.map { "#" + $0 }
    lines += entry.notes.map { "#." + $0 }
    lines += entry.references.map { "#:" + $0 }
    if !entry.flags.isEmpty { lines.append("#, " + entry.flags.joined(separator: ", ")) }
    lines += entry.previous.map { "#|" + $0 }
    lines += Self.lines("msgctxt", entry.key)
    lines += Self.lines("msgid", entry.source)
    lines += Self.lines("msgstr", entry.translation)
    return lines
  }

  /// Writes a keyword and its text; a text of several lines begins on a line of its own.
  static func lines(_ keyword: String, _ text: String) -> [String] {
    var pieces = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0) + "\n"
    }
    pieces[pieces.count - 1].removeLast()
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    guard pieces.count > 1 || text.hasSuffix("\n") else { return ["\(keyword) \(quoted(text))"] }
    return ["\(keyword) \"\""] + pieces.map { quoted(String($0)) }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted.append(contentsOf: ["\\", scalar])
      case "\n": quoted.append(contentsOf: ["\\", "n"])
      case "\t": quoted.append(contentsOf: ["\\", "t"])
      case "\r": quoted.append(contentsOf: ["\\", "r"])
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
