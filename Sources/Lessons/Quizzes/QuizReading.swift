extension BodyReader {
  /// Reads the content of a quiz: headings of level 3 are questions, and what follows their
  /// answers.
  ///
  /// A list of boxes is answered by choosing, its ticked boxes are right, and a quotation inside an
  /// answer is what a learner reads after choosing it. A numbered list is to be put in that order,
  /// a table of two columns to be matched, and a plain list holds good answers. A quotation at the
  /// end explains the answer.
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
    let context = content.prefix { !$0.holdsAnswers }
    let contextBlocks = blocks(Array(context), under: path, within: 2)
    var rest = content.dropFirst(context.count)
    guard let answers = rest.popFirst() else {
      report(.quizTooFewAnswers, at: heading.line)
      return nil
    }
    let answer = answer(answers, under: path, at: heading.line)
    let explanation = rest.first.flatMap { node -> Unit? in
      guard let words = node.onlyParagraph else { return nil }
      rest.removeFirst()
      return unit("\(path).explanation", .explanation, self.text(of: words), at: node.line)
    }
    for stray in rest { report(.quizStray, at: stray.line) }
    guard let answer else { return nil }
    return Question(
      text: text, context: contextBlocks, answer: answer, explanation: explanation)
  }

  /// Reads the answers, whose form tells the kind of the question.
  private mutating func answer(
    _ node: MarkdownNode, under path: String, at line: Int
  ) -> Question.Answer? {
    let answer: Question.Answer
    let count: Int
    switch node.kind {
    case .table:
      let table = pairs(node, under: path)
      answer = .match(table)
      count = table.rows.count
    case .list(let start) where node.children.contains(where: \.isTask) == false:
      let items = words(node.children, under: path, as: start == nil ? .goodAnswer : .step)
      answer = start == nil ? .short(items) : .order(items)
      // One good answer is enough to a question that learners answer in their own words.
      count = start == nil ? items.count + 1 : items.count
    default:
      let options = options(node.children, under: path)
      let right = options.filter(\.isRight).count
      if right == 0, options.count > 1 { report(.quizNoRightAnswer, at: line) }
      answer = right > 1 ? .multiple(options) : .single(options)
      count = options.count
    }
    guard count > 1 else {
      report(.quizTooFewAnswers, at: line)
      return nil
    }
    return answer
  }

  /// Reads the pairs to match: a table of two columns without empty cells.
  private mutating func pairs(_ node: MarkdownNode, under path: String) -> Table {
    let table = table(node, under: path)
    if ([table.header] + table.rows).contains(where: { $0.compactMap(\.self).count != 2 }) {
      report(.quizPairs, at: node.line)
    }
    return table
  }

  /// Reads answers that are only words: the steps of an order, or good answers.
  private mutating func words(
    _ items: [MarkdownNode], under path: String, as role: Unit.Role
  ) -> [Unit] {
    items.compactMap { item in
      let key = next("o", under: path)
      guard item.children.count == 1, let words = item.children.first, words.kind == .paragraph,
        let unit = unit("\(key).text", role, text(of: words), at: words.line)
      else {
        report(.quizStray, at: item.line)
        return nil
      }
      return unit
    }
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
    guard nodes.count == 1, let words = quotation.onlyParagraph else {
      report(.quizOptionTooLong, at: line)
      return nil
    }
    return unit("\(key).feedback", .feedback, text(of: words), at: quotation.line)
  }
}

extension MarkdownNode {
  fileprivate var isTask: Bool {
    if case .task = kind { true } else { false }
  }

  fileprivate var holdsAnswers: Bool {
    switch kind {
    case .list, .table: true
    default: false
    }
  }

  /// The paragraph of a quotation that holds nothing else.
  fileprivate var onlyParagraph: MarkdownNode? {
    guard kind == .quotation, children.count == 1, children[0].kind == .paragraph else {
      return nil
    }
    return children[0]
  }
}
