import Grants
import TestSupport
import Testing
import Vocabulary

/// Takes random steps, right and wrong ones, in a fund and in the reference alike.
struct RandomHistory {
  let service: GrantService
  var reference: ReferenceLedger
  private(set) var refusals = 0
  private(set) var amendments = 0
  private let ids: [String]
  private var random: SeededGenerator
  private var corrections: SeededGenerator
  private var references = 0
  private var lastPayment: PaymentDraft?
  private var payments: [(draft: PaymentDraft, minorUnits: Int64)] = []

  init(service: GrantService, awards: [Fixtures.PlannedAward], seed: UInt64) {
    self.service = service
    reference = ReferenceLedger(awards)
    ids = reference.books.keys.sorted()
    random = SeededGenerator(seed: seed)
    corrections = SeededGenerator(seed: seed + 1_000)
  }

  mutating func randomReport(of count: Int? = nil) -> DisbursementQuery {
    let dimensions = ReportDimension.allCases.shuffled(using: &random)
    let currencies: [Currency] = [.usd, .khr, .thb, .vnd]
    let bases = DisbursementReport.GenderBasis.allCases
    var query = DisbursementQuery(
      by: Array(dimensions.prefix(count ?? Int.random(in: 0...4, using: &random))),
      in: currencies[Int.random(in: 0..<4, using: &random)])
    query.basis = bases[Int.random(in: 0..<bases.count, using: &random)]
    return query
  }

  mutating func step() async throws {
    let id = ids[Int.random(in: 0..<ids.count, using: &random)]
    guard reference.books[id]?.status != .offered else {
      let lapses = Int.random(in: 0..<12, using: &random) == 0
      return lapses ? try await lapse(id) : try await agree(id)
    }
    switch Int.random(in: 0..<25, using: &random) {
    case 0: try await agree(id)
    case 1..<7: try await schedule(id)
    case 7..<13: try await pay(id)
    case 13..<17: try await refund(id)
    case 17: try await suspendOrResume(id)
    case 18: try await payAgain()
    case 19..<22: try await amend(id)
    case 22: try await lapse(id)
    case 23: try await verifyReach(id)
    default: try await close(id)
    }
  }

  /// Runs a step of the program, and compares whether it was taken with what the reference says.
  private mutating func attempt(
    _ isAllowed: Bool, _ what: String, _ body: () async throws -> Void
  ) async throws -> Bool {
    do {
      try await body()
      #expect(isAllowed, "\(what) was taken and should have been refused")
      return true
    } catch let error as GrantError {
      if case .storage = error { throw error }
      #expect(!isAllowed, "\(what) was refused: \(error)")
      refusals += 1
      return false
    }
  }

  private mutating func agree(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let taken = try await attempt(book.status == .offered, "agree \(id)") {
      _ = try await service.agreeAward(
        Fixtures.award(id), on: Fixtures.agreement, by: Fixtures.owner.id)
    }
    guard taken else { return }
    book.status = .agreed
    book.committed = book.amount.minorUnits
    reference.books[id] = book
  }

  private mutating func schedule(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let limit = max(1, book.committed + book.committed / 4)
    let part = Int64.random(in: 1...limit, using: &random)
    let draft = TrancheDraft(
      size: .amount(Money(minorUnits: part, currency: book.amount.currency)),
      due: Fixtures.day("2026-09-01"))
    let isAllowed = book.status == .agreed && part <= book.committed
    let taken = try await attempt(isAllowed, "schedule \(part) of \(id)") {
      _ = try await service.scheduleTranches(
        [draft], of: Fixtures.award(id), by: Fixtures.owner.id)
    }
    guard taken else { return }
    book.used += 1
    book.open[book.used] = part
    book.committed -= part
    book.scheduled += part
    reference.books[id] = book
  }

