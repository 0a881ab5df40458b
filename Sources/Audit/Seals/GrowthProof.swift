public import Vocabulary

/// A proof that a sealed history begins with an older one, in the form in which C2SP tlog-witness
/// asks a witness for its signature: `old` and the size, the hashes, and the newer checkpoint.
public struct GrowthProof: Hashable, Sendable {
  /// The hashes from which both roots follow.
  public let proof: ConsistencyProof

  /// The newer seal.
  public let seal: Seal

  /// The file that it was read from, for messages.
  public let file: String

  /// Makes a proof.
  public init(proof: ConsistencyProof, seal: Seal) {
    self.proof = proof
    self.seal = seal
    file = "-"
  }

  /// The file.
  public var text: String {
    let hashes = proof.hashes.map { $0.base64 + "\n" }.joined()
    return "old \(proof.oldSize)\n\(hashes)\n\(seal.note.text)"
  }

  /// Reads a proof, without believing it.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user gave it, for messages.
  /// - Throws: `AuditError.malformed` with the line that has another form.
  public init(parsing bytes: [UInt8], file: String) throws(AuditError) {
    var lines = try NoteLines(bytes, file: file)
    guard let oldSize = field("old", lines[1]).flatMap({ plainNumber($0) }) else {
      throw .malformed(.proof, at: SourceLocation(file: file, line: 1))
    }
    proof = ConsistencyProof(
      oldSize: oldSize, hashes: try lines.takeHashes(from: 2, file: file))
    seal = try Seal(lines, file: file)
    self.file = file
  }

  /// Makes sure that the key signed both seals and that the newer history begins with the older.
  ///
  /// - Parameters:
  ///   - old: The older seal.
  ///   - verifier: The key of the history.
  /// - Returns: The time that was signed with the newer seal, if there is one.
  /// - Throws: `AuditError.growthRefuted`, `.timesReversed`, or what `Seal.verify(with:)` throws.
  @discardableResult
  public func verify(
    since old: Seal, with verifier: NoteVerifier
  ) throws(AuditError) -> Timestamp? {
    let oldTime = try old.verify(with: verifier)
    let time = try seal.verify(with: verifier)
    let (before, after) = (old.checkpoint, seal.checkpoint)
    guard proof.oldSize == before.size,
      proof.proves(before.root, in: after.size, root: after.root)
    else { throw .growthRefuted(from: before.size, to: after.size, file: file) }
    if let oldTime, let time, time < oldTime {
      throw .timesReversed(from: before.size, to: after.size, file: file)
    }
    return time
  }
}
