internal import Formats
internal import Grants
internal import Vocabulary

/// Writes activities in the order of elements that the schema of version 2.03 prescribes.
struct IATIWriter {
  /// The version of the standard that is written.
  static let version = "2.03"

  let publisher: Publisher
  /// The names of the fund, English first.
  let publisherNames: [IATIActivity.Narrative]

  /// Writes one activity as a child of the element that is open.
  func write(_ activity: IATIActivity, to xml: inout XMLWriter) {
    xml.start(
      "iati-activity",
      [
        ("xml:lang", activity.language.text), ("default-currency", activity.currency.rawValue),
        ("last-updated-datetime", activity.updated.description), ("hierarchy", "1"),
      ])
    xml.element("iati-identifier", text: activity.identifier)
    xml.start(
      "reporting-org",
      [("ref", publisher.identifier), ("type", String(publisher.kind.iatiCode))])
    narratives(publisherNames, of: activity, to: &xml)
    xml.end()
    text("title", activity.title, of: activity, to: &xml)
    text("description", attributes: [("type", "1")], activity.description, of: activity, to: &xml)
    for organisation in activity.organisations { write(organisation, of: activity, to: &xml) }
    xml.element("activity-status", [("code", String(activity.status))])
    for date in activity.dates {
      xml.element(
        "activity-date",
        [("type", String(date.kind.rawValue)), ("iso-date", date.day.description)])
    }
    writeContact(of: activity, to: &xml)
    writeClassification(of: activity, to: &xml)
    for budget in activity.budgets { write(budget, to: &xml) }
    for payment in activity.plannedPayments { write(payment, of: activity, to: &xml) }
    for transaction in activity.transactions { write(transaction, of: activity, to: &xml) }
    if let result = activity.result { write(result, of: activity, to: &xml) }
    xml.end()
  }

  private func write(
    _ organisation: IATIActivity.Organisation, of activity: IATIActivity, to xml: inout XMLWriter
  ) {
    let attributes: [(name: String, value: String?)] = [
      ("role", String(organisation.role.rawValue)), ("ref", organisation.reference),
      ("type", organisation.type.map(String.init)),
    ]
    xml.start("participating-org", present(attributes))
    narratives(organisation.names, of: activity, to: &xml)
    xml.end()
  }

  /// Only the address that the fund has for the public.
  private func writeContact(of activity: IATIActivity, to xml: inout XMLWriter) {
    guard publisher.email != nil || publisher.website != nil else { return }
    xml.start("contact-info", [("type", "1")])
    text("organisation", publisherNames, of: activity, to: &xml)
    if let email = publisher.email { xml.element("email", text: email) }
    if let website = publisher.website { xml.element("website", text: website) }
    xml.end()
  }

  private func writeClassification(of activity: IATIActivity, to xml: inout XMLWriter) {
    for share in activity.countries {
      xml.element(
        "recipient-country", [("code", share.code), ("percentage", share.percentage)])
    }
    for share in activity.sectors {
      xml.element(
        "sector",
        [("vocabulary", "1"), ("code", share.code), ("percentage", share.percentage)])
    }
    if let score = activity.genderScore {
      xml.element(
        "policy-marker",
        [("vocabulary", "1"), ("code", "1"), ("significance", String(score))])
    }
    let terms = publisher.kind.terms
    xml.element("collaboration-type", [("code", terms.collaboration)])
    xml.element("default-flow-type", [("code", terms.flow)])
    // A standard grant, for a project, that may be spent with suppliers of any country.
    xml.element("default-finance-type", [("code", "110")])
    xml.element("default-aid-type", [("code", "C01")])
    xml.element("default-tied-status", [("code", "5")])
  }

  private func write(_ budget: IATIActivity.Budget, to xml: inout XMLWriter) {
    // Original, and committed: the agreement binds the fund.
    xml.start("budget", [("type", "1"), ("status", "2")])
    xml.element("period-start", [("iso-date", budget.period.lowerBound.description)])
    xml.element("period-end", [("iso-date", budget.period.upperBound.description)])
    value(budget.amount, on: budget.valueDay, to: &xml)
    xml.end()
  }

  private func write(
    _ payment: IATIActivity.PlannedPayment, of activity: IATIActivity, to xml: inout XMLWriter
  ) {
    xml.start("planned-disbursement", [("type", "1")])
    xml.element("period-start", [("iso-date", payment.due.description)])
    value(payment.amount, on: payment.valueDay, to: &xml)
    writeParties(of: activity, to: &xml)
    xml.end()
  }

