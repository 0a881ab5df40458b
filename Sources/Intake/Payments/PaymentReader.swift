public import Formats
public import Grants
internal import Vocabulary

/// Reads payments from comma-separated values with the columns award, tranche, day, reference, and
/// if one likes amount, currency and note.
///
/// - Parameters:
///   - text: The table with its header.
///   - file: The file as the user named it, for messages.
/// - Returns: The payments and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readPayments(csv text: some TableSource, file: String) throws(FormatError) -> Batch<
  PaymentDraft
> {
  try readTable(
    csv: text, file: file, required: ["award", "tranche", "day", "reference"],
    optional: ["amount", "currency", "note"]
  ) { reader in
    let award: Award.ID? = reader.parsed("award", wanted: "a-key") { ID(rawValue: $0) }
    let tranche = reader.integer("tranche", in: 1...1000)
    let day = reader.parsed("day", wanted: "a-day") { Day($0) }
    let reference = reader.line("reference", limit: 200)
    var amount: Money?
    if reader.has("amount") {
      amount = reader.money("amount", reader.choice("currency", Currency.self))
      guard amount != nil else { return nil }
    }
    guard let award, let tranche, let day, let reference else { return nil }
    return PaymentDraft(
      award: award, tranche: Int(tranche), day: day, amount: amount, reference: reference,
      reason: reader.optionalLine("note", limit: 1000))
  }
}

/// The plan of one award: milestones and tranches, as agreements set them.
public struct AwardPlan: Hashable, Sendable {
  /// What is to be done by when.
  public var milestones: [Milestone]

  /// What is paid when.
  public var tranches: [TrancheDraft]

  /// What is said of reports and of the budget.
  public var terms = AgreementTerms.standard
}

/// Reads the plan that agreements of a call share: milestones and tranches in shares, in YAML.
///
/// - Parameters:
///   - text: The YAML text; `Content/Demo/agreement.yaml` is an example.
///   - file: The file as the user named it, for messages.
/// - Returns: The plan.
/// - Throws: `IntakeError` with every fault of the file.
public func readAwardPlan(_ text: String, file: String) throws(IntakeError) -> AwardPlan {
  let root = try YAMLDocument.parse(text, file: file)
  let problems = ProblemList()
  let reader = ObjectReader(node: root, path: "", file: file, problems: problems)
  reader.refuseOthers(than: ["milestones", "tranches", "report_every_months", "budget_line_limit"])
  var plan = AwardPlan(milestones: [], tranches: [])
  if reader.optional("milestones") != nil {
    plan.milestones = (reader.objects("milestones", limit: 100) ?? []).compactMap { $0.milestone() }
  }
  if reader.optional("tranches") != nil {
    plan.tranches = (reader.objects("tranches", limit: 100) ?? []).compactMap { $0.trancheDraft() }
  }
  plan.terms = reader.agreementTerms()
  guard problems.problems.isEmpty else { throw .faults(problems.problems) }
  return plan
}

extension ObjectReader {
  fileprivate func agreementTerms() -> AgreementTerms {
    let standard = AgreementTerms.standard
    var limit = standard.lineLimitBasisPoints
    if optional("budget_line_limit") != nil,
      let share = parsed("budget_line_limit", wanted: "a-share", { Share($0) })
    {
      limit = Int64(share.basisPoints)
    }
    return AgreementTerms(
      reportMonths: optionalInteger("report_every_months", in: 1...24).map { Int($0) }
        ?? standard.reportMonths, lineLimitBasisPoints: limit)
  }

  fileprivate func milestone() -> Milestone? {
    refuseOthers(than: ["number", "title", "due"])
    let number = integer("number", in: 1...1000)
    let title = line("title")
    let due = parsed("due", wanted: "a-day") { Day($0) }
    guard let number, let title, let due else { return nil }
    return Milestone(number: Int(number), title: title, due: due)
  }

  fileprivate func trancheDraft() -> TrancheDraft? {
    refuseOthers(than: ["share", "due", "milestone"])
    let share = parsed("share", wanted: "a-share") { Share($0) }
    let due = parsed("due", wanted: "a-day") { Day($0) }
    let milestone = optionalInteger("milestone", in: 1...1000)
    guard let share, let due else { return nil }
    return TrancheDraft(
      size: .share(basisPoints: Int64(share.basisPoints)), due: due,
      milestone: milestone.map { Int($0) })
  }
}
