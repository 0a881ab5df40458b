import Foundation
import GRDB
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("Kolibri packs") struct KolibriPackTests {
  /// The database of a pack, opened as a file.
  private func database(of pack: Pack) throws -> DatabaseQueue {
    let file = try #require(pack.files.first { $0.name.hasSuffix(".sqlite3") })
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(file.bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let disk = try DatabaseQueue(path: path)
    let memory = try DatabaseQueue()
    try disk.backup(to: memory)
    return memory
  }

  private func rows(_ pack: Pack, _ sql: String) throws -> [[String]] {
    try database(of: pack).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0)" }
      }
    }
  }

  private func export(_ languages: String..., limitBytes: Int = 300_000) throws -> Pack {
    try shipped.export(
      [firstLesson], in: try languages.map(tag), as: .kolibri, limitBytes: limitBytes,
      with: services())
  }

  @Test func `the database is whole, and every file that it names is in the pack`() throws {
    let pack = try export("km", "en")

    #expect(try rows(pack, "PRAGMA integrity_check") == [["ok"]])
    #expect(try rows(pack, "PRAGMA foreign_key_check") == [])
    let files = try rows(
      pack,
      """
      SELECT 'content/storage/' || substr(id, 1, 1) || '/' || substr(id, 2, 1) || '/' || id
        || '.' || extension, CAST(file_size AS TEXT) FROM content_localfile ORDER BY 1
      """)
    let stored = pack.files.filter { $0.name.hasPrefix("content/storage/") }
    #expect(files == stored.map { [$0.name, String($0.bytes.count)] })
    #expect(files.count == 2)
    for file in stored {
      #expect(file.name.contains("/\(services().md5(file.bytes))."))
    }
  }

  @Test func `the pages lie in archives that Kolibri serves`() throws {
    let pack = try export("km")

    let archive = try #require(pack.files.first { $0.name.hasSuffix(".zip") })

    #expect(archive.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(Array(archive.bytes[30..<40]) == Array("index.html".utf8))
  }

  @Test func `each language is a topic with its lessons inside it`() throws {
    let pack = try export("km", "my", "en")

    let outside = try rows(
      pack,
      """
      SELECT child.title FROM content_contentnode AS child
        JOIN content_contentnode AS parent ON parent.id = child.parent_id
      WHERE NOT (parent.lft < child.lft AND child.rght < parent.rght
        AND child.level = parent.level + 1)
      """)
    #expect(outside == [])
    #expect(
      try rows(
        pack,
        """
        SELECT kind, CAST(lft AS TEXT), CAST(rght AS TEXT), lang_id FROM content_contentnode
        ORDER BY lft
        """) == [
          ["topic", "1", "14", "km"], ["topic", "2", "5", "km"], ["html5", "3", "4", "km"],
          ["topic", "6", "9", "my"], ["html5", "7", "8", "my"], ["topic", "10", "13", "en"],
          ["html5", "11", "12", "en"],
        ])
  }

  @Test func `a channel in one language has its lessons at the top`() throws {
    let pack = try export("km")

    #expect(
      try rows(pack, "SELECT kind FROM content_contentnode ORDER BY lft") == [
        ["topic"], ["html5"],
      ])
  }

  @Test func `a lesson has its licence, length and subject, and says when it is a draft`() throws {
    let pack = try export("km")

    let lesson = try #require(
      try rows(
        pack,
        """
        SELECT license_name, CAST(duration AS TEXT), categories, accessibility_labels, description
        FROM content_contentnode WHERE kind = 'html5'
        """
      ).first)
    #expect(lesson[0...3] == ["CC BY", "3000", "BCG3&slG.wZ3EAedB", "Lb0tb9VC"])
    #expect(lesson[4].hasPrefix("សេចក្ដីព្រាងបកប្រែ"))
  }

  @Test func `the same lessons give the same bytes, and their names stay when words change`() throws
  {
    let few = sampleLibrary(khmer: [("front.objectives1", "One", "មួយ")])
    let none = sampleLibrary(khmer: [])
    let khmer = try tag("km")

    let first = try few.export([sampleID], in: [khmer], as: .kolibri, with: services())
    let again = try few.export([sampleID], in: [khmer], as: .kolibri, with: services())
    let before = try none.export([sampleID], in: [khmer], as: .kolibri, with: services())

    #expect(first == again)
    let names = "SELECT id, content_id FROM content_contentnode ORDER BY lft"
    #expect(try rows(first, names) == rows(before, names))
    let versions = try [before, first].map {
      try #require(Int(rows($0, "SELECT CAST(version AS TEXT) FROM content_channelmetadata")[0][0]))
    }
    #expect(versions[0] < versions[1], "Kolibri takes only what has a higher number")
  }

  @Test(arguments: [
    ("shn", ["shn", "shn", "NULL", "ltr"]), ("ms-Arab", ["ms-Arab", "ms", "Arab", "rtl"]),
    ("zh-Hans-SG-variant", ["zh", "zh", "NULL", "ltr"]),
  ])
  func `every language has its row`(language: String, row: [String]) throws {
    let pack = try translatedSample(into: language, title: "T")
      .export([sampleID], in: [try tag(language)], as: .kolibri, with: services())

    #expect(
      try rows(
        pack,
        """
        SELECT id, lang_code, coalesce(lang_subcode, 'NULL'), lang_direction
        FROM content_language
        """) == [row])
  }

  @Test func `a very long title is cut between letters`() throws {
    let title = String(repeating: "ក្រុ", count: 750)
    let pack = try translatedSample(into: "shn", title: title)
      .export([sampleID], in: [try tag("shn")], as: .kolibri, with: services())

    let names = try rows(pack, "SELECT title FROM content_contentnode WHERE kind = 'html5'")
    #expect(names[0][0].unicodeScalars.count <= 200)
    #expect(names[0][0].hasPrefix("ក្រុក្រុ"))
    #expect(names[0][0].hasSuffix("…"))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"] != nil))
  func `the tables have the columns of Kolibri's own channels`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"])
    let schema = try String(
      contentsOfFile: "\(folder)/schemas/kolibri-channel-5.sql", encoding: .utf8)
    let theirs = try DatabaseQueue()
    try theirs.write { try $0.execute(sql: schema) }
    let ours = try database(of: try export("km"))

    let columns = """
      SELECT master.name, field.name, field.type, field."notnull", field.pk
      FROM sqlite_master AS master, pragma_table_info(master.name) AS field
      WHERE master.type = 'table' ORDER BY 1, field.cid
      """
    let wanted = try theirs.read { try Row.fetchAll($0, sql: columns) }
    #expect(wanted.count > 70)
    #expect(try ours.read { try Row.fetchAll($0, sql: columns) } == wanted)
  }
}
