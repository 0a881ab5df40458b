internal import Grants
internal import Vocabulary

/// The form of a call as it is stored; a published form that never changes.
struct StoredForm: Codable {
  let questions: [Question]
  let limits: [String: TextLimit]
  let currencies: [Currency]
  let categories: [BudgetLine.Category]
  let mostOverhead: Int?
  let leastCoFunding: Int?

  struct Question: Codable {
    let id: String
    let label: LocalizedText
    let help: LocalizedText?
    let kind: String
    let options: [FormQuestion.Option]?
    let minimum: Int64?
    let maximum: Int64?
    let limit: TextLimit?
    let isRequired: Bool
    let condition: String?
  }

  init(_ form: ApplicationForm) {
    questions = form.questions.map(Question.init)
    limits = Dictionary(uniqueKeysWithValues: form.limits.map { ($0.key.rawValue, $0.value) })
    currencies = form.budget.currencies
    categories = form.budget.categories
    mostOverhead = form.budget.mostOverhead?.basisPoints
    leastCoFunding = form.budget.leastCoFunding?.basisPoints
  }

  func form() throws(StoreError) -> ApplicationForm {
    var made: [FormQuestion] = []
    for question in questions { made.append(try question.question()) }
    var known: [ApplicationForm.LimitedText: TextLimit] = [:]
    for (name, limit) in limits {
      guard let text = ApplicationForm.LimitedText(rawValue: name) else { throw .other(name) }
      known[text] = limit
    }
    let budget = BudgetRules(
      currencies: currencies, categories: categories,
      mostOverhead: mostOverhead.flatMap { Share(basisPoints: $0) },
      leastCoFunding: leastCoFunding.flatMap { Share(basisPoints: $0) })
    do throws(FormDefinitionError) {
      return try ApplicationForm(questions: made, limits: known, budget: budget)
    } catch {
      throw .other("form: \(error.question)")
    }
  }
}

extension StoredForm.Question {
  fileprivate init(_ question: FormQuestion) {
    var options: [FormQuestion.Option]?
    var range: ClosedRange<Int64>?
    var limit: TextLimit?
    switch question.kind {
    case .choice(let all, let takesSeveral):
      kind = takesSeveral ? "choices" : "choice"
      options = all
    case .day: kind = "day"
    case .number(let numbers):
      kind = "number"
      range = numbers
    case .text(let most, let isLong):
      kind = isLong ? "long-text" : "text"
      limit = most
    case .yesNo: kind = "yes-no"
    }
    id = question.id.rawValue
    label = question.label
    help = question.help
    self.options = options
    minimum = range?.lowerBound
    maximum = range?.upperBound
    self.limit = limit
    isRequired = question.isRequired
    condition = question.condition?.source
  }

  fileprivate func question() throws(StoreError) -> FormQuestion {
    guard let id = FormQuestion.ID(rawValue: id) else { throw .other("question \(id)") }
    let made: FormQuestion.Kind
    switch (kind, options, minimum, maximum) {
    case ("choice", let options?, _, _), ("choices", let options?, _, _):
      made = .choice(options, takesSeveral: kind == "choices")
    case ("day", _, _, _): made = .day
    case ("number", _, let least?, let most?) where least <= most: made = .number(least...most)
    case ("text", _, _, _), ("long-text", _, _, _): made = .text(limit, isLong: kind == "long-text")
    case ("yes-no", _, _, _): made = .yesNo
    default: throw .other("question \(id): \(kind)")
    }
    return FormQuestion(
      id: id, label: label, help: help, kind: made, isRequired: isRequired,
      condition: try condition.map { (source) throws(StoreError) in
        do throws(RuleSyntaxError) { return try FormCondition(source) } catch {
          throw .other("question \(id): \(source)")
        }
      })
  }
}
