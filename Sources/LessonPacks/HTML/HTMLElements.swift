import Lessons
import Vocabulary

extension HTMLArticle {
  /// Returns a sentence of the pack as HTML, in both languages of a parallel edition.
  func shown(_ phrase: PackPhrase) -> String {
    let own = setting.shown(phrase, in: version.language)
    guard let companion else { return own }
    let (text, language) = setting.services.phrase(phrase.message, companion.language)
    guard (text, language) != setting.services.phrase(phrase.message, version.language) else {
      return own
    }
    let other = setting.shown(phrase, in: companion.language)
    return
      "\(own) <span class=\"also\" \(setting.attributes(of: companion.language))>\(other)</span>"
  }

  /// Returns a sentence of the pack as the value of an attribute.
  func attribute(_ phrase: PackPhrase) -> String {
    let languages = [version.language] + (companion.map { [$0.language] } ?? [])
    var texts: [String] = []
    for language in languages {
      let text = setting.services.phrase(phrase.message, language).text
      if !texts.contains(text) { texts.append(text) }
    }
    return escapedHTML(texts.joined(separator: " / "))
  }

  /// Returns a unit as readers see it, in an element that names its language when it is another.
  func element(_ name: String, _ unit: Unit, _ attributes: String = "") -> String {
    let text = version.text(of: unit)
    let foreign =
      text.language == version.language ? "" : " \(setting.attributes(of: text.language))"
    guard let other = companion?.text(of: unit), other.language != text.language else {
      return "<\(name)\(attributes)\(foreign)>\(html(of: text))</\(name)>"
    }
    return "<\(name)\(attributes)><span class=\"pair\">\(span(of: text))\(span(of: other))</span>"
      + "</\(name)>"
  }

  private func span(of text: LocalizedText) -> String {
    "<span \(setting.attributes(of: text.language))>\(html(of: text))</span>"
  }

  private func html(of text: LocalizedText) -> String {
    setting.html(of: text.inlines, plain: text.inlines.plainText, in: text.language)
  }
}
