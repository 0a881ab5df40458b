public import Formats
public import Grants
public import Vocabulary

/// Reads a budget from comma-separated values with the columns category and amount.
///
/// - Parameters:
///   - text: The table with its header.
///   - file: The file as the user named it, for messages.
///   - currency: The currency of the award.
/// - Returns: The lines and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readBudget(
  csv text: some TableSource, file: String, currency: Currency
) throws(FormatError) -> Batch<AgreedLine> {
  try readTable(csv: text, file: file, required: ["category", "amount"], optional: []) { reader in
    let category = reader.choice("category", BudgetLine.Category.self)
    let amount = reader.money("amount", currency)
    guard let category, let amount else { return nil }
    return AgreedLine(category: category, amount: amount)
  }
}

/// Reads a budget from YAML: an object whose members are categories with their amounts.
///
/// - Parameters:
///   - text: The YAML text.
///   - file: The file as the user named it, for messages.
///   - currency: The currency of the award.
/// - Returns: The lines.
/// - Throws: `IntakeError` with every fault of the file.
public func readBudget(
  yaml text: String, file: String, currency: Currency
) throws(IntakeError) -> Batch<AgreedLine> {
  let root = try YAMLDocument.parse(text, file: file)
  let problems = ProblemList()
  let reader = ObjectReader(node: root, path: "", file: file, problems: problems)
  let categories = BudgetLine.Category.allCases
  reader.refuseOthers(than: categories.map(\.rawValue))
  var batch = Batch<AgreedLine>()
  for category in categories where reader.optional(category.rawValue) != nil {
    guard let amount = reader.money(category.rawValue, currency) else { continue }
    batch.values.append(
      Sourced(
        AgreedLine(category: category, amount: amount), at: reader.location(of: category.rawValue)))
  }
  batch.problems = problems.problems
  return batch
}
