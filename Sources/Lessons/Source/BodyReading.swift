import Vocabulary

/// Reads the sections of a lesson and names their units.
///
/// A key is the path to the unit: the name of the section, then a word and a number for each list,
/// item or table on the way (`activity.list1.item2.p1`). Numbers count within their parent only.
struct BodyReader {
  private static let deepestBlocks = 6
  private static let firstHeadingInSection = 3
  private static let lastHeadingInSection = 4

  private(set) var log: FaultLog
  private(set) var sections: [Section] = []
  private(set) var units: [Unit] = []
  private let firstLine: Int
  private var counts: [String: Int] = [:]

  /// The pictures that the lesson shows, by the names of their files.
  private(set) var pictures: [String: [UInt8]] = [:]

  /// Those among them that have nothing wrong.
  private(set) var drawings: [String: Picture] = [:]

  init(log: FaultLog, firstLine: Int) {
    self.log = log
    self.firstLine = firstLine
  }

  /// Reads the text of a lesson under its front matter.
  ///
  /// - Parameters:
  ///   - body: The text.
  ///   - picture: Returns the bytes of a file in the lesson's folder, or nil when there is none.
  /// - Throws: What `picture` throws; faults are reported.
  mutating func read(
    _ body: String, picture: (String) throws(LessonError) -> [UInt8]?
  ) throws(LessonError) {
    guard let document = MarkdownNode.parse(body) else {
      report(.nestedTooDeep, at: 1)
      return
    }
    for file in document.pictureNames where pictures[file] == nil {
      guard let bytes = try picture(file) else { continue }
      pictures[file] = bytes
      drawings[file] = Picture.reading(bytes, file: log.path(beside: file), into: &log)
    }
    var nodes = document.children[...]
    while let node = nodes.first, node.kind != .heading(level: 2) {
      if node.kind == .html {
        report(.rawHTML, at: node.line)
      } else if node.kind == .heading(level: 1) {
        report(.headingLevel(1), at: node.line)
      } else {
        report(.textBeforeSection, at: node.line)
      }
      nodes.removeFirst()
    }
    while let heading = nodes.popFirst() {
      let content = nodes.prefix { $0.kind != .heading(level: 2) }
      nodes = nodes.dropFirst(content.count)
      readSection(heading, Array(content))
    }
    if sections.isEmpty { report(.noSections, at: 1) }
  }

  /// Reports a fault at a line of the body.
  mutating func report(_ fault: LessonFault, at bodyLine: Int) {
    log.report(fault, at: bodyLine + firstLine - 1)
  }

  private mutating func readSection(_ heading: MarkdownNode, _ content: [MarkdownNode]) {
    var inlines = text(of: heading)
    let name = SectionName.taking(from: &inlines)
    guard let name else {
      report(.sectionNameMissing, at: heading.line)
      return
    }
    guard SectionName.isValid(name), name != "front" else {
      report(.sectionNameWrong(name), at: heading.line)
      return
    }
    guard !sections.contains(where: { $0.name == name }) else {
      report(.sectionRepeated(name), at: heading.line)
      return
    }
    guard let title = unit("\(name).heading", .heading, inlines, at: heading.line) else {
      report(.headingEmpty, at: heading.line)
      return
    }
    let blocks =
      name == Section.Purpose.quiz.rawValue
      ? quiz(content, under: name) : blocks(content, under: name, within: Self.deepestBlocks)
    sections.append(Section(name: name, heading: title, blocks: blocks))
  }
}

extension BodyReader {
  /// Reads blocks that stand under one path.
  mutating func blocks(
    _ nodes: [MarkdownNode], under path: String, within depth: Int,
    paragraphRole: Unit.Role = .paragraph
  ) -> [Block] {
    guard depth > 0 else {
      report(.nestedTooDeep, at: nodes.first?.line ?? 1)
      return []
    }
    return nodes.compactMap { block($0, under: path, within: depth, paragraphRole: paragraphRole) }
  }

  private mutating func block(
    _ node: MarkdownNode, under path: String, within depth: Int, paragraphRole: Unit.Role
  ) -> Block? {
    switch node.kind {
    case .heading(let level): return heading(node, level: level, under: path)
    case .list(let start): return list(node, start: start, under: path, within: depth)
    case .paragraph:
      if let image = node.onlyImage { return figure(image, under: path) }
      return unit(next("p", under: path), paragraphRole, text(of: node), at: node.line)
        .map(Block.paragraph)
    case .quotation:
      let inner = next("quotation", under: path)
      return .quotation(blocks(node.children, under: inner, within: depth - 1))
    case .rule: return .rule
    case .table: return .table(table(node, under: path))
    case .codeBlock: report(.codeBlock, at: node.line)
    case .html: report(.rawHTML, at: node.line)
    default: report(.notWritable, at: node.line)
    }
    return nil
  }

