internal import Foundation
internal import Grants
internal import Vocabulary

/// Reads PDF files with the programs of poppler, in processes of their own: a file that a stranger
/// made can end such a process, and not this one.
enum PDFReader {
  /// How long a program may take for one file.
  private static let limitSeconds = "20"

  /// The most bytes of text that are looked at.
  private static let limitBytes = 20_000_000

  /// The text of a file, and what was written into it about its author.
  static func text(of path: String, at place: String) throws -> AttachmentText {
    guard let information = try output(of: "pdfinfo", ["-enc", "UTF-8", path]),
      let text = try output(of: "pdftotext", ["-q", "-enc", "UTF-8", path, "-"])
    else {
      return AttachmentText(
        texts: [],
        unread: [UnreadPart(place: place, reason: Message("attachment.no-poppler"))])
    }
    var texts = information.text.split(whereSeparator: \.isNewline).compactMap { line in
      property(in: line, at: place)
    }
    if information.status == 0,
      let description = try output(of: "pdfinfo", ["-enc", "UTF-8", "-meta", path]),
      !description.text.isEmpty
    {
      texts.append(NamedText(description.text, at: "\(place).properties.xmp"))
    }
    texts.append(NamedText(text.text, at: "\(place).text"))
    var unread: [UnreadPart] = []
    if information.status != 0 || text.status != 0 {
      unread.append(
        UnreadPart(place: place, reason: Message("attachment.damaged", ["name": .text(place)])))
    } else if !text.text.contains(where: { !$0.isWhitespace }) {
      unread.append(
        UnreadPart(place: "\(place).text", reason: Message("attachment.picture")))
    }
    return AttachmentText(texts: texts, unread: unread)
  }

  /// A line such as `Author: …`; those that speak of pages and sizes name nobody.
  private static func property(in line: Substring, at place: String) -> NamedText? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon].lowercased()
    let value = line[line.index(after: colon)...].drop { $0.isWhitespace }
    guard ["author", "creator", "keywords", "producer", "subject", "title"].contains(name),
      !value.isEmpty
    else { return nil }
    return NamedText(String(value), at: "\(place).properties.\(name)")
  }

  /// What a program prints, or nil when it is not installed.
  private static func output(
    of program: String, _ arguments: [String]
  ) throws -> (text: String, status: Int32)? {
    let files = FileManager.default
    guard
      let path = ["/usr/bin", "/usr/local/bin"].map({ "\($0)/\(program)" })
        .first(where: files.isExecutableFile)
    else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = [limitSeconds, path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var bytes: [UInt8] = []
    while let piece = try pipe.fileHandleForReading.read(upToCount: 1 << 20), !piece.isEmpty {
      if bytes.count < limitBytes { bytes += Array(piece) }
    }
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }
}
