import Lessons
import Vocabulary

/// Draws a lesson's picture: shapes as outlines, and words with the fonts of the book.
struct PictureDrawing {
  private(set) var marks: [Drawing.Mark] = []
  private let typesetter: Typesetter
  private let language: LanguageTag
  private let place: String
  private var named: [String: Picture.Element] = [:]

  /// The width and the height of a picture by its own measures.
  static func size(of picture: Picture) -> (width: Double, height: Double) {
    let box = numbers(in: picture.root.value("viewBox") ?? "")
    if box.count == 4, box[2] > 0, box[3] > 0 { return (box[2], box[3]) }
    return (picture.root.number("width") ?? 300, picture.root.number("height") ?? 150)
  }

  /// Draws a picture in a width.
  init(
    _ picture: Picture, width: Double, language: LanguageTag, typesetter: Typesetter, place: String
  ) {
    self.typesetter = typesetter
    self.language = language
    self.place = place
    gatherNames(of: picture.root)
    let box = numbers(in: picture.root.value("viewBox") ?? "")
    let scale = width / Self.size(of: picture).width
    var look = PictureLook()
    look.transform = Transform(a: scale, b: 0, c: 0, d: scale, e: 0, f: 0)
    if box.count == 4 {
      look.transform = look.transform.after(
        Transform(a: 1, b: 0, c: 0, d: 1, e: -box[0], f: -box[1]))
    }
    look.take(picture.root)
    for child in picture.root.children { draw(child, look) }
  }

  private mutating func gatherNames(of element: Picture.Element) {
    if let id = element.value("id") { named[id] = element }
    for child in element.children { gatherNames(of: child) }
  }

  private mutating func draw(_ element: Picture.Element, _ inherited: PictureLook) {
    var look = inherited
    look.take(element)
    switch element.name {
    case "g": for child in element.children { draw(child, look) }
    case "text": draw(words: element, look)
    case "use":
      guard let name = element.value("href")?.dropFirst(), let target = named[String(name)] else {
        return
      }
      look.transform = look.transform.after(
        Transform(
          a: 1, b: 0, c: 0, d: 1, e: element.number("x") ?? 0, f: element.number("y") ?? 0))
      draw(target, look)
    default:
      guard let outline = element.outline else { return }
      marks.append(
        .outline(
          look.transform(outline), fill: fill(look), pen: pen(look)))
    }
  }

  private func fill(_ look: PictureLook) -> Paint? {
    paint(look.fill, opacity: look.opacity * look.fillOpacity)
  }

  private func pen(_ look: PictureLook) -> Pen? {
    guard let paint = paint(look.stroke, opacity: look.opacity * look.strokeOpacity),
      look.strokeWidth > 0
    else { return nil }
    let scale = look.transform.scale
    return Pen(
      paint: paint, width: look.strokeWidth * scale, cap: look.cap, join: look.join,
      dashes: look.dashes.map { $0 * scale })
  }

  /// A colour by its code or name; a gradient is printed as the colour in its middle.
  private func paint(_ value: String, opacity: Double) -> Paint? {
    if value.hasPrefix("url(#") {
      let stops = named[String(value.dropFirst(5).prefix { $0 != ")" })]?.children ?? []
      guard !stops.isEmpty else { return nil }
      return paint(stops[stops.count / 2].value("stop-color") ?? "black", opacity: opacity)
    }
    return SVGColour.code(of: value).map { Paint($0, opacity: opacity) }
  }

  private mutating func draw(words element: Picture.Element, _ look: PictureLook) {
    let own = element.value("xml:lang").flatMap { LanguageTag($0) } ?? language
    let fonts = PrintFonts.fonts(for: own)
    let size = look.fontSize * look.transform.scale / fonts.scale
    guard size > 0, !element.words.isEmpty else { return }
    var style = ParagraphStyle(size: size, isBold: look.isBold)
    style.paint = fill(look) ?? Palette.ink
    let set = typesetter.lines(
      [.text(element.words)], in: own, style: style, width: .infinity, place: place)
    guard let line = set.lines.first else { return }
    let at = look.transform(Point(x: element.number("x") ?? 0, y: element.number("y") ?? 0))
    let isReversed = element.value("direction") == "rtl"
    let shift =
      switch look.anchor {
      case "middle": -line.width / 2
      case "end": isReversed ? 0 : -line.width
      default: isReversed ? -line.width : 0
      }
    let base = set.height * Typesetter.baseline
    for stretch in line.stretches {
      for case .words(let text, let pieces, let y, let paint) in stretch.marks {
        let moved = pieces.map { PlacedPiece(index: $0.index, x: at.x + shift + $0.x - line.x) }
        marks.append(.words(text, moved, y: at.y + y - base, paint))
      }
    }
  }
}

extension Picture.Element {
  /// The value of an attribute as a number, also when it is given in pixels.
  func number(_ attribute: String) -> Double? { value(attribute).flatMap { numbers(in: $0).first } }

  /// The outline of a shape.
  fileprivate var outline: Outline? {
    let value = { (name: String) in number(name) ?? 0 }
    switch name {
    case "circle":
      return Self.ellipse(value("cx"), value("cy"), value("r"), value("r"))
    case "ellipse":
      return Self.ellipse(value("cx"), value("cy"), value("rx"), value("ry"))
    case "line":
      return Outline(steps: [
        .move(Point(x: value("x1"), y: value("y1"))), .line(Point(x: value("x2"), y: value("y2"))),
      ])
    case "path": return PathReader(self.value("d") ?? "").outline
    case "polygon", "polyline":
      let points = numbers(in: self.value("points") ?? "")
      var steps = stride(from: 0, to: points.count - 1, by: 2).map { index -> Outline.Step in
        let point = Point(x: points[index], y: points[index + 1])
        return index == 0 ? .move(point) : .line(point)
      }
      if name == "polygon", !steps.isEmpty { steps.append(.close) }
      return Outline(steps: steps)
    case "rect":
      return .rectangle(
        x: value("x"), y: value("y"), width: value("width"), height: value("height"),
        radius: number("rx") ?? value("ry"))
    default: return nil
    }
  }

  private static func ellipse(_ x: Double, _ y: Double, _ rx: Double, _ ry: Double) -> Outline? {
    guard rx > 0, ry > 0 else { return nil }
    let circle = Outline.rectangle(x: -1, y: -1, width: 2, height: 2, radius: 1)
    return Transform(a: rx, b: 0, c: 0, d: ry, e: x, f: y)(circle)
  }
}
