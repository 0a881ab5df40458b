internal import Formats
internal import Grants
internal import Vocabulary

/// What a form begins with that follows an outline.
extension FormPage {
  /// The values of an outline in the form in which the program of the page keeps what is typed;
  /// answers to questions that the form does not ask are left out.
  func prefill(_ outline: ApplicationDocument) -> JSON {
    var fields = plainFields(of: outline)
    for question in form.questions {
      guard let values = outline.answers[question.id.rawValue] else { continue }
      let isList = if case .choice(_, true) = question.kind { true } else { false }
      fields.append(
        JSON.Member(
          "answers.\(question.id)",
          isList ? .array(values.map { .string($0) }) : .string(values.first ?? "")))
    }
    for answer in outline.governance?.answers ?? [] {
      let name = "governance.\(answer.principle.rawValue)"
      fields.append(JSON.Member("\(name).level", .string(String(answer.level))))
      fields.append(JSON.Member("\(name).text", .string(answer.text)))
    }
    return [
      "number": .null, "fields": .object(fields),
      "rows": [
        "budget": .array(
          outline.budget.map {
            [
              "category": .string($0.category.rawValue), "description": .string($0.description),
              "amount": .string($0.amount.plainText),
            ]
          }),
        "partners": .array(
          outline.partners.map {
            [
              "name": .string($0.name), "name_latin": .string($0.latinName ?? ""),
              "country": .string($0.country.rawValue),
              "share": .string(Score(hundredths: Int($0.basisPoints)).plainText),
            ]
          }),
      ],
    ]
  }

  private func plainFields(of outline: ApplicationDocument) -> [JSON.Member] {
    let (lead, reach) = (outline.lead, outline.reach)
    let texts: [(String, String)] = [
      ("outline", outline.reference.rawValue), ("track", outline.track.rawValue),
      ("country", outline.country.rawValue), ("language", outline.language.text),
      ("title", outline.title), ("start", outline.start.description),
      ("months", String(outline.months)), ("lead.name", lead.name),
      ("lead.name_latin", lead.latinName ?? ""), ("lead.identifier", lead.identifier ?? ""),
      ("lead.kind", lead.kind.rawValue), ("lead.founded", String(lead.founded)),
      ("lead.contact.name", lead.contact.name),
      ("lead.contact.gender", lead.contact.gender.rawValue),
      ("lead.contact.email", lead.contact.email), ("summary", outline.summary),
      ("need", outline.need), ("plan", outline.plan), ("risks", outline.risks),
      ("currency", outline.requested.currency.rawValue),
      ("requested", outline.requested.plainText), ("co_funding", outline.coFunding.plainText),
      ("reach.female", String(reach.female)), ("reach.male", String(reach.male)),
      ("reach.another", String(reach.another)), ("reach.not_stated", String(reach.notStated)),
      ("reach.rural", reach.rural.map { String($0) } ?? ""),
      ("reach.with_disability", reach.withDisability.map { String($0) } ?? ""),
    ]
    return texts.map { JSON.Member($0, .string($1)) } + [
      JSON.Member(
        "community_languages", .array(outline.communityLanguages.map { .string($0.text) }))
    ]
  }
}
