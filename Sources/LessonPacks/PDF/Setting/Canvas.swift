import CTypesetting

/// A colour and how much it covers, each from 0 to 1.
struct Paint: Hashable {
  var red: Double
  var green: Double
  var blue: Double
  var opacity = 1.0

  /// A colour as people write it, such as `0x0B4F55`.
  init(_ code: UInt32, opacity: Double = 1) {
    red = Double(code >> 16 & 0xFF) / 255
    green = Double(code >> 8 & 0xFF) / 255
    blue = Double(code & 0xFF) / 255
    self.opacity = opacity
  }

  var value: ctypesetting_paint {
    ctypesetting_paint(red: red, green: green, blue: blue, opacity: opacity)
  }
}

/// A place on a page, in points from the top left corner.
struct Point: Hashable {
  var x: Double
  var y: Double

  static func + (one: Point, other: Point) -> Point {
    Point(x: one.x + other.x, y: one.y + other.y)
  }
}

/// A line to fill or to draw.
struct Outline: Hashable {
  var steps: [Step] = []

  /// One step of a line.
  enum Step: Hashable {
    case close
    case curve(Point, Point, Point)
    case line(Point)
    case move(Point)
  }

  /// A rectangle, with round corners where there is a radius.
  static func rectangle(
    x: Double, y: Double, width: Double, height: Double, radius: Double = 0
  ) -> Outline {
    let (right, bottom) = (x + width, y + height)
    guard radius > 0 else {
      return Outline(steps: [
        .move(Point(x: x, y: y)), .line(Point(x: right, y: y)), .line(Point(x: right, y: bottom)),
        .line(Point(x: x, y: bottom)), .close,
      ])
    }
    let far = min(radius, width / 2, height / 2)
    // How far the handles of a curve stand from the corner of a quarter of a circle.
    let near = far * 0.4477
    return Outline(steps: [
      .move(Point(x: x + far, y: y)), .line(Point(x: right - far, y: y)),
      .curve(
        Point(x: right - near, y: y), Point(x: right, y: y + near), Point(x: right, y: y + far)),
      .line(Point(x: right, y: bottom - far)),
      .curve(
        Point(x: right, y: bottom - near), Point(x: right - near, y: bottom),
        Point(x: right - far, y: bottom)),
      .line(Point(x: x + far, y: bottom)),
      .curve(
        Point(x: x + near, y: bottom), Point(x: x, y: bottom - near), Point(x: x, y: bottom - far)),
      .line(Point(x: x, y: y + far)),
      .curve(Point(x: x, y: y + near), Point(x: x + near, y: y), Point(x: x + far, y: y)), .close,
    ])
  }
}

/// How a line is drawn.
struct Pen: Hashable {
  var paint: Paint
  var width: Double
  /// 0 for straight ends, 1 for round ones, 2 for square ones.
  var cap = 0
  /// 0 for pointed joins, 1 for round ones, 2 for bevelled ones.
  var join = 0
  var dashes: [Double] = []
}

/// The pages of a PDF that is being drawn.
@safe struct Canvas: ~Copyable {
  private let pointer: OpaquePointer

  /// Opens a canvas without pages, or returns nil when memory is short.
  init?() {
    guard let opened = unsafe ctypesetting_canvas_open() else { return nil }
    unsafe pointer = opened
  }

  deinit { unsafe ctypesetting_canvas_close(pointer) }

  func beginPage(width: Double, height: Double) {
    unsafe ctypesetting_canvas_begin_page(pointer, width, height)
  }

  func endPage() { unsafe ctypesetting_canvas_end_page(pointer) }

  /// Draws in a stretch of marked content; stretches are numbered from 0 on each page.
  func marked(_ draw: () -> Void) {
    unsafe ctypesetting_canvas_begin_mark(pointer)
    draw()
    unsafe ctypesetting_canvas_end_mark(pointer)
  }

  func draw(_ outline: Outline, at origin: Point, fill: Paint?, pen: Pen?, isEvenOdd: Bool = false)
  {
    for step in outline.steps {
      switch step {
      case .close: unsafe ctypesetting_canvas_close_path(pointer)
      case .curve(let first, let second, let end):
        let (first, second, end) = (first + origin, second + origin, end + origin)
        unsafe ctypesetting_canvas_curve(
          pointer, first.x, first.y, second.x, second.y, end.x, end.y)
      case .line(let point):
        unsafe ctypesetting_canvas_line(pointer, point.x + origin.x, point.y + origin.y)
      case .move(let point):
        unsafe ctypesetting_canvas_move(pointer, point.x + origin.x, point.y + origin.y)
      }
    }
    if let fill { unsafe ctypesetting_canvas_fill(pointer, fill.value, isEvenOdd) }
    if let pen {
      unsafe ctypesetting_canvas_stroke(
        pointer, pen.paint.value, pen.width, Int32(pen.cap), Int32(pen.join), pen.dashes,
        Int32(pen.dashes.count))
    }
    unsafe ctypesetting_canvas_end_path(pointer)
  }

  /// Ends the document and returns its bytes, or nil when something failed.
  consuming func finish() -> [UInt8]? {
    guard let bytes = unsafe ctypesetting_canvas_finish(pointer) else { return nil }
    return unsafe taking(bytes)
  }

  /// Lends the pointer to the one other owner of what is drawn.
  func withPointer(_ body: (OpaquePointer) -> Void) { unsafe body(pointer) }
}

/// Compresses bytes as PDF wants them.
enum Compression {
  /// Returns the bytes compressed, or nil when memory is short.
  static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    guard
      let made = unsafe bytes.withUnsafeBufferPointer({ buffer -> OpaquePointer? in
        guard let start = buffer.baseAddress else { return nil }
        return unsafe ctypesetting_deflate(start, buffer.count)
      })
    else { return nil }
    return unsafe taking(made)
  }

  /// Returns what was compressed, or nil when the bytes are damaged.
  static func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard
      let made = unsafe bytes.withUnsafeBufferPointer({ buffer -> OpaquePointer? in
        guard let start = buffer.baseAddress else { return nil }
        return unsafe ctypesetting_inflate(start, buffer.count)
      })
    else { return nil }
    return unsafe taking(made)
  }
}

/// Copies a result of the C library and frees it.
private func taking(_ bytes: OpaquePointer) -> [UInt8] {
  defer { unsafe ctypesetting_bytes_close(bytes) }
  return unsafe Array(
    UnsafeBufferPointer(
      start: ctypesetting_bytes_start(bytes), count: ctypesetting_bytes_length(bytes)))
}
