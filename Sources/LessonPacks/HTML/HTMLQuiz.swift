import Lessons
import Vocabulary

extension HTMLArticle {
  /// Returns a question that can be answered without any script, and better with `QuizScript`.
  func question(_ question: Question) -> [String] {
    let order = question.presentation.map(String.init).joined(separator: ",")
    var lines = [
      "<div class=\"question\" data-kind=\"\(question.kind)\" data-key=\"\(question.text.key)\""
        + (order.isEmpty ? ">" : " data-order=\"\(order)\">")
    ]
    lines.append(element("h3", question.text))
    lines += blocks(question.context)
    if let help = question.help { lines.append("<p class=\"hint\">\(shown(help))</p>") }
    switch question.answer {
    case .match(let table):
      lines += self.table(question.jumbled(table)) + solution(of: question)
    case .multiple(let options), .single(let options):
      lines += options.flatMap { choice($0) }
      // Told at once, it would give the answer away.
      if question.explanation != nil { lines += solution(of: question) }
    case .order(let steps):
      let jumbled = question.presentation.map { steps[$0] }
      lines += ["<ul class=\"steps\">"] + jumbled.map { element("li", $0) } + ["</ul>"]
      lines += solution(of: question)
    case .short: lines += solution(of: question)
    }
    return lines + ["</div>"]
  }

  private func choice(_ option: Question.Option) -> [String] {
    let verdict = option.isRight ? shown(.right) : shown(.wrong)
    let kind = option.isRight ? "right" : "wrong"
    var lines = [
      "<details class=\"option\">", element("summary", option.text),
      "<p class=\"\(kind)\"><strong>\(verdict)</strong></p>",
    ]
    if let feedback = option.feedback { lines.append(element("p", feedback)) }
    return lines + ["</details>"]
  }

  private func solution(of question: Question) -> [String] {
    var lines = ["<details class=\"solution\">", "<summary>\(shown(.showAnswer))</summary>"]
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

  /// The words that `QuizScript` shows, as attributes of the quiz.
  var quizWords: String {
    let words: [(String, PackPhrase)] = [
      ("check", .check), ("choose", .choose), ("right", .right), ("tap", .tapOrder),
      ("wrong", .wrong), ("yours", .yourAnswer),
    ]
    let found = setting.services.phrase(PackPhrase.check.message, version.language).language
    let foreign = found == version.language ? "" : " data-lang=\"\(found)\""
    return foreign + words.map { " data-\($0.0)=\"\(attribute($0.1))\"" }.joined()
  }

  /// The questions of the lesson, in order.
  var questions: [Question] {
    version.lesson.sections.flatMap(\.blocks).compactMap { block in
      if case .question(let question) = block { question } else { nil }
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

  /// The word for the way of answering in scripts and files.
  var kind: String {
    switch answer {
    case .match: "match"
    case .multiple: "multiple"
    case .order: "order"
    case .short: "short"
    case .single: "single"
    }
  }

  /// The pairs with the right column in the order in which learners see it.
  func jumbled(_ table: Table) -> Table {
    Table(
      header: table.header,
      rows: zip(table.rows, presentation).map { row, place in [row[0], table.rows[place][1]] })
  }
}
