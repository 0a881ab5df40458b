import Lessons
import Vocabulary

/// What the articles of a pack share.
struct HTMLSetting {
  /// What packs need from the rest of the program.
  let services: PackServices

  /// How markup is written.
  var dialect = HTMLDialect.html

  /// How the lessons are presented.
  var choices = PackChoices()

  /// The fonts that the pack brings along, whose licences want to be named.
  var faces: [FontFace] = []

  /// Returns the address of a picture that lies beside the page; others are inside.
  var pictureAddress: ((LocalizedLesson, Figure) -> String?)?

  private let known = KnownPhrases()

  init(_ services: PackServices) { self.services = services }

  /// Returns a sentence of the pack as HTML, marked when it is not in the reader's language.
  func shown(_ phrase: PackPhrase, in language: LanguageTag) -> String {
    let message = phrase.message
    if let html = known.html[language]?[message] { return html }
    let (text, found) = services.phrase(message, language)
    let inner = html(of: [.text(text)], plain: text, in: found)
    let html = found == language ? inner : "<span \(attributes(of: found))>\(inner)</span>"
    known.html[language, default: [:]][message] = html
    return html
  }

  /// Returns running text as HTML, with the places where its lines may end.
  func html(of inlines: [Inline], plain: String, in language: LanguageTag) -> String {
    InlineHTML(
      inlines, breaks: services.breaks(plain, language), keepsTogether: language.keepsTogether
    ).html
  }

  /// Returns the name of a language in that language.
  func ownName(of language: LanguageTag) -> String {
    if let name = known.names[language] { return name }
    let name = services.ownName(language)
    known.names[language] = name
    return name
  }

  /// The attributes that say which language a part of a page is in.
  func attributes(of language: LanguageTag) -> String { dialect.attributes(of: language) }
}

/// The sentences and names that a pack has written already: most of them come again and again.
private final class KnownPhrases {
  var html: [LanguageTag: [Message: String]] = [:]
  var names: [LanguageTag: String] = [:]
}
