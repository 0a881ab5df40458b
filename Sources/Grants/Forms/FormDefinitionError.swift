public import Vocabulary

/// What keeps questions from making a form.
public enum FormDefinitionError: Error, Hashable, Sendable {
  /// Questions that wait for each other, in a circle; the first stands at the end again.
  case circle([FormQuestion.ID])
  /// A condition compares an answer that is no number.
  case notANumber(FormQuestion.ID, name: String)
  /// A question has the key of another, or of a fact.
  case twice(FormQuestion.ID)
  /// A condition asks for a name that is neither a fact nor a question.
  case unknownName(FormQuestion.ID, name: String, known: [String])
  /// A condition asks for an answer that cannot be given.
  case unknownValue(FormQuestion.ID, name: String, value: String, known: [String])

  /// The question at whose place in a file the fault is told.
  public var question: FormQuestion.ID {
    switch self {
    case .circle(let ids): ids[0]
    case .notANumber(let id, _), .twice(let id), .unknownName(let id, _, _),
      .unknownValue(let id, _, _, _):
      id
    }
  }

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .circle(let ids):
      Message("form.circle", ["questions": .text(ids.map(\.rawValue).joined(separator: " → "))])
    case .notANumber(let id, let name):
      Message("form.not-a-number", ["id": .text(id.rawValue), "name": .text(name)])
    case .twice(let id): Message("form.twice", ["id": .text(id.rawValue)])
    case .unknownName(let id, let name, let known):
      Message(
        "form.unknown-name",
        [
          "id": .text(id.rawValue), "name": .text(name),
          "known": .list(known.map { .text($0) }),
        ])
    case .unknownValue(let id, let name, let value, let known):
      Message(
        "form.unknown-value",
        [
          "id": .text(id.rawValue), "name": .text(name), "value": .text(value),
          "known": .list(known.map { .text($0) }),
        ])
    }
  }
}

extension ApplicationForm {
  /// Refuses questions that could never be asked, or whose conditions have no end.
  static func check(_ questions: [FormQuestion]) throws(FormDefinitionError) {
    let facts = FormCondition.Fact.allCases.map(\.rawValue)
    var byName: [String: FormQuestion] = [:]
    for question in questions {
      let isNew = byName.updateValue(question, forKey: question.id.rawValue) == nil
      guard isNew, !facts.contains(question.id.rawValue) else { throw .twice(question.id) }
    }
    let known = facts + questions.map(\.id.rawValue)
    for question in questions {
      for (name, need) in question.condition?.root.needs ?? [] {
        if let fact = FormCondition.Fact(rawValue: name) {
          try check(need, of: name, in: question.id, words: fact.words)
        } else if let other = byName[name] {
          try check(need, of: name, in: question.id, words: other.words, kind: other.kind)
        } else {
          throw .unknownName(question.id, name: name, known: known)
        }
      }
    }
    try checkCircles(questions, byName: byName)
  }

  private static func check(
    _ need: FormCondition.Need, of name: String, in question: FormQuestion.ID, words: [String]?,
    kind: FormQuestion.Kind? = nil
  ) throws(FormDefinitionError) {
    switch need {
    case .number:
      guard case .number = kind else { throw .notANumber(question, name: name) }
    case .words(let wanted):
      guard let words else { return }
      for word in wanted where !words.contains(word) {
        throw .unknownValue(question, name: name, value: word, known: words)
      }
    }
  }

  /// Walks from each question to those that its condition names, and finds the way back.
  private static func checkCircles(
    _ questions: [FormQuestion], byName: [String: FormQuestion]
  ) throws(FormDefinitionError) {
    var done: Set<FormQuestion.ID> = []
    func visit(_ question: FormQuestion, path: [FormQuestion.ID]) throws(FormDefinitionError) {
      if let start = path.firstIndex(of: question.id) {
        throw .circle(Array(path[start...]) + [question.id])
      }
      guard !done.contains(question.id) else { return }
      for name in question.condition?.root.names ?? [] {
        if let other = byName[name] { try visit(other, path: path + [question.id]) }
      }
      done.insert(question.id)
    }
    for question in questions { try visit(question, path: []) }
  }
}

extension FormCondition {
  /// What a condition needs of a name.
  enum Need {
    case number
    case words([String])
  }
}

extension FormCondition.Node {
  /// What is asked of each name, in the order in which it stands.
  fileprivate var needs: [(name: String, need: FormCondition.Need)] {
    switch self {
    case .and(let left, let right), .or(let left, let right): left.needs + right.needs
    case .not(let inner): inner.needs
    case .holds(let name, let words): [(name, .words(words))]
    case .compare(let name, _, _): [(name, .number)]
    }
  }
}

extension FormQuestion {
  /// The answers that can be given, or nil when they cannot be listed.
  var words: [String]? {
    switch kind {
    case .choice(let options, _): options.map(\.id)
    case .yesNo: ["yes", "no"]
    case .day, .number, .text: nil
    }
  }
}
