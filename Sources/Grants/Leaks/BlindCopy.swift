internal import Text
internal import Vocabulary

extension ApplicationDocument {
  /// What stands in the place of a name.
  static let mask = "▇▇▇"

  /// A copy in which names, addresses and numbers of the people and organisations are left out, and
  /// every sure mention of them in the texts is replaced with `▇▇▇`.
  ///
  /// What is only likely stays, and `GrantService.findLeaks` tells the staff of it.
  var withoutNames: ApplicationDocument {
    guard let search = try? LeakSearch(self) else {
      // Only without ICU's data, which nothing else of the program works without either.
      preconditionFailure("Names cannot be compared")
    }
    var copy = self
    copy.changeTexts { text, _ in search.hiding(in: text) }
    // That there is another application is nothing that a blind copy tells.
    copy.outline = nil
    copy.lead.name = Self.mask
    copy.lead.latinName = nil
    copy.lead.identifier = nil
    for index in copy.partners.indices {
      copy.partners[index].name = Self.mask
      copy.partners[index].latinName = nil
      copy.partners[index].identifier = nil
    }
    copy.lead.contact = .init(name: Self.mask, gender: .notStated, email: Self.mask)
    return copy
  }

  /// A copy that names organisations, but neither the people behind the application nor how to
  /// reach them: every sure mention in the texts is replaced with `▇▇▇`, as in a blind copy.
  ///
  /// - Parameter versions: The other versions, whose contacts may be others.
  /// - Returns: The copy.
  func withoutPeople(ofAll versions: [ApplicationDocument] = []) -> ApplicationDocument {
    let contacts = (versions + [self]).map(\.lead.contact)
    guard let search = try? LeakSearch(contacts: contacts) else {
      // Only without ICU's data, which nothing else of the program works without either.
      preconditionFailure("Names cannot be compared")
    }
    var copy = self
    copy.changeTexts { text, _ in search.hiding(in: text) }
    copy.outline = nil
    // A person who applied in his or her own name is the organisation too.
    let names = Set(contacts.map { folded($0.name) }).subtracting([""])
    if [lead.name, lead.latinName ?? ""].map(folded).contains(where: names.contains) {
      copy.lead.name = Self.mask
      copy.lead.latinName = nil
      copy.lead.identifier = nil
    }
    copy.lead.contact = .init(name: Self.mask, gender: .notStated, email: Self.mask)
    return copy
  }

  /// The texts that a blind copy shows, with their places.
  var namedTexts: [NamedText] {
    var found: [NamedText] = []
    var copy = self
    copy.changeTexts { text, place in
      found.append(NamedText(text, at: place))
      return text
    }
    return found
  }

  /// Changes each text that a blind copy shows.
  private mutating func changeTexts(_ change: (_ text: String, _ place: String) -> String) {
    title = change(title, "title")
    summary = change(summary, "summary")
    need = change(need, "need")
    plan = change(plan, "plan")
    risks = change(risks, "risks")
    for index in budget.indices {
      budget[index].description = change(
        budget[index].description, "budget[\(index + 1)].description")
    }
    for (name, values) in answers.sorted(by: { $0.key < $1.key }) {
      answers[name] = values.map { change($0, "answers.\(name)") }
    }
    governance = governance.map { assessment in
      GovernanceAssessment(
        answers: assessment.answers.map { answer in
          .init(
            principle: answer.principle, level: answer.level,
            text: change(answer.text, "governance.\(answer.principle.rawValue)"))
        })
    }
  }
}

extension LeakSearch {
  /// A text with everything hidden that surely tells who applies.
  func hiding(in text: String) -> String {
    // Folding fails for texts of gigabytes only, and of these nothing is shown.
    guard let hits = try? hits(in: text) else { return ApplicationDocument.mask }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var shown = 0
    for hit in hits where hit.certainty == .sure {
      result += bytes[shown..<max(shown, hit.range.lowerBound)]
      result += Array(ApplicationDocument.mask.utf8)
      shown = max(shown, hit.range.upperBound)
    }
    return shown == 0 ? text : String(decoding: result + bytes[shown...], as: UTF8.self)
  }
}
