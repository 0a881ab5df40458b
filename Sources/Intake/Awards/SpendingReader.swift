public import Formats
public import Grants
internal import Vocabulary

/// Reads what was spent from comma-separated values with the columns reference, award, from, until,
/// category, amount, evidence, and if one likes currency.
///
/// - Parameters:
///   - text: The table with its header.
///   - file: The file as the user named it, for messages.
/// - Returns: The records and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readSpending(csv text: some TableSource, file: String) throws(FormatError) -> Batch<
  SpendingDraft
> {
  try readTable(csv: text, file: file, required: spendingFields, optional: ["currency"]) {
    $0.reader.spendingDraft()
  }
}

/// Reads what was spent from YAML: an array of objects, or an object with the member `spending`;
/// the fields have the names of the columns.
///
/// - Parameters:
///   - text: The YAML text.
///   - file: The file as the user named it, for messages.
/// - Returns: The records and the faults.
/// - Throws: `IntakeError` when the text is no YAML.
public func readSpending(yaml text: String, file: String) throws(IntakeError) -> Batch<
  SpendingDraft
> {
  let root = try YAMLDocument.parse(text, file: file)
  var batch = Batch<SpendingDraft>()
  for node in root["spending"]?.elements ?? root.elements ?? [root] {
    let problems = ProblemList()
    let reader = ObjectReader(node: node, path: "", file: file, problems: problems)
    reader.refuseOthers(than: spendingFields + ["currency"])
    if node.members != nil, let draft = reader.spendingDraft(), problems.problems.isEmpty {
      batch.values.append(Sourced(draft, at: node.location(file: file)))
    }
    batch.problems += problems.problems
  }
  return batch
}

private let spendingFields = [
  "reference", "award", "from", "until", "category", "amount", "evidence",
]

extension ObjectReader {
  fileprivate func spendingDraft() -> SpendingDraft? {
    let reference = line("reference", limit: 64)
    let award: Award.ID? = parsed("award", wanted: "a-key") { ID(rawValue: $0) }
    let first = plainDay("from")
    let last = plainDay("until")
    let category = choice("category", BudgetLine.Category.self)
    let amount = line("amount", limit: 64)
    let currency = optional("currency") == nil ? nil : choice("currency", Currency.self)
    let evidence = line("evidence", limit: 1000)
    guard let reference, let award, let first, let last, let category, let amount, let evidence
    else { return nil }
    return SpendingDraft(
      award: award, reference: reference, first: first, last: last, category: category,
      amount: amount, currency: currency, evidence: evidence)
  }
}
