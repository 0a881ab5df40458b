import Lessons
import Vocabulary

extension PrintedLesson {
  /// Returns the right answers as chunks, for trainers: they begin a page, which can stay at home.
  var answers: [[Strip]] {
    let questions = questions
    guard !questions.isEmpty else { return [] }
    let section = setter.structure.add(.section, under: part)
    let words = LocalizedWords(phrase(.answers))
    let heading = setter.structure.add(.heading2, under: section)
    var strips = setter.strips(
      words, element: heading, in: column, style: .heading(setter.measures.headingSize(2)),
      place: "pack.answers"
    ).keptWithNext
    if !strips.isEmpty {
      strips[0].space = size * 2
      strips[0].anchors = [anchor(words, level: 2, heading)]
    }
    return [strips]
      + questions.enumerated().map { index, question in
        answer(to: question, number: index + 1, under: section).spaced(setter.gap * 1.5)
      }
  }

  private func answer(to question: Question, number: Int, under section: Int) -> [Strip] {
    let list = setter.structure.add(.list, under: section)
    let marker = setter.number(number, in: version.language) + "."
    return item(marker: marker, under: list, in: column) { body, column in
      var style = setter.plain
      style.paint = Palette.quiet
      let place = Place(column: column, parent: body)
      var strips = setter.strips(
        words(question.text), as: .paragraph, under: body, in: column, style: style,
        place: self.place(question.text)
      ).keptWithNext
      strips += rightAnswers(to: question, in: place)
      if let explanation = question.explanation {
        strips += setter.strips(
          words(explanation), as: .paragraph, under: body, in: column, style: setter.plain,
          place: self.place(explanation)
        ).spaced(setter.gap / 2)
      }
      return strips.height < setter.measures.columnHeight / 3 ? strips.kept : strips
    }
  }

  private func rightAnswers(to question: Question, in place: Place) -> [Strip] {
    switch question.answer {
    case .match(let table): return self.table(table, in: place).spaced(setter.gap / 2)
    case .multiple, .single:
      return question.options.filter(\.isRight).flatMap { option in
        points([option.text], marker: { _ in "•" }, in: place)
          + (option.feedback.map { note($0, in: place) } ?? [])
      }
    case .order(let steps):
      return points(
        steps, marker: { self.setter.number($0 + 1, in: self.version.language) + "." }, in: place)
    case .short(let answers): return points(answers, marker: { _ in "•" }, in: place)
    }
  }

  private func points(
    _ units: [Unit], marker: (Int) -> String, in place: Place
  ) -> [Strip] {
    let list = setter.structure.add(.list, under: place.parent)
    return units.enumerated().flatMap { index, unit in
      item(marker: marker(index), under: list, in: place.column) { body, column in
        setter.strips(
          words(unit), as: .paragraph, under: body, in: column, style: setter.plain,
          place: self.place(unit))
      }.spaced(setter.gap / 2)
    }
  }

  private func note(_ unit: Unit, in place: Place) -> [Strip] {
    setter.strips(
      words(unit), as: .paragraph, under: place.parent, in: place.column.indented(size * 1.6),
      style: ParagraphStyle(size: size * 0.92, paint: Palette.quiet), place: self.place(unit))
  }
}
