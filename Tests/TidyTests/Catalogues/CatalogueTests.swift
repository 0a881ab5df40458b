import Foundation
import Formats
import Testing
import Text
import Vocabulary

@Suite("Catalogues") struct CatalogueTests {
  /// The languages that there are catalogues for.
  private static let languages = Repository.files.filter {
    $0.wholeMatch(of: #/Locales/[^/]+\.json/#) != nil
  }.compactMap { LanguageTag(String($0.dropFirst("Locales/".count).dropLast(".json".count))) }

  private func catalogue(_ language: LanguageTag) throws -> MessageCatalogue {
    let path = "Locales/\(language.text).json"
    let bytes = try Data(contentsOf: Repository.root.appending(path: path))
    return try MessageCatalogue(parsing: Array(bytes), language: language, file: path)
  }

  private func english() throws -> MessageCatalogue {
    try catalogue(#require(LanguageTag("en")))
  }

  @Test(arguments: languages)
  func `every sentence is a valid message`(language: LanguageTag) throws {
    let catalogue = try catalogue(language)

    try catalogue.validate()

    #expect(catalogue.keys.count > 100)
  }

  @Test(arguments: languages)
  func `the keys of a catalogue are in order`(language: LanguageTag) throws {
    let path = "Locales/\(language.text).json"
    let root = try JSONDocument.parse(#require(Repository.text(path)), file: path)

    let keys = try #require(root.members).map(\.name)

    #expect(
      zip(keys, keys.dropFirst()).filter { $0.utf8.lexicographicallyPrecedes($1.utf8) == false }
        .map(\.1) == [])
  }

  @Test(arguments: languages)
  func `a catalogue has the keys and the placeholders of the English one`(
    language: LanguageTag
  ) throws {
    let (english, other) = (try english(), try catalogue(language))

    #expect(english.keys.subtracting(other.keys).sorted() == [], "missing")
    #expect(other.keys.subtracting(english.keys).sorted() == [], "unknown in English")
    for key in english.keys.intersection(other.keys).sorted() {
      #expect(try other.placeholders(of: key) == english.placeholders(of: key), "\(key)")
    }
  }

  /// Lessons are read in more languages than the program speaks.
  @Test(arguments: Repository.files.filter { $0.hasPrefix("Locales/packs/") })
  func `the words of lesson packs are whole in every language`(path: String) throws {
    let tag = try #require(path.firstMatch(of: #/([^\/]+)\.json$/#)).1
    let language = try #require(LanguageTag(String(tag)))
    let bytes = try Data(contentsOf: Repository.root.appending(path: path))
    let words = try MessageCatalogue(parsing: Array(bytes), language: language, file: path)
    let english = try english()

    try words.validate()

    let phrases = KeyUses.whole.filter { $0.place.hasPrefix("Sources/LessonPacks/Wording/") }
    let needs = english.keys.filter { $0.hasPrefix("pack.need-") }
    #expect(words.keys == needs.union(phrases.map(\.key)))
    for key in words.keys {
      #expect(try words.placeholders(of: key) == english.placeholders(of: key), "\(key)")
    }
  }

  /// So are letters.
  @Test(arguments: Repository.files.filter { $0.hasPrefix("Locales/letters/") })
  func `the words around letters are whole in every language`(path: String) throws {
    let tag = try #require(path.firstMatch(of: #/([^\/]+)\.json$/#)).1
    let language = try #require(LanguageTag(String(tag)))
    let bytes = try Data(contentsOf: Repository.root.appending(path: path))
    let words = try MessageCatalogue(parsing: Array(bytes), language: language, file: path)
    let english = try english()

    try words.validate()

    let needs = ["comment", "comment-in", "draft", "score", "scores"].map { "letter." + $0 }
    #expect(words.keys == Set(needs))
    for key in words.keys {
      #expect(try words.placeholders(of: key) == english.placeholders(of: key), "\(key)")
    }
  }

  @Test func `every key that the sources name has a sentence`() throws {
    let keys = try english().keys

    let missing = KeyUses.whole.filter { !keys.contains($0.key) }.map { "\($0.place): \($0.key)" }

    #expect(missing == [])
    #expect(KeyUses.whole.count > 150)
  }

  @Test func `every key that the sources compose is of a known family`() {
    let beginnings = KeyFamily.all.map(\.beginning)

    let unknown = KeyUses.composed.filter { !beginnings.contains($0.key) }
      .map { "\($0.place): \($0.key)…" }

    #expect(unknown == [])
    #expect(KeyUses.composed.count > 10)
  }

  @Test(arguments: KeyFamily.all)
  func `every word of a family has a sentence`(family: KeyFamily) throws {
    let keys = try english().keys

    let missing = family.words.map { family.beginning + $0 }.filter { !keys.contains($0) }

    #expect(missing.sorted() == [])
    #expect(!family.words.isEmpty || family.beginning == "demo.result.")
  }

  @Test func `every sentence is used`() throws {
    let unused = try english().keys.filter { key in
      !KeyUses.texts.contains(key)
        && !KeyFamily.all.contains { family in
          guard key.hasPrefix(family.beginning) else { return false }
          let word = String(key.dropFirst(family.beginning.count))
          return family.words.contains(word) || KeyUses.texts.contains(word)
        }
    }

    #expect(unused.sorted() == [])
  }
}
