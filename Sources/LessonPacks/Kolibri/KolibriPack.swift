import Formats
import Lessons

/// A pack that Kolibri imports from a disk: the database of a channel, and its files.
struct KolibriPack {
  let files: [Pack.File]

  init(_ edition: Edition, with services: PackServices) throws(PackError) {
    let channel = try KolibriChannel(edition, with: services) {
      (entry, place) throws(PackError) in
      try Self.file(of: entry, place, in: edition, with: services)
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

  /// A page in an archive: a lesson in one language, or in the first two side by side.
  private static func file(
    of entry: Edition.Entry, _ place: Int, in edition: Edition, with services: PackServices
  ) throws(PackError) -> KolibriFile {
    let places = edition.choices.isParallel ? [0, 1] : [place]
    let part = Edition(
      name: edition.name,
      lessons: [Edition.Entry(lesson: entry.lesson, versions: places.map { entry.versions[$0] })],
      languages: places.map { edition.languages[$0] }, choices: edition.choices)
    var setting = HTMLSetting(services)
    setting.choices = edition.choices
    setting.faces = try services.fonts.faces(for: part)
    let page = HTMLPage(of: part.lessons[0].versions, setting).text(setting)
    let bytes = ZipArchive([.init(name: "index.html", bytes: Array(page.utf8))]).bytes()
    return KolibriFile(name: services.md5(bytes), fileExtension: "zip", bytes: bytes)
  }
}
