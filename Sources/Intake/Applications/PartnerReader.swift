internal import Grants
internal import Vocabulary

extension ObjectReader {
  /// The partners of an application; none when the member is absent.
  func partners() -> [ProjectPartner]? {
    guard optional("partners") != nil else { return [] }
    guard let readers = objects("partners", limit: 20) else { return nil }
    let partners = readers.compactMap { $0.partner() }
    guard partners.count == readers.count else { return nil }
    let total = partners.reduce(0) { $0 + $1.basisPoints }
    guard total <= CountryShare.whole else {
      note(Message("input.partners-above-whole", ["total": .integer(total)]), in: "partners")
      return nil
    }
    return partners
  }

  /// The gender marker as a word or as its score.
  func genderMarker() -> GenderMarker? {
    parsed("gender_marker", wanted: "a-gender-marker") { text in
      GenderMarker(rawValue: text)
        ?? GenderMarker.allCases.first { marker in
          marker.score.map(String.init) == text
        }
    }
  }

  private func partner() -> ProjectPartner? {
    refuseOthers(than: ["name", "name_latin", "identifier", "country", "share"])
    let name = line("name")
    let country = choice("country", Country.self)
    let share = parsed("share", wanted: "a-percentage") { text in
      Share(text.hasSuffix("%") ? text : text + "%")
    }
    guard let name, let country, let share else { return nil }
    return ProjectPartner(
      name: name, latinName: optionalLine("name_latin"), identifier: optionalLine("identifier"),
      country: country, basisPoints: Int64(share.basisPoints))
  }
}
