import Lessons
import Vocabulary

/// The list of what is in a pack, which lies beside its files.
struct PackManifest {
  static let fileName = "manifest.json"

  /// The name of the signature of the list.
  static let signatureName = "manifest.json.sig"

  private let text: String

  var bytes: [UInt8] { Array(text.utf8) }

  init(kind: Pack.Kind, edition: Edition, files: [Pack.File], services: PackServices) {
    let lessons = edition.lessons.map { Self.json(of: $0, services) }
    let json = JSONValue.object([
      ("format", .string("difund-pack")), ("format_version", .integer(2)),
      ("kind", .string(kind.rawValue)), ("name", .string(edition.name)),
      ("readers", .string(edition.choices.readers.rawValue)),
      ("licence", .string(Licence.code)),
      ("content_sha256", .string(Self.contentHash(of: edition, services))),
      ("fonts", .array(Self.faces(of: kind, edition, services).map { Self.json(of: $0) })),
      ("files", .array(Self.json(of: files, services))),
      ("lessons", .array(lessons)),
    ])
    text = json.text(indent: 0) + "\n"
  }

  /// Makes the list of a folder of packs, one for each kind.
  init(
    of packs: [(kind: Pack.Kind, pack: Pack)], missing: [PackCollection.Missing], edition: Edition,
    files: [Pack.File], services: PackServices
  ) {
    let json = JSONValue.object([
      ("format", .string("difund-packs")), ("format_version", .integer(2)),
      ("name", .string(edition.name)),
      ("readers", .string(edition.choices.readers.rawValue)),
      ("licence", .string(Licence.code)),
      ("content_sha256", .string(Self.contentHash(of: edition, services))),
      (
        "packs",
        .array(
          packs.map { kind, pack in
            .object([
              ("kind", .string(kind.rawValue)), ("files", .integer(pack.files.count)),
              ("bytes", .integer(pack.byteCount)),
            ])
          })
      ),
      (
        "not_made",
        .array(
          missing.map { missing in
            .object([
              ("kind", .string(missing.kind.rawValue)), ("program", .string(missing.program)),
            ])
          })
      ),
      ("files", .array(Self.json(of: files, services))),
      ("lessons", .array(edition.lessons.map { Self.json(of: $0, services) })),
    ])
    text = json.text(indent: 0) + "\n"
  }

  /// The hash of the content alone, which packs of different kinds with the same content share.
  static func contentHash(of edition: Edition, _ services: PackServices) -> String {
    services.hash(content(of: edition, services))
  }

  private static func content(of edition: Edition, _ services: PackServices) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ field: String) {
      bytes += field.utf8
      bytes.append(0)
    }
    for entry in edition.lessons {
      add(entry.lesson.id.rawValue)
      add(String(entry.lesson.about.version))
      for version in entry.versions {
        add(version.language.text)
        for unit in entry.lesson.units {
          let shown = version.text(of: unit)
          add(unit.key.rawValue)
          add(shown.state.rawValue)
          add(shown.text)
        }
      }
      for (name, picture) in entry.lesson.pictures.sorted(by: { $0.key < $1.key }) {
        add(name)
        add(services.hash(picture))
      }
    }
    return bytes
  }

  private static func json(of entry: Edition.Entry, _ services: PackServices) -> JSONValue {
    .object([
      ("lesson", .string(entry.lesson.id.rawValue)),
      ("version", .integer(entry.lesson.about.version)),
      ("title", .string(entry.lesson.about.title.text)),
      ("languages", .array(entry.versions.map { Self.json(of: $0) })),
    ])
  }

  /// The fonts that packs of a kind bring along as files that browsers read.
  private static func faces(
    of kind: Pack.Kind, _ edition: Edition, _ services: PackServices
  ) -> [FontFace] {
    let others: Set<Pack.Kind> = [.pdf, .text]
    // A pack without its fonts is refused before its list is made.
    return others.contains(kind) ? [] : (try? services.fonts.faces(for: edition)) ?? []
  }

  private static func json(of face: FontFace) -> JSONValue {
    .object([
      ("family", .string(face.family)), ("part_of", .string(face.source)),
      ("copyright", .string(face.copyright)), ("licence", .string(FontFace.licenceCode)),
    ])
  }

  private static func json(of files: [Pack.File], _ services: PackServices) -> [JSONValue] {
    let hashes = concurrently(files.count) { place in services.hash(files[place].bytes) }
    return zip(files, hashes).map { file, hash in
      .object([
        ("name", .string(file.name)), ("bytes", .integer(file.bytes.count)),
        ("sha256", .string(hash)),
      ])
    }
  }

  private static func json(of version: LocalizedLesson) -> JSONValue {
    let progress = version.progress
    let status = progress.isSource ? "source" : progress.isDraft ? "draft" : "reviewed"
    return .object([
      ("tag", .string(version.language.text)), ("status", .string(status)),
      ("units", .integer(progress.total)), ("translated", .integer(progress.translated)),
      ("reviewed", .integer(progress.reviewed)), ("stale", .integer(progress.stale)),
      ("refused", .integer(progress.refused)),
    ])
  }
}
