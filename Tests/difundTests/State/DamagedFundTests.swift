import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Damaged funds") struct DamagedFundTests {
  /// Commands that read and that write.
  private static let commands = [
    ["audit", "verify"], ["application", "list"], ["call", "close"], ["backup", "create", "copy"],
    ["rates", "import", Fund.demo + "/rates.csv"],
  ]

  private func refuses(_ words: [String], on fund: Fund, saying text: String) async throws {
    let outcome = try await fund.run(
      words.map { $0 == "copy" ? fund.place.path($0) : $0 })

    #expect(outcome.status == 1, "\(words)")
    #expect(outcome.output == "", "\(words)")
    #expect(outcome.errors.contains(text), "\(words): \(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(words): \(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: fund.place.path("copy")))
  }

  private func overwrite(_ fund: Fund, at offset: UInt64, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(filePath: fund.path + "/fund.sqlite"))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  @Test(arguments: commands)
  func `a database with a broken head is damaged`(words: [String]) async throws {
    let fund = try await Fund()
    try overwrite(fund, at: 0, with: Array("No database here".utf8))

    try await refuses(words, on: fund, saying: "fund.sqlite is damaged: ")
  }

  @Test(arguments: commands)
  func `a database with broken pages is damaged`(words: [String]) async throws {
    let fund = try await Fund()
    try overwrite(fund, at: 4096, with: Array(repeating: 0xA5, count: 80 * 4096))

    try await refuses(words, on: fund, saying: "fund.sqlite is damaged: ")
  }

  @Test(arguments: commands)
  func `a database that was cut off is damaged`(words: [String]) async throws {
    let fund = try await Fund()
    #expect(unsafe truncate(fund.path + "/fund.sqlite", 20_000) == 0)

    try await refuses(words, on: fund, saying: "fund.sqlite is damaged: ")
  }

  @Test(arguments: commands)
  func `an emptied database is a loss, and no new fund is made of it`(words: [String]) async throws
  {
    let fund = try await Fund()
    #expect(unsafe truncate(fund.path + "/fund.sqlite", 0) == 0)

    try await refuses(words, on: fund, saying: "has lost what it held")
    try await refuses(words, on: fund, saying: "has lost what it held")
  }

  @Test(arguments: commands)
  func `a folder in place of the database is told`(words: [String]) async throws {
    let fund = try await Fund()
    let path = fund.path + "/fund.sqlite"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)

    try await refuses(words, on: fund, saying: path)
  }

  @Test(arguments: commands)
  func `a database of a later release is left alone`(words: [String]) async throws {
    let fund = try await Fund()
    let path = fund.path + "/fund.sqlite"
    let queue = try DatabaseQueue(path: path)
    try await queue.write { database in
      try database.execute(sql: "INSERT INTO schema_migration VALUES ('999-of-the-future')")
    }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: path))

    try await refuses(words, on: fund, saying: "newer release of difund (999-of-the-future)")

    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test(arguments: ["fund.yaml", "fund.sqlite"])
  func `a fund folder that is not whole is told`(name: String) async throws {
    let fund = try await Fund()
    try FileManager.default.removeItem(atPath: fund.path + "/" + name)

    for words in Self.commands { try await refuses(words, on: fund, saying: "\(name) is missing") }
  }

  @Test(arguments: [
    ("format: 9\n", "has the form 9"), ("title: Fund\n", "“format” is missing"),
    ("format: 1\ntitle: Fund\nowner: no key!\n", "“owner” is missing or wrong"),
    ("format: 1\ntitle: Fund\nowner: a\nlanguage: 7!\n", "“language” is missing or wrong"),
    ("format: [", "fund.yaml:2:1: This is not valid YAML"), ("", "fund.yaml is empty"),
  ])
  func `settings that cannot be read are told`(text: String, words: String) async throws {
    let fund = try await Fund()
    try Data(text.utf8).write(to: URL(filePath: fund.path + "/fund.yaml"))

    let outcome = try await fund.run("call", "list")

    #expect([1, 65].contains(outcome.status))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `the doctor finds damage and says what to do`() async throws {
    let fund = try await Fund()
    try overwrite(fund, at: 4096, with: Array(repeating: 0xA5, count: 80 * 4096))

    let outcome = try await fund.run("doctor")

    #expect(outcome.status == 1)
    #expect(outcome.output.contains("✗ "))
    #expect(outcome.output.contains("difund backup restore"))
  }
}
