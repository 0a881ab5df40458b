internal import Formats
internal import Grants
internal import Vocabulary

extension ObjectReader {
  /// The section `form` of a call.
  func form() -> ApplicationForm? {
    refuseOthers(than: ["questions", "limits", "budget"])
    let questions = formQuestions()
    let limits = optional("limits") == nil ? [:] : object("limits")?.textLimits()
    let budget = optional("budget") == nil ? BudgetRules() : object("budget")?.budgetRules()
    guard let questions, let limits, let budget else { return nil }
    do throws(FormDefinitionError) {
      return try ApplicationForm(
        questions: questions.map(\.question), limits: limits, budget: budget)
    } catch {
      // Of two questions with one key, the second is at fault.
      let reader = questions.last { $0.question.id == error.question }?.reader ?? self
      let isTwice = if case .twice = error { true } else { false }
      reader.note(error.message, in: isTwice ? "id" : "when")
      return nil
    }
  }

  private func formQuestions() -> [(question: FormQuestion, reader: ObjectReader)]? {
    guard optional("questions") != nil else { return [] }
    guard let readers = objects("questions", limit: 100) else { return nil }
    let questions = readers.compactMap { reader in reader.formQuestion().map { ($0, reader) } }
    return questions.count == readers.count ? questions : nil
  }

  private func formQuestion() -> FormQuestion? {
    refuseOthers(than: [
      "id", "type", "label", "help", "required", "when", "options", "minimum", "maximum", "words",
      "characters",
    ])
    let id: FormQuestion.ID? = parsed("id", wanted: "a-key") { ID(rawValue: $0) }
    let label = localized("label")
    let help = optional("help") == nil ? nil : localized("help")
    let kind = choice("type", QuestionType.self).flatMap(questionKind)
    let isRequired = flag("required")
    var condition: FormCondition?
    if optional("when") != nil {
      guard let source = line("when", limit: 2000) else { return nil }
      do throws(RuleSyntaxError) { condition = try FormCondition(source) } catch {
        note(error.message, in: "when")
        return nil
      }
    }
    guard let id, let label, let kind else { return nil }
    return FormQuestion(
      id: id, label: label, help: help, kind: kind, isRequired: isRequired, condition: condition)
  }

  private enum QuestionType: String, CaseIterable {
    case choice, choices, day
    case longText = "long-text"
    case number, text
    case yesNo = "yes-no"
  }

  private func questionKind(_ type: QuestionType) -> FormQuestion.Kind? {
    switch type {
    case .choice: options().map { .choice($0, takesSeveral: false) }
    case .choices: options().map { .choice($0, takesSeveral: true) }
    case .day: .day
    case .number: range().map { .number($0) }
    case .text: .text(textLimit(), isLong: false)
    case .longText: .text(textLimit(), isLong: true)
    case .yesNo: .yesNo
    }
  }

  private func options() -> [FormQuestion.Option]? {
    guard let readers = objects("options", limit: 100) else { return nil }
    var options: [FormQuestion.Option] = []
    for reader in readers {
      reader.refuseOthers(than: ["id", "label"])
      let id: FormQuestion.ID? = reader.parsed("id", wanted: "a-key") { ID(rawValue: $0) }
      guard let id, let label = reader.localized("label") else { continue }
      if options.contains(where: { $0.id == id.rawValue }) {
        reader.note(Message("input.twice", ["value": .text(id.rawValue)]), in: "id")
      }
      options.append(FormQuestion.Option(id: id.rawValue, label: label))
    }
    return options.count == readers.count ? options : nil
  }

  private func range() -> ClosedRange<Int64>? {
    let all: ClosedRange<Int64> = -1_000_000_000_000...1_000_000_000_000
    let least = optional("minimum") == nil ? 0 : integer("minimum", in: all)
    let most = optional("maximum") == nil ? all.upperBound : integer("maximum", in: all)
    guard let least, let most else { return nil }
    guard least <= most else {
      note(Message("form.empty-range"), in: "maximum")
      return nil
    }
    return least...most
  }

  /// The limit that `words` or `characters` gives; nil without one.
  private func textLimit() -> TextLimit? {
    for unit in TextLimit.Unit.allCases where optional(unit.rawValue) != nil {
      return integer(unit.rawValue, in: 1...20_000).map { TextLimit(unit, most: Int($0)) }
    }
    return nil
  }

  fileprivate func textLimits() -> [ApplicationForm.LimitedText: TextLimit]? {
    refuseOthers(than: ApplicationForm.LimitedText.allCases.map(\.rawValue))
    var limits: [ApplicationForm.LimitedText: TextLimit] = [:]
    for text in ApplicationForm.LimitedText.allCases where optional(text.rawValue) != nil {
      guard let reader = object(text.rawValue) else { return nil }
      reader.refuseOthers(than: TextLimit.Unit.allCases.map(\.rawValue))
      limits[text] = reader.textLimit()
    }
    return limits
  }

  fileprivate func budgetRules() -> BudgetRules? {
    refuseOthers(than: ["currencies", "categories", "overhead_at_most", "co_funding_at_least"])
    let currencies = values("currencies", wanted: "a-currency") { Currency(rawValue: $0) }
    let categories = values("categories", wanted: "a-category") {
      BudgetLine.Category(rawValue: $0)
    }
    let overhead = share("overhead_at_most")
    let coFunding = share("co_funding_at_least")
    guard let currencies, let categories else { return nil }
    return BudgetRules(
      currencies: currencies, categories: categories, mostOverhead: overhead,
      leastCoFunding: coFunding)
  }

  private func share(_ name: String) -> Share? {
    optional(name) == nil ? nil : parsed(name, wanted: "a-percentage") { Share($0) }
  }
}
