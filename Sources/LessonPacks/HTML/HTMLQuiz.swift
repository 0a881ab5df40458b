import Lessons

extension HTMLArticle {
  /// Returns a question whose answers open to tell whether they are right, without any script.
  func question(_ question: Question) -> [String] {
    var lines = ["<div class=\"question\">", element("h3", question.text)]
    lines += blocks(question.context)
    if let help = question.help { lines.append("<p class=\"hint\">\(shown(help))</p>") }
    switch question.answer {
    case .match(let table):
      lines += self.table(question.jumbled(table)) + solution(of: question)
    case .multiple(let options), .single(let options):
      lines += options.flatMap { choice($0) }
      if let words = question.explanation { lines.append(element("p", words)) }
    case .order(let steps):
      let jumbled = question.presentation.map { steps[$0] }
      lines += ["<ul>"] + jumbled.map { element("li", $0) } + ["</ul>"] + solution(of: question)
    case .short: lines += solution(of: question)
    }
    return lines + ["</div>"]
  }

  private func choice(_ option: Question.Option) -> [String] {
    let verdict = option.isRight ? shown(.right) : shown(.wrong)
    var lines = [
      "<details>", element("summary", option.text),
      "<p class=\"\(option.isRight ? "right" : "wrong")\"><strong>\(verdict)</strong></p>",
    ]
    if let feedback = option.feedback { lines.append(element("p", feedback)) }
    return lines + ["</details>"]
  }

  private func solution(of question: Question) -> [String] {
    var lines = ["<details>", "<summary>\(shown(.showAnswer))</summary>"]
    lines += rightAnswers(to: question)
    if let words = question.explanation { lines.append(element("p", words)) }
    return lines + ["</details>"]
  }

  /// Returns what is right, without the words about it.
  func rightAnswers(to question: Question) -> [String] {
    switch question.answer {
    case .match(let table): self.table(table)
    case .multiple, .single:
      ["<ul>"] + question.options.filter(\.isRight).map { element("li", $0.text) } + ["</ul>"]
    case .order(let steps): ["<ol>"] + steps.map { element("li", $0) } + ["</ol>"]
    case .short(let answers):
      ["<p>\(shown(.goodAnswers))</p>", "<ul>"] + answers.map { element("li", $0) } + ["</ul>"]
    }
  }

  /// The right answers on a page of their own, which only print shows: there nothing opens.
  var answerKey: [String] {
    let questions = questions
    guard !questions.isEmpty else { return [] }
    var lines = ["<div class=\"key\">", "<h2>\(shown(.answers))</h2>", "<ol>"]
    for question in questions {
      lines += ["<li>", element("p", question.text)] + rightAnswers(to: question) + ["</li>"]
    }
    return lines + ["</ol>", "</div>"]
  }
}

extension Question {
  /// What to tell learners about the way of answering.
  var help: PackPhrase? {
    switch answer {
    case .match: .matchHelp
    case .multiple: .multiple
    case .order: .orderHelp
    case .short: .shortHelp
    case .single: nil
    }
  }

  /// The pairs with the right column in the order in which learners see it.
  func jumbled(_ table: Table) -> Table {
    Table(
      header: table.header,
      rows: zip(table.rows, presentation).map { row, place in [row[0], table.rows[place][1]] })
  }
}
