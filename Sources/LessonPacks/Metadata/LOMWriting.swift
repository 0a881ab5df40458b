import Formats
import Lessons
import Vocabulary

extension LearningObject {
  /// Writes the element `lom`, which declares its own namespace.
  func write(to xml: inout XMLWriter, as dialect: LOMDialect) {
    var lom = LOMWriter(xml: xml, dialect: dialect)
    lom.start("lom", [dialect.namespace])
    writeGeneral(to: &lom)
    lom.start("lifeCycle")
    lom.texts("version", [(version, language)])
    lom.term("status", isDraft ? "draft" : "final")
    lom.end()
    lom.start("technical")
    lom.element("format", "text/html")
    lom.end()
    writeEducational(to: &lom)
    lom.start("rights")
    lom.term("cost", "no")
    lom.term("copyrightAndOtherRestrictions", "yes")
    lom.texts(
      "description",
      [("\(Licence.author), \(Licence.name), \(Licence.address)", LanguageTag.packEnglish)])
    lom.end()
    writeClassification(to: &lom)
    lom.end()
    xml = lom.xml
  }

  private func writeGeneral(to lom: inout LOMWriter) {
    lom.start("general")
    if lom.dialect != .ims121 {
      lom.start("identifier")
      lom.element("catalog", "difund")
      lom.element("entry", entry)
      lom.end()
    }
    lom.texts("title", [title])
    if lom.dialect == .ims121 {
      lom.start("catalogentry")
      lom.element("catalog", "difund")
      lom.texts("entry", [(entry, nil)])
      lom.end()
    }
    lom.element("language", language.text)
    for objective in objectives { lom.texts("description", [objective]) }
    for keyword in ["AI literacy", "digital inclusion"] {
      lom.texts("keyword", [(keyword, LanguageTag.packEnglish)])
    }
    lom.end()
  }

  private func writeEducational(to lom: inout LOMWriter) {
    lom.start("educational")
    lom.term("learningResourceType", "narrative text")
    if hasQuiz { lom.term("learningResourceType", "self assessment") }
    lom.term("intendedEndUserRole", "learner")
    lom.term("context", "training")
    for range in ages { lom.texts("typicalAgeRange", [(range, nil)]) }
    lom.start("typicalLearningTime")
    if lom.dialect == .ims121 {
      lom.element(
        "datetime", "0000-00-00T\(Self.padded(minutes / 60)):\(Self.padded(minutes % 60))")
    } else {
      lom.element("duration", "PT\(minutes)M")
    }
    lom.end()
    let descriptions = lom.dialect == .ims121 ? Array(audience.prefix(1)) : audience
    for words in descriptions { lom.texts("description", [words]) }
    lom.element("language", language.text)
    lom.end()
  }

  /// Tells the competences by their framework and code, as each framework's edition counts them.
  private func writeClassification(to lom: inout LOMWriter) {
    guard !competences.isEmpty else { return }
    lom.start("classification")
    lom.term("purpose", "competency")
    for competence in competences {
      lom.start("taxonPath")
      lom.texts("source", [(competence.framework.title, LanguageTag.packEnglish)])
      lom.start("taxon")
      lom.element("id", "\(competence.framework.rawValue):\(competence.code)")
      lom.texts("entry", [(competence.code, nil)])
      lom.end()
      lom.end()
    }
    lom.end()
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Writes elements of learning object metadata by their names in IEEE 1484.12.3.
private struct LOMWriter {
  var xml: XMLWriter
  let dialect: LOMDialect

  mutating func start(_ name: String, _ attributes: XMLWriter.Attributes = []) {
    xml.start(dialect.name(name), attributes)
  }

  mutating func end() { xml.end() }

  mutating func element(_ name: String, _ text: String) {
    xml.element(dialect.name(name), text: text)
  }

  /// Writes texts with their languages; a text for machines has none.
  mutating func texts(_ name: String, _ texts: [(text: String, language: LanguageTag?)]) {
    start(name)
    for text in texts {
      if dialect == .ims121 {
        xml.element(
          "imsmd:langstring", [("xml:lang", text.language?.text ?? "x-none")], text: text.text)
      } else {
        xml.element(
          dialect.name("string"), text.language.map { [("language", $0.text)] } ?? [],
          text: text.text)
      }
    }
    end()
  }

  /// Writes a word of the vocabulary that the standard itself has.
  mutating func term(_ name: String, _ value: String) {
    start(name)
    if dialect == .ims121 {
      texts("source", [("LOMv1.0", nil)])
      texts("value", [(value, nil)])
    } else {
      element("source", "LOMv1.0")
      element("value", value)
    }
    end()
  }
}
