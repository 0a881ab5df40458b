public import Vocabulary

/// All that an applicant hands in, as `Content/Schemas/application.schema.json` describes it.
public struct ApplicationDocument: Hashable, Sendable, Codable {
  /// Whether the people and organisations are invented, as in demonstrations and trainings.
  public var isFictional: Bool
  /// The number that the applicant or the portal gave it.
  public var reference: ID<Application>
  /// Where the work takes place.
  public var country: Country
  /// The language that the texts are written in.
  public var language: LanguageTag
  /// The purpose that it applies under.
  public var track: Track
  /// The name of the project.
  public var title: String
  /// The project in a few sentences.
  public var summary: String
  /// Why the project is needed.
  public var need: String
  /// What will be done, by whom and when.
  public var plan: String
  /// What could go wrong, and what would then be done.
  public var risks: String
  /// The organisation that signs and receives the money.
  public var lead: LeadOrganisation
  /// The languages of the people reached.
  public var communityLanguages: [LanguageTag]
  /// The first day of the work.
  public var start: Day
  /// How many months the work takes.
  public var months: Int
  /// What the fund is asked for.
  public var requested: Money
  /// What others pay, in the same currency.
  public var coFunding: Money
  /// What the requested amount is for; the lines sum to it.
  public var budget: [BudgetLine]
  /// The people whom the project plans to reach.
  public var reach: PlannedReach
  /// The other organisations that carry the project out, in the order that the applicant gave.
  public var partners: [ProjectPartner]
  /// How far gender equality is an aim of it.
  public var genderMarker: GenderMarker
  /// The answers to the questions of the call's form, by question; several where one may choose
  /// several, and none for a question without an answer.
  public var answers: [String: [String]]
  /// The day on which it was handed in.
  public var submitted: Day
  /// The moment at which it was handed in, where it is known.
  public var submittedAt: Timestamp?
  /// The outline that it follows, where applying takes two steps.
  public var outline: ID<Application>?
  /// What the applicant says about the principles of AI governance.
  public var governance: GovernanceAssessment?

  /// Makes a document from all its parts.
  public init(
    isFictional: Bool, reference: ID<Application>, country: Country, language: LanguageTag,
    track: Track, title: String, summary: String, need: String, plan: String, risks: String,
    lead: LeadOrganisation, communityLanguages: [LanguageTag], start: Day, months: Int,
    requested: Money, coFunding: Money, budget: [BudgetLine], reach: PlannedReach,
    partners: [ProjectPartner] = [], genderMarker: GenderMarker = .notScreened,
    answers: [String: [String]] = [:], submitted: Day, submittedAt: Timestamp? = nil,
    outline: ID<Application>? = nil, governance: GovernanceAssessment? = nil
  ) {
    self.isFictional = isFictional
    self.reference = reference
    self.country = country
    self.language = language
    self.track = track
    self.title = title
    self.summary = summary
    self.need = need
    self.plan = plan
    self.risks = risks
    self.lead = lead
    self.communityLanguages = communityLanguages
    self.start = start
    self.months = months
    self.requested = requested
    self.coFunding = coFunding
    self.budget = budget
    self.reach = reach
    self.partners = partners
    self.genderMarker = genderMarker
    self.answers = answers
    self.submitted = submitted
    self.submittedAt = submittedAt
    self.outline = outline
    self.governance = governance
  }

  /// The part of the budget that is overhead.
  public var overhead: Money {
    let minorUnits = budget.filter { $0.category == .overhead }.reduce(0) {
      $0 + $1.amount.minorUnits
    }
    return Money(minorUnits: minorUnits, currency: requested.currency)
  }
}

/// The organisation that leads a project.
public struct LeadOrganisation: Hashable, Sendable, Codable {
  /// The name in its own script.
  public var name: String
  /// The name in Latin letters, where the name has another script.
  public var latinName: String?
  /// The registration number as country, register and number.
  public var identifier: String?
  /// What sort of organisation it is.
  public var kind: Kind
  /// The year in which it was founded.
  public var founded: Int
  /// The person who leads the project.
  public var contact: Contact

  /// The sorts of organisations.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case association, community, company, cooperative, foundation, government, library, school
    case university
  }

  /// A person who can be asked about an application.
  public struct Contact: Hashable, Sendable, Codable {
    /// The name as the person writes it.
    public var name: String
    /// The gender as the person states it.
    public var gender: Gender
    /// Where letters reach the person.
    public var email: String

    /// Whether the name and the address were erased.
    public var isErased: Bool { name.isEmpty && email.isEmpty }

    /// Makes a contact.
    public init(name: String, gender: Gender, email: String) {
      self.name = name
      self.gender = gender
      self.email = email
    }
  }

  /// Makes an organisation.
  public init(
    name: String, latinName: String?, identifier: String?, kind: Kind, founded: Int,
    contact: Contact
  ) {
    self.name = name
    self.latinName = latinName
    self.identifier = identifier
    self.kind = kind
    self.founded = founded
    self.contact = contact
  }
}

/// One line of a budget.
public struct BudgetLine: Hashable, Sendable, Codable {
  /// What sort of cost it is.
  public var category: Category
  /// What it is, in the language of the application.
  public var description: String
  /// What it costs.
  public var amount: Money

  /// The sorts of costs.
  public enum Category: String, CaseIterable, Hashable, Sendable, Codable {
    case staff, training, equipment, connectivity, travel, content, evaluation, overhead
  }

  /// Makes a line.
  public init(category: Category, description: String, amount: Money) {
    self.category = category
    self.description = description
    self.amount = amount
  }
}

/// The people whom a project plans to reach, counted once each.
public struct PlannedReach: Hashable, Sendable, Codable {
  /// How many state that they are female.
  public var female: Int64
  /// How many state that they are male.
  public var male: Int64
  /// How many state another gender.
  public var another: Int64
  /// How many do not state a gender.
  public var notStated: Int64
  /// How many of all live in rural places, when that is known.
  public var rural: Int64?
  /// How many of all have a disability, when that is known.
  public var withDisability: Int64?

  /// Makes a count.
  public init(
    female: Int64, male: Int64, another: Int64, notStated: Int64, rural: Int64?,
    withDisability: Int64?
  ) {
    self.female = female
    self.male = male
    self.another = another
    self.notStated = notStated
    self.rural = rural
    self.withDisability = withDisability
  }

  /// All people.
  public var total: Int64 { female + male + another + notStated }

  /// The count of one gender.
  public func people(_ gender: Gender) -> Int64 {
    switch gender {
    case .female: female
    case .male: male
    case .another: another
    case .notStated: notStated
    }
  }
}
