import Vocabulary
import Yams

extension FrontMatter {
  /// Reads front matter strictly: every known field is checked, and no unknown one is passed over.
  ///
  /// - Parameters:
  ///   - yaml: The lines between the two `---`.
  ///   - log: Where faults go; lines are counted from the `---` above the first of these lines.
  /// - Returns: The front matter, or nil when a field without which there is no lesson is wrong.
  static func reading(_ yaml: String, into log: inout FaultLog) -> FrontMatter? {
    var reader = FrontMatterReader(log: log)
    defer { log = reader.log }
    return reader.read(yaml)
  }
}

/// Reads the fields of front matter and keeps count of what is wrong with them.
private struct FrontMatterReader {
  static let fields = [
    "id", "version", "language", "title", "audience", "age", "minutes", "needs", "equity",
    "objectives", "competences", "licence",
  ]
  static let licences = ["CC-BY-4.0"]

  var log: FaultLog
  private var values: [String: Node] = [:]

  init(log: FaultLog) { self.log = log }

  mutating func read(_ yaml: String) -> FrontMatter? {
    guard collect(yaml) else { return nil }
    let id = text("id", limit: 64).flatMap { oneKey($0) }
    let version = number("version", 1...9999)
    let language = text("language", limit: 35).flatMap { oneLanguage($0) }
    let title = unit("title", .title, limit: 200)
    let audience = unit("audience", .audience, limit: 300)
    let age = text("age", limit: 10).flatMap { oneAge($0) }
    let minutes = number("minutes", 1...600)
    _ = text("licence", limit: 20).map { oneOf("licence", $0, Self.licences) }
    let objectives = units("objectives", .objective)
    let needs = words("needs", FrontMatter.Need.self)
    let equity = values["equity"] == nil ? [] : words("equity", FrontMatter.Equity.self)
    let competences = list("competences").compactMap { competence($0) }
    guard let id, let version, let language, let title, let audience, let age, let minutes
    else {
      return nil
    }
    return FrontMatter(
      id: id, version: version, language: language, title: title, audience: audience,
      age: age, minutes: minutes, objectives: objectives, competences: competences,
      equity: equity, needs: needs)
  }

  private mutating func collect(_ yaml: String) -> Bool {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      let (line, detail) = YAMLFault.explain(error, in: yaml)
      log.report(.frontMatterSyntax(detail), at: line + 1)
      return false
    }
    guard let mapping = root?.mapping else {
      log.report(.frontMatterMissing, at: 1)
      return false
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if Self.fields.contains(name) {
        values[name] = value
      } else {
        log.report(.fieldUnknown(name), at: Self.line(of: key))
      }
    }
    return true
  }

  // Yams counts lines from 1, and the `---` above the fields is line 1 of the file.
  private static func line(of node: Node) -> Int { (node.mark?.line ?? 0) + 1 }
}

extension FrontMatterReader {
  private mutating func field(_ name: String) -> Node? {
    if values[name] == nil { log.report(.fieldMissing(name), at: 1) }
    return values[name]
  }

  private mutating func text(_ name: String, limit: Int) -> String? {
    guard let node = field(name) else { return nil }
    return text(of: node, name, limit: limit)
  }

  private mutating func text(of node: Node, _ name: String, limit: Int) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty, text.count <= limit,
      !text.unicodeScalars.contains(where: { isControl($0) })
    else {
      log.report(.fieldNotText(name, limit: limit), at: Self.line(of: node))
      return nil
    }
    return text
  }

  private mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node = field(name) else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      log.report(
        .fieldNotNumber(name, from: range.lowerBound, to: range.upperBound),
        at: Self.line(of: node))
      return nil
    }
    return number
  }

  private mutating func list(_ name: String) -> [Node] {
    guard let node = field(name) else { return [] }
    guard let sequence = node.sequence, !sequence.isEmpty else {
      log.report(.fieldNotList(name), at: Self.line(of: node))
      return []
    }
    return Array(sequence)
  }

  private mutating func unit(_ name: String, _ role: Unit.Role, limit: Int) -> Unit? {
    guard let node = field(name), let text = text(of: node, name, limit: limit) else { return nil }
    return Self.unit("front.\(name)", role, text, at: node)
  }

  private mutating func units(_ name: String, _ role: Unit.Role) -> [Unit] {
    var units: [Unit] = []
    for (index, node) in list(name).enumerated() {
      guard let text = text(of: node, name, limit: 300) else { continue }
      units.append(Self.unit("front.\(name)\(index + 1)", role, text, at: node))
    }
    return units
  }

  private static func unit(_ key: String, _ role: Unit.Role, _ text: String, at node: Node) -> Unit
  {
    Unit(
      key: ID(checked: key), role: role, text: text, inlines: [.text(text)], line: line(of: node))
  }

  private mutating func oneOf(
    _ name: String, _ text: String, _ allowed: [String], at node: Node? = nil
  ) {
    guard !allowed.contains(text), let node = node ?? values[name] else { return }
    log.report(.fieldNotOneOf(name, found: text, allowed: allowed), at: Self.line(of: node))
  }

  /// Reads a list of words of which each is one of a few.
  private mutating func words<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Word.Type
  ) -> [Word] {
    var words: [Word] = []
    for node in list(name) {
      guard let text = text(of: node, name, limit: 20) else { continue }
      oneOf(name, text, Word.allCases.map(\.rawValue), at: node)
      if let word = Word(rawValue: text) { words.append(word) }
    }
    return words
  }

  private mutating func oneAge(_ text: String) -> AgeRange? {
    let age = AgeRange(text)
    if age == nil, let node = field("age") { log.report(.ageWrong(text), at: Self.line(of: node)) }
    return age
  }

  private mutating func oneKey(_ text: String) -> Lesson.ID? {
    let id = Lesson.ID(rawValue: text)
    if id == nil, let node = field("id") {
      log.report(.fieldNotText("id", limit: 64), at: Self.line(of: node))
    }
    return id
  }

  private mutating func oneLanguage(_ text: String) -> LanguageTag? {
    let language = LanguageTag(text)
    if language == nil, let node = field("language") {
      log.report(.fieldNotText("language", limit: 35), at: Self.line(of: node))
    }
    return language
  }

  private mutating func competence(_ node: Node) -> Competence? {
    guard let mapping = node.mapping, mapping.count == 2, let framework = mapping["framework"],
      let code = mapping["code"]
    else {
      log.report(.fieldNotList("competences"), at: Self.line(of: node))
      return nil
    }
    guard let name = text(of: framework, "framework", limit: 40),
      let number = text(of: code, "code", limit: 20)
    else { return nil }
    let frameworks = Competence.Framework.allCases
    guard let known = Competence.Framework(rawValue: name) else {
      log.report(
        .fieldNotOneOf("framework", found: name, allowed: frameworks.map(\.rawValue)),
        at: Self.line(of: framework))
      return nil
    }
    guard let competence = Competence(framework: known, code: number) else {
      log.report(.competenceUnknown(framework: name, code: number), at: Self.line(of: code))
      return nil
    }
    return competence
  }
}
