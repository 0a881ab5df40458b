import Testing

@Suite("Files") struct FileTests {
  private let swift = Repository.sources + Repository.tests

  @Test func `no Swift file is longer than 400 lines`() {
    #expect(swift.filter { $0.lines.count > 401 }.map(\.path) == [])
    #expect(swift.count > 100)
  }

  @Test func `no line of Swift is longer than 100 columns but for a text that cannot be split`() {
    let long = swift.flatMap { source in
      longLines(of: source).map { "\(source.path):\($0)" }
    }

    #expect(long == [])
  }

  /// The numbers of the lines that are too long, and not only by a text, a pattern or the sentence
  /// that names a test.
  private func longLines(of source: SwiftSource) -> [Int] {
    var start = 0
    var found: [Int] = []
    for (number, line) in source.lines.enumerated() {
      let end = start + line.utf8.count
      defer { start = end + 1 }
      guard line.count > 100 else { continue }
      let isComment = line.drop { $0 == " " }.hasPrefix("//")
      let texts = source.literals.filter { $0.offset < end && $0.end > start }
      let code = source.code[start..<end].enumerated().filter { offset, byte in
        byte != UInt8(ascii: " ")
          && !texts.contains { ($0.offset..<$0.end).contains(start + offset) }
      }
      let isText = isComment ? line.contains("https://") : code.count <= 60
      if !isText { found.append(number + 1) }
    }
    return found
  }

  /// The list of an error's cases and their messages is a table, which may be longer.
  @Test func `no function is longer than 60 lines`() {
    let long = swift.flatMap { source in
      source.bodies.filter { body in
        let isTable = source.lines[body.line - 1].contains("var message: Message {")
        return body.count > (isTable ? 160 : 60)
      }.map { "\(source.path):\($0.line) has \($0.count)" }
    }

    #expect(long == [])
    #expect(swift.reduce(0) { $0 + $1.bodies.count } > 500)
  }

  @Test func `nothing is left for later`() {
    let left = Repository.files.filter { !$0.hasPrefix("Content/") }.filter { path in
      (Repository.text(path) ?? "").contains(#/\b(?:TOD[O]|FIXM[E]|XX[X])\b/#)
    }

    #expect(left == [])
  }

  @Test func `no source gives up with a fatal error`() {
    #expect(Repository.sources.filter { $0.codeText.contains("fatalError") }.map(\.path) == [])
  }

  /// Foundation's data about languages are not those of `Text`, and its errors speak English only.
  @Test(arguments: [
    ".formatted(", "NumberFormatter", "DateFormatter", "RelativeDateTimeFormatter",
    "ListFormatter", "ByteCountFormatter", "MeasurementFormatter", "PersonNameComponents",
    "localizedStandardCompare", "localizedCompare", "localizedCaseInsensitive",
    "localizedDescription", "Locale.current", "Locale(identifier", "Calendar.current",
    "TimeZone.current", "String(format:",
  ])
  func `text that people read does not go through Foundation`(word: String) {
    #expect(Repository.sources.filter { $0.codeText.contains(word) }.map(\.path) == [])
  }

  @Test func `no file names a place of the machine on which it was written`() {
    let places = ["/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "/Us" + "ers/", "C:" + "\\Users"]

    let found = Repository.files.filter { !$0.hasPrefix(".git") }.flatMap { path in
      let text = Repository.text(path) ?? ""
      return places.filter(text.contains).map { "\(path): \($0)" }
    }

    #expect(found == [])
    #expect(Repository.files.contains("Locales/en.json"))
  }
}
