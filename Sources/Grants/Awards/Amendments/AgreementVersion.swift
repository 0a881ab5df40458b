public import Audit
public import Vocabulary

/// What an agreement says of reports and of its budget.
public struct AgreementTerms: Hashable, Sendable {
  /// How many months lie between two progress reports.
  public let reportMonths: Int

  /// By how much the spending on a line may be above it before the agreement has to be amended, in
  /// hundredths of a per cent of the line.
  public let lineLimitBasisPoints: Int64

  /// What holds where an agreement says nothing: a report every six months, and ten per cent.
  public static let standard = AgreementTerms(reportMonths: 6, lineLimitBasisPoints: 1_000)

  /// Makes terms.
  public init(reportMonths: Int, lineLimitBasisPoints: Int64) {
    self.reportMonths = reportMonths
    self.lineLimitBasisPoints = lineLimitBasisPoints
  }
}

/// One part of the budget that was agreed about an award.
public struct AgreedLine: Hashable, Sendable {
  /// What sort of cost it is.
  public let category: BudgetLine.Category

  /// What may be spent on it.
  public let amount: Money

  /// Makes a line.
  public init(category: BudgetLine.Category, amount: Money) {
    self.category = category
    self.amount = amount
  }
}

/// People by gender, age and disability, and how many of each group live in rural places.
public struct PeopleGroups: Hashable, Sendable {
  /// The people, each once.
  public let people: Attendance

  /// Those of them who live in rural places; nil when that is not known of each group.
  public let rural: Attendance?

  /// Makes groups.
  public init(people: Attendance, rural: Attendance?) {
    self.people = people
    self.rural = rural
  }

  /// The people by one thing at a time, as plans have them.
  public var reach: PlannedReach { people.reach(rural: rural?.total) }
}

/// An agreement about an award as it was signed at one time: the first, or an amendment.
public struct AgreementVersion: Hashable, Sendable {
  /// The number, 1 for the first agreement.
  public let number: Int

  /// The days; the one of signing is that of this version.
  public let agreement: Agreement

  /// What it says of reports and of the budget.
  public let terms: AgreementTerms

  /// Who signed it for the fund; nil where nobody recorded that.
  public let signatory: Person.ID?

  /// The amount, where this version sets it.
  public let amount: Money?

  /// The milestones that this version sets; of the first, all that were not amended in between.
  public let milestones: [Milestone]

  /// The budget by category, where this version sets it.
  public let budget: [AgreedLine]

  /// The people planned to be reached, where this version sets them.
  public let reach: PlannedReach?

  /// The same people by groups, where this version tells.
  public let groups: PeopleGroups?

  /// Who recorded it, when and why.
  public let entry: AuditEntry

  /// Makes a version.
  public init(
    number: Int, agreement: Agreement, terms: AgreementTerms, signatory: Person.ID?, amount: Money?,
    milestones: [Milestone], budget: [AgreedLine], reach: PlannedReach?, groups: PeopleGroups?,
    entry: AuditEntry
  ) {
    self.number = number
    self.agreement = agreement
    self.terms = terms
    self.signatory = signatory
    self.amount = amount
    self.milestones = milestones
    self.budget = budget
    self.reach = reach
    self.groups = groups
    self.entry = entry
  }
}

/// What a version of an agreement sets beside its days, as it is stored under one number.
public struct AgreementParts: Hashable, Sendable {
  /// What it says of reports and of the budget.
  public var terms: AgreementTerms
  /// Who signed it for the fund.
  public var signatory: Person.ID
  /// The new amount, if it sets one.
  public var amount: Money?
  /// The milestones that it sets.
  public var milestones: [Milestone] = []
  /// The whole budget, if it sets one.
  public var budget: [AgreedLine] = []
  /// The people planned to be reached, if it sets them.
  public var reach: PlannedReach?
  /// The same people by groups, if it tells.
  public var groups: PeopleGroups?

  /// Makes parts of a version that sets nothing else.
  public init(terms: AgreementTerms, signatory: Person.ID) {
    self.terms = terms
    self.signatory = signatory
  }
}

/// What a transaction can do with the versions of agreements.
public protocol AmendmentRecords {
  /// The versions of the agreement about an award, oldest first.
  func agreementVersions(of award: Award.ID) throws(GrantError) -> [AgreementVersion]

  /// Adds a version of the agreement about an award with what it sets, under the entry that is
  /// being made.
  func insert(
    _ agreement: Agreement, number: Int, of award: Award.ID, parts: AgreementParts
  ) throws(GrantError)
}
