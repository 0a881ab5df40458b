public import Vocabulary

/// What a call asks of applicants beside the parts that every application has.
public struct ApplicationForm: Hashable, Sendable {
  /// The questions, in the order of the form.
  public let questions: [FormQuestion]

  /// How long the texts that every application has may be; nothing for a text without a limit.
  public let limits: [LimitedText: TextLimit]

  /// What budgets must keep to.
  public let budget: BudgetRules

  /// A form that asks nothing more.
  public static let plain = ApplicationForm(checked: [], limits: [:], budget: BudgetRules())

  private init(
    checked questions: [FormQuestion], limits: [LimitedText: TextLimit], budget: BudgetRules
  ) {
    self.questions = questions
    self.limits = limits
    self.budget = budget
  }

  /// Makes a form.
  ///
  /// - Throws: `FormDefinitionError` when a condition asks for something that the form does not
  ///   have, or questions wait for each other in a circle.
  public init(
    questions: [FormQuestion], limits: [LimitedText: TextLimit] = [:],
    budget: BudgetRules = BudgetRules()
  ) throws(FormDefinitionError) {
    try Self.check(questions)
    self.init(checked: questions, limits: limits, budget: budget)
  }

  /// The texts of every application whose length a form can limit.
  public enum LimitedText: String, CaseIterable, Hashable, Sendable, Codable {
    case title, summary, need, plan, risks
  }
}

/// How long a text may be.
public struct TextLimit: Hashable, Sendable, Codable {
  /// What is counted: words by the rules of the language of the application, or characters that a
  /// reader sees.
  public enum Unit: String, CaseIterable, Hashable, Sendable, Codable {
    case characters, words
  }

  /// What is counted.
  public let unit: Unit

  /// How many there may be.
  public let most: Int

  /// Makes a limit.
  ///
  /// - Precondition: It is positive.
  public init(_ unit: Unit, most: Int) {
    precondition(most > 0, "A text must be allowed to have something in it")
    self.unit = unit
    self.most = most
  }
}

/// One question of a form.
public struct FormQuestion: Hashable, Sendable {
  /// The key of a question, by which answers and conditions name it.
  public typealias ID = Vocabulary.ID<FormQuestion>

  /// The key.
  public let id: ID

  /// What is asked, by language.
  public let label: LocalizedText

  /// What helps to answer, by language, or nil.
  public let help: LocalizedText?

  /// What an answer is.
  public let kind: Kind

  /// Whether an application without an answer is refused, where the question is asked.
  public let isRequired: Bool

  /// When the question is asked; nil for always.
  public let condition: FormCondition?

  /// Makes a question.
  public init(
    id: ID, label: LocalizedText, help: LocalizedText? = nil, kind: Kind, isRequired: Bool = false,
    condition: FormCondition? = nil
  ) {
    self.id = id
    self.label = label
    self.help = help
    self.kind = kind
    self.isRequired = isRequired
    self.condition = condition
  }

  /// The sorts of answers.
  public enum Kind: Hashable, Sendable {
    /// One of the options, or as many as one likes.
    case choice([Option], takesSeveral: Bool)
    /// A day.
    case day
    /// A whole number.
    case number(ClosedRange<Int64>)
    /// A text, of several lines or of one.
    case text(TextLimit?, isLong: Bool)
    /// Yes or no.
    case yesNo
  }

  /// One answer that can be chosen.
  public struct Option: Hashable, Sendable, Codable {
    /// The short name, which files hold.
    public let id: String

    /// What applicants read, by language.
    public let label: LocalizedText

    /// Makes an option.
    public init(id: String, label: LocalizedText) {
      self.id = id
      self.label = label
    }
  }
}

/// What budgets must keep to.
public struct BudgetRules: Hashable, Sendable {
  /// The currencies that can be asked for; none for all of the fund.
  public let currencies: [Currency]

  /// The sorts of costs that are paid; none for all.
  public let categories: [BudgetLine.Category]

  /// The largest part of the requested amount that may be overhead, or nil.
  public let mostOverhead: Share?

  /// The least that others must pay, as a part of all costs, or nil.
  public let leastCoFunding: Share?

  /// Makes rules.
  public init(
    currencies: [Currency] = [], categories: [BudgetLine.Category] = [],
    mostOverhead: Share? = nil, leastCoFunding: Share? = nil
  ) {
    self.currencies = currencies
    self.categories = categories
    self.mostOverhead = mostOverhead
    self.leastCoFunding = leastCoFunding
  }
}
