import Vocabulary

/// What a PDF tells of its book.
struct BookFacts {
  let title: String
  let language: LanguageTag
  let rights: String
  let isRightToLeft: Bool
  let isBooklet: Bool
}

/// Gives the drawn pages their structure, bookmarks, links, language and title.
struct BookFile {
  private let painting: Painting
  private let setter: BookSetter
  private let facts: BookFacts
  private let sheetHeight: Double
  private var file: PDFFile
  private var pages: [Int]
  private var elements: [Int?] = []
  private var tree = 0

  /// What stands in an element: marked content, a link's place, or another element.
  private enum Kid {
    case content(Painting.Content)
    case element(Int)
    case link(object: Int, sheet: Int)
  }

  /// Returns the bytes of the whole file, or nil when memory is short.
  static func bytes(
    of painting: Painting, _ setter: BookSetter, _ facts: BookFacts, sheetHeight: Double
  ) -> [UInt8]? {
    guard var drawn = DrawnPDF(painting.bytes) else { return nil }
    drawn.makeArtifacts(of: painting.artifacts)
    var places: [Int: [Int]] = [:]
    // Numbers of what is written later are known by now: they follow those that are taken.
    for (index, link) in painting.links.enumerated() {
      places[link.sheet, default: []].append(drawn.count + index)
    }
    for sheet in drawn.pages.indices {
      var entries = "/Tabs /S"
      if let objects = places[sheet] {
        entries += " /Annots \(PDFValue.array(objects.map(PDFValue.reference)).code)"
      }
      drawn.add(entries, toPage: sheet)
    }
    var book = BookFile(painting, setter, facts, sheetHeight, drawn)
    return book.finished()
  }

  private init(
    _ painting: Painting, _ setter: BookSetter, _ facts: BookFacts, _ sheetHeight: Double,
    _ drawn: DrawnPDF
  ) {
    self.painting = painting
    self.setter = setter
    self.facts = facts
    self.sheetHeight = sheetHeight
    file = PDFFile(drawn)
    pages = drawn.pages
  }

  private mutating func finished() -> [UInt8]? {
    let links = painting.links.map { _ in file.reserve() }
    tree = file.reserve()
    let kids = kids(links)
    elements = setter.structure.elements.indices.map { isShown($0, kids) ? file.reserve() : nil }
    writeElements(kids)
    writeParents(links)
    writeLinks(links)
    let outlines = writeOutlines()
    let metadata = file.add(
      stream: Array(Metadata.text(facts).utf8),
      [("Type", .name("Metadata")), ("Subtype", .name("XML"))])
    var entries: [(String, PDFValue)] = [
      ("Type", .name("Catalog")), ("Pages", .reference(1)), ("StructTreeRoot", .reference(tree)),
      ("MarkInfo", .dictionary([("Marked", .bool(true))])),
      ("Lang", .text(facts.language.text)), ("Metadata", .reference(metadata)),
      ("ViewerPreferences", .dictionary(preferences)),
    ]
    if let outlines {
      entries += [("Outlines", .reference(outlines)), ("PageMode", .name("UseOutlines"))]
    }
    let root = file.add(plain: .dictionary(entries))
    let info = file.add(
      plain: .dictionary([("Title", .text(facts.title)), ("Producer", .text("difund"))]))
    return file.bytes(root: root, info: info)
  }

  private var preferences: [(String, PDFValue)] {
    var entries: [(String, PDFValue)] = [("DisplayDocTitle", .bool(true))]
    if facts.isRightToLeft { entries.append(("Direction", .name("R2L"))) }
    if facts.isBooklet {
      entries += [("Duplex", .name("DuplexFlipShortEdge")), ("PrintScaling", .name("None"))]
    }
    return entries
  }

