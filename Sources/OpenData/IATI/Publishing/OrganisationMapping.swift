internal import Grants
internal import Vocabulary

extension ActivityMapping {
  /// The organisations of an award: the fund finances, answers for and passes on the money, and the
  /// lead and its partners do the work.
  func organisations(of record: AwardRecord) -> [IATIActivity.Organisation] {
    let fund = [IATIActivity.Organisation.Role.funding, .accountable, .extending].map {
      IATIActivity.Organisation(
        role: $0, reference: publisher.identifier, type: publisher.kind.iatiCode,
        names: publisherNames)
    }
    guard !record.isToPerson else {
      let nobody = IATIActivity.Narrative(language: .ofStandard, text: "A person, not named")
      return fund + [.init(role: .implementing, reference: nil, type: nil, names: [nobody])]
    }
    let document = record.document
    let lead = IATIActivity.Organisation(
      role: .implementing, reference: Self.reference(document.lead.identifier),
      type: document.lead.kind.typeCode,
      names: Self.names(document.lead.name, document.lead.latinName, in: document.language))
    let partners = document.partners.map { partner in
      // In which language a partner elsewhere has its name, the application does not say.
      let language = partner.country == document.country ? document.language : .undetermined
      return IATIActivity.Organisation(
        role: .implementing, reference: Self.reference(partner.identifier), type: nil,
        names: Self.names(partner.name, partner.latinName, in: language))
    }
    return fund + [lead] + partners
  }

  /// The names of the fund, English first and then by language.
  var publisherNames: [IATIActivity.Narrative] {
    publisher.name.texts.map { IATIActivity.Narrative(language: $0.key, text: $0.value) }
      .sorted { one, other in
        let rank = { (name: IATIActivity.Narrative) in
          (name.language == .ofStandard ? 0 : 1, name.language.text)
        }
        return rank(one) < rank(other)
      }
  }

  /// A registration number in the form of an organisation identifier; other forms would be read
  /// wrongly.
  private static func reference(_ text: String?) -> String? {
    text.flatMap { Publisher.isIdentifier($0) ? $0 : nil }
  }

  private static func names(
    _ name: String, _ latinName: String?, in language: LanguageTag
  ) -> [IATIActivity.Narrative] {
    let own = IATIActivity.Narrative(language: language, text: name)
    guard let latinName, latinName != name,
      let latin = LanguageTag(language.language + "-Latn")
    else { return [own] }
    return [own, .init(language: latin, text: latinName)]
  }
}

extension LanguageTag {
  /// The language of words of which nobody said it.
  fileprivate static var undetermined: LanguageTag {
    guard let tag = LanguageTag("und") else { preconditionFailure("und is a language tag") }
    return tag
  }
}

extension LeadOrganisation.Kind {
  /// The code in the list OrganisationType.
  fileprivate var typeCode: Int {
    switch self {
    case .government: 10
    case .library: 15
    case .association: 22
    case .community: 24
    case .foundation: 60
    case .company, .cooperative: 70
    case .school, .university: 80
    }
  }
}
