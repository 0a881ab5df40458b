internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func agreementVersions(of award: Award.ID) throws(GrantError) -> [AgreementVersion] {
    try attempt { () throws(StoreError) in
      let parts = try versionParts(of: award)
      return try database.all(
        """
        SELECT audit_entry.sequence, audit_entry.recorded_at, audit_entry.actor,
          audit_entry.action, audit_entry.subject, audit_entry.reason,
          audit_entry.idempotency_key, version.number, version.signed, version.starts,
          version.ends, term.signatory_id, term.report_months, term.line_limit_basis_points
        FROM agreement_version AS version
        JOIN audit_entry ON audit_entry.sequence = version.entry
        LEFT JOIN agreement_term AS term
          ON term.award_id = version.award_id AND term.number = version.number
        WHERE version.award_id = ? ORDER BY version.number
        """, [SQLValue(award)]
      ) { (row) throws(StoreError) in try AgreementVersion(row: row, parts: parts) }
    }
  }

  func insert(
    _ agreement: Agreement, number: Int, of award: Award.ID, parts: AgreementParts
  ) throws(GrantError) {
    let key = [SQLValue(award), SQLValue(number)]
    try attempt { () throws(StoreError) in
      try insert(
        into: .agreementVersion,
        key + [SQLValue(agreement.signed), SQLValue(agreement.start), SQLValue(agreement.end)])
      try insert(
        into: .agreementTerm,
        key + [
          SQLValue(parts.signatory), SQLValue(parts.terms.reportMonths),
          .integer(parts.terms.lineLimitBasisPoints),
        ])
      if let amount = parts.amount {
        try insert(
          into: .awardVersion,
          key + [.integer(amount.minorUnits), .text(amount.currency.rawValue)])
      }
      for milestone in parts.milestones { try insert(milestone, version: number, of: award) }
      for line in parts.budget {
        try insert(
          into: .agreedBudgetLine,
          key + [.text(line.category.rawValue), .integer(line.amount.minorUnits)])
      }
      if let reach = parts.reach { try insert(reach, parts.groups, key: key) }
    }
  }

  private func insert(
    _ reach: PlannedReach, _ groups: PeopleGroups?, key: [SQLValue]
  ) throws(StoreError) {
    try insert(
      into: .plannedReach,
      key + [
        .integer(reach.female), .integer(reach.male), .integer(reach.another),
        .integer(reach.notStated), SQLValue(reach.rural), SQLValue(reach.withDisability),
      ])
    guard let groups else { return }
    let rural = groups.rural.map { $0.groups.map { ($0.key, $0.people) } }
      .map { Dictionary($0) { first, _ in first } }
    for group in groups.people.groups {
      try insert(
        into: .plannedPeople,
        key + group.values + [SQLValue(rural.map { $0[group.key] ?? 0 })])
    }
  }

  private func versionParts(of award: Award.ID) throws(StoreError) -> VersionParts {
    let key = [SQLValue(award)]
    var parts = VersionParts()
    try database.forEach(
      """
      SELECT number, amount_minor_units, currency FROM award_version
      WHERE award_id = ? ORDER BY number
      """, key
    ) { (row) throws(StoreError) in
      let amount = try row.money(1, 2)
      parts.currency = amount.currency
      parts.amounts[Int(try row.integer(0))] = amount
    }
    guard let currency = parts.currency else { return parts }
    try database.forEach(
      """
      SELECT number, category, minor_units FROM agreed_budget_line
      WHERE award_id = ? ORDER BY row_number
      """, key
    ) { (row) throws(StoreError) in
      let line = AgreedLine(
        category: try row.parsed(1) { BudgetLine.Category(rawValue: $0) },
        amount: Money(minorUnits: try row.integer(2), currency: currency))
      parts.budgets[Int(try row.integer(0)), default: []].append(line)
    }
    try database.forEach(
      """
      SELECT version, number, title, due FROM milestone_version
      WHERE award_id = ? ORDER BY version, number
      """, key
    ) { (row) throws(StoreError) in
      let milestone = Milestone(
        number: Int(try row.integer(1)), title: try row.text(2), due: try row.parsed(3) { Day($0) })
      parts.milestones[Int(try row.integer(0)), default: []].append(milestone)
    }
    try readReach(of: key, into: &parts)
    return parts
  }

  private func readReach(
    of key: [SQLValue], into parts: inout VersionParts
  ) throws(StoreError) {
    try database.forEach(
      """
      SELECT number, female, male, another, not_stated, rural, with_disability
      FROM planned_reach WHERE award_id = ?
      """, key
    ) { (row) throws(StoreError) in
      parts.reaches[Int(try row.integer(0))] = PlannedReach(
        female: try row.integer(1), male: try row.integer(2), another: try row.integer(3),
        notStated: try row.integer(4), rural: try row.optionalInteger(5),
        withDisability: try row.optionalInteger(6))
    }
    var counts: [Int: GroupCounts] = [:]
    try database.forEach(
      """
      SELECT number, gender, age, disability, people, rural FROM planned_people
      WHERE award_id = ?
      """, key
    ) { (row) throws(StoreError) in
      try counts[Int(try row.integer(0)), default: GroupCounts()].add(row)
    }
    parts.groups = counts.mapValues(\.groups)
  }

  /// The people whom the newest plan of each agreement counts by groups.
  func plannedGroups() throws(StoreError) -> [Award.ID: PeopleGroups] {
    var counts: [Award.ID: GroupCounts] = [:]
    try database.forEach(
      """
      SELECT award_id, gender, age, disability, people, rural FROM planned_people
      WHERE number =
        (SELECT max(number) FROM planned_reach WHERE award_id = planned_people.award_id)
      """, []
    ) { (row) throws(StoreError) in
      try counts[try row.parsed(0) { ID(rawValue: $0) }, default: GroupCounts()].add(row)
    }
    return counts.mapValues(\.groups)
  }
}

