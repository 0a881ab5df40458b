import Lessons
import Vocabulary

extension PrintedLesson {
  /// Returns a question with room to answer on paper.
  func question(_ question: Question, in place: Place) -> [Strip] {
    let number = setter.number((questions.firstIndex(of: question) ?? 0) + 1, in: version.language)
    let element = setter.structure.add(.section, under: place.parent)
    var text = words(question.text)
    if text.language == version.language { text.inlines.insert(.text("\(number). "), at: 0) }
    var strips = setter.strips(
      text, as: .heading3, under: element, in: place.column,
      style: .heading(setter.measures.headingSize(3)), place: self.place(question.text)
    ).keptWithNext
    let inner = Place(column: place.column, parent: element)
    strips += blocks(question.context, in: inner).keptWithNext
    if let help = question.help, help.isForPaper {
      strips += setter.strips(
        LocalizedWords(phrase(help)), as: .paragraph, under: element, in: place.column,
        style: ParagraphStyle(size: size * 0.92, paint: Palette.quiet), place: "pack.help"
      ).keptWithNext.spaced(setter.gap / 2)
    }
    strips += answers(to: question, in: inner)
    return strips.height < setter.measures.columnHeight / 2 ? strips.kept : strips
  }

  private func answers(to question: Question, in place: Place) -> [Strip] {
    switch question.answer {
    case .match(let table): return pairs(question.jumbled(table), in: place)
    case .multiple(let options), .single(let options):
      var isRound = false
      if case .single = question.answer { isRound = true }
      return boxes(options.map(\.text), isRound: isRound, in: place)
    case .order(let steps):
      return boxes(question.presentation.map { steps[$0] }, isRound: false, in: place)
    case .short: return [writingLine(in: place), writingLine(in: place)]
    }
  }

  /// Answers with a box before each, to tick or to write a number into.
  private func boxes(_ units: [Unit], isRound: Bool, in place: Place) -> [Strip] {
    let list = setter.structure.add(.list, under: place.parent)
    let side = size * 0.95
    let indent = size * 1.8
    return units.flatMap { unit -> [Strip] in
      let item = setter.structure.add(.item, under: list)
      let body = setter.structure.add(.itemBody, under: item)
      var strips = setter.strips(
        words(unit), as: .paragraph, under: body, in: place.column.indented(indent),
        style: setter.plain, place: self.place(unit))
      guard !strips.isEmpty else { return [] }
      let y = strips[0].height * 0.69 - side * 0.86
      let x = place.column.markX(side, indent: indent)
      let box = Outline.rectangle(
        x: x, y: y, width: side, height: side, radius: isRound ? side / 2 : 1.5)
      strips[0].drawings.append(
        Drawing(marks: [.outline(box, fill: nil, pen: Pen(paint: Palette.ink, width: 0.9))]))
      return strips.kept.spaced(setter.gap * 0.75)
    }
  }

  /// A line to write on.
  private func writingLine(in place: Place) -> Strip {
    let height = size * 2.3
    let line = Outline.rectangle(
      x: place.column.x, y: height, width: place.column.width, height: 0.6)
    return Strip(
      height: height,
      drawings: [Drawing(marks: [.outline(line, fill: Palette.line, pen: nil)])])
  }

  /// Two columns whose entries a learner joins with lines.
  private func pairs(_ table: Table, in place: Place) -> [Strip] {
    let element = setter.structure.add(.table, under: place.parent)
    let between = size * 5
    var near = place.column
    near.width = (near.width - between) / 2
    var far = near
    far.x += near.width + between
    let ends = (near.x + near.width + size * 0.7, far.x - size * 0.7)
    if place.column.isRightToLeft { (near, far) = (far, near) }
    var strips: [Strip] = []
    for (index, cells) in ([table.header] + table.rows).enumerated()
    where cells.contains(where: { $0 != nil }) {
      let row = setter.structure.add(.row, under: element)
      var style = setter.plain
      style.isBold = index == 0
      var sides: [[Strip]] = []
      for (unit, column) in zip(cells, [near, far]) {
        let cell = setter.structure.add(index == 0 ? .headingCell : .cell, under: row)
        sides.append(
          unit.map {
            setter.strips(words($0), element: cell, in: column, style: style, place: self.place($0))
          } ?? [])
      }
      var joined = sides.reduce([]) { $0.beside($1) }
      if index > 0, !joined.isEmpty { joined[0].drawings.append(dots(at: ends, joined[0].height)) }
      strips += joined.kept.spaced(setter.gap * 1.1)
    }
    return strips
  }

  private func dots(at ends: (Double, Double), _ height: Double) -> Drawing {
    let side = size * 0.34
    let marks = [ends.0, ends.1].map { x -> Drawing.Mark in
      let dot = Outline.rectangle(
        x: x - side / 2, y: height * 0.69 - side * 1.3, width: side, height: side, radius: side / 2)
      return .outline(dot, fill: Palette.ink, pen: nil)
    }
    return Drawing(marks: marks)
  }

  /// The questions of the lesson, in order.
  var questions: [Question] {
    version.lesson.sections.flatMap(\.blocks).compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
  }
}

extension PackPhrase {
  /// The sentences that books add to a lesson.
  static func printed(about version: LocalizedLesson) -> [PackPhrase] {
    let about = version.lesson.about
    return [
      .age, .ageRange(about.age), .answers, .audience, .collection, .contents, .draft, .licence,
      .matchHelp, .minutes(about.minutes), .multiple, .needs, .objectives, .orderHelp,
      .progress(version.progress), .sourceShown, .time, .version(about.version),
    ] + about.needs.map(PackPhrase.need)
  }

  /// Whether the sentence says what a reader of paper can do.
  fileprivate var isForPaper: Bool {
    if case .shortHelp = self { false } else { true }
  }
}
