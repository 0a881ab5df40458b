public import Vocabulary

/// The things that reach can be broken down by.
public enum ReachDimension: String, CaseIterable, Hashable, Sendable {
  case country
  case gender
  case age
  case disability
  case rural
  case language
  case lesson
  case award
  case call
  /// The organisation that leads the project.
  case lead
  /// The policy marker of gender equality.
  case marker
  case track
  case month
  case quarter
  case year

  /// Whether people of one session can differ in it.
  public var isOfPeople: Bool { [.gender, .age, .disability].contains(self) }
}

/// One value of a dimension of reach.
public enum ReachValue: Hashable, Sendable {
  case country(Country)
  case gender(Gender)
  case age(AgeBand)
  case disability(Disability)
  case rural(Area)
  case language(LanguageTag)
  case lesson(TaughtLesson.ID)
  /// The award, or nil for sessions that belong to none.
  case award(Award.ID?)
  /// The call of the award, or nil for sessions that belong to none.
  case call(FundingCall.ID?)
  /// The organisation of the award, or nil for sessions that belong to none.
  case lead(LeadName?)
  /// The marker of the award, or nil for sessions that belong to none.
  case marker(GenderMarker?)
  /// The track of the award, or nil for sessions that belong to none.
  case track(Track?)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case year(Int)

  /// The dimension that it is a value of.
  public var dimension: ReachDimension {
    switch self {
    case .country: .country
    case .gender: .gender
    case .age: .age
    case .disability: .disability
    case .rural: .rural
    case .language: .language
    case .lesson: .lesson
    case .award: .award
    case .call: .call
    case .lead: .lead
    case .marker: .marker
    case .track: .track
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }

  /// What machines read; nothing where there is no award.
  public var plainText: String {
    switch self {
    case .country(let country): country.rawValue
    case .gender(let gender): gender.rawValue
    case .age(let age): age.rawValue
    case .disability(let disability): disability.rawValue
    case .rural(let area): area.rawValue
    case .language(let tag): tag.text
    case .lesson(let id): id.rawValue
    case .award(let id): id?.rawValue ?? ""
    case .call(let id): id?.rawValue ?? ""
    case .lead(let lead): lead.map { $0.identifier ?? $0.name } ?? ""
    case .marker(let marker): marker?.rawValue ?? ""
    case .track(let track): track?.rawValue ?? ""
    case .month(let year, let month):
      DimensionValue.month(year: year, month: month).plainText
    case .quarter(let year, let quarter):
      DimensionValue.quarter(year: year, quarter: quarter).plainText
    case .year(let year): DimensionValue.year(year).plainText
    }
  }
}

extension ReachValue: Comparable {
  /// Orders words as they are listed where they are declared, and everything else by its text, in
  /// which times come from early to late; what belongs to no award comes last.
  public static func < (left: ReachValue, right: ReachValue) -> Bool {
    (left.place, left.plainText) < (right.place, right.plainText)
  }

  private var place: Int {
    switch self {
    case .gender(let gender): gender.place
    case .age(let age): age.place
    case .disability(let disability): disability.place
    case .rural(let area): area.place
    case .track(let track): track?.place ?? Track.allCases.count
    case .award(let id): id == nil ? 1 : 0
    case .call(let id): id == nil ? 1 : 0
    case .lead(let lead): lead == nil ? 1 : 0
    case .marker(let marker): marker?.place ?? GenderMarker.allCases.count
    default: 0
    }
  }
}

extension ReachValue {
  /// Where the people of a group at a session belong; of what awards have, that of the session's
  /// award.
  init(
    _ dimension: ReachDimension, of facts: TrainingSession.Facts, _ group: Attendance.Key,
    under plan: ReachPlan?
  ) {
    let (year, month, _) = facts.day.fields
    self =
      switch dimension {
      case .country: .country(facts.country)
      case .gender: .gender(group.gender)
      case .age: .age(group.age)
      case .disability: .disability(group.disability)
      case .rural: .rural(facts.area)
      case .language: .language(facts.language)
      case .lesson: .lesson(facts.lesson.id)
      case .award: .award(facts.award)
      case .call: .call(plan?.facts?.call)
      case .lead: .lead(plan.map(\.lead))
      case .marker: .marker(plan.map(\.marker))
      case .track: .track(plan?.track)
      case .month: .month(year: year, month: month)
      case .quarter: .quarter(year: year, quarter: (month + 2) / 3)
      case .year: .year(year)
      }
  }
}
