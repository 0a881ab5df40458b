import Formats
import Testing

@Suite("Files in pieces") struct FilePiecesTests {
  @Test(arguments: [1, 3, 7, 100])
  func `pieces that are written are read in pieces`(chunk: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pieces"
    let bytes = Array("abcdefghij".utf8)

    try Files.writeAtomically(path: path) { (write) throws(FormatError) in
      for byte in bytes { try write([byte]) }
    }
    var reader = try FileReader(path: path, chunkBytes: chunk)
    var found: [[UInt8]] = []
    while let piece = try reader.next() { found.append(piece) }

    #expect(found.flatMap { $0 } == bytes)
    #expect(found.allSatisfy { (1...chunk).contains($0.count) })
    #expect(reader.bytesRead == bytes.count)
  }

  @Test func `a file whose writing stops keeps its old bytes, and nothing lies beside it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    try Files.writeAtomically([1], path: path)

    #expect(throws: FormatError.canonical(number: "stop")) {
      try Files.writeAtomically(path: path) { (write) throws(FormatError) in
        try write([2, 3])
        throw FormatError.canonical(number: "stop")
      }
    }

    #expect(try Files.readWhole(path: path, limitBytes: 9) == [1])
    #expect(folder.names == ["file"])
  }

  @Test func `a document that is handed over in parts is the same document`() {
    let write = { (takes: Bool) in
      var xml = XMLWriter()
      var bytes: [UInt8] = []
      xml.start("a")
      for number in 1...3 {
        xml.element("b", text: String(number))
        if takes { bytes += xml.takeBytes() }
      }
      xml.end()
      return bytes + xml.finish()
    }

    #expect(write(true) == write(false))
  }
}