/// Groups of planned people as their rows come.
private struct GroupCounts {
  private var people: [Attendance.Key: Int64] = [:]
  private var rural: [Attendance.Key: Int64]?

  /// Reads gender, age, disability, people and rural people from columns 1 to 5.
  mutating func add(_ row: any SQLRow) throws(StoreError) {
    let group = try Attendance.Key(row: row, from: 1)
    people[group] = try row.integer(4)
    guard let count = try row.optionalInteger(5) else { return }
    rural = (rural ?? [:]).merging([group: count]) { $1 }
  }

  var groups: PeopleGroups {
    PeopleGroups(people: Attendance(people), rural: rural.map { Attendance($0) })
  }
}

/// What the versions of one agreement set, by number.
private struct VersionParts {
  var currency: Currency?
  var amounts: [Int: Money] = [:]
  var budgets: [Int: [AgreedLine]] = [:]
  var milestones: [Int: [Milestone]] = [:]
  var reaches: [Int: PlannedReach] = [:]
  var groups: [Int: PeopleGroups] = [:]
}

extension AgreementVersion {
  /// Reads the entry from columns 0 to 6 and the version from those after.
  fileprivate init(row: any SQLRow, parts: VersionParts) throws(StoreError) {
    let number = Int(try row.integer(7))
    var terms = AgreementTerms.standard
    if let months = try row.optionalInteger(12) {
      terms = AgreementTerms(
        reportMonths: Int(months), lineLimitBasisPoints: try row.integer(13))
    }
    var signatory: Person.ID?
    if try row.optionalText(11) != nil { signatory = try row.parsed(11) { ID(rawValue: $0) } }
    self.init(
      number: number,
      agreement: Agreement(
        signed: try row.parsed(8) { Day($0) }, start: try row.parsed(9) { Day($0) },
        end: try row.parsed(10) { Day($0) }), terms: terms, signatory: signatory,
      amount: parts.amounts[number], milestones: parts.milestones[number] ?? [],
      budget: parts.budgets[number] ?? [], reach: parts.reaches[number],
      groups: parts.groups[number], entry: try AuditEntry(row: row))
  }
}
