import Vocabulary

/// A slice of a column that no page ends inside of: a line, a row, a picture.
struct Strip {
  /// The room above, which falls away at the top of a page.
  var space = 0.0
  var height = 0.0
  /// Whether a page may end above.
  var mayStartPage = true
  /// Whether a page has to end above.
  var mustStartPage = false
  /// What is drawn, measured from the top left corner of the strip.
  var drawings: [Drawing] = []
  /// Whether the strip stays on the page of what follows.
  var keepsWithNext = false
  /// The frames that the strip stands in, outermost first, by their places in the book.
  var frames: [Int] = []
  /// The head of the table that the strip belongs to, which every page repeats.
  var head: [Strip] = []
  /// The places that bookmarks and lists of contents lead to.
  var anchors: [Int] = []
  /// The lesson whose title stands above the page, by its place in the book.
  var lesson: Int?

  /// Moves everything in the strip.
  mutating func shift(x: Double, y: Double) {
    guard x != 0 || y != 0 else { return }
    for index in drawings.indices {
      drawings[index].origin = drawings[index].origin + Point(x: x, y: y)
    }
  }
}

/// What belongs to one element of the document's structure.
struct Drawing {
  /// The element, or nil for what only decorates.
  var element: Int?
  var origin = Point(x: 0, y: 0)
  var marks: [Mark]
  /// Where the words lead, when they are a link.
  var target: LinkTarget?

  /// One thing to draw.
  enum Mark {
    case outline(Outline, fill: Paint?, pen: Pen?)
    /// Pieces on one base line, in the order in which they are read.
    case words(ShapedText, [PlacedPiece], y: Double, Paint)
  }
}

/// Where a link leads.
enum LinkTarget: Hashable {
  case address(String)
  case anchor(Int)
}

/// A box behind strips, from the first on a page to the last.
struct Frame {
  var x: Double
  var width: Double
  var fill: Paint?
  var pen: Pen?
  var radius = 0.0
}

extension [Strip] {
  /// The height with all the room between.
  var height: Double { reduce(0) { $0 + $1.space + $1.height } - (first?.space ?? 0) }

  /// The strips with room above the first.
  func spaced(_ space: Double) -> [Strip] {
    var strips = self
    if !strips.isEmpty { strips[0].space = Swift.max(strips[0].space, space) }
    return strips
  }

  /// The strips, all on one page with what follows.
  var keptWithNext: [Strip] {
    map { strip in
      var strip = strip
      strip.keepsWithNext = true
      return strip
    }
  }

  /// The strips, all on one page where a page can hold them.
  var kept: [Strip] { Array(dropLast()).keptWithNext + suffix(1) }

  /// All in one strip, which no page parts.
  var joined: [Strip] {
    guard var whole = first, count > 1 else { return self }
    var top = whole.height
    for var strip in dropFirst() {
      strip.shift(x: 0, y: top + strip.space)
      whole.drawings += strip.drawings
      whole.anchors += strip.anchors
      whole.frames += strip.frames.filter { !whole.frames.contains($0) }
      whole.keepsWithNext = strip.keepsWithNext
      top += strip.space + strip.height
    }
    whole.height = top
    whole.head = []
    return [whole]
  }

  /// Two columns side by side, each line of one beside a line of the other.
  func beside(_ other: [Strip]) -> [Strip] {
    (0..<Swift.max(count, other.count)).map { index in
      guard index < count else { return other[index] }
      guard index < other.count else { return self[index] }
      var strip = self[index]
      let second = other[index]
      strip.space = Swift.max(strip.space, second.space)
      strip.height = Swift.max(strip.height, second.height)
      strip.mayStartPage = strip.mayStartPage && second.mayStartPage
      strip.mustStartPage = strip.mustStartPage || second.mustStartPage
      strip.keepsWithNext = strip.keepsWithNext || second.keepsWithNext
      strip.drawings += second.drawings
      strip.frames += second.frames
      strip.anchors += second.anchors
      if !strip.head.isEmpty || !second.head.isEmpty {
        strip.head = strip.head.beside(second.head)
      }
      return strip
    }
  }
}
