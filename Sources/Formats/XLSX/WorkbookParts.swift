internal import Vocabulary

/// The parts of a workbook beside its sheets.
struct WorkbookParts {
  let properties: WorkbookProperties
  let names: [String]
  let layouts: [SheetLayout]
  let filters: [String?]

  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument"

  /// The files, of which the first tells programs what the archive is.
  func entries(styles: [UInt8]) -> [ZipArchive.Entry] {
    [
      .init(name: "[Content_Types].xml", bytes: contentTypes),
      .init(name: "_rels/.rels", bytes: packageRelationships),
      .init(name: "docProps/app.xml", bytes: application),
      .init(name: "docProps/core.xml", bytes: core),
      .init(name: "xl/workbook.xml", bytes: workbook),
      .init(name: "xl/_rels/workbook.xml.rels", bytes: workbookRelationships),
      .init(name: "xl/styles.xml", bytes: styles),
    ]
  }

  /// ECMA-376 part 2, section 10.1.2.2.
  private var contentTypes: [UInt8] {
    var writer = XMLWriter()
    writer.start("Types", [("xmlns", "\(Self.packageNamespace)/content-types")])
    let package = "application/vnd.openxmlformats-package"
    writer.element(
      "Default", [("Extension", "rels"), ("ContentType", "\(package).relationships+xml")])
    writer.element("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
    var overrides = [
      ("/xl/workbook.xml", "\(Self.types).spreadsheetml.sheet.main+xml"),
      ("/xl/styles.xml", "\(Self.types).spreadsheetml.styles+xml"),
      ("/docProps/core.xml", "\(package).core-properties+xml"),
      ("/docProps/app.xml", "\(Self.types).extended-properties+xml"),
    ]
    for number in 1...names.count {
      overrides.append(
        ("/xl/worksheets/sheet\(number).xml", "\(Self.types).spreadsheetml.worksheet+xml"))
    }
    for (part, type) in overrides {
      writer.element("Override", [("PartName", part), ("ContentType", type)])
    }
    writer.end()
    return writer.finish()
  }

  private var packageRelationships: [UInt8] {
    relationships([
      ("\(relationshipNamespace)/officeDocument", "xl/workbook.xml"),
      ("\(Self.packageNamespace)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("\(relationshipNamespace)/extended-properties", "docProps/app.xml"),
    ])
  }

  private var workbookRelationships: [UInt8] {
    relationships(
      (1...names.count).map { ("\(relationshipNamespace)/worksheet", "worksheets/sheet\($0).xml") }
        + [("\(relationshipNamespace)/styles", "styles.xml")])
  }

  private func relationships(_ targets: [(type: String, target: String)]) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("Relationships", [("xmlns", "\(Self.packageNamespace)/relationships")])
    for (index, target) in targets.enumerated() {
      writer.element(
        "Relationship",
        [("Id", "rId\(index + 1)"), ("Type", target.type), ("Target", target.target)])
    }
    writer.end()
    return writer.finish()
  }

  /// ECMA-376 part 1, section 18.2.
  private var workbook: [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "workbook", [("xmlns", spreadsheetNamespace), ("xmlns:r", relationshipNamespace)])
    writer.start("bookViews")
    writer.element("workbookView", [("activeTab", "0")])
    writer.end()
    writer.start("sheets")
    for (index, name) in names.enumerated() {
      writer.element(
        "sheet",
        [("name", name), ("sheetId", String(index + 1)), ("r:id", "rId\(index + 1)")])
    }
    writer.end()
    writeNames(to: &writer)
    writer.end()
    return writer.finish()
  }

  /// The rows that every page repeats, and the cells that are filtered.
  private func writeNames(to writer: inout XMLWriter) {
    var defined: [(attributes: XMLWriter.Attributes, text: String)] = []
    for (index, name) in names.enumerated() {
      let sheet = ("localSheetId", String(index))
      if let filter = filters[index] {
        let cells = filter.split(separator: ":").map(Self.absolute).joined(separator: ":")
        defined.append(
          (
            [("name", "_xlnm._FilterDatabase"), sheet, ("hidden", "1")],
            "\(SheetName.quoted(name))!\(cells)"
          ))
      }
      if layouts[index].frozenRows > 0 {
        defined.append(
          (
            [("name", "_xlnm.Print_Titles"), sheet],
            "\(SheetName.quoted(name))!$1:$\(layouts[index].frozenRows)"
          ))
      }
    }
    guard !defined.isEmpty else { return }
    writer.start("definedNames")
    for name in defined { writer.element("definedName", name.attributes, text: name.text) }
    writer.end()
  }

  private static func absolute(_ reference: Substring) -> String {
    let letters = reference.prefix { !$0.isNumber }
    return "$\(letters)$\(reference.dropFirst(letters.count))"
  }

  private var core: [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "cp:coreProperties",
      [
        ("xmlns:cp", "\(Self.packageNamespace)/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ])
    writer.element("dc:title", text: properties.title)
    if !properties.subject.isEmpty { writer.element("dc:subject", text: properties.subject) }
    writer.element("dc:language", text: properties.language.text)
    // The form without fractions, which is the one that programs read.
    let time = properties.created.description.prefix(19) + "Z"
    for name in ["dcterms:created", "dcterms:modified"] {
      writer.element(name, [("xsi:type", "dcterms:W3CDTF")], text: String(time))
    }
    writer.end()
    return writer.finish()
  }

  private var application: [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "Properties",
      [("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")])
    writer.element("Application", text: "difund")
    writer.end()
    return writer.finish()
  }
}
