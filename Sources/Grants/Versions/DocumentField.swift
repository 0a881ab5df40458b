public import Vocabulary

/// One field of an application, with the path that it has in files and the words for its place.
public struct DocumentField: Hashable, Sendable {
  /// The path, such as `lead.name` or `budget.staff.1.amount`.
  public let path: String

  /// The words for its place, the widest first.
  public let title: [Message.Value]

  /// What stands in it.
  public let value: Value

  /// What can stand in a field.
  public enum Value: Hashable, Sendable {
    /// A number of people, months, years or hundredths of a per cent.
    case count(Int64)
    case money(Money)
    /// Sentences, which are compared by their words.
    case text(String)
    /// Anything that is the same or another.
    case word(Message.Value, plain: String)
  }
}

extension ApplicationDocument {
  /// Every field that an applicant fills in, in the order of the form.
  var fields: [DocumentField] {
    projectFields + textFields + leadFields + budgetFields + reachFields + partnerFields
      + answerFields + governanceFields
  }

  private var projectFields: [DocumentField] {
    [
      .word("title", "column.title", text: title),
      DocumentField("country", "column.country", .word(.country(country), plain: country.rawValue)),
      DocumentField(
        "language", "column.language", .word(.language(language), plain: language.text)),
      DocumentField("track", "column.track", .word(.track(track), plain: track.rawValue)),
      DocumentField(
        "community_languages", "column.community_languages",
        .word(
          .list(communityLanguages.map { .language($0) }),
          plain: communityLanguages.map(\.text).joined(separator: " "))),
      DocumentField("start", "column.start", .word(.day(start), plain: start.description)),
      DocumentField("months", "column.months", .count(Int64(months))),
      DocumentField("requested", "column.requested", .money(requested)),
      DocumentField("co_funding", "column.co_funding", .money(coFunding)),
      DocumentField(
        "gender_marker", "column.gender_marker",
        .word(
          .message(Message("gender-marker.\(genderMarker.rawValue)")),
          plain: genderMarker.rawValue)),
      DocumentField(
        "submitted", "column.submitted", .word(.day(submitted), plain: submitted.description)),
    ]
      + [DocumentField.word("outline", "column.outline", text: outline?.rawValue)]
      .compactMap(\.self)
  }

  private var textFields: [DocumentField] {
    [
      DocumentField("summary", "column.summary", .text(summary)),
      DocumentField("need", "column.need", .text(need)),
      DocumentField("plan", "column.plan", .text(plan)),
      DocumentField("risks", "column.risks", .text(risks)),
    ]
  }

  private var leadFields: [DocumentField] {
    let fields: [DocumentField?] = [
      .word("lead.name", "column.lead", text: lead.name),
      .word("lead.name_latin", "column.lead_latin", text: lead.latinName),
      .word("lead.identifier", "column.lead_identifier", text: lead.identifier),
      DocumentField(
        "lead.kind", "column.lead_kind",
        .word(.message(Message("lead-kind.\(lead.kind.rawValue)")), plain: lead.kind.rawValue)),
      // A year is no number to calculate with.
      .word("lead.founded", "column.lead_founded", text: String(lead.founded)),
      .word("lead.contact.name", "column.contact", text: lead.contact.name),
      DocumentField(
        "lead.contact.gender", "column.contact_gender",
        .word(.gender(lead.contact.gender), plain: lead.contact.gender.rawValue)),
      .word("lead.contact.email", "column.contact_email", text: lead.contact.email),
    ]
    return fields.compactMap(\.self)
  }

  /// The lines of the budget, numbered within their categories, so that a new line does not change
  /// the places of all others.
  private var budgetFields: [DocumentField] {
    var counts: [BudgetLine.Category: Int] = [:]
    return budget.flatMap { line in
      counts[line.category, default: 0] += 1
      let number = counts[line.category] ?? 1
      let path = "budget.\(line.category.rawValue).\(number)"
      let place: [Message.Value] = [
        .message(Message("column.budget")),
        .message(Message("budget-category.\(line.category.rawValue)")), .integer(Int64(number)),
      ]
      return [
        DocumentField(
          path: "\(path).description", title: place + [.message(Message("column.description"))],
          value: .text(line.description)),
        DocumentField(
          path: "\(path).amount", title: place + [.message(Message("column.amount"))],
          value: .money(line.amount)),
      ]
    }
  }

  private var reachFields: [DocumentField] {
    let fields: [DocumentField?] = [
      .count("reach.female", "column.reach_female", reach.female),
      .count("reach.male", "column.reach_male", reach.male),
      .count("reach.another", "column.reach_another", reach.another),
      .count("reach.not_stated", "column.reach_not_stated", reach.notStated),
      .count("reach.rural", "column.reach_rural", reach.rural),
      .count("reach.with_disability", "column.reach_with_disability", reach.withDisability),
    ]
    return fields.compactMap(\.self)
  }

  private var partnerFields: [DocumentField] {
    partners.enumerated().flatMap { index, partner in
      let path = "partners.\(index + 1)"
      let place: [Message.Value] = [
        .message(Message("column.partners")), .integer(Int64(index + 1)),
      ]
      let fields: [DocumentField?] = [
        .word("\(path).name", "column.partner", text: partner.name, in: place),
        .word("\(path).name_latin", "column.lead_latin", text: partner.latinName, in: place),
        .word("\(path).identifier", "column.lead_identifier", text: partner.identifier, in: place),
        DocumentField(
          path: "\(path).country", title: place + [.message(Message("column.country"))],
          value: .word(.country(partner.country), plain: partner.country.rawValue)),
        DocumentField(
          path: "\(path).share", title: place + [.message(Message("column.share"))],
          value: .word(
            .percent(Double(partner.basisPoints) / 10_000, decimals: 2),
            plain: Score(hundredths: Int(partner.basisPoints)).plainText)),
      ]
      return fields.compactMap(\.self)
    }
  }

  private var governanceFields: [DocumentField] {
    (governance?.answers ?? []).flatMap { answer in
      let path = "governance.\(answer.principle.rawValue)"
      let place: [Message.Value] = [
        .message(Message("column.governance")), .message(answer.principle.title),
      ]
      return [
        DocumentField(path: "\(path).level", title: place, value: .count(Int64(answer.level))),
        DocumentField(path: "\(path).text", title: place, value: .text(answer.text)),
      ]
    }
  }

  private var answerFields: [DocumentField] {
    answers.sorted { $0.key < $1.key }.map { name, values in
      DocumentField(
        path: "answers.\(name)",
        title: [.message(Message("column.answers")), .text(name)],
        value: .text(values.joined(separator: "\n")))
    }
  }
}

extension DocumentField {
  fileprivate init(_ path: String, _ title: String, _ value: Value) {
    self.init(path: path, title: [.message(Message(title))], value: value)
  }

  /// A field with a short text; nil for an empty one.
  fileprivate static func word(
    _ path: String, _ title: String, text: String?, in place: [Message.Value] = []
  ) -> DocumentField? {
    guard let text, !text.isEmpty else { return nil }
    return DocumentField(
      path: path, title: place + [.message(Message(title))], value: .text(text))
  }

  fileprivate static func word(_ path: String, _ title: String, text: String) -> DocumentField {
    DocumentField(path: path, title: [.message(Message(title))], value: .text(text))
  }

  fileprivate static func count(
    _ path: String, _ title: String, _ count: Int64?
  ) -> DocumentField? {
    count.map { DocumentField(path, title, .count($0)) }
  }
}
