internal import Grants
internal import Vocabulary

/// Mentions of an applicant that are put into the applicant's own texts, to see which are found.
///
/// The ways are those of people: the forms and the spellings are not taken from the program. Given
/// names in Latin letters are those that the contacts chose for their addresses.
struct PlantedLeak {
  /// The way in which the name is written.
  let way: String

  /// What is put into the text.
  let text: String

  /// Every way in which an applicant can be mentioned.
  static func all(of document: ApplicationDocument) -> [PlantedLeak] {
    let lead = document.lead
    var found: [PlantedLeak] = []
    func add(_ way: String, _ text: String?) {
      if let text, !text.isEmpty { found.append(PlantedLeak(way: way, text: text)) }
    }
    let names = [lead.name, lead.latinName].compactMap { $0 }
    for name in names {
      add("organisation, as it is", name)
      add("organisation, in capitals", name.uppercased())
      add("organisation, spaced and broken", broken(name))
      add("organisation, lookalike letters", lookalike(name))
      add("organisation, without diacritics", withoutDiacritics(name))
      add("organisation, first words only", firstWords(of: name))
      add("organisation, acronym", acronym(of: name))
    }
    let contact = lead.contact.name
    add("contact, as it is", contact)
    add("contact, spaced and broken", broken(contact))
    add("contact, last part first", reversed(contact))
    add("contact, one part with a title", titled(contact, document))
    add("contact, one part alone", parts(of: contact).first)
    let local = lead.contact.email.split(separator: "@").first.map(String.init) ?? ""
    let words: [Substring] = local.split(whereSeparator: { !$0.isLetter })
    let given = words.max { $0.count < $1.count }.map { String($0) } ?? ""
    if given.count > 3 {
      add("contact, given name as in the address", given.prefix(1).uppercased() + given.dropFirst())
    }
    add("e-mail", lead.contact.email)
    add("website", lead.contact.email.split(separator: "@").last.map { "www.\($0)" })
    add("number of the register", lead.identifier)
    add("number of the register, other marks", lead.identifier?.replacing("-", with: " "))
    add("telephone", "+855 12 345 678")
    return found
  }

  private static func parts(of name: String) -> [String] {
    name.split(separator: " ").map(String.init).filter { $0.count > 2 }
  }

  private static func broken(_ name: String) -> String {
    if name.contains(" ") { return name.replacing(" ", with: "  \n") }
    let middle = name.index(name.startIndex, offsetBy: name.count / 2)
    return name[..<middle] + "\u{200B}" + name[middle...]
  }

  private static func reversed(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last else { return nil }
    return "\(last) \(words.dropLast().joined(separator: " "))"
  }

  private static func lookalike(_ name: String) -> String? {
    guard name.unicodeScalars.allSatisfy({ $0.value < 0x80 }), name.contains("a") else {
      return nil
    }
    return name.replacing("a", with: "\u{430}")
  }

  private static func withoutDiacritics(_ name: String) -> String? {
    let plain: [Character: Character] = [
      "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ã": "a", "ç": "c", "â": "a", "ê": "e",
    ]
    let changed = String(name.map { plain[$0] ?? $0 })
    return changed == name ? nil : changed
  }

  private static func firstWords(of name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 3, name.first?.isCased == true else { return nil }
    return words.prefix(3).joined(separator: " ")
  }

  private static func acronym(of name: String) -> String? {
    let letters = name.split(separator: " ").filter { $0.first?.isUppercase == true }
      .compactMap(\.first)
    return letters.count > 3 ? String(letters) : nil
  }

  private static func titled(_ name: String, _ document: ApplicationDocument) -> String? {
    let titles = [
      "km": "លោកស្រី ", "th": "คุณ", "lo": "ທ່ານ ", "id": "Ibu ", "ms": "Puan ", "vi": "chị ",
      "en": "Ms ", "fil": "Gng. ", "tet": "Mana ", "pt": "Senhora ",
    ]
    guard let title = titles[document.language.text], let part = parts(of: name).last else {
      return nil
    }
    return title + part
  }
}
