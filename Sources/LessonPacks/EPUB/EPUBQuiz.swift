import Lessons

extension EPUBChapter {
  static let answersFileName = "answers.xhtml"

  /// Returns a question that leads to its answer in another chapter: many readers of e-books run no
  /// script, and show at once what others open at a tap.
  func question(_ question: Question) -> [String] {
    var lines = ["<div class=\"question\" id=\"\(question.text.key)\">"]
    lines += paired { article, _ in [article.element("h3", question.text)] }
    for block in question.context {
      lines += paired { article, _ in article.blocks([block]) }
    }
    if let help = question.help {
      lines += paired { article, _ in ["<p class=\"hint\">\(article.shown(help))</p>"] }
    }
    switch question.answer {
    case .match(let table):
      lines += paired { article, _ in article.table(question.jumbled(table)) }
    case .multiple(let options), .single(let options):
      lines += ["<ul class=\"choices\">"] + items(options.map(\.text)) + ["</ul>"]
    case .order(let steps):
      lines += ["<ul>"] + items(question.presentation.map { steps[$0] }) + ["</ul>"]
    case .short: break
    }
    return lines + link(.showAnswer, to: answerPlace(of: question)) + ["</div>"]
  }

  /// The answers to the questions of the lesson, each with the way back to its question.
  var answers: [String] {
    guard !questions.isEmpty else { return [] }
    let heading = "\(entry.lesson.id)"
    var lines = ["<section aria-labelledby=\"\(heading)\">"]
    lines += paired { article, isFirst in
      [article.element("h2", entry.lesson.about.title, isFirst ? " id=\"\(heading)\"" : "")]
    }
    for question in questions { lines += answer(to: question) }
    return lines + ["</section>"]
  }

  private func answer(to question: Question) -> [String] {
    var lines = ["<div class=\"question\" id=\"\(answerName(of: question))\">"]
    lines += paired { article, _ in
      [article.element("h3", question.text)] + verdicts(on: question, in: article)
        + (question.explanation.map { [article.element("p", $0)] } ?? [])
    }
    return lines + link(.back, to: "\(fileName)#\(question.text.key)") + ["</div>"]
  }

  private func verdicts(on question: Question, in article: HTMLArticle) -> [String] {
    guard !question.options.isEmpty else { return article.rightAnswers(to: question) }
    var lines = ["<ul>"]
    for option in question.options {
      let verdict = article.shown(option.isRight ? .right : .wrong)
      lines += ["<li>", article.element("p", option.text)]
      lines.append("<p><strong>\(verdict)</strong></p>")
      if let feedback = option.feedback { lines.append(article.element("p", feedback)) }
      lines.append("</li>")
    }
    return lines + ["</ul>"]
  }

  private func link(_ phrase: PackPhrase, to place: String) -> [String] {
    let words = words(phrase)
    return ["<p class=\"link\"><a href=\"\(place)\">\(words)</a></p>"]
  }

  /// The place is unique among the answers to all lessons of the book.
  private func answerName(of question: Question) -> String {
    "\(entry.lesson.id).\(question.text.key)"
  }

  private func answerPlace(of question: Question) -> String {
    "\(Self.answersFileName)#\(answerName(of: question))"
  }
}
