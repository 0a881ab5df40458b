internal import Formats
public import Grants

/// Tells what sort of file some bytes are, by what is in them, and refuses what cannot be read or
/// should not be.
///
/// - Parameters:
///   - bytes: The file.
///   - name: The name of the file, whose end must fit.
/// - Returns: The sort.
/// - Throws: `FileRefusal`.
public func attachmentKind(
  of bytes: [UInt8], name: String
) throws(FileRefusal) -> AttachmentKind {
  let kind = try kindByContent(bytes, name: name)
  let end = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  // Only by its name a table of comma-separated values differs from other text.
  if kind == .text, AttachmentKind.csv.extensions.contains(end) { return .csv }
  guard kind.extensions.contains(end) else { throw .misnamed(name: name, kind) }
  return kind
}

private func kindByContent(_ bytes: [UInt8], name: String) throws(FileRefusal) -> AttachmentKind {
  if bytes.starts(with: Array("%PDF-".utf8)) {
    try checkPDF(bytes, name: name)
    return .pdf
  }
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
    // The last chunk, which has no content.
    guard bytes.suffix(8).starts(with: Array("IEND".utf8)) else { throw .damaged(name: name) }
    return .png
  }
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
    // Some cameras fill up the file after its end.
    guard bytes.suffix(1024).holds([0xFF, 0xD9]) else { throw .damaged(name: name) }
    return .jpeg
  }
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
    return try kindOfArchive(bytes, name: name)
  }
  // Office documents with a password, and those of before 2007, lie in such containers.
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
    let isEncrypted = bytes.holds(Array("EncryptedPackage".utf8).flatMap { [$0, 0] })
    throw isEncrypted ? .encrypted(name: name) : .unknown(name: name)
  }
  guard isText(bytes) else { throw .unknown(name: name) }
  return .text
}

// MARK: PDF

private func checkPDF(_ bytes: [UInt8], name: String) throws(FileRefusal) {
  guard bytes.suffix(2048).holds(Array("%%EOF".utf8)) else { throw .damaged(name: name) }
  // The dictionary that names the means of encryption is never compressed itself.
  guard !hasDictionaryEntry("/Encrypt", in: bytes) else { throw .encrypted(name: name) }
  let hasProgram = ["/JavaScript", "/Launch"].contains { name in
    bytes.holds(Array(name.utf8))
  }
  guard !hasProgram else { throw .macros(name: name) }
}

/// Whether a name is followed by a reference or a dictionary, as in `/Encrypt 7 0 R`.
private func hasDictionaryEntry(_ name: String, in bytes: [UInt8]) -> Bool {
  let wanted = Array(name.utf8)
  var start = 0
  while let place = bytes[start...].firstRange(of: wanted) {
    var next = place.upperBound
    while next < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[next]) { next += 1 }
    if next < bytes.count, (0x30...0x39).contains(bytes[next]) || bytes[next] == 0x3C {
      return true
    }
    start = place.upperBound
  }
  return false
}

// MARK: Office documents

private func kindOfArchive(_ bytes: [UInt8], name: String) throws(FileRefusal) -> AttachmentKind {
  var names: Set<String> = []
  _ = try openedArchive(bytes, name: name) { part in
    names.insert(part)
    return false
  }
  guard !names.contains(where: \.isProgram) else { throw .macros(name: name) }
  if names.contains("word/document.xml") { return .docx }
  if names.contains("xl/workbook.xml") { return .xlsx }
  if names.contains("mimetype"), names.contains("content.xml") {
    let parts = try openedArchive(bytes, name: name) {
      $0 == "mimetype" || $0 == "META-INF/manifest.xml"
    }
    let manifest = parts["META-INF/manifest.xml"] ?? []
    guard !manifest.holds(Array("encryption-data".utf8)) else {
      throw .encrypted(name: name)
    }
    let type = String(decoding: parts["mimetype"] ?? [], as: UTF8.self)
    if type == AttachmentKind.odt.mediaType { return .odt }
    if type == AttachmentKind.ods.mediaType { return .ods }
  }
  throw .unknown(name: name)
}

/// The wanted files of an office document; all are looked at for their sizes.
func openedArchive(
  _ bytes: [UInt8], name: String, where isWanted: (String) -> Bool
) throws(FileRefusal) -> ZipArchive {
  do throws(FormatError) {
    return try ZipArchive(reading: bytes, path: name, limits: officeLimits, where: isWanted)
  } catch {
    throw refusal(of: error, name: name)
  }
}

/// What real office documents keep to: text and XML become 20 to 100 times smaller.
private var officeLimits: ZipArchive.Limits {
  var limits = ZipArchive.Limits()
  limits.entries = 5000
  limits.growth = 200
  return limits
}

private func refusal(of error: FormatError, name: String) -> FileRefusal {
  guard case .zip(let fault, _) = error else { return .damaged(name: name) }
  return switch fault {
  case .encrypted: .encrypted(name: name)
  case .tooLarge, .tooManyEntries: .unpacksTooLarge(name: name)
  case .damaged, .notArchive, .repeated, .unsafeName: .damaged(name: name)
  }
}

extension String {
  /// Whether a part of an office document is a program.
  fileprivate var isProgram: Bool {
    let name = lowercased()
    return name.hasSuffix("vbaproject.bin") || name.hasPrefix("basic/")
      || name.hasPrefix("scripts/")
  }
}

// MARK: Text

/// Whether bytes are text in UTF-8, or in UTF-16 with a mark.
private func isText(_ bytes: [UInt8]) -> Bool {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return bytes.count.isMultiple(of: 2)
  }
  guard String(validating: bytes, as: UTF8.self) != nil else { return false }
  return bytes.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
}

extension Collection<UInt8> {
  /// Whether some bytes stand in these.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool { firstRange(of: wanted) != nil }
}
