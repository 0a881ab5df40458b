public import Text

/// A part of an application in the index.
public enum SearchColumn: Int, CaseIterable, Hashable, Sendable {
  case title, summary, need, plan, risks, budget
  /// The names and the number of the organisation that leads.
  case organisation
  /// The name and the address of the person to ask.
  case contact
  /// The texts whole of which the blind copy hides a part.
  case unmasked
  /// How the names of the organisation and of the person sound, as `nameKey` says it.
  case organisationSound, contactSound

  /// Whether the part is in the blind copy.
  public var isOpen: Bool { rawValue < Self.organisation.rawValue }

  /// How much a hit in the part counts.
  var weight: Double {
    switch self {
    case .title: 4
    case .organisation: 3
    case .contact, .summary: 2
    case .budget, .contactSound, .need, .organisationSound, .plan, .risks, .unmasked: 1
    }
  }
}

extension SearchColumn {
  /// Whether the column holds the sound of names, which only a search for names looks at.
  public var isSound: Bool { self == .organisationSound || self == .contactSound }
}

/// What of an application goes into the index.
///
/// What the blind copy shows and what it hides are in different columns, so that the index itself
/// keeps a reviewer's query away from names.
public struct SearchableText: Hashable, Sendable {
  /// The texts in the order of `SearchColumn.allCases`.
  public let columns: [String]

  /// Takes the texts of a document.
  ///
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  public init(_ document: ApplicationDocument) throws(TextError) {
    let open = document.withoutNames
    let lead = document.lead
    let organisation = try nameKeys(
      of: [lead.name, lead.latinName].compactMap(\.self)
        + document.partners.flatMap { [$0.name, $0.latinName].compactMap(\.self) })
    let contact = try nameKeys(of: [lead.contact.name])
    columns = SearchColumn.allCases.map { column in
      switch column {
      case .organisationSound: organisation.joined(separator: " ")
      case .contactSound: contact.joined(separator: " ")
      case .organisation:
        document.organisationNames.joined(separator: "\n")
      case .contact: "\(lead.contact.name)\n\(lead.contact.email)"
      case .unmasked: Self.unmasked(document, open).joined(separator: "\n")
      default: open.text(of: column)
      }
    }
  }

  /// The texts of which the blind copy hides something.
  private static func unmasked(
    _ document: ApplicationDocument, _ open: ApplicationDocument
  ) -> [String] {
    SearchColumn.allCases.filter(\.isOpen).compactMap { column in
      let text = document.text(of: column)
      return text == open.text(of: column) ? nil : text
    }
  }
}

extension ApplicationDocument {
  /// The text of an open column, as far as this copy shows it.
  func text(of column: SearchColumn) -> String {
    switch column {
    case .title: title
    case .summary: summary
    case .need: need
    case .plan: plan
    case .risks: risks
    case .budget: budget.map(\.description).joined(separator: "\n")
    case .organisation:
      ([lead.name, lead.latinName] + partners.flatMap { [$0.name, $0.latinName] })
        .compactMap { $0 }.joined(separator: "\n")
    case .contact: lead.contact.name
    case .contactSound, .organisationSound, .unmasked: ""
    }
  }
}
