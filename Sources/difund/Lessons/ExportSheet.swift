internal import Formats
internal import LessonPacks
internal import Lessons
internal import Vocabulary

/// What is said of packs that were made.
struct ExportSheet {
  private let made: PackCollection
  private let pack: Pack
  private let path: String
  private let ids: [Lesson.ID]
  private let languages: [LanguageTag]

  init(
    _ made: PackCollection, _ pack: Pack, at path: String, of ids: [Lesson.ID],
    in languages: [LanguageTag]
  ) {
    self.made = made
    self.pack = pack
    self.path = path
    self.ids = ids
    self.languages = languages
  }

  func print(as format: OutputFormat) throws {
    let console = Console.current
    switch format {
    case .json: console.outRaw(JSONWriter.pretty.text(of: json))
    case .csv, .html, .svg, .xlsx: try listing.print(as: format, whenEmpty: nil)
    case .table:
      try listing.print(as: format, whenEmpty: nil)
      console.out(
        Message(
          "lesson.exported",
          [
            "ids": .list(ids.map { .text($0.rawValue) }), "path": .text(path),
            "languages": .list(languages.map { .language($0) }),
            "kilobytes": .integer(Self.kilobytes(pack)),
          ]))
    }
    for missing in made.missing { console.note(missing.message) }
    if pack.languages.contains(where: \.isDraft) {
      console.note(Message("lesson.exported-draft"))
    }
  }

  private var listing: Listing {
    var listing = Listing(
      name: "packs",
      columns: [
        .init("pack"), .init("files", alignsRight: true), .init("kilobytes", alignsRight: true),
        .init("languages", alignsRight: true), .init("translated", alignsRight: true),
        .init("reviewed", alignsRight: true),
      ])
    let progress = Progress(pack.languages)
    for (kind, pack) in made.packs {
      listing.rows.append([
        .text(kind.rawValue), .integer(Int64(pack.files.count)), .integer(Self.kilobytes(pack)),
        .integer(Int64(languages.count)), .percent(progress.translated, decimals: 0),
        progress.reviewed.map { .percent($0, decimals: 0) } ?? .empty,
      ])
    }
    return listing
  }

  private var json: JSON {
    [
      "path": .string(path), "lessons": .array(ids.map { .string($0.rawValue) }),
      "packs": .array(
        made.packs.map { kind, pack in
          [
            "kind": .string(kind.rawValue), "files": .integer(Int64(pack.files.count)),
            "bytes": .integer(Int64(pack.byteCount)),
          ]
        }),
      "not_made": .array(
        made.missing.map {
          ["kind": .string($0.kind.rawValue), "program": .string($0.program)]
        }),
      "languages": .array(
        languages.map { language in
          let progress = Progress(pack.languages.filter { $0.language == language })
          return [
            "language": .string(language.text), "texts": .integer(Int64(progress.total)),
            "translated": .number(progress.translated, decimals: 4),
            "reviewed": progress.reviewed.map { .number($0, decimals: 4) } ?? .null,
          ]
        }),
    ]
  }

  private static func kilobytes(_ pack: Pack) -> Int64 { Int64((pack.byteCount + 999) / 1000) }

  /// How far texts are, over several lessons or languages.
  private struct Progress {
    let total: Int
    let translated: Double

    /// The share of the translations that a speaker has approved; nil where there are none.
    let reviewed: Double?

    init(_ all: [TranslationProgress]) {
      total = all.reduce(0) { $0 + $1.total }
      translated =
        total == 0 ? 0 : Double(all.reduce(0) { $0 + $1.translated }) / Double(total)
      let others = all.filter { !$0.isSource }
      let count = others.reduce(0) { $0 + $1.total }
      reviewed =
        count == 0 ? nil : Double(others.reduce(0) { $0 + $1.reviewed }) / Double(count)
    }
  }
}
