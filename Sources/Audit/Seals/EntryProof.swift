public import Vocabulary

/// A proof that one entry is in a sealed history, in the form of C2SP tlog-proof.
///
/// The opaque data of the form, the line `extra`, are the bytes of the entry, so that a proof is
/// one file.
public struct EntryProof: Hashable, Sendable {
  /// The bytes of the entry, as `AuditEntry.leafData` documents them.
  public let leafData: [UInt8]

  /// The way from the entry to the root.
  public let proof: InclusionProof

  /// The seal with the root.
  public let seal: Seal

  /// The file that it was read from, for messages.
  public let file: String

  /// The first line of the form.
  public static let heading = "c2sp.org/tlog-proof@v1"

  /// Makes a proof.
  public init(leafData: [UInt8], proof: InclusionProof, seal: Seal) {
    self.leafData = leafData
    self.proof = proof
    self.seal = seal
    file = "-"
  }

  /// The number of the entry, counted from 1.
  public var entry: Int64 { proof.index + 1 }

  /// The file.
  public var text: String {
    let hashes = proof.hashes.map { $0.base64 + "\n" }.joined()
    return """
      \(Self.heading)
      extra \(Base64.text(of: leafData))
      index \(proof.index)
      \(hashes)
      \(seal.note.text)
      """
  }

  /// Reads a proof, without believing it.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name as the user gave it, for messages.
  /// - Throws: `AuditError.malformed` with the line that has another form.
  public init(parsing bytes: [UInt8], file: String) throws(AuditError) {
    var lines = try NoteLines(bytes, file: file)
    guard lines[1] == Self.heading, let data = field("extra", lines[2]).flatMap(Base64.bytes(of:))
    else { throw .malformed(.proof, at: SourceLocation(file: file, line: 2)) }
    guard let index = field("index", lines[3]).flatMap({ plainNumber($0) }) else {
      throw .malformed(.index, at: SourceLocation(file: file, line: 3))
    }
    let hashes = try lines.takeHashes(from: 4, file: file)
    leafData = data
    proof = InclusionProof(index: index, hashes: hashes)
    seal = try Seal(lines, file: file)
    self.file = file
  }

  /// Makes sure that the key signed the seal and that the entry is under its root.
  ///
  /// - Returns: The time that was signed with the seal, if there is one.
  /// - Throws: `AuditError.entryRefuted`, or what `Seal.verify(with:)` throws.
  @discardableResult
  public func verify(with verifier: NoteVerifier) throws(AuditError) -> Timestamp? {
    let time = try seal.verify(with: verifier)
    let leaf = MerkleTree.leafHash(of: leafData)
    guard proof.proves(leaf, in: seal.checkpoint.size, root: seal.checkpoint.root) else {
      throw .entryRefuted(entry: entry, file: file)
    }
    return time
  }
}

/// The bytes after the name of a field and one blank.
func field(_ name: String, _ line: String) -> Substring.UTF8View? {
  let start = name.utf8.count + 1
  guard line.utf8.starts(with: "\(name) ".utf8) else { return nil }
  return Substring(line).utf8.dropFirst(start)
}

extension NoteLines {
  /// Reads hashes, one a line, up to the empty line before a note, and goes on behind it.
  mutating func takeHashes(from start: Int, file: String) throws(AuditError) -> [Digest] {
    var hashes: [Digest] = []
    var number = start
    // A tree of 2⁶³ leaves has no longer way.
    while !self[number].isEmpty, hashes.count < 64 {
      guard let hash = Digest(base64: self[number].utf8) else {
        throw .malformed(.hash, at: SourceLocation(file: file, line: number))
      }
      hashes.append(hash)
      number += 1
    }
    guard number < last, self[number].isEmpty else {
      throw .malformed(.proof, at: SourceLocation(file: file, line: number))
    }
    first = number + 1
    return hashes
  }
}
