import Lessons
import Vocabulary

/// A lesson in one language without any markup.
struct PlainArticle {
  private let version: LocalizedLesson
  private let readers: PackChoices.Readers
  private let services: PackServices

  /// A section of the lesson, or what a pack adds to it.
  struct Series: Hashable {
    /// The name by which programs know it.
    let name: String

    /// The lines, the heading first.
    let lines: [String]

    var text: String { lines.joined(separator: "\n") }
  }

  init(_ version: LocalizedLesson, for readers: PackChoices.Readers, _ services: PackServices) {
    self.version = version
    self.readers = readers
    self.services = services
  }

  private var about: FrontMatter { version.lesson.about }

  /// The lesson in reading order: what it is about, its sections, and the answers at the end.
  var series: [Series] {
    let sections = version.lesson.sections.filter {
      readers == .everyone || $0.purpose != .trainerNotes
    }
    var series =
      [introduction]
      + sections.map { section in
        Series(name: section.name, lines: [shown(section.heading)] + blocks(section.blocks))
      }
    let questions = questions
    if readers == .everyone, !questions.isEmpty {
      series.append(
        Series(
          name: "answers",
          lines: [phrase(.answers)]
            + questions.enumerated().map { "\($0.offset + 1). \(answer(to: $0.element))" }))
    }
    return series
  }

  private var introduction: Series {
    var lines = [shown(about.title)]
    lines.append("\(phrase(.audience)) \(shown(about.audience))")
    lines.append("\(phrase(.age)) \(phrase(.ageRange(about.age)))")
    lines.append("\(phrase(.time)) \(phrase(.minutes(about.minutes)))")
    let needs = about.needs.map { phrase(.need($0)) }
    lines.append("\(phrase(.needs)) \(needs.joined(separator: ", "))")
    lines.append(phrase(.objectives))
    return Series(name: "front", lines: lines + about.objectives.map { "- \(shown($0))" })
  }

  /// What readers of a draft must be told; nil for the author's own text and for reviewed ones.
  var notice: String? {
    let progress = version.progress
    guard progress.isDraft else { return nil }
    var phrases: [PackPhrase] = [.draft, .progress(progress)]
    if progress.translated < progress.total { phrases.append(.sourceShown) }
    return phrases.map { phrase($0) }.joined(separator: " ")
  }

  /// Under what terms the text may be passed on, and which text it is.
  var colophon: [String] {
    [
      "\(phrase(.licence)) \(Licence.name), \(Licence.address)",
      "\(about.id.rawValue) · \(phrase(.version(about.version)))",
    ]
  }

  private var questions: [Question] {
    version.lesson.sections.flatMap(\.blocks).compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
  }

  /// A sentence of the pack.
  func phrase(_ phrase: PackPhrase) -> String {
    services.phrase(phrase.message, version.language).text
  }

  private func shown(_ unit: Unit) -> String { version.text(of: unit).inlines.wordsWithAddresses }

  private func blocks(_ blocks: [Block]) -> [String] {
    var lines: [String] = []
    var number = 0
    for block in blocks {
      if case .question(let question) = block {
        number += 1
        lines += self.question(question, number: number)
      } else {
        lines += self.lines(of: block)
      }
    }
    return lines
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .figure(let figure):
      ["[\(shown(figure.description))]"] + (figure.caption.map { [shown($0)] } ?? [])
    case .heading(_, let unit), .paragraph(let unit): [shown(unit)]
    case .list(let start, let items): list(start: start, items)
    case .question, .rule: []
    case .quotation(let inner): blocks(inner)
    case .table(let table): self.table(table)
    }
  }

  private func list(start: Int?, _ items: [[Block]]) -> [String] {
    items.enumerated().flatMap { place, item in
      let mark = start.map { "\($0 + place)." } ?? "-"
      let lines = blocks(item)
      return ["\(mark) \(lines.first ?? "")"] + lines.dropFirst()
    }
  }

  /// A table row by row, each cell with the heading of its column.
  private func table(_ table: Table) -> [String] {
    table.rows.map { row in
      let cells = zip(table.header, row).compactMap { header, cell -> String? in
        guard let cell else { return nil }
        return header.map { "\(shown($0)): \(shown(cell))" } ?? shown(cell)
      }
      return "- " + cells.joined(separator: "; ")
    }
  }

  private func question(_ question: Question, number: Int) -> [String] {
    var lines = ["\(number). \(shown(question.text))"] + blocks(question.context)
    if let help = question.help { lines.append(phrase(help)) }
    switch question.answer {
    case .match(let table):
      lines += zip(table.rows, Self.letters).map { "\($1)) \(cell($0[0]))" }
      lines += question.presentation.enumerated().map { "\($0 + 1)) \(cell(table.rows[$1][1]))" }
    case .multiple(let options), .single(let options):
      lines += zip(options, Self.letters).map { "\($1)) \(shown($0.text))" }
    case .order(let steps):
      lines += zip(question.presentation, Self.letters).map { "\($1)) \(shown(steps[$0]))" }
    case .short: break
    }
    return lines
  }

  private func answer(to question: Question) -> String {
    let answer =
      switch question.answer {
      case .match:
        zip(question.presentation.indices, Self.letters).map { row, letter in
          "\(letter)-\((question.presentation.firstIndex(of: row) ?? row) + 1)"
        }.joined(separator: ", ")
      case .multiple(let options), .single(let options):
        zip(options, Self.letters).filter(\.0.isRight).map(\.1).joined(separator: ", ")
      case .order(let steps):
        steps.indices.map { step in
          Self.letters[question.presentation.firstIndex(of: step) ?? step]
        }.joined(separator: ", ")
      case .short(let answers): answers.map { shown($0) }.joined(separator: "; ")
      }
    return answer + (question.explanation.map { ". \(shown($0))" } ?? "")
  }

  private func cell(_ unit: Unit?) -> String { unit.map { shown($0) } ?? "" }

  private static let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
}

extension [Inline] {
  /// The words, with the address after those of a link that do not name it.
  fileprivate var wordsWithAddresses: String {
    map { inline in
      switch inline {
      case .code(let text), .text(let text): text
      case .emphasis(let inner), .strong(let inner): inner.wordsWithAddresses
      case .lineBreak: "\n"
      case .link(let destination, let inner): Self.link(inner.wordsWithAddresses, to: destination)
      }
    }.joined()
  }

  private static func link(_ words: String, to destination: String) -> String {
    let bare = ["mailto:", "tel:"].reduce(destination) { text, prefix in
      text.hasPrefix(prefix) ? String(text.dropFirst(prefix.utf8.count)) : text
    }
    return words.contains(bare) ? words : "\(words) (\(bare))"
  }
}
