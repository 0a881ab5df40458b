import Lessons

extension HTMLArticle {
  /// Returns a question whose answers open to tell whether they are right, without any script.
  func question(_ question: Question) -> [String] {
    var lines = ["<div class=\"question\">", element("h3", question.text)]
    lines += blocks(question.context)
    if case .multiple = question.answer {
      lines.append("<p class=\"hint\">\(shown(.multiple))</p>")
    }
    for option in question.options {
      lines += ["<details>", element("summary", option.text)]
      let verdict = option.isRight ? shown(.right) : shown(.wrong)
      lines.append(
        "<p class=\"\(option.isRight ? "right" : "wrong")\"><strong>\(verdict)</strong></p>")
      if let feedback = option.feedback { lines.append(element("p", feedback)) }
      lines.append("</details>")
    }
    return lines + ["</div>"]
  }

  /// The right answers on a page of their own, which only print shows: there nothing opens.
  var answerKey: [String] {
    let questions = questions
    guard !questions.isEmpty else { return [] }
    var lines = ["<div class=\"key\">", "<h2>\(shown(.answers))</h2>", "<ol>"]
    for question in questions {
      lines += ["<li>", element("p", question.text), "<ul>"]
      lines += question.options.filter(\.isRight).map { element("li", $0.text) }
      lines += ["</ul>", "</li>"]
    }
    return lines + ["</ol>", "</div>"]
  }
}
