internal import Text
internal import Vocabulary

/// Something in an application that its call's form does not allow.
struct FormFault: Hashable {
  /// The field of the application, as its file names it.
  let field: String

  /// What is wrong and what to do.
  let message: Message
}

extension ApplicationForm {
  /// Finds what a form does not allow in an application.
  ///
  /// - Returns: The faults, in the order of the form; none for an application that keeps to it.
  /// - Throws: `GrantError.calculation` when words cannot be counted.
  func faults(in document: ApplicationDocument) throws(GrantError) -> [FormFault] {
    var faults = unknownAnswers(in: document)
    for question in questions {
      let given = document.answers[question.id.rawValue] ?? []
      guard isAsked(question, in: document) else {
        if !given.isEmpty { faults.append(question.fault("form.not-asked")) }
        continue
      }
      if given.isEmpty {
        if question.isRequired { faults.append(question.fault("form.no-answer")) }
        continue
      }
      if let fault = try question.fault(of: given, language: document.language) {
        faults.append(fault)
      }
    }
    return try faults + textFaults(in: document) + budget.faults(in: document)
  }

  /// Tells whether an applicant is asked a question, given what else was answered.
  ///
  /// An answer to a question that is itself not asked counts for nothing.
  func isAsked(_ question: FormQuestion, in document: ApplicationDocument) -> Bool {
    guard let condition = question.condition else { return true }
    return condition.root.holds { name in
      if let fact = FormCondition.Fact(rawValue: name) { return [document.word(of: fact)] }
      guard let other = questions.first(where: { $0.id.rawValue == name }),
        isAsked(other, in: document)
      else { return [] }
      return document.answers[name] ?? []
    }
  }

  private func unknownAnswers(in document: ApplicationDocument) -> [FormFault] {
    let known = Set(questions.map(\.id.rawValue))
    return document.answers.keys.filter { !known.contains($0) }.sorted().map { name in
      FormFault(
        field: "answers.\(name)",
        message: Message(
          "form.unknown-question",
          ["name": .text(name), "known": .list(questions.map { .text($0.id.rawValue) })]))
    }
  }

  private func textFaults(in document: ApplicationDocument) throws(GrantError) -> [FormFault] {
    var faults: [FormFault] = []
    for text in LimitedText.allCases {
      guard let limit = limits[text],
        let message = try limit.fault(of: document.text(of: text), language: document.language)
      else { continue }
      faults.append(FormFault(field: text.rawValue, message: message))
    }
    return faults
  }
}

extension FormQuestion {
  fileprivate func fault(_ key: String) -> FormFault {
    // In English, or else in the first language that the label has.
    let words = LanguageTag("en").map(label.text) ?? id.rawValue
    return fault(Message(key, ["question": .text(words)]))
  }

  private func fault(_ message: Message) -> FormFault {
    FormFault(field: "answers.\(id)", message: message)
  }

  /// What is wrong with an answer, or nil.
  fileprivate func fault(
    of given: [String], language: LanguageTag
  ) throws(GrantError) -> FormFault? {
    let takesSeveral = if case .choice(_, true) = kind { true } else { false }
    guard given.count == 1 || takesSeveral else { return fault("form.several-answers") }
    switch kind {
    case .choice, .yesNo:
      let known = words ?? []
      guard let other = given.first(where: { !known.contains($0) }) else { return nil }
      return fault(
        Message(
          "input.unknown-value", ["value": .text(other), "known": .list(known.map { .text($0) })]))
    case .day:
      return Day(given[0]) == nil
        ? fault(Message("input.not-a-day", ["value": .text(given[0])])) : nil
    case .number(let range):
      guard let number = Int64(given[0]) else {
        return fault(
          Message("input.wrong-type", ["wanted": .message(Message("input.type-integer"))]))
      }
      guard !range.contains(number) else { return nil }
      return fault(
        Message(
          "input.out-of-range",
          [
            "value": .integer(number), "minimum": .integer(range.lowerBound),
            "maximum": .integer(range.upperBound),
          ]))
    case .text(let limit, _):
      return try limit?.fault(of: given[0], language: language).map(fault)
    }
  }
}

extension TextLimit {
  /// What is wrong with the length of a text, or nil.
  fileprivate func fault(of text: String, language: LanguageTag) throws(GrantError) -> Message? {
    let count = try TextLengths.count(text, language: language)
    let found = unit == .words ? count.words : count.graphemes
    guard found > most else { return nil }
    return Message(
      unit == .words ? "form.too-many-words" : "form.too-many-characters",
      ["count": .integer(Int64(found)), "most": .integer(Int64(most))])
  }
}

extension BudgetRules {
  fileprivate func faults(in document: ApplicationDocument) -> [FormFault] {
    var faults: [FormFault] = []
    let requested = document.requested
    if !currencies.isEmpty, !currencies.contains(requested.currency) {
      faults.append(
        FormFault(
          field: "currency",
          message: Message(
            "input.unknown-value",
            [
              "value": .text(requested.currency.rawValue),
              "known": .list(currencies.map { .text($0.rawValue) }),
            ])))
    }
    for (index, line) in document.budget.enumerated()
    where !categories.isEmpty && !categories.contains(line.category) {
      faults.append(
        FormFault(
          field: "budget[\(index + 1)].category",
          message: Message(
            "input.unknown-value",
            [
              "value": .text(line.category.rawValue),
              "known": .list(categories.map { .text($0.rawValue) }),
            ])))
    }
    if let most = mostOverhead, document.overhead.minorUnits > most.atMost(of: requested.minorUnits)
    {
      faults.append(
        FormFault(
          field: "budget",
          message: Message(
            "form.too-much-overhead",
            ["overhead": .money(document.overhead), "share": .text(most.plainText)])))
    }
    let (all, isTooMuch) = requested.minorUnits.addingReportingOverflow(
      document.coFunding.minorUnits)
    if let least = leastCoFunding, !isTooMuch,
      document.coFunding.minorUnits < least.atLeast(of: all)
    {
      faults.append(
        FormFault(
          field: "co_funding",
          message: Message(
            "form.too-little-co-funding",
            ["amount": .money(document.coFunding), "share": .text(least.plainText)])))
    }
    return faults
  }
}

extension ApplicationDocument {
  fileprivate func word(of fact: FormCondition.Fact) -> String {
    switch fact {
    case .country: country.rawValue
    case .language: language.text
    case .leadKind: lead.kind.rawValue
    case .track: track.rawValue
    }
  }

  fileprivate func text(of text: ApplicationForm.LimitedText) -> String {
    switch text {
    case .need: need
    case .plan: plan
    case .risks: risks
    case .summary: summary
    case .title: title
    }
  }
}
