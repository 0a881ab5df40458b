import Formats
import Lessons

/// A pack that Kolibri imports from a disk: the database of a channel, and its files.
struct KolibriPack {
  let files: [Pack.File]

  init(_ edition: Edition, with services: PackServices) throws(PackError) {
    let channel = KolibriChannel(edition, with: services) {
      Self.file(of: $0, with: services)
    }
    let database = try KolibriDatabase(of: channel, with: services)
    var storage: [String: KolibriFile] = [:]
    for file in Self.files(in: channel.root) { storage[file.path] = file }
    files =
      [Pack.File(name: "content/databases/\(channel.id).sqlite3", bytes: database.bytes)]
      + storage.sorted { $0.key < $1.key }.map { Pack.File(name: $0.key, bytes: $0.value.bytes) }
  }

  private static func files(in node: KolibriNode) -> [KolibriFile] {
    if case .lesson(_, let file) = node.content { return [file] }
    return node.children.flatMap { files(in: $0) }
  }

  private static func file(
    of version: LocalizedLesson, with services: PackServices
  ) -> KolibriFile {
    let page = HTMLPage(of: [version], with: services).text
    let bytes = ZipArchive([.init(name: "index.html", bytes: Array(page.utf8))]).bytes()
    return KolibriFile(name: services.md5(bytes), fileExtension: "zip", bytes: bytes)
  }
}
