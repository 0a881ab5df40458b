import Testing

@Suite("Files") struct FileTests {
  private let swift = Repository.sources + Repository.tests

  @Test func `no Swift file is longer than 400 lines`() {
    #expect(swift.filter { $0.lines.count > 401 }.map(\.path) == [])
    #expect(swift.count > 100)
  }

  @Test func `no line of Swift is longer than 100 columns, but for those that cannot be split`() {
    let long = swift.flatMap { source in
      source.lines.enumerated().filter { $0.element.count > 100 && !isWhole($0.element) }
        .map { "\(source.path):\($0.offset + 1)" }
    }

    #expect(long == [])
  }

  /// A pattern, a web address or the sentence that names a test stays on one line.
  private func isWhole(_ line: Substring) -> Bool {
    let text = line.trimmingPrefix { $0 == " " }
    return text.contains("#/") || text.contains("https://") || text.contains("func `")
  }

  @Test func `no function is longer than 60 lines`() {
    let long = swift.flatMap { source in
      source.bodies.filter { $0.count > 60 }.map { "\(source.path):\($0.line) has \($0.count)" }
    }

    #expect(long == [])
    #expect(swift.reduce(0) { $0 + $1.bodies.count } > 500)
  }

  @Test func `nothing is left for later`() {
    let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]

    let left = Repository.files.filter { !$0.hasPrefix("Content/") }.flatMap { path in
      let text = Repository.text(path) ?? ""
      return marks.filter(text.contains).map { "\(path): \($0)" }
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

    let found = Repository.files.flatMap { path in
      let text = Repository.text(path) ?? ""
      return places.filter(text.contains).map { "\(path): \($0)" }
    }

    #expect(found == [])
    #expect(Repository.files.contains("Locales/en.json"))
  }
}
