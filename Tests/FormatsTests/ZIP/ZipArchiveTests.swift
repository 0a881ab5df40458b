import Formats
import Testing
import Vocabulary

@Suite("ZIP archives") struct ZipArchiveTests {
  private let archive = ZipArchive([
    .init(name: "mimetype", bytes: Array("application/epub+zip".utf8), isCompressed: false),
    .init(name: "មេរៀន/ទី ១.txt", bytes: Array(repeating: 0x61, count: 5000)),
    .init(name: "empty", bytes: []),
  ])

  private func fault(
    _ bytes: [UInt8], limits: ZipArchive.Limits = ZipArchive.Limits()
  ) -> FormatError? {
    #expect(throws: FormatError.self) {
      try ZipArchive(reading: bytes, path: "a.zip", limits: limits)
    }
  }

  @Test func `what is written is read`() throws {
    let read = try ZipArchive(reading: archive.bytes(), path: "a.zip")

    #expect(read == archive)
    #expect(read["មេរៀន/ទី ១.txt"]?.count == 5000)
    #expect(read["none"] == nil)
  }

  @Test func `an archive does not depend on when it is made, and files keep their order`() {
    let bytes = archive.bytes()

    #expect(bytes == archive.bytes())
    #expect(bytes.count < 1000)
    // By the first local header, of which the date is noon of the format's first day.
    #expect(bytes[10...13].elementsEqual([0x00, 0x60, 0x21, 0x00]))
  }

  @Test func `a first file that is stored tells programs what the archive is`() {
    let bytes = archive.bytes()

    // No field may stand between the name and the content.
    #expect(bytes[28...29].elementsEqual([0, 0]))
    #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
  }

  @Test func `names in any script are marked as UTF-8`() throws {
    let bytes = archive.bytes()
    let name = Array("មេរៀន/ទី ១.txt".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })

    #expect(bytes[place - 30 + 7] & 0x08 != 0)
  }

  @Test(arguments: [[], Array("not an archive, but text".utf8)])
  func `other bytes are refused`(bytes: [UInt8]) {
    #expect(fault(bytes) == .zip(.notArchive, path: "a.zip"))
  }

  @Test func `a part of an archive is refused`() {
    #expect(fault(Array(archive.bytes().dropLast(30))) == .zip(.notArchive, path: "a.zip"))
  }

  @Test func `a damaged file is refused by its name`() {
    let changed = archive.bytes().replacing(Array("epub+zip".utf8), with: Array("epub+ZIP".utf8))

    #expect(fault(changed) == .zip(.damaged("mimetype"), path: "a.zip"))
  }

  @Test(arguments: ["../bc", "/abcd", "a\\bcd", "C:abc", "a//bc", "./abc", "abc/."])
  func `a name that leads out of the folder is refused`(name: String) {
    let bytes = ZipArchive([.init(name: "abcde", bytes: [1])]).bytes()
    let changed = bytes.replacing(Array("abcde".utf8), with: Array(name.utf8))

    #expect(fault(changed) == .zip(.unsafeName(name), path: "a.zip"))
  }

  @Test func `a link is refused`() throws {
    var bytes = ZipArchive([.init(name: "abcde", bytes: Array("/etc/passwd".utf8))]).bytes()
    let directory = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    bytes[directory + 41] = 0xA1

    #expect(fault(bytes) == .zip(.unsafeName("abcde"), path: "a.zip"))
  }

  @Test func `two files of one name are refused`() {
    let bytes = ZipArchive([.init(name: "one", bytes: [1]), .init(name: "two", bytes: [1])]).bytes()

    #expect(
      fault(bytes.replacing(Array("two".utf8), with: Array("ONE".utf8)))
        == .zip(.repeated("ONE"), path: "a.zip"))
  }

  @Test func `an encrypted file is refused`() {
    var bytes = ZipArchive([.init(name: "one", bytes: [1])]).bytes()
    for index in bytes.indices.dropLast(10) {
      if bytes[index...].starts(with: [0x50, 0x4B, 0x03, 0x04]) { bytes[index + 6] |= 1 }
      if bytes[index...].starts(with: [0x50, 0x4B, 0x01, 0x02]) { bytes[index + 8] |= 1 }
    }

    #expect(fault(bytes) == .zip(.encrypted("one"), path: "a.zip"))
  }

  @Test func `an archive that would fill the memory is refused before it is unpacked`() {
    var limits = ZipArchive.Limits()
    limits.bytes = 5019

    #expect(
      fault(archive.bytes(), limits: limits)
        == .zip(.tooLarge(limitBytes: 5019), path: "a.zip"))
    limits.bytes += 1
    #expect(throws: Never.self) {
      try ZipArchive(reading: archive.bytes(), path: "a.zip", limits: limits)
    }
  }

  @Test func `a file that is larger than its header says is refused`() {
    let size: [UInt8] = [0x88, 0x13, 0, 0]
    let smaller = archive.bytes().replacing(size, with: [0x10, 0, 0, 0])

    #expect(fault(smaller) == .zip(.damaged("មេរៀន/ទី ១.txt"), path: "a.zip"))
  }

  @Test func `an archive with too many files is refused as bad data`() {
    var limits = ZipArchive.Limits()
    limits.entries = 2

    let error = fault(archive.bytes(), limits: limits)

    #expect(error == .zip(.tooManyEntries(limit: 2), path: "a.zip"))
    #expect(error?.failure == .badData)
    #expect(error?.message.key == "formats.zip-too-many-entries")
  }
}
