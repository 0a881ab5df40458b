import Foundation
import Lessons
import Vocabulary

/// A pack of one file for Kiwix, which `zimwriterfs` makes of the pages.
///
/// The program writes names made by chance into the file; they are replaced, so that the same
/// lessons give the same bytes. It also writes the day, which stays.
struct ZIMPack {
  private static let program = "zimwriterfs"
  private static let package = "zim-tools"
  private static let illustration = "illustration.png"
  private static let author = "the difund authors"

  let files: [Pack.File]

  init(_ edition: Edition, with services: PackServices) throws(PackError) {
    guard let program = services.tool(Self.program) else {
      throw .toolMissing(.zim, program: Self.program, package: Self.package)
    }
    let site = try Self.site(of: edition, with: services)
    do {
      let made = try Self.running(program, on: site, edition)
      let name = services.hash(Array(site.flatMap { Array($0.name.utf8) + $0.bytes }))
      let bytes = try ZIMNames(name).replaced(in: made, md5: services.md5)
      files = [Pack.File(name: "\(edition.name).zim", bytes: bytes)]
    } catch {
      throw .notMade(.zim, detail: String(describing: error))
    }
  }

  /// The pages, and the picture by which libraries show the file.
  private static func site(
    of edition: Edition, with services: PackServices
  ) throws(PackError) -> [Pack.File] {
    try HTMLPack(edition, with: services).pages
      + [Pack.File(name: illustration, bytes: ZIMIllustration.bytes)]
  }

  /// The page that opens first: the one that leads to the others, or the only one.
  private static func welcome(of site: [Pack.File]) -> String {
    let pages = site.map(\.name).filter { $0.hasSuffix(".html") }
    return pages.contains("index.html") ? "index.html" : pages[0]
  }

  private static func title(of edition: Edition) -> String {
    edition.lessons.map { $0.versions[0].text(of: $0.lesson.about.title).text }
      .joined(separator: " · ")
  }

  private static func arguments(for edition: Edition, welcome: String) -> [String] {
    let tags = edition.languages.map(\.threeLetterCode)
    var codes: [String] = []
    for tag in tags where !codes.contains(tag) { codes.append(tag) }
    let first = edition.lessons[0]
    return [
      "--welcome=\(welcome)", "--illustration=\(illustration)",
      "--language=\(codes.joined(separator: ","))", "--title=\(title(of: edition).prefix(30))",
      "--description=\(first.versions[0].text(of: first.lesson.about.audience).text.prefix(80))",
      "--creator=\(author)", "--publisher=\(author)", "--name=difund_\(edition.name)",
      // One thread, because several put the parts of the file in the order in which they finish.
      "--threads=1",
    ]
  }

  private static func running(
    _ program: String, on site: [Pack.File], _ edition: Edition
  ) throws -> [UInt8] {
    let disk = FileManager.default
    let folder = disk.temporaryDirectory.appending(path: "difund-\(UUID().uuidString)").path
    defer { try? disk.removeItem(atPath: folder) }
    for file in site {
      let place = URL(filePath: "\(folder)/site/\(file.name)")
      try disk.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
    let process = Process()
    let said = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments =
      arguments(for: edition, welcome: welcome(of: site))
      + ["\(folder)/site", "\(folder)/made.zim"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = said
    process.standardError = said
    try process.run()
    let words = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let made = disk.contents(atPath: "\(folder)/made.zim"), !made.isEmpty
    else {
      throw Refusal(words: String(decoding: words.suffix(300), as: UTF8.self))
    }
    return [UInt8](made)
  }

  private struct Refusal: Error, CustomStringConvertible {
    let words: String

    var description: String {
      "\(ZIMPack.program): " + words.replacing("\n", with: " ")
    }
  }
}
