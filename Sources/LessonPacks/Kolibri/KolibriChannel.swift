import Lessons
import Vocabulary

/// A channel of lessons: a topic for each language when there are several, and lessons in it.
struct KolibriChannel {
  let id: String
  let name: String
  let description: String

  /// A number that grows when a lesson has a new version, and when more of it is translated or
  /// reviewed: Kolibri takes a channel that it has already only with a higher number.
  let version: Int

  let root: KolibriNode
  let languages: [Language]

  /// A language of the channel, by what its database holds of it.
  struct Language {
    let tag: LanguageTag
    let ownName: String
  }

  private static let longestTitle = 200
  private static let longestDescription = 400

  /// Makes the channel of an edition.
  ///
  /// - Parameters:
  ///   - edition: The lessons.
  ///   - services: What packs need from the rest of the program.
  ///   - file: Makes the file of a lesson in the language with a place in the edition.
  /// - Throws: What `file` throws.
  init(
    _ edition: Edition, with services: PackServices,
    file: (Edition.Entry, _ place: Int) throws(PackError) -> KolibriFile
  ) throws(PackError) {
    let names = KolibriNames(services)
    let key =
      ["channel", edition.choices.readers.rawValue] + edition.lessons.map(\.lesson.id.rawValue)
      + ["in"] + edition.languages.map(\.text)
    let channel = names.id(of: key)
    var topics: [KolibriNode] = []
    let shown = edition.choices.isParallel ? 1 : edition.languages.count
    for (place, language) in edition.languages.prefix(shown).enumerated() {
      var lessons: [KolibriNode] = []
      for entry in edition.lessons {
        let version = entry.versions[place]
        lessons.append(
          Self.node(
            of: version, in: channel, names, with: services, file: try file(entry, place)))
      }
      let topic = names.id(of: ["topic", channel, language.text])
      topics.append(
        KolibriNode(
          id: topic, contentID: topic, title: services.ownName(language), description: "",
          language: language, content: .topic(lessons)))
    }
    let first = edition.lessons.map { entry in
      entry.versions[0].text(of: entry.lesson.about.title).text
    }
    // A node of its own for the only language would be one more tap.
    let content = topics.count == 1 ? topics[0].children : topics
    id = channel
    name = Self.shortened(first.joined(separator: " · "), to: Self.longestTitle)
    description = Self.shortened(
      edition.languages.map(services.ownName).joined(separator: ", "), to: Self.longestDescription)
    version = Self.version(of: edition)
    root = KolibriNode(
      id: channel, contentID: channel, title: name, description: description,
      language: edition.languages[0], content: .topic(content))
    languages = edition.languages.map {
      Language(tag: $0, ownName: services.ownName($0))
    }
  }

  private static func node(
    of version: LocalizedLesson, in channel: String, _ names: KolibriNames,
    with services: PackServices, file: KolibriFile
  ) -> KolibriNode {
    let about = version.lesson.about
    let language = version.language
    var sentences = about.objectives.map { version.text(of: $0).text }
    if version.progress.isDraft {
      sentences.insert(services.phrase(PackPhrase.draft.message, language).text, at: 0)
    }
    return KolibriNode(
      id: names.id(of: ["lesson", channel, about.id.rawValue, language.text]),
      contentID: names.id(of: ["content", about.id.rawValue, language.text]),
      title: shortened(version.text(of: about.title).text, to: longestTitle),
      description: sentences.joined(separator: "\n"), language: language,
      content: .lesson(version, file: file))
  }

  /// Cuts a text between two characters that readers see as one each.
  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    var short = ""
    var count = 1
    for character in text {
      count += character.unicodeScalars.count
      guard count <= limit else { break }
      short.append(character)
    }
    return short + "…"
  }

  private static func version(of edition: Edition) -> Int {
    edition.lessons.reduce(0) { sum, entry in
      let done = entry.versions.map(\.progress).reduce(0) { $0 + $1.translated + $1.reviewed }
      return sum + entry.lesson.about.version * 100_000 + min(done, 99_999)
    }
  }
}

/// Gives things in Kolibri names that stay the same from export to export.
struct KolibriNames {
  private let hash: @Sendable ([UInt8]) -> String

  init(_ services: PackServices) { hash = services.hash }

  /// Returns the 32 digits of a UUID (RFC 9562, version 8) made from the hash of some words.
  func id(of words: [String]) -> String {
    var bytes: [UInt8] = Array("difund-kolibri".utf8)
    for word in words { bytes += [0] + Array(word.utf8) }
    var digits = Array(hash(bytes).utf8.prefix(32))
    precondition(digits.count == 32, "SHA-256 has 64 digits")
    digits[12] = UInt8(ascii: "8")
    digits[16] = Array("89ab".utf8)[Int(digits[16] & 3)]
    return String(decoding: digits, as: UTF8.self)
  }
}
