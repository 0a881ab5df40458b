import Formats
import Lessons

/// A question that learners answer in words, and that a person judges.
struct QTIEssay {
  private let question: Question
  private let article: HTMLArticle

  init(_ question: Question, _ article: HTMLArticle) {
    self.question = question
    self.article = article
  }

  /// Writes what learners see, and the answer that they are shown afterwards.
  func write(to xml: inout XMLWriter) {
    xml.start("presentation")
    article.writeMaterial(article.prompt(of: question) + choices, to: &xml)
    xml.start("response_str", [("ident", "response"), ("rcardinality", "Single")])
    xml.start("render_fib")
    xml.element("response_label", [("ident", "answer"), ("rshuffle", "No")])
    xml.end()
    xml.end()
    xml.end()
    xml.start("resprocessing")
    xml.start("outcomes")
    xml.element(
      "decvar",
      [
        ("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal"),
      ])
    xml.end()
    xml.start("respcondition", [("continue", "No")])
    xml.start("conditionvar")
    xml.element("other")
    xml.end()
    xml.element("displayfeedback", [("feedbacktype", "Solution"), ("linkrefid", "solution")])
    xml.end()
    xml.end()
    writeSolution(to: &xml)
  }

  /// The steps or pairs in the order in which learners see them.
  private var choices: [String] {
    switch question.answer {
    case .match(let table): article.table(question.jumbled(table))
    case .order(let steps):
      ["<ul>"] + question.presentation.map { article.element("li", steps[$0]) } + ["</ul>"]
    case .multiple, .short, .single: []
    }
  }

  private func writeSolution(to xml: inout XMLWriter) {
    var lines = article.rightAnswers(to: question)
    if let words = question.explanation { lines.append(article.element("p", words)) }
    xml.start("itemfeedback", [("ident", "solution")])
    xml.start("solution")
    xml.start("solutionmaterial")
    xml.start("flow_mat")
    article.writeMaterial(lines, to: &xml)
    xml.end()
    xml.end()
    xml.end()
    xml.end()
  }
}
