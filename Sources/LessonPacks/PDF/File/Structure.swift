import Vocabulary

/// The elements of a document as people hear them read: sections, headings, lists, tables.
struct Structure {
  private(set) var elements: [Element] = []

  /// The names of elements in PDF.
  enum Name: String {
    case block = "Div"
    case caption = "Caption"
    case cell = "TD"
    case contents = "TOC"
    case contentsItem = "TOCI"
    case document = "Document"
    case figure = "Figure"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case headingCell = "TH"
    case item = "LI"
    case itemBody = "LBody"
    case label = "Lbl"
    case link = "Link"
    case list = "L"
    case paragraph = "P"
    case part = "Part"
    case quotation = "BlockQuote"
    case row = "TR"
    case section = "Sect"
    case span = "Span"
    case table = "Table"
  }

  /// One element.
  struct Element {
    let name: Name
    let parent: Int?
    /// The language, where it differs from that of the parent.
    let language: LanguageTag?
    /// What to say in place of what is drawn.
    let alternative: String?
    var children: [Int] = []
  }

  /// Adds an element after all others, and returns its place.
  mutating func add(
    _ name: Name, under parent: Int?, language: LanguageTag? = nil, alternative: String? = nil
  ) -> Int {
    let place = elements.count
    elements.append(
      Element(name: name, parent: parent, language: language, alternative: alternative))
    if let parent { elements[parent].children.append(place) }
    return place
  }
}
