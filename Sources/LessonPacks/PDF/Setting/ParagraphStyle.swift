/// How a paragraph looks.
struct ParagraphStyle: Hashable {
  /// The size of letters in points, before the script's own scale.
  var size: Double
  var isBold = false
  var isCentred = false
  /// Whether lines stand at the edge where they usually end.
  var isAtEnd = false
  var paint = Palette.ink

  /// How the lines of a paragraph differ when a heading is set.
  static func heading(_ size: Double) -> ParagraphStyle {
    ParagraphStyle(size: size, isBold: true, paint: Palette.heading)
  }
}

/// The colours of a book; all of them can be read when a page is copied in black and white.
enum Palette {
  static let ink = Paint(0x1F2328)
  static let quiet = Paint(0x4B5560)
  static let heading = Paint(0x0B4F55)
  static let link = Paint(0x0B5D66)
  static let line = Paint(0x8A9698)
  static let tint = Paint(0xE7F2F1)
  static let draftLine = Paint(0xB45309)
  static let draftTint = Paint(0xFFF4D6)
  static let notesTint = Paint(0xF0ECE2)
}
