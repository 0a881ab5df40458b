import Lessons
import Vocabulary

extension PrintedLesson {
  /// Where blocks stand: their column, and the element that holds them.
  struct Place {
    var column: BookSetter.Column
    var parent: Int
    /// The frame around them, when they stand in one.
    var isFramed = false
  }

  /// Returns a section as chunks: the heading, and each block.
  func section(_ section: Section) -> [[Strip]] {
    let element = setter.structure.add(.section, under: part)
    // What is cut off and taken home, and what stays with the trainer, has a page of its own.
    let isApart = section.purpose == .takeHome || section.purpose == .trainerNotes
    let standsAlone = isApart && section != version.lesson.sections.first
    let words = words(section.heading)
    let heading = setter.structure.add(
      .heading2, under: element, language: foreign(words.language))
    var strips = setter.strips(
      words, element: heading, in: column, style: .heading(setter.measures.headingSize(2)),
      place: place(section.heading)
    ).keptWithNext.spaced(size * 1.9)
    if !strips.isEmpty {
      strips[0].anchors = [anchor(words, level: 2, heading)]
      strips[0].lesson = number
      strips[0].mustStartPage = standsAlone
      underline(&strips[strips.count - 1])
    }
    let place = Place(column: column, parent: element)
    let blocks = section.blocks.map { self.blocks([$0], in: place).spaced(setter.gap * 1.4) }
    return [strips] + blocks
  }

  private func underline(_ strip: inout Strip) {
    let line = Outline.rectangle(x: 0, y: strip.height, width: column.width, height: 1.4)
    strip.drawings.append(
      Drawing(
        origin: Point(x: column.x, y: 0),
        marks: [.outline(line, fill: Palette.link, pen: nil)]))
    strip.height += 3
  }

  /// Returns blocks as strips.
  func blocks(_ blocks: [Block], in place: Place) -> [Strip] {
    blocks.flatMap { strips(of: $0, in: place).spaced(setter.gap) }
  }

  private func strips(of block: Block, in place: Place) -> [Strip] {
    switch block {
    case .figure(let figure): return self.figure(figure, in: place)
    case .heading(let level, let unit):
      return setter.strips(
        words(unit), as: level == 3 ? .heading3 : .heading4, under: place.parent, in: place.column,
        style: .heading(setter.measures.headingSize(level)), place: self.place(unit)
      ).keptWithNext.spaced(size * 1.2)
    case .list(let start, let items): return list(start: start, items, in: place)
    case .paragraph(let unit):
      return setter.strips(
        words(unit), as: .paragraph, under: place.parent, in: place.column, style: setter.plain,
        place: self.place(unit))
    case .question(let question): return self.question(question, in: place)
    case .quotation(let inner): return quotation(inner, in: place)
    case .rule: return [rule(in: place)]
    case .table(let table): return self.table(table, in: place)
    }
  }

  private func list(start: Int?, _ items: [[Block]], in place: Place) -> [Strip] {
    let list = setter.structure.add(.list, under: place.parent)
    var strips: [Strip] = []
    for (index, blocks) in items.enumerated() {
      let marker = start.map { setter.number($0 + index, in: version.language) + "." } ?? "•"
      strips += item(marker: marker, under: list, in: place.column) { body, column in
        self.blocks(blocks, in: Place(column: column, parent: body))
      }.spaced(setter.gap * 0.6)
    }
    return strips
  }

  /// Returns an item of a list: its marker in the margin of what it holds.
  func item(
    marker: String, under list: Int, in column: BookSetter.Column,
    _ body: (_ element: Int, _ column: BookSetter.Column) -> [Strip]
  ) -> [Strip] {
    let indent = size * (marker.count > 2 ? 2.1 : 1.6)
    let item = setter.structure.add(.item, under: list)
    let label = setter.structure.add(.label, under: item)
    var margin = column
    margin.width = indent
    if column.isRightToLeft { margin.x = column.x + column.width - indent }
    let marks = setter.strips(
      LocalizedWords(marker, version.language), element: label, in: margin, style: setter.plain,
      place: "list")
    let content = setter.structure.add(.itemBody, under: item)
    var strips = body(content, column.indented(indent))
    guard let mark = marks.first else { return strips }
    if strips.isEmpty { return [mark] }
    var shifted = mark
    // The marker stands on the base line of the first line, whose letters may be of another script.
    shifted.shift(x: 0, y: (strips[0].height - mark.height) * 0.69)
    strips[0].drawings = shifted.drawings + strips[0].drawings
    strips[0].space = 0
    return strips
  }

  private func quotation(_ blocks: [Block], in place: Place) -> [Strip] {
    let element = setter.structure.add(.quotation, under: place.parent)
    let inner = place.column.indented(size * 1.2)
    let strips = self.blocks(blocks, in: Place(column: inner, parent: element))
    let isRight = place.column.isRightToLeft
    let frame = Frame(
      x: isRight ? place.column.x + place.column.width - 2 : place.column.x, width: 2,
      fill: Palette.line)
    return setter.framed(strips, frame, padding: 0)
  }

  private func rule(in place: Place) -> Strip {
    let line = Outline.rectangle(x: 0, y: 0, width: place.column.width, height: 0.8)
    return Strip(
      space: size, height: 0.8,
      drawings: [
        Drawing(
          origin: Point(x: place.column.x, y: 0),
          marks: [.outline(line, fill: Palette.line, pen: nil)])
      ])
  }
}
