import Formats
import Grants
import Intake
import Testing

@Suite("Sorts of files") struct FileKindTests {
  private static func archive(_ parts: [String: String]) -> [UInt8] {
    ZipArchive(
      parts.sorted { $0.key == "mimetype" || $0.key < $1.key && $1.key != "mimetype" }.map {
        ZipArchive.Entry(name: $0.key, bytes: Array($0.value.utf8))
      }
    ).bytes()
  }

  private static let word = ["word/document.xml": "<d/>", "[Content_Types].xml": "<t/>"]

  @Test func `a file is known by what is in it`() throws {
    let odt = Self.archive([
      "mimetype": AttachmentKind.odt.mediaType, "content.xml": "<c/>",
    ])
    let files: [(String, [UInt8], AttachmentKind)] = [
      ("a.pdf", Array("%PDF-1.7\n1 0 obj\n%%EOF\n".utf8), .pdf),
      ("a.docx", Self.archive(Self.word), .docx),
      ("a.xlsx", Self.archive(["xl/workbook.xml": "<w/>"]), .xlsx), ("a.odt", odt, .odt),
      ("a.JPG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xD9], .jpeg),
      ("a.txt", Array("ทะเบียน".utf8), .text), ("a.csv", Array("a,b\n1,2\n".utf8), .csv),
    ]

    for (name, bytes, kind) in files {
      #expect(try attachmentKind(of: bytes, name: name) == kind, "\(name)")
    }
  }

  @Test func `what is damaged, locked, dangerous or misnamed is refused`() throws {
    let word = Self.archive(Self.word)
    let files: [(String, [UInt8], FileRefusal)] = [
      ("a.pdf", Array("%PDF-1.7\n1 0 obj".utf8), .damaged(name: "a.pdf")),
      (
        "a.pdf", Array("%PDF-1.7\ntrailer << /Encrypt 7 0 R >>\n%%EOF".utf8),
        .encrypted(name: "a.pdf")
      ),
      (
        "a.pdf", Array("%PDF-1.7\n<< /S /JavaScript >>\n%%EOF".utf8), .macros(name: "a.pdf")
      ),
      ("a.docx", Array(word.prefix(word.count / 2)), .damaged(name: "a.docx")),
      (
        "a.docx",
        Self.archive(Self.word.merging(["word/vbaProject.bin": "x"]) { $1 }),
        .macros(name: "a.docx")
      ),
      ("a.pdf", word, .misnamed(name: "a.pdf", .docx)),
      ("a.docx", Self.archive(["readme": "x"]), .unknown(name: "a.docx")),
      ("a.exe", [0x4D, 0x5A, 0, 0], .unknown(name: "a.exe")),
      ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .damaged(name: "a.png")),
      (
        "a.docx",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
          + Array("EncryptedPackage".utf8).flatMap { [$0, 0] }, .encrypted(name: "a.docx")
      ),
    ]

    for (name, bytes, refusal) in files {
      #expect(throws: refusal) { try attachmentKind(of: bytes, name: name) }
    }
    #expect(throws: FileRefusal.damaged(name: "a.txt")) {
      try attachmentDraft(of: [], document: "x", name: "a.txt", path: nil)
    }
  }

  @Test func `an archive that grows without measure is refused`() throws {
    let bomb = ZipArchive([
      ZipArchive.Entry(name: "word/document.xml", bytes: Array(repeating: 0x20, count: 30_000_000))
    ]).bytes()

    #expect(throws: FileRefusal.unpacksTooLarge(name: "a.docx")) {
      try attachmentKind(of: bomb, name: "a.docx")
    }
  }

  @Test func `the words and the author of a document are read`() throws {
    let bytes = Self.archive([
      "word/document.xml":
        "<w:d xmlns:w=\"w\"><w:p><w:t>Rolok </w:t><w:t>Tonle</w:t></w:p><w:p><w:t>x</w:t></w:p></w:d>",
      "docProps/core.xml": "<c xmlns:dc=\"dc\"><dc:creator>Chanthou</dc:creator></c>",
    ])

    let read = attachmentText(of: bytes, kind: .docx, at: "attachments[1]")

    #expect(
      Set(read.texts) == [
        NamedText("Rolok Tonle\nx\n", at: "attachments[1].text"),
        NamedText("Chanthou", at: "attachments[1].properties.creator"),
      ])
    #expect(read.unread.isEmpty)
  }

  @Test func `what cameras write into pictures is read`() throws {
    let note = Array("Photo by Chanthou".utf8)
    let jpeg: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xFE, 0, UInt8(note.count + 2)] + note + [0xFF, 0xD9]

    let read = attachmentText(of: jpeg, kind: .jpeg, at: "attachments[1]")

    #expect(
      read.texts == [NamedText("Photo by Chanthou", at: "attachments[1].properties")])
    #expect(read.unread.map(\.place) == ["attachments[1].text"])
  }
}
