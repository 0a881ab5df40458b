import Formats
import Lessons
import Vocabulary

/// What an e-book says about itself: for libraries, for people who cannot see it, and for
/// catalogues of learning resources.
struct EPUBMetadata {
  private let content: EPUBContent
  private let identifier: String
  private let contentHash: String

  init(_ content: EPUBContent, identifier: String, contentHash: String) {
    self.content = content
    self.identifier = identifier
    self.contentHash = contentHash
  }

  /// Writes the element `metadata`.
  func write(to xml: inout XMLWriter) {
    xml.start("metadata", [("xmlns:dc", "http://purl.org/dc/elements/1.1/")])
    writeBook(to: &xml)
    writeAccessibility(to: &xml)
    writeEducation(to: &xml)
    xml.end()
  }

  private func writeBook(to xml: inout XMLWriter) {
    let edition = content.edition
    xml.element("dc:identifier", [("id", "identifier")], text: identifier)
    for (place, title) in content.titles.enumerated() {
      xml.element(
        "dc:title", [("id", "title\(place + 1)")] + language(of: title), text: title.text)
    }
    for language in edition.languages { xml.element("dc:language", text: language.text) }
    xml.element("dc:creator", [("id", "creator"), ("xml:lang", "en")], text: Licence.author)
    meta("role", "aut", refines: "creator", scheme: "marc:relators", to: &xml)
    xml.element("dc:publisher", [("xml:lang", "en")], text: "difund")
    xml.element("dc:rights", [("xml:lang", "en")], text: "\(Licence.name), \(Licence.address)")
    xml.element("link", [("rel", "dcterms:license"), ("href", Licence.address)])
    if content.isDraft {
      let draft = content.phrase(.draft)
      xml.element("dc:description", language(of: draft), text: draft.text)
      meta("schema:creativeWorkStatus", "Draft", to: &xml)
    }
    meta("dcterms:modified", modified, to: &xml)
    meta("dcterms:hasVersion", "sha256:\(contentHash)", to: &xml)
  }

  /// The day of the edition; a new version of a lesson makes it some seconds later.
  private var modified: String {
    let versions = content.edition.lessons.reduce(0) { $0 + $1.lesson.about.version }
    let seconds = versions % 86_400
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { part in
      part < 10 ? "0\(part)" : "\(part)"
    }
    return "\(content.edition.choices.day)T\(parts.joined(separator: ":"))Z"
  }

  private func writeAccessibility(to xml: inout XMLWriter) {
    let hasPictures = content.chapters.contains { chapter in
      chapter.sections.flatMap(\.blocks).contains { !$0.figures.isEmpty }
    }
    for mode in ["textual"] + (hasPictures ? ["visual"] : []) {
      meta("schema:accessMode", mode, to: &xml)
    }
    meta("schema:accessModeSufficient", "textual", to: &xml)
    let features = [
      "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents",
    ]
    for feature in (hasPictures ? ["alternativeText"] : []) + features {
      meta("schema:accessibilityFeature", feature, to: &xml)
    }
    meta("schema:accessibilityHazard", "none", to: &xml)
    let summary = content.phrase(.accessibility)
    xml.element(
      "meta", [("property", "schema:accessibilitySummary")] + language(of: summary),
      text: summary.text)
    xml.element(
      "meta", [("property", "dcterms:conformsTo"), ("id", "conformance"), ("xml:lang", "en")],
      text: "EPUB Accessibility 1.1 - WCAG 2.1 Level AA")
    meta("a11y:certifiedBy", "difund", refines: "conformance", to: &xml)
  }

  private func writeEducation(to xml: inout XMLWriter) {
    meta("schema:learningResourceType", "lesson", to: &xml)
    for (place, entry) in content.edition.lessons.enumerated() {
      let about = entry.lesson.about
      let id = "chapter\(place + 1)"
      meta("schema:typicalAgeRange", about.age.schemaText, refines: id, to: &xml)
      meta("schema:timeRequired", "PT\(about.minutes)M", refines: id, to: &xml)
      for objective in about.objectives {
        let text = entry.versions[0].text(of: objective)
        xml.element(
          "meta",
          [("property", "schema:teaches"), ("refines", "#\(id)")]
            + language(of: (text.text, text.language)), text: text.text)
      }
      for (number, competence) in about.competences.enumerated() {
        let alignment = "alignment\(place + 1)-\(number + 1)"
        xml.element(
          "meta",
          [
            ("property", "schema:educationalAlignment"), ("refines", "#\(id)"), ("id", alignment),
          ], text: competence.code)
        meta(
          "schema:educationalFramework", competence.framework.title, refines: alignment, to: &xml)
      }
    }
  }

  private func meta(
    _ property: String, _ value: String, refines id: String? = nil, scheme: String? = nil,
    to xml: inout XMLWriter
  ) {
    xml.element(
      "meta",
      [("property", property)] + (id.map { [("refines", "#\($0)")] } ?? [])
        + (scheme.map { [("scheme", $0)] } ?? []), text: value)
  }

  /// Marks what is in another language than the book.
  private func language(of phrase: PackServices.Phrase) -> XMLWriter.Attributes {
    phrase.language == content.language
      ? [] : [("xml:lang", phrase.language.text), ("dir", phrase.language.direction)]
  }
}
