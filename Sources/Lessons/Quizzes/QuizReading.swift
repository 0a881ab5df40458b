extension BodyReader {
  /// Reads the content of a quiz: headings of level 3 are questions, and task lists their answers.
  ///
  /// The ticked boxes are the right answers, and a quotation inside an answer is what a learner
  /// reads after choosing it.
  mutating func quiz(_ nodes: [MarkdownNode], under path: String) -> [Block] {
    var nodes = nodes[...]
    let opening = nodes.prefix { $0.kind != .heading(level: 3) }
    nodes = nodes.dropFirst(opening.count)
    var blocks = blocks(Array(opening), under: path, within: 2)
    while let heading = nodes.popFirst() {
      let content = nodes.prefix { $0.kind != .heading(level: 3) }
      nodes = nodes.dropFirst(content.count)
      if let question = question(heading, Array(content), under: next("q", under: path)) {
        blocks.append(.question(question))
      }
    }
    return blocks
  }

  private mutating func question(
    _ heading: MarkdownNode, _ content: [MarkdownNode], under path: String
  ) -> Question? {
    guard let text = unit("\(path).text", .question, text(of: heading), at: heading.line) else {
      report(.headingEmpty, at: heading.line)
      return nil
    }
    let context = content.prefix { !$0.isList }
    let contextBlocks = blocks(Array(context), under: path, within: 2)
    let rest = content.dropFirst(context.count)
    let options = options(rest.first?.children ?? [], under: path)
    for stray in rest.dropFirst() { report(.quizStray, at: stray.line) }
    guard options.count > 1 else {
      report(.quizTooFewAnswers, at: heading.line)
      return nil
    }
    let right = options.filter(\.isRight).count
    if right == 0 { report(.quizNoRightAnswer, at: heading.line) }
    return Question(
      text: text, context: contextBlocks,
      answer: right > 1 ? .multiple(options) : .single(options))
  }

  private mutating func options(_ items: [MarkdownNode], under path: String) -> [Question.Option] {
    var options: [Question.Option] = []
    for item in items {
      guard case .task(let isTicked) = item.kind, let first = item.children.first,
        first.kind == .paragraph
      else {
        report(.quizStray, at: item.line)
        continue
      }
      let key = next("o", under: path)
      guard let answer = unit("\(key).text", .answer, text(of: first), at: first.line) else {
        report(.quizStray, at: item.line)
        continue
      }
      let feedback = feedback(Array(item.children.dropFirst()), under: key, at: item.line)
      options.append(Question.Option(text: answer, feedback: feedback, isRight: isTicked))
    }
    return options
  }

  private mutating func feedback(_ nodes: [MarkdownNode], under key: String, at line: Int) -> Unit?
  {
    guard let quotation = nodes.first else { return nil }
    guard nodes.count == 1, quotation.kind == .quotation, quotation.children.count == 1,
      quotation.children[0].kind == .paragraph
    else {
      report(.quizOptionTooLong, at: line)
      return nil
    }
    return unit(
      "\(key).feedback", .feedback, text(of: quotation.children[0]), at: quotation.line)
  }
}

extension MarkdownNode {
  fileprivate var isList: Bool {
    if case .list = kind { true } else { false }
  }
}
