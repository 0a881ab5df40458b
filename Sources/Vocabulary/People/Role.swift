/// What a person may be in a fund; one person can be several of these.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case administrator
  case reviewer
  case financeOfficer = "finance-officer"
  case analyst
  case trainer
  case auditor
  case applicant
}
