internal import Text

/// A person whose name and address no publication may hold.
struct NamedPerson {
  private let name: String
  private let email: String

  init(_ contact: LeadOrganisation.Contact) {
    name = Self.letters(of: contact.name)
    email = contact.email.lowercased()
  }

  /// Whether a text holds the whole name, however it is spaced and spelled, or the address.
  func isNamed(in text: String) -> Bool {
    if !email.isEmpty, text.lowercased().contains(email) { return true }
    return name.unicodeScalars.count >= 2 && Self.letters(of: text).contains(name)
  }

  /// The texts of an application that would be published and name the person.
  func textsThatName(in document: ApplicationDocument) -> Set<PublishedText> {
    Set(PublishedText.allCases.filter { isNamed(in: $0.text(of: document)) })
  }

  /// The letters of a text as search compares them.
  static func letters(of text: String) -> String {
    // Folding fails for texts of gigabytes only.
    let text = (try? Text.folded(text.lowercased(), .base).text) ?? text.lowercased()
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
            || scalar.properties.generalCategory == .spacingMark
        }))
  }
}

/// The texts of an application that are published as they are.
public enum PublishedText: String, CaseIterable, Hashable, Sendable {
  /// What the project is.
  case summary
  /// The name of the project.
  case title

  fileprivate func text(of document: ApplicationDocument) -> String {
    switch self {
    case .summary: document.summary
    case .title: document.title
    }
  }
}
