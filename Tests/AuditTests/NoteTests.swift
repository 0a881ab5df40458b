import Audit
import Testing
import Vocabulary

@Suite("Signed notes") struct NoteTests {
  /// The key and the note of the tests of golang.org/x/mod/sumdb/note, whose form C2SP signed-note
  /// took over.
  private static let verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  private static let signer =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  private static let body = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  private static let signature =
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="

  @Test func `the published keys are read and written`() throws {
    let verifier = try #require(NoteVerifier(Self.verifier))
    let signer = try #require(NoteSigner(Self.signer))

    #expect(verifier.text == Self.verifier)
    #expect(verifier.name == "PeterNeumann")
    #expect(signer.text == Self.signer)
    #expect(signer.verifier == verifier)
  }

  @Test func `the published note is signed byte for byte`() throws {
    let signer = try #require(NoteSigner(Self.signer))

    let note = SignedNote(signing: Self.body, with: signer)

    #expect(note.text == "\(Self.body)\n— PeterNeumann \(Self.signature)\n")
  }

  @Test func `the published note is believed, and nothing else`() throws {
    let verifier = try #require(NoteVerifier(Self.verifier))
    let text = "\(Self.body)\n— PeterNeumann \(Self.signature)\n"
    let note = try SignedNote(parsing: Array(text.utf8), file: "note")
    let changed = try SignedNote(
      parsing: Array(text.replacing("answer", with: "Answer").utf8), file: "note")
    let renamed = try SignedNote(
      parsing: Array(text.replacing("PeterNeumann", with: "PeterNewmann").utf8), file: "note")

    try note.verify(with: verifier, file: "note")

    #expect(note.body == Self.body)
    #expect(note.text == text)
    #expect(throws: AuditError.signatureWrong(by: "PeterNeumann", file: "note")) {
      try changed.verify(with: verifier, file: "note")
    }
    #expect(throws: AuditError.notSigned(by: "PeterNeumann", file: "note")) {
      try renamed.verify(with: verifier, file: "note")
    }
  }

  @Test func `no part of a key and no other letter of it is a key`() {
    let bytes = Array(Self.verifier.utf8)
    for start in bytes.indices {
      for end in start..<bytes.count where start > 0 || end < bytes.count {
        #expect(NoteVerifier(String(decoding: bytes[start..<end], as: UTF8.self)) == nil)
      }
    }
    for place in bytes.indices {
      let other = bytes.replacing(place, with: bytes[place] + 1)
      #expect(NoteVerifier(String(decoding: other, as: UTF8.self)) == nil)
    }
    for text in [
      "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
      "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "", "++", Self.signer,
    ] {
      #expect(NoteVerifier(text) == nil)
      #expect(NoteSigner(text + "A") == nil)
    }
  }

  @Test(arguments: [
    "", "a b", "a+b", "a\u{A0}b", "a\u{3000}b", "a\u{7}", String(repeating: "a", count: 201),
  ])
  func `a name without meaning makes no key`(name: String) {
    #expect(NoteSigner(name: name, seed: Array(repeating: 7, count: 32)) == nil)
    #expect(NoteSigner(name: "example.org/fund", seed: Array(repeating: 7, count: 31)) == nil)
  }

  @Test(arguments: [
    ("", AuditError.Part.text, 1), ("\n", .note, 1), ("text\n", .note, 1),
    ("text\n\n", .signature, 2), ("text\n\n— a b", .text, 3),
    ("te\u{7}xt\n\n— a AAAAAAAA\n", .text, 1),
    ("text\r\n\r\n— a AAAAAAAA\r\n", .text, 1), ("text\n\n- a AAAAAAAA\n", .signature, 3),
    ("text\n\n— a AAAA\n", .signature, 3), ("text\n\n— a  AAAAAAAA\n", .signature, 3),
    ("text\n\n— a AAAAAAA=A\n", .signature, 3), ("text\n\n— a AAAAAA==\n", .signature, 3),
    ("text\n\n— a AAAAAB==\n", .signature, 3), ("text\n\n— a+b AAAAAAAA\n", .signature, 3),
    ("text\n\n— a AAAAAAAA\nmore\n", .signature, 4),
  ])
  func `what is no note is told with its line`(text: String, part: AuditError.Part, line: Int) {
    #expect(throws: AuditError.malformed(part, at: SourceLocation(file: "f", line: line))) {
      try SignedNote(parsing: Array(text.utf8), file: "f")
    }
  }

  @Test func `bytes that are no text, and endless signatures, are refused`() {
    let invalid: [UInt8] = [0xFF, 0xFE] + Array("\n\n— a AAAAAAAA\n".utf8)
    let many = "text\n\n" + String(repeating: "— a AAAAAAAA\n", count: 101)

    #expect(throws: AuditError.self) { try SignedNote(parsing: invalid, file: "f") }
    #expect(throws: AuditError.malformed(.signature, at: SourceLocation(file: "f", line: 103))) {
      try SignedNote(parsing: Array(many.utf8), file: "f")
    }
  }

  @Test func `text with empty lines is parted from its signatures by the last`() throws {
    let note = try SignedNote(
      parsing: Array("one\n\ntwo\n\n— a AAAAAAAA\n— b AAAAAAAB\n".utf8), file: "f")

    #expect(note.body == "one\n\ntwo\n")
    #expect(note.signatures.map(\.name) == ["a", "b"])
  }
}
