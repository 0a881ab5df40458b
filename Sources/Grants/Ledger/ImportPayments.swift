public import Vocabulary

/// What an import of payments did.
public struct PaymentImportReport: Hashable, Sendable {
  /// The payments that were recorded, in the order of the file.
  public var paid: [LedgerEntry] = []

  /// Those that had been recorded before.
  public var unchanged: [LedgerEntry] = []

  /// What was refused, when the rest was to be taken nevertheless.
  public var refused: [InputProblem] = []
}

extension GrantService {
  /// Records payments of a file: all of them, or none unless told otherwise.
  ///
  /// Repeating an import pays nothing twice: a payment that is there with the same content is
  /// counted as unchanged.
  ///
  /// - Parameters:
  ///   - drafts: What the file holds, with the place of each.
  ///   - problems: What was found wrong on reading the file.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false.
  public func importPayments(
    _ drafts: [Sourced<PaymentDraft>], problems: [InputProblem] = [], acceptValid: Bool,
    by actor: Person.ID
  ) async throws(GrantError) -> PaymentImportReport {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.admit(actor, to: .pay)
      var cashier = Cashier(actor: actor, now: now, paysMany: true)
      var report = PaymentImportReport(refused: problems)
      var seen: [String: SourceLocation] = [:]
      for draft in drafts {
        if let first = seen[draft.value.reference] {
          report.refused.append(.twice(draft, first: first))
          continue
        }
        seen[draft.value.reference] = draft.location
        do throws(GrantError) {
          switch try cashier.pay(draft.value, in: grants) {
          case .alreadyPaid(let entry): report.unchanged.append(entry)
          case .paid(let entry): report.paid.append(entry)
          }
        } catch {
          if case .storage = error { throw error }
          report.refused.append(InputProblem(at: draft.location, error.message))
        }
      }
      guard report.refused.isEmpty || acceptValid else { throw .rejected(report.refused) }
      return report
    }
  }
}

extension InputProblem {
  fileprivate static func twice(
    _ draft: Sourced<PaymentDraft>, first: SourceLocation
  ) -> InputProblem {
    InputProblem(
      at: draft.location,
      Message(
        "grants.payment-twice",
        ["reference": .text(draft.value.reference), "first": .text(first.plainText)]))
  }
}