  /// What each element holds, in the order in which it is read.
  private func kids(_ links: [Int]) -> [[Kid]] {
    let all = setter.structure.elements
    var kids: [[Kid]] = all.map { _ in [] }
    for (place, element) in all.enumerated() where element.name != .link {
      if let parent = element.parent { kids[parent].append(.element(place)) }
    }
    for content in painting.contents {
      let element = all[content.element]
      if element.name == .link, let parent = element.parent, kids[content.element].isEmpty {
        kids[parent].append(.element(content.element))
      }
      kids[content.element].append(.content(content))
    }
    for (link, object) in zip(painting.links, links) {
      kids[link.element].append(.link(object: object, sheet: link.sheet))
    }
    return kids
  }

  /// Elements without content are left out, but for the cells that keep a table in shape.
  private func isShown(_ place: Int, _ kids: [[Kid]]) -> Bool {
    let name = setter.structure.elements[place].name
    if name == .cell || name == .headingCell { return true }
    return kids[place].contains { kid in
      if case .element(let inner) = kid { isShown(inner, kids) } else { true }
    }
  }

  private mutating func writeElements(_ kids: [[Kid]]) {
    for (place, element) in setter.structure.elements.enumerated() {
      guard let number = elements[place] else { continue }
      let parent = element.parent.flatMap { elements[$0] } ?? tree
      var entries: [(String, PDFValue)] = [
        ("S", .name(element.name.rawValue)), ("P", .reference(parent)),
      ]
      if let language = element.language { entries.append(("Lang", .text(language.text))) }
      if let words = element.alternative { entries.append(("Alt", .text(words))) }
      if element.name == .headingCell {
        entries.append(
          ("A", .dictionary([("O", .name("Table")), ("Scope", .name("Column"))])))
      }
      let inside = kids[place]
      var page: Int?
      if case .content(let content)? = inside.first {
        page = content.sheet
        entries.append(("Pg", .reference(pages[content.sheet])))
      }
      let values = inside.compactMap { value(of: $0, on: page) }
      if !values.isEmpty { entries.append(("K", values.count == 1 ? values[0] : .array(values))) }
      file.set(number, .dictionary(entries))
    }
  }

  private func value(of kid: Kid, on page: Int?) -> PDFValue? {
    switch kid {
    case .content(let content):
      content.sheet == page
        ? .integer(content.mark)
        : .dictionary([
          ("Type", .name("MCR")), ("Pg", .reference(pages[content.sheet])),
          ("MCID", .integer(content.mark)),
        ])
    case .element(let inner): elements[inner].map(PDFValue.reference)
    case .link(let object, let sheet):
      .dictionary([
        ("Type", .name("OBJR")), ("Obj", .reference(object)), ("Pg", .reference(pages[sheet])),
      ])
    }
  }

  /// Writes the root of the tree, and the way from marked content and links back to their elements.
  private mutating func writeParents(_ links: [Int]) {
    var marks: [[Int: Int]] = pages.map { _ in [:] }
    for content in painting.contents {
      marks[content.sheet][content.mark] = elements[content.element]
    }
    var numbers: [PDFValue] = []
    for (sheet, owners) in marks.enumerated() {
      let last = (owners.keys.max() ?? -1) + 1
      let values = (0..<last).map { mark in
        owners[mark].map(PDFValue.reference) ?? .null
      }
      numbers += [.integer(sheet), .reference(file.add(.array(values)))]
    }
    for (index, link) in painting.links.enumerated() {
      guard let element = elements[link.element] else { continue }
      numbers += [.integer(pages.count + index), .reference(element)]
    }
    let parents = file.add(.dictionary([("Nums", .array(numbers))]))
    var entries: [(String, PDFValue)] = [
      ("Type", .name("StructTreeRoot")), ("ParentTree", .reference(parents)),
      ("ParentTreeNextKey", .integer(pages.count + links.count)),
    ]
    if let document = elements.first ?? nil { entries.append(("K", .reference(document))) }
    file.set(tree, .dictionary(entries))
  }

