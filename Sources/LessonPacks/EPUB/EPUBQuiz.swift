import Lessons

extension EPUBChapter {
  static let answersFileName = "answers.xhtml"

  /// Returns a question that leads to its answer in another chapter: many readers of e-books run no
  /// script, and show at once what others open at a tap.
  func question(_ question: Question) -> [String] {
    var lines = ["<div class=\"question\" id=\"\(question.text.key)\">"]
    lines.append(article.element("h3", question.text))
    lines += article.blocks(question.context)
    if let help = question.help { lines.append("<p class=\"hint\">\(article.shown(help))</p>") }
    switch question.answer {
    case .match(let table): lines += article.table(question.jumbled(table))
    case .multiple(let options), .single(let options):
      lines +=
        ["<ul class=\"choices\">"] + options.map { article.element("li", $0.text) } + ["</ul>"]
    case .order(let steps):
      let jumbled = question.presentation.map { steps[$0] }
      lines += ["<ul>"] + jumbled.map { article.element("li", $0) } + ["</ul>"]
    case .short: break
    }
    let place = "\(Self.answersFileName)#\(answerName(of: question))"
    return lines + link(.showAnswer, to: place) + ["</div>"]
  }

  /// The answers to the questions of the lesson, each with the way back to its question.
  var answers: [String] {
    guard !questions.isEmpty else { return [] }
    let name = "\(entry.lesson.id)"
    var lines = ["<section aria-labelledby=\"\(name)\">"]
    lines.append(article.element("h2", entry.lesson.about.title, " id=\"\(name)\""))
    for question in questions { lines += answer(to: question) }
    return lines + ["</section>"]
  }

  private func answer(to question: Question) -> [String] {
    var lines = ["<div class=\"question\" id=\"\(answerName(of: question))\">"]
    lines.append(article.element("h3", question.text))
    if question.options.isEmpty {
      lines += article.rightAnswers(to: question)
    } else {
      lines += ["<ul>"] + question.options.flatMap { verdict(on: $0) } + ["</ul>"]
    }
    if let words = question.explanation { lines.append(article.element("p", words)) }
    return lines + link(.back, to: "\(fileName)#\(question.text.key)") + ["</div>"]
  }

  private func verdict(on option: Question.Option) -> [String] {
    let verdict = article.shown(option.isRight ? .right : .wrong)
    var lines = ["<li>", article.element("p", option.text), "<p><strong>\(verdict)</strong></p>"]
    if let feedback = option.feedback { lines.append(article.element("p", feedback)) }
    return lines + ["</li>"]
  }

  private func link(_ phrase: PackPhrase, to place: String) -> [String] {
    ["<p class=\"link\"><a href=\"\(place)\">\(article.shown(phrase))</a></p>"]
  }

  /// The name is unique among the answers to all lessons of the book.
  private func answerName(of question: Question) -> String {
    "\(entry.lesson.id).\(question.text.key)"
  }
}
