/// One of the three purposes that the fund gives grants for.
public enum Track: String, CaseIterable, Hashable, Sendable {
  case ruralDeployment = "rural-deployment"
  case minorityLanguage = "minority-language"
  case genderEquity = "gender-equity"
}