  private func write(
    _ transaction: IATIActivity.Transaction, of activity: IATIActivity, to xml: inout XMLWriter
  ) {
    xml.start("transaction", [("ref", transaction.reference)])
    xml.element("transaction-type", [("code", transaction.type.code)])
    xml.element("transaction-date", [("iso-date", transaction.day.description)])
    value(transaction.amount, on: transaction.day, to: &xml)
    if let note = transaction.note {
      text("description", [.init(language: .ofStandard, text: note)], of: activity, to: &xml)
    }
    writeParties(of: activity, to: &xml)
    xml.end()
  }

  /// The fund gives, and the lead organisation receives, also what it passes on to partners.
  private func writeParties(of activity: IATIActivity, to xml: inout XMLWriter) {
    xml.start(
      "provider-org",
      [
        ("ref", publisher.identifier), ("provider-activity-id", activity.identifier),
        ("type", String(publisher.kind.iatiCode)),
      ])
    narratives(Array(publisherNames.prefix(1)), of: activity, to: &xml)
    xml.end()
    guard let lead = activity.organisations.first(where: { $0.role == .implementing }) else {
      return
    }
    xml.start(
      "receiver-org", present([("ref", lead.reference), ("type", lead.type.map(String.init))]))
    narratives(lead.names, of: activity, to: &xml)
    xml.end()
  }

  private func write(
    _ result: IATIActivity.ReachResult, of activity: IATIActivity, to xml: inout XMLWriter
  ) {
    xml.start("result", [("type", "1"), ("aggregation-status", "true")])
    let title = IATIActivity.Narrative(language: .ofStandard, text: "People reached")
    text("title", [title], of: activity, to: &xml)
    xml.start(
      "indicator", [("measure", "1"), ("ascending", "true"), ("aggregation-status", "true")])
    text("title", [title], of: activity, to: &xml)
    xml.start("period")
    xml.element("period-start", [("iso-date", result.first.description)])
    xml.element("period-end", [("iso-date", result.last.description)])
    for count in result.planned { write(count, as: "target", to: &xml) }
    for count in result.reached {
      let note = count.group == nil ? result.until.map { "Reached until \($0), verified" } : nil
      write(count, as: "actual", note: note, of: activity, to: &xml)
    }
    xml.end()
    xml.end()
    xml.end()
  }

  private func write(
    _ count: IATIActivity.ReachResult.Count, as name: String, note: String? = nil,
    of activity: IATIActivity? = nil, to xml: inout XMLWriter
  ) {
    xml.start(name, [("value", String(count.people))])
    if let group = count.group {
      xml.element("dimension", [("name", group.name), ("value", group.value)])
    }
    if let note, let activity {
      text("comment", [.init(language: .ofStandard, text: note)], of: activity, to: &xml)
    }
    xml.end()
  }
}

extension IATIWriter {
  private func text(
    _ name: String, attributes: XMLWriter.Attributes = [],
    _ narratives: [IATIActivity.Narrative], of activity: IATIActivity, to xml: inout XMLWriter
  ) {
    xml.start(name, attributes)
    self.narratives(narratives, of: activity, to: &xml)
    xml.end()
  }

  private func narratives(
    _ narratives: [IATIActivity.Narrative], of activity: IATIActivity, to xml: inout XMLWriter
  ) {
    for narrative in narratives {
      let isOwn = narrative.language == activity.language
      xml.element(
        "narrative", isOwn ? [] : [("xml:lang", narrative.language.text)], text: narrative.text)
    }
  }

  private func value(_ amount: Money, on day: Day, to xml: inout XMLWriter) {
    xml.element(
      "value", [("currency", amount.currency.rawValue), ("value-date", day.description)],
      text: amount.plainText)
  }

  private func present(_ attributes: [(name: String, value: String?)]) -> XMLWriter.Attributes {
    attributes.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension Publisher.Kind {
  /// The codes of CollaborationType and FlowType that grants of such an organisation have: official
  /// ones are bilateral or multilateral official development assistance, all others are private
  /// grants.
  fileprivate var terms: (collaboration: String, flow: String) {
    switch self {
    case .government, .localGovernment, .otherPublic: ("1", "10")
    case .multilateral: ("4", "10")
    case .academic, .foundation, .internationalNGO, .nationalNGO, .partnership, .privateSector,
      .regionalNGO:
      ("6", "30")
    }
  }
}
