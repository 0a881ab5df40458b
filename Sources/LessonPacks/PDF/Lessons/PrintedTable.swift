import Lessons
import Vocabulary

extension PrintedLesson {
  /// Returns a table whose head every page repeats.
  func table(_ table: Table, in place: Place) -> [Strip] {
    let count = table.header.count
    guard count > 0 else { return [] }
    let element = setter.structure.add(.table, under: place.parent)
    var head: [Strip] = []
    if table.header.contains(where: { $0 != nil }) {
      head = row(table.header, isHead: true, under: element, in: place.column).kept
    }
    var strips = head.keptWithNext
    for cells in table.rows {
      var row = row(cells, isHead: false, under: element, in: place.column)
      // A row stays whole where that costs no more than a third of a page.
      if row.height < setter.measures.columnHeight / 3 { row = row.kept }
      for index in row.indices { row[index].head = head }
      strips += row
    }
    // A small table stays whole, and in a large one no row stands alone under the head.
    return strips.height < setter.measures.columnHeight * 0.4 ? strips.kept : strips
  }

  private func row(
    _ cells: [Unit?], isHead: Bool, under table: Int, in column: BookSetter.Column
  ) -> [Strip] {
    let element = setter.structure.add(.row, under: table)
    let width = column.width / Double(cells.count)
    var strips: [Strip] = []
    for (index, unit) in cells.enumerated() {
      let cell = setter.structure.add(
        isHead ? .headingCell : .cell, under: element,
        language: unit.flatMap { foreign(words($0).language) })
      let place = column.isRightToLeft ? cells.count - 1 - index : index
      var inner = column
      inner.x += Double(place) * width
      inner.width = width
      guard let unit else { continue }
      var style = setter.plain
      style.isBold = isHead
      strips = strips.beside(
        setter.strips(
          words(unit), element: cell, in: inner.inset(size * 0.6), style: style,
          place: self.place(unit)))
    }
    if strips.isEmpty { strips = [Strip(height: size * 1.5)] }
    return bordered(strips, columns: cells.count, isHead: isHead, in: column)
  }

  /// Draws the lines around the cells of a row.
  private func bordered(
    _ strips: [Strip], columns: Int, isHead: Bool, in column: BookSetter.Column
  ) -> [Strip] {
    var strips = strips
    let padding = size * 0.4
    strips[0].height += padding
    strips[0].shift(x: 0, y: padding)
    strips[strips.count - 1].height += padding
    for index in strips.indices {
      strips[index].space = 0
      strips[index].drawings.insert(
        grid(
          height: strips[index].height, columns: columns, isHead: isHead,
          top: index == 0, bottom: index == strips.count - 1, in: column), at: 0)
    }
    return strips
  }

  private func grid(
    height: Double, columns: Int, isHead: Bool, top: Bool, bottom: Bool,
    in column: BookSetter.Column
  ) -> Drawing {
    let thickness = 0.7
    var marks: [Drawing.Mark] = []
    if isHead {
      let ground = Outline.rectangle(x: 0, y: 0, width: column.width, height: height)
      marks.append(.outline(ground, fill: Palette.tint, pen: nil))
    }
    let width = column.width / Double(columns)
    for index in 0...columns {
      let line = Outline.rectangle(
        x: Double(index) * width - thickness / 2, y: 0, width: thickness, height: height)
      marks.append(.outline(line, fill: Palette.line, pen: nil))
    }
    for (isDrawn, y) in [(top, 0), (bottom, height)] where isDrawn {
      let line = Outline.rectangle(
        x: -thickness / 2, y: y - thickness / 2, width: column.width + thickness, height: thickness)
      marks.append(.outline(line, fill: Palette.line, pen: nil))
    }
    return Drawing(origin: Point(x: column.x, y: 0), marks: marks)
  }
}
