internal import Vocabulary

/// Something that a condition can ask about an application.
///
/// The words of a text are those of the application's own language; where nothing finds words, as
/// in Shan, they are syllables, and in Chinese a form rather limits characters.
public enum RuleFact: String, CaseIterable, Hashable, Sendable {
  case coFunding = "co_funding"
  case contactGender = "contact.gender"
  case country
  case deadline
  case governanceAccountability = "governance.accountability"
  case governanceFairness = "governance.fairness"
  case governanceHumanCentricity = "governance.human-centricity"
  case governancePrivacy = "governance.privacy"
  case governanceReliability = "governance.reliability"
  case governanceSecurity = "governance.security"
  case governanceTotal = "governance.total"
  case governanceTransparency = "governance.transparency"
  case language
  case leadAge = "lead.age"
  case leadFounded = "lead.founded"
  case leadIdentified = "lead.identified"
  case leadKind = "lead.kind"
  case months
  case needCharacters = "need.characters"
  case needWords = "need.words"
  case overheadShare = "overhead_share"
  case planCharacters = "plan.characters"
  case planWords = "plan.words"
  case reachFemaleShare = "reach.female_share"
  case reachRuralShare = "reach.rural_share"
  case reachTotal = "reach.total"
  case requested
  case risksCharacters = "risks.characters"
  case risksWords = "risks.words"
  case start
  case submitted
  case summaryCharacters = "summary.characters"
  case summaryWords = "summary.words"
  case track

  /// The sorts of values that facts have; only values of one sort are compared.
  enum Sort { case day, money, number, truth, word }

  var sort: Sort {
    switch self {
    case .coFunding, .requested: .money
    case .contactGender, .country, .language, .leadKind, .track: .word
    case .deadline, .start, .submitted: .day
    case .governanceAccountability, .governanceFairness, .governanceHumanCentricity,
      .governancePrivacy, .governanceReliability, .governanceSecurity, .governanceTotal,
      .governanceTransparency, .leadAge, .leadFounded, .months, .needCharacters, .needWords,
      .overheadShare,
      .planCharacters, .planWords, .reachFemaleShare, .reachRuralShare, .reachTotal,
      .risksCharacters, .risksWords, .summaryCharacters, .summaryWords:
      .number
    case .leadIdentified: .truth
    }
  }

  /// The principle of AI governance whose level the fact is, or nil.
  var principle: GovernancePrinciple? {
    rawValue.hasPrefix("governance.")
      ? GovernancePrinciple(rawValue: String(rawValue.dropFirst("governance.".count))) : nil
  }

  /// The words that the fact can have, or nil when they cannot be listed.
  var words: [String]? {
    switch self {
    case .contactGender: Gender.allCases.map(\.rawValue)
    case .country: Country.allCases.map(\.rawValue)
    case .leadKind: LeadOrganisation.Kind.allCases.map(\.rawValue)
    case .track: Track.allCases.map(\.rawValue)
    default: nil
    }
  }
}
