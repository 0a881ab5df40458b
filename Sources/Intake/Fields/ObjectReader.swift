internal import Formats
internal import Vocabulary

/// Collects what is wrong in a file, so that its author sees everything in one go.
final class ProblemList {
  private(set) var problems: [InputProblem] = []

  /// The sheet that the file is read from, when it is a workbook.
  private let sheet: String?

  init(sheet: String? = nil) { self.sheet = sheet }

  func add(_ message: Message, at location: SourceLocation) {
    problems.append(InputProblem(at: location.inSheet(sheet), message))
  }
}

/// Reads the members of one object; what is wrong is noted with its place, and nil is returned.
struct ObjectReader {
  let node: JSONNode
  let path: String
  let file: String
  let problems: ProblemList

  func field(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  func location(of name: String) -> SourceLocation {
    (node[name] ?? node).location(file: file, field: field(name))
  }

  func note(_ message: Message, in name: String) {
    problems.add(message, at: location(of: name))
  }

  /// The member with this name; a missing or null one is noted.
  func required(_ name: String) -> JSONNode? {
    if let member = node[name], !member.isNull { return member }
    note(Message("input.missing-field", ["field": .text(field(name))]), in: name)
    return nil
  }

  /// The member with this name, when it is there and not null.
  func optional(_ name: String) -> JSONNode? {
    guard let member = node[name], !member.isNull else { return nil }
    return member
  }

  /// Notes every member that has none of these names.
  func refuseOthers(than known: [String]) {
    guard let members = node.members else {
      problems.add(
        Message("input.wrong-type", ["wanted": .message(Message("input.type-object"))]),
        at: node.location(file: file, field: path.isEmpty ? nil : path))
      return
    }
    for member in members where !known.contains(member.name) {
      let place = SourceLocation(
        file: file, line: member.line, column: member.column, field: field(member.name))
      problems.add(
        Message(
          "input.unknown-field",
          ["field": .text(member.name), "known": .list(known.map { .text($0) })]), at: place)
    }
  }

  // MARK: Texts

  /// A text of one line, as long as people write titles and names.
  func line(_ name: String, limit: Int = 400) -> String? {
    required(name).flatMap { text($0, name: name, limit: limit, mayWrap: false) }
  }

  /// A text of one line, when it is there.
  func optionalLine(_ name: String, limit: Int = 400) -> String? {
    optional(name).flatMap { text($0, name: name, limit: limit, mayWrap: false) }
  }

  /// A text of several paragraphs.
  func longText(_ name: String, limit: Int = 20_000) -> String? {
    required(name).flatMap { text($0, name: name, limit: limit, mayWrap: true) }
  }

  private func text(_ node: JSONNode, name: String, limit: Int, mayWrap: Bool) -> String? {
    guard let text = node.string ?? node.number else {
      note(wrongType("text"), in: name)
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      note(Message("input.empty-text"), in: name)
      return nil
    }
    guard text.unicodeScalars.count <= limit else {
      let count = Message.Value.integer(Int64(text.unicodeScalars.count))
      note(
        Message("input.too-long", ["limit": .integer(Int64(limit)), "count": count]), in: name)
      return nil
    }
    let allowed: Set<Unicode.Scalar> = mayWrap ? ["\n", "\r", "\t"] : []
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || allowed.contains($0) }) else {
      note(Message(mayWrap ? "input.control-character" : "input.several-lines"), in: name)
      return nil
    }
    return text
  }

  func wrongType(_ type: String) -> Message {
    Message("input.wrong-type", ["wanted": .message(Message("input.type-\(type)"))])
  }

  // MARK: Words and numbers

  /// One of the words that a field may hold.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let node = required(name) else { return nil }
    let known = Value.allCases.map(\.rawValue)
    guard let text = node.string else {
      note(wrongType("text"), in: name)
      return nil
    }
    guard let value = Value(rawValue: text) else {
      note(
        Message(
          "input.unknown-value", ["value": .text(text), "known": .list(known.map { .text($0) })]),
        in: name)
      return nil
    }
    return value
  }

  /// A text that a type makes sense of; `wanted` names the sort in the catalogue.
  func parsed<Value>(
    _ name: String, wanted: String, _ make: (String) -> Value?
  ) -> Value? {
    guard let node = required(name) else { return nil }
    guard let text = node.string ?? node.number, let value = make(text) else {
      let found = node.string ?? node.number ?? "–"
      note(Message("input.not-\(wanted)", ["value": .text(found)]), in: name)
      return nil
    }
    return value
  }

  /// A whole number within a range.
  func integer(_ name: String, in range: ClosedRange<Int64>) -> Int64? {
    required(name).flatMap { integer($0, name: name, in: range) }
  }

  /// A whole number within a range, when it is there.
  func optionalInteger(_ name: String, in range: ClosedRange<Int64>) -> Int64? {
    optional(name).flatMap { integer($0, name: name, in: range) }
  }

  private func integer(_ node: JSONNode, name: String, in range: ClosedRange<Int64>) -> Int64? {
    guard let number = node.integer else {
      note(wrongType("integer"), in: name)
      return nil
    }
    guard range.contains(number) else {
      note(
        Message(
          "input.out-of-range",
          [
            "value": .integer(number), "minimum": .integer(range.lowerBound),
            "maximum": .integer(range.upperBound),
          ]), in: name)
      return nil
    }
    return number
  }

  /// True or false; false when it is not there.
  func flag(_ name: String) -> Bool {
    guard let node = optional(name) else { return false }
    if let flag = node.bool { return flag }
    note(wrongType("flag"), in: name)
    return false
  }

  /// An amount in a currency.
  func money(_ name: String, _ currency: Currency?) -> Money? {
    guard let node = required(name), let currency else { return nil }
    return money(node, name: name, currency)
  }

  /// An amount in a currency, when it is there, else nothing of that currency.
  func moneyOrZero(_ name: String, _ currency: Currency?) -> Money? {
    guard let currency else { return nil }
    guard let node = optional(name) else { return .zero(currency) }
    return money(node, name: name, currency)
  }

  private func money(_ node: JSONNode, name: String, _ currency: Currency) -> Money? {
    guard let text = node.string ?? node.number else {
      note(wrongType("amount"), in: name)
      return nil
    }
    do throws(MoneyError) { return try Money(parsing: text, currency: currency) } catch {
      note(error.message, in: name)
      return nil
    }
  }

  /// An address that letters can be sent to.
  func email(_ name: String) -> String? {
    parsed(name, wanted: "an-email") { text in
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      let isPlain = text.utf8.count <= 254 && !text.contains { $0.isWhitespace }
      return isPlain && parts.count == 2 && parts.allSatisfy { !$0.isEmpty } ? text : nil
    }
  }

  // MARK: Nested values

  /// The object under a name.
  func object(_ name: String) -> ObjectReader? {
    guard let node = required(name) else { return nil }
    guard node.members != nil else {
      note(wrongType("object"), in: name)
      return nil
    }
    return ObjectReader(node: node, path: field(name), file: file, problems: problems)
  }

  /// The objects in the array under a name, of which there is at least one.
  func objects(_ name: String, limit: Int) -> [ObjectReader]? {
    guard let node = required(name) else { return nil }
    guard let elements = node.elements, !elements.isEmpty, elements.count <= limit else {
      note(Message("input.not-a-list", ["limit": .integer(Int64(limit))]), in: name)
      return nil
    }
    return elements.enumerated().map { index, element in
      ObjectReader(
        node: element, path: "\(field(name))[\(index + 1)]", file: file, problems: problems)
    }
  }

  /// The texts in the array under a name, each made into a value; an absent array has none.
  func values<Value>(
    _ name: String, wanted: String, _ make: (String) -> Value?
  ) -> [Value]? {
    guard let node = optional(name) else { return [] }
    guard let elements = node.elements else {
      note(wrongType("list"), in: name)
      return nil
    }
    var values: [Value] = []
    for (index, element) in elements.enumerated() {
      guard let text = element.string ?? element.number, let value = make(text) else {
        problems.add(
          Message("input.not-\(wanted)", ["value": .text(element.string ?? element.number ?? "–")]),
          at: element.location(file: file, field: "\(field(name))[\(index + 1)]"))
        return nil
      }
      values.append(value)
    }
    return values
  }
}
