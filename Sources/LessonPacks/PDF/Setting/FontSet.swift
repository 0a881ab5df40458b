import CTypesetting

/// The fonts of a book, and no others: the pages come out the same on every machine.
final class FontSet {
  private let handle: FontsHandle

  /// Opens an empty set, or returns nil when memory is short.
  init?() {
    guard let handle = FontsHandle() else { return nil }
    self.handle = handle
  }

  /// Adds one face of a font file to a family, and tells whether it is there.
  func add(_ path: String, face: Int, to family: String) -> Bool {
    handle.add(path, face: Int32(face), to: family)
  }

  /// Adds a font that is in memory to a family, and tells whether it is one.
  func add(_ font: [UInt8], to family: String) -> Bool { handle.add(font, to: family) }

  /// Shapes a text.
  ///
  /// - Parameters:
  ///   - text: The text, without control characters.
  ///   - runs: How it is set; the last run ends with the text.
  ///   - breaks: Where lines may end, in bytes from the start, in order.
  ///   - isRightToLeft: Whether the paragraph runs from right to left.
  /// - Returns: The pieces of the text, or nil when memory is short.
  func shape(
    _ text: String, runs: [TextRun], breaks: [Int], isRightToLeft: Bool
  ) -> ShapedText? {
    let shaped = handle.shape(
      text, runs: runs, breaks: breaks.map(Int32.init), isRightToLeft: isRightToLeft)
    guard let shaped else { return nil }
    return ShapedText(shaped, setWith: self)
  }
}

/// How a stretch of text is set.
struct TextRun: Hashable {
  /// Where the stretch ends, in bytes from the start of the text.
  var end: Int
  var size: Double
  var isBold: Bool
  var isItalic: Bool
  /// Names of families, best first.
  var families: String
  var language: String
}

/// A piece of a text by its place there, and where its left end stands.
struct PlacedPiece {
  let index: Int
  let x: Double
}

/// A text in pieces that do not break, each in one font and one direction.
final class ShapedText {
  private let handle: TextHandle
  // The text uses the fonts for as long as it lives.
  private let fonts: FontSet

  /// The pieces, in the order of the text.
  let pieces: [Piece]

  /// Where the first character is that no font has, in bytes from the start.
  let missing: Int?

  /// One piece of a text.
  struct Piece {
    let start: Int
    let end: Int
    /// The embedding level of the Unicode bidirectional algorithm; odd ones run from right to left.
    let level: Int
    let width: Double
    /// How much of the width is white space at the end.
    let space: Double
  }

  fileprivate init(_ handle: consuming TextHandle, setWith fonts: FontSet) {
    pieces = handle.pieces
    missing = handle.missing
    self.handle = handle
    self.fonts = fonts
  }

  /// Draws pieces on a base line, in the order in which they are read.
  func show(
    _ pieces: [PlacedPiece], on canvas: borrowing Canvas, at origin: Point, in paint: Paint
  ) {
    handle.show(
      pieces.map { ctypesetting_place(index: Int32($0.index), x: $0.x + origin.x) }, on: canvas,
      y: origin.y, in: paint)
  }
}

/// The one owner of a set of fonts, and the only code that sees its pointer.
@safe private struct FontsHandle: ~Copyable {
  private let pointer: OpaquePointer

  init?() {
    guard let opened = unsafe ctypesetting_fonts_open() else { return nil }
    unsafe pointer = opened
  }

  deinit { unsafe ctypesetting_fonts_close(pointer) }

  func add(_ font: [UInt8], to family: String) -> Bool {
    unsafe font.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe ctypesetting_fonts_add_bytes(pointer, start, buffer.count, family)
    }
  }

  func add(_ path: String, face: Int32, to family: String) -> Bool {
    unsafe ctypesetting_fonts_add(pointer, path, face, family)
  }

  func shape(
    _ text: String, runs: [TextRun], breaks: [Int32], isRightToLeft: Bool
  ) -> TextHandle? {
    // The names live in one array of bytes while the library reads them.
    var names: [CChar] = []
    var places: [(families: Int, language: Int)] = []
    for run in runs {
      let families = names.count
      names += run.families.utf8CString
      places.append((families, names.count))
      names += run.language.utf8CString
    }
    let opened = unsafe names.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      guard let start = buffer.baseAddress else { return nil }
      let settings = unsafe zip(runs, places).map { run, place in
        unsafe ctypesetting_run(
          end: Int32(run.end), is_bold: run.isBold, is_italic: run.isItalic, size: run.size,
          families: start + place.families, language: start + place.language)
      }
      return unsafe ctypesetting_text_open(
        pointer, text, Int32(text.utf8.count), settings, Int32(settings.count), breaks,
        Int32(breaks.count), isRightToLeft)
    }
    guard let opened = unsafe opened else { return nil }
    return unsafe TextHandle(owning: opened)
  }
}

/// The one owner of a shaped text, and the only code that sees its pointer.
@safe private struct TextHandle: ~Copyable {
  private let pointer: OpaquePointer

  init(owning opened: OpaquePointer) { unsafe pointer = opened }

  deinit { unsafe ctypesetting_text_close(pointer) }

  var pieces: [ShapedText.Piece] {
    unsafe (0..<ctypesetting_text_count(pointer)).map { index in
      let piece = unsafe ctypesetting_text_piece(pointer, index)
      return ShapedText.Piece(
        start: Int(piece.start), end: Int(piece.end), level: Int(piece.level), width: piece.width,
        space: piece.space)
    }
  }

  var missing: Int? {
    let place = unsafe ctypesetting_text_missing(pointer)
    return place < 0 ? nil : Int(place)
  }

  func show(
    _ places: [ctypesetting_place], on canvas: borrowing Canvas, y: Double, in paint: Paint
  ) {
    unsafe canvas.withPointer { canvas in
      unsafe ctypesetting_canvas_show(
        canvas, pointer, places, Int32(places.count), y, paint.value)
    }
  }
}
