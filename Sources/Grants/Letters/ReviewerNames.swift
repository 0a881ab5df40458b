internal import Text
internal import Vocabulary

/// The names of reviewers, to find them in comments that applicants will read.
///
/// A part of a name counts when it is written alike, in scripts with capitals with one; a whole
/// name also when it only sounds alike, as one in another script does.
struct ReviewerNames {
  /// Parts with fewer letters, and names with fewer sounds, are those of too many ordinary words.
  private static let fewest = 4

  private var named: [(id: Person.ID, person: NamedPerson)] = []
  private var byPart: [String: Set<Person.ID>] = [:]
  private var bySound: [String: Set<Person.ID>] = [:]
  private var mostWords = 1

  init(_ people: [Person]) throws(GrantError) {
    for person in people where !person.isErased {
      let contact = LeadOrganisation.Contact(
        name: person.name, gender: .notStated, email: person.email ?? "")
      named.append((person.id, NamedPerson(contact)))
      try explaining { () throws(TextError) in try add(person) }
    }
  }

  private mutating func add(_ person: Person) throws(TextError) {
    let words = try wordsOfNames(in: person.name)
    mostWords = max(mostWords, min(words.count, 4))
    for word in words.map(NamedPerson.letters) where word.count >= Self.fewest {
      byPart[word, default: []].insert(person.id)
    }
    for order in [words, words.reversed()] {
      let key = try nameKey(of: order.joined())
      if key.utf8.count >= Self.fewest { bySound[key, default: []].insert(person.id) }
    }
  }

  /// Those who seem to be named in a text, in any script, by key.
  func people(in text: String) throws(GrantError) -> [Person.ID] {
    var found = Set(named.filter { $0.person.isNamed(in: text) }.map(\.id))
    try explaining { () throws(TextError) in
      let words = try wordsOfNames(in: text)
      for (place, word) in words.enumerated() where word.first?.isLowercase != true {
        found.formUnion(byPart[NamedPerson.letters(of: word)] ?? [])
        for count in 1...mostWords where place + count <= words.count {
          let key = try nameKey(of: words[place..<(place + count)].joined())
          found.formUnion(bySound[key] ?? [])
        }
      }
    }
    return found.sorted()
  }
}

/// Runs what reads texts, and says what it refuses.
private func explaining<Value>(
  _ body: () throws(TextError) -> Value
) throws(GrantError) -> Value {
  do throws(TextError) { return try body() } catch { throw .text(error.message) }
}
