internal import Lessons

/// A lesson as lines for a terminal.
struct LessonText {
  private let lesson: LocalizedLesson

  init(_ lesson: LocalizedLesson) { self.lesson = lesson }

  /// The lesson from its title to its last section.
  var lines: [String] {
    let about = lesson.lesson.about
    var lines = ["# " + text(about.title), "", text(about.audience), ""]
    lines += about.objectives.map { "• " + text($0) }
    for section in lesson.lesson.sections {
      lines += ["", "## " + text(section.heading), ""]
      lines += joined(section.blocks)
    }
    return lines
  }

  private func text(_ unit: Unit) -> String {
    lesson.text(of: unit).inlines.plainText
  }

  /// Blocks with an empty line between them.
  private func joined(_ blocks: [Block]) -> [String] {
    Array(blocks.map { lines(of: $0) }.joined(separator: [""]))
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .figure(let figure):
      return ["[ " + text(figure.description) + " ]"]
        + figure.texts.map { "  " + text($0) } + (figure.caption.map { [text($0)] } ?? [])
    case .heading(_, let unit): return ["### " + text(unit)]
    case .list(let start, let items): return list(start: start, items)
    case .paragraph(let unit): return text(unit).split(separator: "\n").map(String.init)
    case .question(let question): return self.question(question)
    case .quotation(let inner): return joined(inner).map { "> " + $0 }
    case .rule: return ["* * *"]
    case .table(let table): return self.table(table)
    }
  }

  private func list(start: Int?, _ items: [[Block]]) -> [String] {
    items.enumerated().flatMap { index, item -> [String] in
      let mark = start.map { "\($0 + index). " } ?? "• "
      let blank = String(repeating: " ", count: mark.count)
      return joined(item).enumerated().map { ($0.offset == 0 ? mark : blank) + $0.element }
    }
  }

  private func table(_ table: Table) -> [String] {
    ([table.header] + table.rows).map { row in
      row.map { $0.map { text($0) } ?? "" }.joined(separator: " | ")
    }
  }

  private func question(_ question: Question) -> [String] {
    var lines = ["### " + text(question.text)]
    if !question.context.isEmpty { lines += [""] + joined(question.context) }
    lines.append("")
    switch question.answer {
    case .match(let table): lines += self.table(table)
    case .multiple(let options), .single(let options):
      for option in options {
        lines.append((option.isRight ? "[x] " : "[ ] ") + text(option.text))
        if let feedback = option.feedback { lines.append("    → " + text(feedback)) }
      }
    case .order(let steps):
      lines += steps.enumerated().map { "\($0.offset + 1). " + text($0.element) }
    case .short(let answers): lines += answers.map { "[x] " + text($0) }
    }
    if let words = question.explanation { lines.append("→ " + text(words)) }
    return lines
  }
}
