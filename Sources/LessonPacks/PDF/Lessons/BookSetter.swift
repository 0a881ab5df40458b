import Lessons
import Text
import Vocabulary

/// Sets the texts and boxes of a book as strips, and keeps what they have in common.
final class BookSetter {
  let measures: PageMeasures
  let services: PackServices
  let typesetter: Typesetter
  var structure = Structure()
  var frames: [Frame] = []
  var anchors: [Anchor] = []
  private var formats: [LanguageTag: LocaleFormats] = [:]

  /// A place that bookmarks and lists of contents lead to.
  struct Anchor {
    let title: String
    let titleLanguage: LanguageTag
    /// The language of the column.
    let language: LanguageTag
    /// 1 for lessons, 2 for their sections.
    let level: Int
    let element: Int
  }

  init(measures: PageMeasures, services: PackServices, fonts: FontSet) {
    self.measures = measures
    self.services = services
    typesetter = Typesetter(fonts: fonts, services: services)
  }

  /// The part of a page that one language has.
  struct Column {
    var x: Double
    var width: Double
    let language: LanguageTag

    var isRightToLeft: Bool { language.direction == "rtl" }

    /// The column without a margin at the side where lines begin.
    func indented(_ distance: Double) -> Column {
      var column = self
      column.width -= distance
      if !isRightToLeft { column.x += distance }
      return column
    }

    /// The column without a margin at each side.
    func inset(_ distance: Double) -> Column {
      var column = self
      column.x += distance
      column.width -= 2 * distance
      return column
    }

    /// Where a mark of a width stands in the margin that an indented column leaves.
    func markX(_ width: Double, indent: Double) -> Double {
      isRightToLeft ? x + self.width - indent + (indent - width) / 2 : x
    }
  }

  /// The room between paragraphs.
  var gap: Double { measures.textSize * 0.55 }

  /// The style of running text.
  var plain: ParagraphStyle { ParagraphStyle(size: measures.textSize) }

  /// Returns a number in the digits of a language.
  func number(_ number: Int, in language: LanguageTag) -> String {
    let known = formats[language] ?? LocaleFormats(locale: language)
    formats[language] = known
    return known.integer(Int64(number))
  }

  /// Sets a text as an element of its own.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: What it is.
  ///   - parent: The element that it belongs to.
  ///   - column: Where it stands.
  ///   - style: How it looks.
  ///   - place: What the text is, for messages.
  /// - Returns: The lines, without room above them.
  func strips(
    _ text: LocalizedWords, as name: Structure.Name, under parent: Int, in column: Column,
    style: ParagraphStyle, place: String
  ) -> [Strip] {
    let element = structure.add(
      name, under: parent, language: text.language == column.language ? nil : text.language)
    return strips(text, element: element, in: column, style: style, place: place)
  }

  /// Sets a text in an element that is there already.
  func strips(
    _ text: LocalizedWords, element: Int, in column: Column, style: ParagraphStyle, place: String
  ) -> [Strip] {
    let set = typesetter.lines(
      text.inlines, in: text.language, style: style, width: column.width, place: place)
    let count = set.lines.count
    return set.lines.enumerated().map { index, line in
      var strip = Strip(height: set.height)
      // A single line of a paragraph alone on a page is overlooked.
      strip.mayStartPage = index == 0 || (index > 1 && index < count - 1)
      for stretch in line.stretches {
        strip.drawings.append(drawing(stretch, of: element, at: column.x))
      }
      return strip
    }
  }

  private func drawing(
    _ stretch: (link: String?, marks: [Drawing.Mark]), of element: Int, at x: Double
  ) -> Drawing {
    let origin = Point(x: x, y: 0)
    guard let link = stretch.link else {
      return Drawing(element: element, origin: origin, marks: stretch.marks)
    }
    return Drawing(
      element: structure.add(.link, under: element), origin: origin, marks: stretch.marks,
      target: .address(link))
  }

  /// Puts strips into a frame with room inside it.
  func framed(_ strips: [Strip], _ frame: Frame, padding: Double) -> [Strip] {
    guard !strips.isEmpty else { return [] }
    let place = frames.count
    frames.append(frame)
    var strips = strips
    for index in strips.indices { strips[index].frames.insert(place, at: 0) }
    strips[0].height += padding
    strips[0].shift(x: 0, y: padding)
    strips[0].space = 0
    strips[strips.count - 1].height += padding
    return strips
  }
}

/// A text with the language that it is in.
struct LocalizedWords {
  var inlines: [Inline]
  var language: LanguageTag

  init(_ text: LocalizedText) {
    inlines = text.inlines
    language = text.language
  }

  init(_ phrase: PackServices.Phrase) {
    inlines = [.text(phrase.text)]
    language = phrase.language
  }

  init(_ text: String, _ language: LanguageTag) {
    self.init(inlines: [.text(text)], language: language)
  }

  init(inlines: [Inline], language: LanguageTag) {
    self.inlines = inlines
    self.language = language
  }
}
