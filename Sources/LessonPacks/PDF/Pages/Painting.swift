import Vocabulary

/// The pages of a book as they were drawn: what stands where.
struct Painting {
  var bytes: [UInt8] = []
  /// The marked content of each element, in the order in which it is read.
  var contents: [Content] = []
  /// The marks of each sheet that only decorate.
  var artifacts: [Set<Int>] = []
  var links: [Link] = []
  /// Where each anchor stands.
  var anchors: [Int: (sheet: Int, point: Point)] = [:]

  /// A stretch of marked content.
  struct Content {
    let page: Int
    let element: Int
    let sheet: Int
    let mark: Int
  }

  /// A place that leads somewhere.
  struct Link {
    let page: Int
    let element: Int
    let sheet: Int
    let from: Point
    let to: Point
    let target: LinkTarget
  }
}

/// Draws pages on sheets.
struct Painter: ~Copyable {
  private let canvas: Canvas
  private let measures: PageMeasures
  private let setter: BookSetter
  private var painting = Painting()
  private var marks = 0

  /// Begins without sheets, or returns nil when memory is short.
  init?(_ setter: BookSetter) {
    guard let canvas = Canvas() else { return nil }
    self.canvas = canvas
    self.setter = setter
    measures = setter.measures
  }

  /// Begins a sheet.
  mutating func beginSheet(width: Double, height: Double) {
    canvas.beginPage(width: width, height: height)
    painting.artifacts.append([])
    marks = 0
  }

  /// Ends the sheet.
  func endSheet() { canvas.endPage() }

  /// Draws a page whose left edge stands at `x` of the sheet.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - number: Its number, counted from 0.
  ///   - x: Where its left edge stands.
  ///   - edges: The running title and the number of the page.
  mutating func draw(_ page: Page, number: Int, at x: Double, edges: [Drawing]) {
    let corner = Point(x: x, y: measures.top)
    var decoration = edges.map { Self.moved($0, by: Point(x: x, y: 0)) } + frames(of: page, x: x)
    var content: [Entry] = []
    for placed in page.strips {
      let origin = corner + Point(x: 0, y: placed.top)
      for anchor in placed.strip.anchors {
        painting.anchors[anchor] = (painting.artifacts.count - 1, origin)
      }
      for drawing in placed.strip.drawings {
        let moved = Self.moved(drawing, by: origin)
        guard let element = drawing.element, !placed.isRepeated else {
          decoration.append(moved)
          continue
        }
        content.append(
          Entry(
            key: key(of: element), drawing: moved, height: placed.strip.height, top: origin.y))
      }
    }
    drawArtifacts(decoration)
    draw(content, ofPage: number)
  }

  /// What is drawn of an element on a page.
  private struct Entry {
    /// Where the element stands among the others.
    let key: Int
    let drawing: Drawing
    let height: Double
    let top: Double
  }

  private mutating func draw(_ content: [Entry], ofPage number: Int) {
    // A stable order: the lines of an element stay in theirs.
    let ordered = content.enumerated().sorted {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }.map(\.element)
    var index = 0
    while index < ordered.count {
      guard let element = ordered[index].drawing.element else { break }
      let group = ordered[index...].prefix { $0.drawing.element == element }
      canvas.marked { for entry in group { Self.draw(entry.drawing, on: canvas) } }
      painting.contents.append(
        Painting.Content(
          page: number, element: element, sheet: painting.artifacts.count - 1, mark: marks))
      marks += 1
      for entry in group {
        addLink(entry.drawing, element: element, page: number, top: entry.top, entry.height)
      }
      index += group.count
    }
  }

  /// Ends the document, or returns nil when something failed.
  consuming func finish() -> Painting? {
    var painting = painting
    guard let bytes = canvas.finish() else { return nil }
    painting.bytes = bytes
    painting.contents.sort { $0.page < $1.page }
    return painting
  }

  /// Links stand among the words of their paragraph.
  private func key(of element: Int) -> Int {
    let found = setter.structure.elements[element]
    return found.name == .link ? found.parent ?? element : element
  }

  private mutating func drawArtifacts(_ drawings: [Drawing]) {
    guard !drawings.isEmpty else { return }
    canvas.marked { for drawing in drawings { Self.draw(drawing, on: canvas) } }
    painting.artifacts[painting.artifacts.count - 1].insert(marks)
    marks += 1
  }

  private static func moved(_ drawing: Drawing, by distance: Point) -> Drawing {
    var drawing = drawing
    drawing.origin = drawing.origin + distance
    return drawing
  }

  private static func draw(_ drawing: Drawing, on canvas: borrowing Canvas) {
    for mark in drawing.marks {
      switch mark {
      case .outline(let outline, let fill, let pen):
        canvas.draw(outline, at: drawing.origin, fill: fill, pen: pen)
      case .words(let text, let pieces, let y, let paint):
        text.show(pieces, on: canvas, at: drawing.origin + Point(x: 0, y: y), in: paint)
      }
    }
  }

  private mutating func addLink(
    _ drawing: Drawing, element: Int, page: Int, top: Double, _ height: Double
  ) {
    guard let target = drawing.target else { return }
    var edges: [Double] = []
    for mark in drawing.marks {
      guard case .words(let text, let pieces, _, _) = mark else { continue }
      for piece in pieces {
        let x = piece.x + drawing.origin.x
        edges += [x, x + text.pieces[piece.index].width]
      }
    }
    guard let left = edges.min(), let right = edges.max() else { return }
    painting.links.append(
      Painting.Link(
        page: page, element: element, sheet: painting.artifacts.count - 1,
        from: Point(x: left, y: top), to: Point(x: right, y: top + height), target: target))
  }

  /// The frames on a page, outer ones first.
  private func frames(of page: Page, x: Double) -> [Drawing] {
    var spans: [Int: (top: Double, bottom: Double)] = [:]
    for placed in page.strips {
      for frame in placed.strip.frames {
        let bottom = placed.top + placed.strip.height
        spans[frame] = (spans[frame]?.top ?? placed.top, bottom)
      }
    }
    // An inner frame is made before the one around it.
    return spans.sorted { $0.key > $1.key }.map { frame, span in
      let look = setter.frames[frame]
      let box = Outline.rectangle(
        x: look.x, y: span.top, width: look.width, height: span.bottom - span.top,
        radius: look.radius)
      return Drawing(
        origin: Point(x: x, y: measures.top), marks: [.outline(box, fill: look.fill, pen: look.pen)]
      )
    }
  }
}
