import Lessons
import Vocabulary

/// Sets texts in lines with the fonts of their languages.
final class Typesetter {
  private let fonts: FontSet
  private let services: PackServices

  /// The lesson whose texts are set, for messages.
  var lesson = ""

  /// The first fault of a text, after which the book is not made.
  private(set) var fault: PackError?

  init(fonts: FontSet, services: PackServices) {
    self.fonts = fonts
    self.services = services
  }

  /// A text in lines.
  struct Lines {
    fileprivate(set) var lines: [Line] = []
    let height: Double
  }

  /// One line, in stretches that are links or not, in the order in which they are read.
  struct Line {
    var stretches: [(link: String?, marks: [Drawing.Mark])] = []
    /// Where the words begin, from the left edge of the column.
    var x = 0.0
    var width = 0.0

    /// Adds a piece to the last stretch, or begins another one.
    fileprivate mutating func add(
      _ piece: PlacedPiece, of text: ShapedText, y: Double, _ paint: Paint, link: String?
    ) {
      if stretches.isEmpty || stretches[stretches.count - 1].link != link {
        stretches.append((link, []))
      }
      let last = stretches.count - 1
      if case .words(let words, let pieces, let height, paint)? = stretches[last].marks.last {
        stretches[last].marks.removeLast()
        stretches[last].marks.append(.words(words, pieces + [piece], y: height, paint))
      } else {
        stretches[last].marks.append(.words(text, [piece], y: y, paint))
      }
    }
  }

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - inlines: The text.
  ///   - language: Its language.
  ///   - style: How it looks.
  ///   - width: The width of the column.
  ///   - place: What the text is, for the message about a character that no font has.
  /// - Returns: The lines.
  func lines(
    _ inlines: [Inline], in language: LanguageTag, style: ParagraphStyle, width: Double,
    place: String
  ) -> Lines {
    let look = PrintFonts.fonts(for: language)
    var result = Lines(height: style.size * look.scale * look.lineHeight)
    var prepared = PreparedText(
      inlines, breaks: services.breaks(inlines.plainText, language))
    guard !prepared.text.isEmpty else { return result }
    let isReversed = language.direction == "rtl"
    guard var shaped = shape(prepared, language, look, style, isReversed, place) else {
      return result
    }
    for segment in segments(of: shaped, prepared)
    where segment.width - segment.space > width {
      prepared.breakEverywhere(in: segment.start..<segment.end)
      guard let again = shape(prepared, language, look, style, isReversed, place) else {
        return result
      }
      shaped = again
    }
    let base = result.height * Self.baseline
    let looks = LineLooks(
      style: style, look: look, isReversed: isReversed, width: width, base: base)
    for line in filled(segments(of: shaped, prepared), prepared.turns, width) {
      result.lines.append(set(line, of: shaped, prepared, looks))
    }
    return result
  }

  // How far down the base line stands: marks above letters need more room than those below.
  static let baseline = 0.69

  private struct LineLooks {
    let style: ParagraphStyle
    let look: PrintFonts
    let isReversed: Bool
    let width: Double
    let base: Double
  }

  /// Pieces between two places where a line may end.
  private struct Segment {
    var pieces: Range<Int>
    var start: Int
    var end: Int
    var width: Double
    var space: Double
  }

  private func shape(
    _ prepared: PreparedText, _ language: LanguageTag, _ look: PrintFonts, _ style: ParagraphStyle,
    _ isReversed: Bool, _ place: String
  ) -> ShapedText? {
    let runs = prepared.stretches.map { stretch in
      TextRun(
        end: stretch.end, size: style.size * look.scale,
        isBold: style.isBold || stretch.isStrong || stretch.isEmphasized && !look.leans,
        isItalic: stretch.isEmphasized && look.leans, families: look.names,
        language: language.text)
    }
    let shaped = fonts.shape(
      prepared.text, runs: runs, breaks: prepared.breaks, isRightToLeft: isReversed)
    if let missing = shaped?.missing, fault == nil {
      let scalar = prepared.text.unicodeScalars[
        prepared.text.utf8.index(prepared.text.startIndex, offsetBy: missing)]
      fault = .glyphMissing(lesson: lesson, language: language, unit: place, scalar: scalar)
    }
    return shaped
  }

  private func segments(of shaped: ShapedText, _ prepared: PreparedText) -> [Segment] {
    var segments: [Segment] = []
    let breaks = Set(prepared.breaks)
    for (index, piece) in shaped.pieces.enumerated() {
      if var last = segments.last, !breaks.contains(piece.start) {
        last.pieces = last.pieces.lowerBound..<(index + 1)
        last.end = piece.end
        last.space = piece.space == piece.width ? last.space + piece.width : piece.space
        last.width += piece.width
        segments[segments.count - 1] = last
      } else {
        segments.append(
          Segment(
            pieces: index..<(index + 1), start: piece.start, end: piece.end, width: piece.width,
            space: piece.space))
      }
    }
    return segments
  }

  /// Puts as much on each line as fits.
  private func filled(
    _ segments: [Segment], _ turns: Set<Int>, _ width: Double
  ) -> [[Segment]] {
    var lines: [[Segment]] = []
    var line: [Segment] = []
    var used = 0.0
    for segment in segments {
      let needed = used + segment.width - segment.space
      if !line.isEmpty, needed > width || turns.contains(segment.start) {
        lines.append(line)
        line = []
        used = 0
      }
      line.append(segment)
      used += segment.width
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func set(
    _ line: [Segment], of shaped: ShapedText, _ prepared: PreparedText, _ looks: LineLooks
  ) -> Line {
    let pieces = Array(line.flatMap(\.pieces))
    let total = line.reduce(0) { $0 + $1.width }
    let space = line.last?.space ?? 0
    var result = Line(width: total - space)
    var x = 0.0
    if looks.style.isCentred {
      x = (looks.width - result.width) / 2
    } else if looks.isReversed != looks.style.isAtEnd, looks.width.isFinite {
      x = looks.width - result.width
    }
    result.x = x
    // White space at the end of a line hangs over its edge.
    if looks.isReversed, let last = pieces.last, shaped.pieces[last].level % 2 == 1 { x -= space }
    var places: [Int: Double] = [:]
    for index in visualOrder(pieces, of: shaped) {
      places[index] = x
      x += shaped.pieces[index].width
    }
    for index in pieces {
      let stretch = prepared.stretch(at: shaped.pieces[index].start)
      let piece = PlacedPiece(index: index, x: places[index] ?? 0)
      result.add(piece, of: shaped, y: looks.base, paint(of: stretch, looks), link: stretch.link)
    }
    return result
  }

  private func paint(of stretch: PreparedText.Stretch, _ looks: LineLooks) -> Paint {
    if stretch.link != nil { return Palette.link }
    return stretch.isEmphasized && !looks.look.leans ? Palette.heading : looks.style.paint
  }

  /// The order from left to right: rule L2 of the Unicode bidirectional algorithm.
  private func visualOrder(_ pieces: [Int], of shaped: ShapedText) -> [Int] {
    var order = pieces
    guard var level = pieces.map({ shaped.pieces[$0].level }).max(), level > 0 else { return order }
    while level > 0 {
      var start = 0
      while start < order.count {
        var end = start
        while end < order.count, shaped.pieces[order[end]].level >= level { end += 1 }
        if end > start + 1 { order[start..<end].reverse() }
        start = max(end, start + 1)
      }
      level -= 1
    }
    return order
  }
}
