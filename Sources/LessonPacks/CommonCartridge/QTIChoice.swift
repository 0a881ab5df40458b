import Formats
import Lessons

/// A question with answers to choose from.
struct QTIChoice {
  private let question: Question
  private let article: HTMLArticle

  init(_ question: Question, _ article: HTMLArticle) {
    self.question = question
    self.article = article
  }

  private var isMultiple: Bool {
    if case .multiple = question.answer { true } else { false }
  }

  private func name(of place: Int) -> String { "o\(place + 1)" }

  /// Writes what learners see, how it is judged, and what they are told.
  func write(to xml: inout XMLWriter) {
    xml.start("presentation")
    article.writeMaterial(article.prompt(of: question), to: &xml)
    xml.start(
      "response_lid",
      [("ident", "response"), ("rcardinality", isMultiple ? "Multiple" : "Single")])
    xml.start("render_choice", [("shuffle", "No")])
    for (place, option) in question.options.enumerated() {
      xml.start("response_label", [("ident", name(of: place))])
      article.writeMaterial([article.element("p", option.text)], to: &xml)
      xml.end()
    }
    xml.end()
    xml.end()
    xml.end()
    writeProcessing(to: &xml)
    writeFeedback(to: &xml)
  }

  private func writeProcessing(to xml: inout XMLWriter) {
    xml.start("resprocessing")
    xml.start("outcomes")
    xml.element(
      "decvar",
      [
        ("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal"),
      ])
    xml.end()
    for (place, _) in question.options.enumerated() {
      xml.start("respcondition", [("continue", "Yes")])
      xml.start("conditionvar")
      writeChoice(place, to: &xml)
      xml.end()
      xml.element(
        "displayfeedback",
        [("feedbacktype", "Response"), ("linkrefid", "\(name(of: place))-feedback")])
      xml.end()
    }
    xml.start("respcondition", [("continue", "No")])
    xml.start("conditionvar")
    writeRightAnswer(to: &xml)
    xml.end()
    xml.element("setvar", [("action", "Set"), ("varname", "SCORE")], text: "100")
    xml.end()
    xml.end()
  }

  /// All right answers and none of the others.
  private func writeRightAnswer(to xml: inout XMLWriter) {
    if isMultiple { xml.start("and") }
    for (place, option) in question.options.enumerated() {
      if option.isRight {
        writeChoice(place, to: &xml)
      } else if isMultiple {
        xml.start("not")
        writeChoice(place, to: &xml)
        xml.end()
      }
    }
    if isMultiple { xml.end() }
  }

  private func writeChoice(_ place: Int, to xml: inout XMLWriter) {
    xml.element("varequal", [("respident", "response")], text: name(of: place))
  }

  private func writeFeedback(to xml: inout XMLWriter) {
    for (place, option) in question.options.enumerated() {
      let verdict = article.shown(option.isRight ? .right : .wrong)
      var lines = ["<p><strong>\(verdict)</strong></p>"]
      if let words = option.feedback { lines.append(article.element("p", words)) }
      if let words = question.explanation { lines.append(article.element("p", words)) }
      xml.start("itemfeedback", [("ident", "\(name(of: place))-feedback")])
      xml.start("flow_mat")
      article.writeMaterial(lines, to: &xml)
      xml.end()
      xml.end()
    }
  }
}
