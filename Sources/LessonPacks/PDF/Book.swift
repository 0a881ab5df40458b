import Lessons
import Vocabulary

/// A book: the lessons of an edition in one language, or in two side by side.
struct Book {
  private let edition: Edition
  private let languages: [Int]
  private let services: PackServices
  private let setter: BookSetter
  private let measures: PageMeasures

  init(
    _ edition: Edition, languages: [Int], services: PackServices, fonts: FontSet
  ) {
    self.edition = edition
    self.languages = languages
    self.services = services
    measures = PageMeasures(edition.choices)
    setter = BookSetter(measures: measures, services: services, fonts: fonts)
  }

  private var language: LanguageTag { edition.languages[languages[0]] }
  private var isBooklet: Bool { edition.choices.paper == .booklet }
  private var isRightToLeft: Bool { language.direction == "rtl" }

  /// The whole file.
  func bytes() throws(PackError) -> [UInt8] {
    let document = setter.structure.add(.document, under: nil)
    let contents = setter.structure.add(.contents, under: document)
    let strips = edition.lessons.enumerated().flatMap { number, entry in
      lesson(entry, number: number, under: document)
    }
    let body = PageFilling(strips, height: measures.columnHeight).pages
    var pages = body
    if edition.isCollection {
      // The list takes as many pages whatever the numbers in it are.
      let places = PageFilling(cover(under: nil, pages: [:]), height: measures.columnHeight).pages
      pages =
        PageFilling(
          cover(under: contents, pages: numbers(in: body, after: places.count)),
          height: measures.columnHeight
        ).pages + body
    }
    let edges = pages.indices.map { self.edges(of: pages[$0], number: $0) }
    if let fault = setter.typesetter.fault { throw fault }
    guard let painting = paint(pages, edges),
      let bytes = BookFile.bytes(
        of: painting, setter, facts, sheetHeight: isBooklet ? 595.28 : measures.height)
    else { throw .notPrinted }
    return bytes
  }

  private var facts: BookFacts {
    BookFacts(
      title: title.inlines.plainText, language: language, rights: Licence.address,
      isRightToLeft: isRightToLeft, isBooklet: isBooklet)
  }

  private var title: LocalizedWords {
    if edition.isCollection {
      return LocalizedWords(services.phrase(PackPhrase.collection.message, language))
    }
    let version = edition.lessons[0].versions[languages[0]]
    return LocalizedWords(version.text(of: version.lesson.about.title))
  }

  private func lesson(
    _ entry: Edition.Entry, number: Int, under document: Int
  ) -> [Strip] {
    let between = measures.textSize * 2
    let width =
      (measures.columnWidth - between * Double(languages.count - 1)) / Double(languages.count)
    let columns = languages.enumerated().map { place, index -> [[Strip]] in
      // The first language stands where its readers begin.
      let x = (isRightToLeft ? languages.count - 1 - place : place)
      let column = BookSetter.Column(
        x: measures.margin + Double(x) * (width + between), width: width,
        language: edition.languages[index])
      return PrintedLesson(
        entry.versions[index], number: number, in: column, of: setter, under: document,
        choices: edition.choices
      ).chunks
    }
    guard columns.count > 1 else { return columns[0].flatMap(\.self) }
    // What is no higher than half a page stays whole, so that each column keeps its own lines.
    let limit = measures.columnHeight * 0.55
    return zip(columns[0], columns[1]).flatMap { one, other in
      max(one.height, other.height) < limit
        ? one.joined.beside(other.joined) : one.beside(other)
    }
  }

  private func paint(_ pages: [Page], _ edges: [[Drawing]]) -> Painting? {
    guard var painter = Painter(setter) else { return nil }
    guard isBooklet else {
      for (number, page) in pages.enumerated() {
        painter.beginSheet(width: measures.width, height: measures.height)
        painter.draw(page, number: number, at: 0, edges: edges[number])
        painter.endSheet()
      }
      return painter.finish()
    }
    for side in Imposition.booklet(pages.count, isRightToLeft: isRightToLeft) {
      painter.beginSheet(width: 841.89, height: 595.28)
      for (page, x) in [(side.left, 0), (side.right, 841.89 / 2)] {
        guard let page else { continue }
        painter.draw(pages[page], number: page, at: x, edges: edges[page])
      }
      painter.endSheet()
    }
    return painter.finish()
  }
}