  private mutating func writeLinks(_ objects: [Int]) {
    for (index, (link, object)) in zip(painting.links, objects).enumerated() {
      let corners = [link.from.x, sheetHeight - link.to.y, link.to.x, sheetHeight - link.from.y]
      var entries: [(String, PDFValue)] = [
        ("Type", .name("Annot")), ("Subtype", .name("Link")), ("F", .integer(4)),
        ("Rect", .array(corners.map(PDFValue.number))),
        ("Border", .array([.integer(0), .integer(0), .integer(0)])),
        ("StructParent", .integer(pages.count + index)),
      ]
      switch link.target {
      case .address(let address):
        entries.append(
          ("A", .dictionary([("S", .name("URI")), ("URI", .text(address))])))
        entries.append(("Contents", .text(address)))
      case .anchor(let anchor):
        if let place = destination(anchor) { entries.append(("Dest", place)) }
        entries.append(("Contents", .text(setter.anchors[anchor].title)))
      }
      file.set(object, .dictionary(entries))
    }
  }

  private func destination(_ anchor: Int) -> PDFValue? {
    painting.anchors[anchor].map { sheet, point in
      .array([
        .reference(pages[sheet]), .name("XYZ"), .number(point.x),
        .number(sheetHeight - point.y + 8), .integer(0),
      ])
    }
  }
}

extension BookFile {
  /// Writes the bookmarks, and returns the number of their root.
  private mutating func writeOutlines() -> Int? {
    let shown = setter.anchors.indices.filter { painting.anchors[$0] != nil }
    guard !shown.isEmpty else { return nil }
    let root = file.reserve()
    let numbers = Dictionary(uniqueKeysWithValues: shown.map { ($0, file.reserve()) })
    var children: [Int: [Int]] = [:]
    var parents: [Int: Int] = [:]
    var lesson: Int?
    for anchor in shown {
      if setter.anchors[anchor].level == 1 { lesson = anchor }
      let parent = setter.anchors[anchor].level == 1 ? -1 : lesson ?? -1
      children[parent, default: []].append(anchor)
      parents[anchor] = parent
    }
    for anchor in shown {
      let siblings = children[parents[anchor] ?? -1] ?? []
      guard let place = siblings.firstIndex(of: anchor), let own = numbers[anchor] else { continue }
      var entries: [(String, PDFValue)] = [
        ("Title", .text(setter.anchors[anchor].title)),
        ("Parent", .reference(parents[anchor].flatMap { numbers[$0] } ?? root)),
      ]
      if let target = destination(anchor) { entries.append(("Dest", target)) }
      if place > 0, let previous = numbers[siblings[place - 1]] {
        entries.append(("Prev", .reference(previous)))
      }
      if place + 1 < siblings.count, let next = numbers[siblings[place + 1]] {
        entries.append(("Next", .reference(next)))
      }
      // Lessons of a collection begin closed.
      let isOpen = children[-1]?.count == 1
      entries += ends(of: children[anchor] ?? [], numbers, isOpen: isOpen)
      file.set(own, .dictionary(entries))
    }
    let top = ends(of: children[-1] ?? [], numbers, isOpen: true)
    file.set(root, .dictionary([("Type", .name("Outlines"))] + top))
    return root
  }

  private func ends(
    of children: [Int], _ numbers: [Int: Int], isOpen: Bool
  ) -> [(String, PDFValue)] {
    guard let first = children.first.flatMap({ numbers[$0] }),
      let last = children.last.flatMap({ numbers[$0] })
    else { return [] }
    return [
      ("First", .reference(first)), ("Last", .reference(last)),
      ("Count", .integer(isOpen ? children.count : -children.count)),
    ]
  }
}

/// The description of a book that catalogues read (XMP).
private enum Metadata {
  static func text(_ facts: BookFacts) -> String {
    let title = escapedHTML(facts.title)
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title)</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(facts.language)</rdf:li></rdf:Bag></dc:language>
      <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">\(escapedHTML(facts.rights))</rdf:li></rdf:Alt>\
      </dc:rights>
      <pdf:Producer>difund</pdf:Producer>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }
}