  private mutating func pay(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let tranche = Int.random(in: 1...(book.used + 1), using: &random)
    let draft = PaymentDraft(
      award: Fixtures.award(id), tranche: tranche, day: randomDay(), reference: nextReference())
    let isAllowed = book.status == .agreed && book.open[tranche] != nil
    let taken = try await attempt(isAllowed, "pay \(id)/\(tranche)") {
      _ = try await service.payTranche(draft, by: Fixtures.owner.id)
    }
    guard taken, let part = book.open.removeValue(forKey: tranche) else { return }
    book.scheduled -= part
    book.paid += part
    book.settled.insert(draft.reference)
    reference.books[id] = book
    reference.movements.append(
      .init(award: id, day: draft.day, minorUnits: part, isRefund: false))
    lastPayment = draft
    payments.append((draft, part))
  }

  /// Puts something right now and then, by chances of its own.
  mutating func correct() async throws {
    let id = ids[Int.random(in: 0..<ids.count, using: &corrections)]
    switch Int.random(in: 0..<12, using: &corrections) {
    case 0..<3: try await reverse()
    case 3: try await cancel(id)
    default: break
    }
  }

  /// Takes back a payment as one that was recorded by mistake, for the first time or again.
  private mutating func reverse() async throws {
    guard let (payment, part) = payments.randomElement(using: &corrections),
      var book = reference.books[payment.award.rawValue]
    else { return }
    let service = service
    let draft = ReversalDraft(
      reference: payment.reference, day: payment.day, reason: "Mistake")
    let isDone = book.open[payment.tranche] != nil || !book.settled.contains(payment.reference)
    if isDone { return }
    let isOpen = book.status == .agreed || book.status == .suspended
    let taken = try await attempt(
      isOpen && part <= book.paid - book.refunded, "reverse \(payment.reference)"
    ) { _ = try await service.reversePayment(draft, by: Fixtures.owner.id) }
    guard taken else { return }
    book.settled.remove(payment.reference)
    book.open[payment.tranche] = part
    book.scheduled += part
    book.paid -= part
    reference.books[payment.award.rawValue] = book
    reference.movements.append(
      .init(
        award: payment.award.rawValue, day: draft.day, minorUnits: part, isRefund: true,
        isReversal: true))
    let again = try await service.reversePayment(draft, by: Fixtures.owner.id)
    #expect(again == .alreadyReversed(again.entry))
  }

  private mutating func cancel(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let tranche = Int.random(in: 1...(book.used + 1), using: &corrections)
    let isOpen = book.status == .agreed || book.status == .suspended
    let taken = try await attempt(
      isOpen && book.open[tranche] != nil, "cancel \(id)/\(tranche)"
    ) {
      _ = try await service.cancelTranche(
        tranche, of: Fixtures.award(id), reason: "Not needed", by: Fixtures.owner.id)
    }
    guard taken, let part = book.open.removeValue(forKey: tranche) else { return }
    book.scheduled -= part
    book.committed += part
    reference.books[id] = book
  }

  private mutating func payAgain() async throws {
    guard let lastPayment else { return }
    let outcome = try await service.payTranche(lastPayment, by: Fixtures.owner.id)
    #expect(outcome == .alreadyPaid(outcome.entry))
  }

  /// Somebody counts the people whom the project reached, and somebody else vouches for it.
  private mutating func verifyReach(_ id: String) async throws {
    guard var book = reference.books[id], book.status != .lapsed else { return }
    let people = [
      Fixtures.group(.female): Int64.random(in: 1...90, using: &random),
      Fixtures.group(.male): Int64.random(in: 0...90, using: &random),
    ]
    let attendance = Attendance(people)
    let rural = Bool.random(using: &random) ? attendance.total / 3 : nil
    let facts = ProgressReport.Facts(
      until: Fixtures.day("2026-11-20"), people: attendance, rural: rural,
      notesDigest: ProgressReport.digest(of: ""))
    let draft = ProgressDraft(
      award: Fixtures.award(id), facts: facts, notes: "", people: attendance.total)
    _ = try await service.importProgress(
      [Sourced(draft, at: SourceLocation(file: "progress.csv"))], acceptValid: false,
      by: Fixtures.owner.id)
    _ = try await service.verifyProgress(
      of: [Fixtures.award(id)], reason: "Visit", by: Fixtures.officer.id)
    book.reach = PlannedReach(
      female: people[Fixtures.group(.female)] ?? 0, male: people[Fixtures.group(.male)] ?? 0,
      another: 0, notStated: 0, rural: rural, withDisability: nil)
    // What a report does not tell of places, the plan does.
    book.areas = ReferenceLedger.areas(of: rural == nil ? book.planned : book.reach)
    reference.books[id] = book
  }

