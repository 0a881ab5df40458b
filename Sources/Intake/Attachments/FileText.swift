internal import Formats
public import Grants
internal import Text
internal import Vocabulary

/// Reads what a file says in words: what programs wrote about its author into it, and its text.
///
/// - Parameters:
///   - bytes: The file.
///   - kind: Its sort; of PDF files, which need a program of their own, nothing is read.
///   - place: Where the file stands, as leaks tell it.
/// - Returns: The texts, and what could not be read.
public func attachmentText(
  of bytes: [UInt8], kind: AttachmentKind, at place: String
) -> AttachmentText {
  do {
    switch kind {
    case .pdf: return AttachmentText(texts: [])
    case .docx, .xlsx: return try officeText(bytes, at: place)
    case .odt, .ods: return try openDocumentText(bytes, at: place)
    case .jpeg, .png:
      let texts = pictureTexts(bytes).map { NamedText($0, at: "\(place).properties") }
      return AttachmentText(
        texts: texts,
        unread: [UnreadPart(place: "\(place).text", reason: Message("attachment.picture"))])
    case .text, .csv:
      return AttachmentText(texts: [NamedText(try decodeText(bytes), at: "\(place).text")])
    }
  } catch {
    let reason =
      (error as? any ExplainableError)?.message
      ?? Message("attachment.damaged", ["name": .text(place)])
    return AttachmentText(texts: [], unread: [UnreadPart(place: place, reason: reason)])
  }
}

// MARK: Office documents

private func officeText(_ bytes: [UInt8], at place: String) throws -> AttachmentText {
  let archive = try openedArchive(bytes, name: place) { name in
    name.hasSuffix(".xml")
      && (name.hasPrefix("docProps/") || name.hasPrefix("word/") || name.hasPrefix("xl/"))
  }
  return try text(of: archive, at: place) { $0.hasPrefix("docProps/") }
}

private func openDocumentText(_ bytes: [UInt8], at place: String) throws -> AttachmentText {
  let archive = try openedArchive(bytes, name: place) { name in
    ["content.xml", "meta.xml", "styles.xml"].contains(name)
  }
  return try text(of: archive, at: place) { $0 == "meta.xml" }
}

/// The properties of a document, part by part, and its text.
private func text(
  of archive: ZipArchive, at place: String, isProperties: (String) -> Bool
) throws -> AttachmentText {
  var limits = XMLReader.Limits()
  limits.tokenBytes = 10_000_000
  var found: [NamedText] = []
  for entry in archive.entries {
    let events = try XMLReader.events(in: entry.bytes, file: entry.name, limits: limits)
    if isProperties(entry.name) {
      found += properties(events).map { name, value in
        NamedText(value, at: "\(place).properties.\(name)")
      }
    } else {
      let (text, authors) = words(events)
      if !text.isEmpty { found.append(NamedText(text, at: "\(place).text")) }
      found += authors.map { NamedText($0, at: "\(place).properties.author") }
    }
  }
  return AttachmentText(texts: found)
}

/// The values of a list of properties, by the names of their elements.
private func properties(_ events: [XMLEvent]) -> [(name: String, value: String)] {
  var found: [(name: String, value: String)] = []
  var names: [String] = []
  for event in events {
    switch event.kind {
    case .start(let name, _): names.append(name.local)
    case .end: _ = names.popLast()
    case .text(let text) where text.contains(where: { !$0.isWhitespace }):
      found.append((names.last ?? "", text))
    case .instruction, .text: break
    }
  }
  return found
}

/// The text of a document, with a line for each paragraph, and the authors of remarks and changes.
private func words(_ events: [XMLEvent]) -> (text: String, authors: [String]) {
  var text = ""
  var authors: [String] = []
  for event in events {
    switch event.kind {
    case .start(let name, let attributes):
      if ["tab", "br", "line-break", "s"].contains(name.local) { text += " " }
      for attribute in attributes where attribute.name.local == "author" {
        if !authors.contains(attribute.value) { authors.append(attribute.value) }
      }
    case .end(let name):
      // Paragraphs and cells; a spreadsheet's shared strings are `si`.
      if ["p", "h", "si", "c", "table-cell"].contains(name.local), text.last != "\n" {
        text += "\n"
      }
    case .text(let piece): text += piece
    case .instruction: break
    }
  }
  return (text, authors)
}

// MARK: Pictures

/// What programs and cameras wrote about a picture: the text chunks of PNG, the remarks of JPEG and
/// the readable texts of its Exif, XMP and IPTC parts.
private func pictureTexts(_ bytes: [UInt8]) -> [String] {
  let parts = bytes.first == 0x89 ? chunksOfPNG(bytes) : segmentsOfJPEG(bytes)
  return parts.flatMap(readableTexts)
}

private func chunksOfPNG(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var place = 8
  while place + 12 <= bytes.count {
    let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= bytes.count - place - 12 else { break }
    let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
    if ["tEXt", "iTXt", "eXIf"].contains(name) {
      parts.append(bytes[(place + 8)..<(place + 8 + length)])
    }
    place += 12 + length
  }
  return parts
}

private func segmentsOfJPEG(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var place = 2
  while place + 4 <= bytes.count, bytes[place] == 0xFF {
    let marker = bytes[place + 1]
    if marker == 0xDA { break }
    let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
    guard length >= 2, place + 2 + length <= bytes.count else { break }
    if marker == 0xFE || marker == 0xE1 || marker == 0xED {
      parts.append(bytes[(place + 4)..<(place + 2 + length)])
    }
    place += 2 + length
  }
  return parts
}

/// The pieces of at least four readable characters between those that nobody reads.
private func readableTexts(_ bytes: ArraySlice<UInt8>) -> [String] {
  bytes.split { $0 < 0x20 }.compactMap { piece in
    guard let text = String(validating: piece, as: UTF8.self), text.count > 3 else { return nil }
    return text
  }
}