  private mutating func heading(_ node: MarkdownNode, level: Int, under path: String) -> Block? {
    guard (Self.firstHeadingInSection...Self.lastHeadingInSection).contains(level),
      !path.contains(".")
    else {
      report(.headingLevel(level), at: node.line)
      return nil
    }
    let title = unit(next("heading", under: path), .heading, text(of: node), at: node.line)
    if title == nil { report(.headingEmpty, at: node.line) }
    return title.map { .heading(level: level, $0) }
  }

  private mutating func list(
    _ node: MarkdownNode, start: Int?, under path: String, within depth: Int
  ) -> Block? {
    let inner = next("list", under: path)
    var items: [[Block]] = []
    for item in node.children {
      if case .task = item.kind { report(.taskOutsideQuiz, at: item.line) }
      items.append(
        blocks(
          item.children, under: next("item", under: inner), within: depth - 1,
          paragraphRole: .listItem))
    }
    return .list(start: start, items: items)
  }

  /// Reads a table, of which the first row has the headings.
  mutating func table(_ node: MarkdownNode, under path: String) -> Table {
    let inner = next("table", under: path)
    var rows: [[Unit?]] = []
    for (rowIndex, row) in node.children.enumerated() {
      var cells: [Unit?] = []
      for (column, cell) in row.children.enumerated() {
        cells.append(
          unit(
            "\(inner).r\(rowIndex)c\(column + 1)", rowIndex == 0 ? .tableHeading : .tableCell,
            text(of: cell), at: cell.line))
      }
      rows.append(cells)
    }
    return Table(header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  /// Returns the running text in a node, and reports what is not allowed in it.
  mutating func text(of node: MarkdownNode) -> [Inline] {
    var collector = InlineCollector()
    let inlines = collector.inlines(of: node)
    for (fault, line) in collector.faults { report(LessonFault(fault), at: line) }
    return inlines.trimmed
  }

  /// Makes a unit and keeps it in reading order; nil when the text is empty.
  mutating func unit(
    _ key: String, _ role: Unit.Role, _ inlines: [Inline], at line: Int, room: Int? = nil
  ) -> Unit? {
    guard !inlines.isEmpty else { return nil }
    guard let name = Unit.Key(rawValue: key) else {
      report(.nestedTooDeep, at: line)
      return nil
    }
    let text = role.isPlain ? inlines.plainText : inlines.markdown
    // A translator gets the text as Markdown, so it has to come back as the same text.
    if !role.isPlain, (try? [Inline].reading(text)) != inlines { report(.notWritable, at: line) }
    let unit = Unit(
      key: name, role: role, text: text, inlines: inlines, line: line + firstLine - 1, room: room)
    units.append(unit)
    return unit
  }

  /// Returns the path of the next part of one kind under a path.
  mutating func next(_ kind: String, under path: String) -> String {
    let part = "\(path).\(kind)"
    counts[part, default: 0] += 1
    return part + String(counts[part, default: 0])
  }
}

extension MarkdownNode {
  /// The names of all files that are shown as pictures, in order.
  fileprivate var pictureNames: [String] {
    if case .image(let file, _) = kind { return PictureFile.isName(file) ? [file] : [] }
    return children.flatMap(\.pictureNames)
  }

  /// The image, when it is all that the paragraph holds.
  fileprivate var onlyImage: MarkdownNode? {
    guard children.count == 1, case .image = children[0].kind else { return nil }
    return children[0]
  }
}

extension [Inline] {
  /// The running text without spaces at its ends, such as a tag that was left out leaves behind.
  fileprivate var trimmed: [Inline] {
    var inlines = self
    if case .text(let text)? = inlines.first {
      let rest = text.drop { $0 == " " }
      if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(String(rest)) }
    }
    if case .text(var text)? = inlines.last {
      while text.hasSuffix(" ") { text.removeLast() }
      inlines.removeLast()
      if !text.isEmpty { inlines.append(.text(text)) }
    }
    return inlines
  }
}
