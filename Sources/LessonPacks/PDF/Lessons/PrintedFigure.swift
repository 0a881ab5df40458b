import Lessons
import Vocabulary

extension PrintedLesson {
  /// Returns a picture with its caption; what it shows is told to those who do not see it.
  func figure(_ figure: Figure, in place: Place) -> [Strip] {
    let picture = version.drawing(of: figure)
    let size = PictureDrawing.size(of: picture)
    let limit = min(place.column.width, self.size * 34)
    let room = setter.measures.columnHeight * 0.45
    let width = min(limit, room * size.width / size.height)
    let description = version.text(of: figure.description)
    let element = setter.structure.add(
      .figure, under: place.parent, language: foreign(description.language),
      alternative: description.text)
    let drawing = PictureDrawing(
      picture, width: width, language: version.language, typesetter: setter.typesetter,
      place: self.place(figure.description))
    let x = place.column.x + (place.column.width - width) / 2
    var strips = [
      Strip(
        height: width * size.height / size.width,
        drawings: [Drawing(element: element, origin: Point(x: x, y: 0), marks: drawing.marks)])
    ]
    if let caption = figure.caption {
      var style = ParagraphStyle(size: self.size * 0.92, paint: Palette.quiet)
      style.isCentred = true
      strips += setter.strips(
        words(caption), as: .caption, under: place.parent, in: place.column, style: style,
        place: self.place(caption)
      ).spaced(setter.gap * 0.6)
    }
    return strips.kept.spaced(setter.gap * 1.4)
  }
}
