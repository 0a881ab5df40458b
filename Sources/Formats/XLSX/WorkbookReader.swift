/// Finds the parts of a workbook and reads them.
///
/// Elements count by their local names, since the strict form has other namespaces.
struct WorkbookReader {
  private let archive: ZipArchive
  private let file: String
  private var cellsLeft: Int
  private let cellLimit: Int

  init(archive: ZipArchive, file: String, cellLimit: Int) {
    self.archive = archive
    self.file = file
    self.cellLimit = cellLimit
    cellsLeft = cellLimit
  }

  /// Reads all sheets of cells.
  mutating func sheets() throws(FormatError) -> [Workbook.Sheet] {
    let main = try mainPart()
    let related = try relationships(of: main)
    let book = try element(main)
    let properties = book.first("workbookPr")
    let is1904 = ["1", "true", "on"].contains(properties?.value("date1904") ?? "")
    var context = SheetContext(is1904: is1904)
    if let part = related.first(where: { $0.type == "styles" })?.target, archive[part] != nil {
      context.dateStyles = SheetContext.dateStyles(in: try element(part))
    }
    if let part = related.first(where: { $0.type == "sharedStrings" })?.target {
      context.strings = try sharedStrings(part)
    }
    var sheets: [Workbook.Sheet] = []
    for sheet in book.first("sheets")?.all("sheet") ?? [] {
      guard let name = sheet.value("name"),
        let key = sheet.attributes.first(where: {
          $0.name.local == "id" && $0.name.namespace.hasSuffix("/relationships")
        })?.value, let relation = related.first(where: { $0.id == key })
      else { throw damaged(main) }
      // Sheets of charts and of dialogues hold no cells.
      guard relation.type == "worksheet" else { continue }
      let rows = try rows(of: relation.target, context)
      let state = sheet.value("state") ?? "visible"
      sheets.append(
        Workbook.Sheet(
          name: SpreadsheetText.unescaped(name), isHidden: state != "visible", rows: rows))
    }
    return sheets
  }

  private struct Relation {
    let id: String
    /// The last part of the type, which the transitional and the strict form share.
    let type: String
    let target: String
  }

  private func mainPart() throws(FormatError) -> String {
    guard archive["_rels/.rels"] != nil,
      let main = try relationships(of: "").first(where: { $0.type == "officeDocument" })?.target,
      let bytes = archive[main],
      try XMLElement.reading(bytes, file: path(main)).name.local == "workbook"
    else { throw .workbook(.notWorkbook, path: file) }
    return main
  }

  private func relationships(of part: String) throws(FormatError) -> [Relation] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let root = try element("\(folder)_rels/\(name).rels")
    return root.all("Relationship").compactMap { relation in
      guard let id = relation.value("Id"), let type = relation.value("Type"),
        let target = relation.value("Target"), relation.value("TargetMode") != "External"
      else { return nil }
      return Relation(
        id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
        target: Self.resolved(target, in: folder))
    }
  }

  private static func resolved(_ target: String, in folder: String) -> String {
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var parts: [Substring] = []
    for part in (folder + target).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private func sharedStrings(_ part: String) throws(FormatError) -> [String] {
    var strings = SharedStrings()
    try read(part) { event in strings.take(event) }
    return strings.strings
  }

  private mutating func rows(
    of part: String, _ context: SheetContext
  ) throws(FormatError) -> [Workbook.Row] {
    var sheet = SheetReader(context: context, cellLimit: cellsLeft)
    try read(part) { event in sheet.take(event) }
    guard !sheet.isDamaged else { throw damaged(part) }
    guard !sheet.isTooLarge else {
      throw .workbook(.tooManyCells(limit: cellLimit), path: file)
    }
    cellsLeft -= sheet.cellCount
    return sheet.rows
  }

  /// Reads a part in pieces, so that its events never lie in memory as a whole.
  private func read(_ part: String, _ take: (XMLEvent) -> Void) throws(FormatError) {
    guard let bytes = archive[part] else { throw damaged(part) }
    var reader = XMLReader(file: path(part))
    let step = 1 << 16
    for start in stride(from: 0, to: bytes.count, by: step) {
      for event in try reader.read(Array(bytes[start..<min(start + step, bytes.count)])) {
        take(event)
      }
    }
    for event in try reader.finish() { take(event) }
  }

  private func element(_ part: String) throws(FormatError) -> XMLElement {
    guard let bytes = archive[part] else { throw damaged(part) }
    return try XMLElement.reading(bytes, file: path(part))
  }

  private func damaged(_ part: String) -> FormatError {
    .workbook(.damaged(part: part), path: file)
  }

  private func path(_ part: String) -> String { "\(file)/\(part)" }
}

extension XMLElement {
  /// The elements directly inside this one with a local name, whatever their namespace.
  func all(_ local: String) -> [XMLElement] { elements.filter { $0.name.local == local } }

  /// The first of them.
  func first(_ local: String) -> XMLElement? { all(local).first }
}
