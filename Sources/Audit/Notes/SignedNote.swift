internal import Vocabulary

/// A text with signatures under it, in the form of C2SP signed-note.
///
/// The text ends with a line feed; then comes an empty line, and one line for each signature: an em
/// dash, the name of the key, and Base 64 of the key ID and the signature.
public struct SignedNote: Hashable, Sendable {
  /// The text that is signed, with the line feed at its end.
  public let body: String

  /// The signatures, by keys known and unknown.
  public let signatures: [Signature]

  /// A signature under a note.
  public struct Signature: Hashable, Sendable {
    /// The name of the key.
    public let name: String

    /// The key ID and the signature.
    public let bytes: [UInt8]

    /// Makes a signature line's content.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// The four bytes that, with the name, say which key it was.
    var keyID: ArraySlice<UInt8> { bytes.prefix(4) }

    /// What the key made.
    var value: ArraySlice<UInt8> { bytes.dropFirst(4) }
  }

  /// How many signatures a note may have; C2SP asks for 16 at least.
  static let mostSignatures = 100

  init(body: String, signatures: [Signature]) {
    self.body = body
    self.signatures = signatures
  }

  /// Signs a text that ends with a line feed.
  public init(signing body: String, with signer: NoteSigner) {
    precondition(body.utf8.last == 0x0A, "A note ends with a line feed")
    let value = signer.signature(of: Array(body.utf8))
    let name = signer.verifier.name
    self.init(
      body: body,
      signatures: [Signature(name: name, bytes: signer.verifier.keyID(.plain) + value)])
  }

  /// Reads a note, without believing it.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user gave it, for messages.
  /// - Throws: `AuditError.malformed` with the line that has another form.
  public init(parsing bytes: [UInt8], file: String) throws(AuditError) {
    try self.init(try NoteLines(bytes, file: file), file: file)
  }

  /// Reads a note that is a part of a file, without believing it.
  ///
  /// - Parameters:
  ///   - lines: The lines of a file from the first of the note on.
  ///   - file: The file as the user named it, for messages.
  /// - Throws: `AuditError.malformed` with the line that has another form.
  init(_ lines: NoteLines, file: String) throws(AuditError) {
    // The text may have empty lines; the last one of the note parts it from the signatures.
    guard let gap = lines.lastEmpty, gap > lines.first else {
      throw .malformed(.note, at: SourceLocation(file: file, line: lines.last))
    }
    body = (lines.first..<gap).map { lines[$0] + "\n" }.joined()
    var found: [Signature] = []
    for number in (gap + 1)..<(lines.last + 1) {
      guard let signature = Signature(line: lines[number]), found.count < Self.mostSignatures else {
        throw .malformed(.signature, at: SourceLocation(file: file, line: number))
      }
      found.append(signature)
    }
    guard !found.isEmpty else {
      throw .malformed(.signature, at: SourceLocation(file: file, line: gap))
    }
    signatures = found
  }

  /// The note as it is kept and handed on.
  public var text: String {
    "\(body)\n" + signatures.map { "— \($0.name) \(Base64.text(of: $0.bytes))\n" }.joined()
  }

  /// Makes sure that a key signed the text.
  ///
  /// - Parameters:
  ///   - verifier: The key.
  ///   - file: The file as the user named it, for messages.
  /// - Throws: `AuditError.notSigned` or `.signatureWrong`.
  public func verify(with verifier: NoteVerifier, file: String) throws(AuditError) {
    let found = signatures(by: verifier, .plain)
    guard !found.isEmpty else { throw .notSigned(by: verifier.name, file: file) }
    let message = Array(body.utf8)
    for signature in found where !verifier.verifies(Array(signature.value), of: message) {
      throw .signatureWrong(by: verifier.name, file: file)
    }
  }

  /// The signatures that say to be of a key.
  func signatures(by verifier: NoteVerifier, _ kind: NoteVerifier.Kind) -> [Signature] {
    let keyID = verifier.keyID(kind)
    return signatures.filter {
      $0.name.utf8.elementsEqual(verifier.name.utf8) && $0.keyID.elementsEqual(keyID)
    }
  }
}

extension SignedNote.Signature {
  fileprivate init?(line: String) {
    let parts = line.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual("—".utf8), let name = String(parts[1]),
      NoteVerifier.accepts(name), let bytes = Base64.bytes(of: parts[2]), bytes.count > 4
    else { return nil }
    self.init(name: name, bytes: bytes)
  }
}

/// The lines of a note or of a proof that ends with one.
struct NoteLines {
  private let lines: [String]

  /// The number of the first line that is looked at, counted from 1.
  var first = 1

  /// The largest file that is taken; what this program writes is far smaller, but for the bytes of
  /// a large entry.
  static let limitBytes = 16 * 1024 * 1024

  /// Splits a file into lines.
  ///
  /// - Throws: `AuditError.malformed` for what is no text, has control characters, or does not end
  ///   with a line feed.
  init(_ bytes: [UInt8], file: String) throws(AuditError) {
    var number = 1
    for byte in bytes {
      if byte == 0x0A { number += 1 }
      guard byte == 0x0A || byte >= 0x20 else {
        throw .malformed(.text, at: SourceLocation(file: file, line: number))
      }
    }
    guard bytes.last == 0x0A, bytes.count <= Self.limitBytes,
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .malformed(.text, at: SourceLocation(file: file, line: number)) }
    lines = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// The number of the last line.
  var last: Int { lines.count }

  /// The line with a number; an empty one beyond the end.
  subscript(number: Int) -> String { number <= lines.count ? lines[number - 1] : "" }

  /// The number of the last empty line among those that are looked at.
  var lastEmpty: Int? { (first..<(last + 1)).last { lines[$0 - 1].isEmpty } }
}