  private mutating func refund(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let kept = book.paid - book.refunded
    let part = Int64.random(in: 1...max(1, kept + kept / 4), using: &random)
    let draft = RefundDraft(
      award: Fixtures.award(id), day: randomDay(),
      amount: Money(minorUnits: part, currency: book.amount.currency),
      reference: nextReference(), reason: "Rest")
    let taken = try await attempt(part <= kept, "refund \(part) of \(id)") {
      _ = try await service.refundPayment(draft, by: Fixtures.owner.id)
    }
    guard taken else { return }
    book.refunded += part
    reference.books[id] = book
    reference.movements.append(
      .init(award: id, day: draft.day, minorUnits: part, isRefund: true))
  }

  private mutating func suspendOrResume(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let suspends = book.status != .suspended
    let isAllowed = book.status == .agreed || book.status == .suspended
    let taken = try await attempt(isAllowed, "suspend or resume \(id)") {
      let award = Fixtures.award(id)
      if suspends {
        _ = try await service.suspendAward(award, reason: "Audit", by: Fixtures.owner.id)
      } else {
        _ = try await service.resumeAward(award, reason: "All well", by: Fixtures.owner.id)
      }
    }
    guard taken else { return }
    book.status = suspends ? .suspended : .agreed
    reference.books[id] = book
  }

  private mutating func close(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let cancels = Int.random(in: 0..<4, using: &random) == 0
    let isOpen = book.status == .agreed || book.status == .suspended
    let taken = try await attempt(isOpen && (cancels || book.open.isEmpty), "close \(id)") {
      _ = try await service.closeAward(
        Fixtures.award(id), cancelUnpaid: cancels, reason: "Over", by: Fixtures.owner.id)
    }
    guard taken else { return }
    book.status = .closed
    book.committed = 0
    book.scheduled = 0
    book.open = [:]
    reference.books[id] = book
  }

  private mutating func lapse(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let taken = try await attempt(book.status == .offered, "lapse \(id)") {
      _ = try await service.lapseAward(
        Fixtures.award(id), reason: "No answer", by: Fixtures.owner.id)
    }
    guard taken else { return }
    book.status = .lapsed
    reference.books[id] = book
  }

  /// Takes another amount up or down, and now and then cancels a tranche.
  private mutating func amend(_ id: String) async throws {
    guard var book = reference.books[id] else { return }
    let service = service
    let used = book.paid + book.scheduled
    let lowest = max(1, used - used / 8)
    let wanted = Int64.random(
      in: lowest...max(lowest, book.amount.minorUnits + book.amount.minorUnits / 5), using: &random)
    let cancelled = Bool.random(using: &random) ? book.open.keys.min() : nil
    var amendment = Amendment(signed: Fixtures.day("2026-11-20"), reason: "Another plan")
    amendment.amount = Money(minorUnits: wanted, currency: book.amount.currency)
    amendment.cancelledTranches = cancelled.map { [$0] } ?? []
    let freed = cancelled.flatMap { book.open[$0] } ?? 0
    let changes = wanted != book.amount.minorUnits || cancelled != nil
    let isAllowed =
      [.agreed, .suspended].contains(book.status) && changes && wanted >= used - freed
    let taken = try await attempt(isAllowed, "amend \(id) to \(wanted)") { [amendment] in
      _ = try await service.amendAward(
        Fixtures.award(id), by: amendment, actor: Fixtures.owner.id)
    }
    guard taken else { return }
    if let cancelled { book.open[cancelled] = nil }
    book.scheduled -= freed
    book.committed = wanted - book.paid - book.scheduled
    book.amount = Money(minorUnits: wanted, currency: book.amount.currency)
    reference.books[id] = book
    amendments += 1
  }

  /// A day between the agreement and the day of the tests.
  private mutating func randomDay() -> Day {
    Fixtures.agreement.signed.advanced(by: Int.random(in: 0...200, using: &random))
  }

  private mutating func nextReference() -> String {
    references += 1
    return "BANK-\(references)"
  }
}