extension Book {
  /// The title of a collection and the list of its lessons.
  ///
  /// - Parameters:
  ///   - contents: The element of the list, or nil to find out how many pages it takes.
  ///   - pages: The page of each lesson.
  /// - Returns: The strips, as many whatever the pages are.
  private func cover(under contents: Int?, pages: [Int: Int]) -> [Strip] {
    let kept = setter.structure
    defer { if contents == nil { setter.structure = kept } }
    let list = contents ?? 0
    let column = BookSetter.Column(
      x: measures.margin, width: measures.columnWidth, language: language)
    var strips = setter.strips(
      title, as: .heading1, under: list, in: column, style: .heading(measures.headingSize(1)),
      place: "pack.collection"
    ).keptWithNext
    strips += setter.strips(
      LocalizedWords(services.phrase(PackPhrase.contents.message, language)), as: .heading2,
      under: list, in: column, style: .heading(measures.headingSize(2)), place: "pack.contents"
    ).keptWithNext.spaced(measures.textSize * 2)
    for (anchor, entry) in setter.anchors.enumerated()
    where entry.level == 1 && entry.language == language {
      strips += self.entry(anchor, page: pages[anchor], under: list, in: column)
    }
    return strips
  }

  private func entry(
    _ anchor: Int, page: Int?, under contents: Int, in column: BookSetter.Column
  ) -> [Strip] {
    let item = setter.structure.add(.contentsItem, under: contents)
    let link = setter.structure.add(.link, under: item)
    let room = measures.textSize * 3
    var words = column
    words.width -= room
    if column.isRightToLeft { words.x += room }
    let entry = setter.anchors[anchor]
    var strips = setter.strips(
      LocalizedWords(entry.title, entry.titleLanguage), element: link, in: words,
      style: setter.plain, place: "pack.contents"
    ).kept
    guard !strips.isEmpty else { return [] }
    var margin = column
    margin.width = room
    if !column.isRightToLeft { margin.x = column.x + column.width - room }
    var style = setter.plain
    style.isAtEnd = true
    let number = page.map { setter.number($0, in: language) } ?? "0"
    let last = strips.count - 1
    let numbers = setter.strips(
      LocalizedWords(number, language), element: link, in: margin, style: style,
      place: "pack.contents")
    strips[last].drawings += numbers.first?.drawings ?? []
    for index in strips.indices {
      for place in strips[index].drawings.indices {
        strips[index].drawings[place].target = .anchor(anchor)
      }
    }
    return strips.spaced(setter.gap * 1.3)
  }

  /// The page of each anchor, counted from 1.
  private func numbers(in pages: [Page], after count: Int) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for (index, page) in pages.enumerated() {
      for anchor in page.strips.flatMap(\.strip.anchors) { numbers[anchor] = count + index + 1 }
    }
    return numbers
  }

  /// The running title and the number of a page.
  private func edges(of page: Page, number: Int) -> [Drawing] {
    var style = ParagraphStyle(size: measures.textSize * 0.8, paint: Palette.quiet)
    style.isCentred = true
    let column = BookSetter.Column(
      x: measures.margin, width: measures.columnWidth, language: language)
    var drawings: [Drawing] = []
    let below = measures.height - measures.margin - measures.edge * 0.7
    drawings += line(
      LocalizedWords(setter.number(number + 1, in: language), language), in: column, style, y: below
    )
    let opens = page.strips.first?.strip.anchors.contains { setter.anchors[$0].level == 1 } == true
    guard !opens, let lesson = page.lesson else { return drawings }
    let version = edition.lessons[lesson].versions[languages[0]]
    style.isCentred = false
    drawings += line(
      LocalizedWords(version.text(of: version.lesson.about.title)), in: column, style,
      y: measures.margin - measures.textSize * 0.4)
    return drawings
  }

  private func line(
    _ words: LocalizedWords, in column: BookSetter.Column, _ style: ParagraphStyle, y: Double
  ) -> [Drawing] {
    let lines = setter.typesetter.lines(
      words.inlines, in: words.language, style: style, width: column.width, place: "pack.title")
    return lines.lines.prefix(1).flatMap(\.stretches).map { stretch in
      Drawing(origin: Point(x: column.x, y: y), marks: stretch.marks)
    }
  }
}
