public import Vocabulary

/// A checkpoint that the keeper of a history signed.
///
/// It bears two signatures of one key: a plain one of the three lines, as C2SP signed-note
/// describes it, and one of the same lines with the time, as C2SP tlog-cosignature describes it.
public struct Seal: Hashable, Sendable {
  /// The signed note.
  public let note: SignedNote

  /// What it says.
  public let checkpoint: Checkpoint

  /// The file that it was read from, for messages.
  public let file: String

  /// Signs a checkpoint.
  ///
  /// - Parameters:
  ///   - checkpoint: What to sign; its origin is the name of the key.
  ///   - time: When, exact to the second.
  ///   - signer: The key.
  public init(signing checkpoint: Checkpoint, at time: Timestamp, with signer: NoteSigner) {
    let name = signer.verifier.name
    precondition(checkpoint.origin == name, "A key signs for its own history only")
    let seconds = max(0, time.milliseconds / 1000)
    let timed = signer.signature(of: timedMessage(checkpoint.text, seconds))
    let second = SignedNote.Signature(
      name: name, bytes: signer.verifier.keyID(.timed) + bigEndian(UInt64(seconds)) + timed)
    let plain = SignedNote(signing: checkpoint.text, with: signer)
    note = SignedNote(body: plain.body, signatures: plain.signatures + [second])
    self.checkpoint = checkpoint
    file = "-"
  }

  /// Reads a seal, without believing it.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user gave it, for messages.
  /// - Throws: `AuditError.malformed` with the line that has another form.
  public init(parsing bytes: [UInt8], file: String) throws(AuditError) {
    try self.init(try NoteLines(bytes, file: file), file: file)
  }

  init(_ lines: NoteLines, file: String) throws(AuditError) {
    note = try SignedNote(lines, file: file)
    guard let checkpoint = Checkpoint(note.body) else {
      throw .malformed(.checkpoint, at: SourceLocation(file: file, line: lines.first))
    }
    self.checkpoint = checkpoint
    self.file = file
  }

  /// Makes sure that a key signed the seal.
  ///
  /// - Returns: The time that was signed with it, or nil when that signature was left out.
  /// - Throws: `AuditError.originDiffers`, `.notSigned` or `.signatureWrong`.
  @discardableResult
  public func verify(with verifier: NoteVerifier) throws(AuditError) -> Timestamp? {
    guard checkpoint.origin.utf8.elementsEqual(verifier.name.utf8) else {
      throw .originDiffers(found: checkpoint.origin, wanted: verifier.name, file: file)
    }
    try note.verify(with: verifier, file: file)
    var time: Timestamp?
    for signature in note.signatures(by: verifier, .timed) {
      let seconds = signature.value.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
      guard signature.value.count == 72, (0...Self.latestSecond).contains(seconds),
        verifier.verifies(
          Array(signature.value.dropFirst(8)), of: timedMessage(note.body, seconds))
      else { throw .signatureWrong(by: verifier.name, file: file) }
      time = max(time ?? Timestamp(milliseconds: 0), Timestamp(milliseconds: seconds * 1000))
    }
    return time
  }

  /// The end of the year 9999, after which times are not written in four digits.
  private static let latestSecond: Int64 = 253_402_300_799
}

extension Seal {
  /// Tells whether two seals are the same note, wherever each was read from.
  public static func == (left: Seal, right: Seal) -> Bool { left.note == right.note }

  /// Feeds the note to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(note) }
}

/// What a signature with a time is made of.
private func timedMessage(_ body: String, _ seconds: Int64) -> [UInt8] {
  Array("cosignature/v1\ntime \(seconds)\n\(body)".utf8)
}

private func bigEndian(_ number: UInt64) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
}
