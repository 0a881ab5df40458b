internal import Audit
internal import Vocabulary
internal import Workspace

/// Signs the lists of packs with the key of a fund's seals, and checks such signatures.
///
/// The list, an empty line and the signature together are a note as C2SP signed-note has it.
struct PackSigner {
  private let key: NoteSigner

  init(keyFile path: String) throws { key = try SealKeyFile(path: path).read() }

  /// The file that lies beside a list.
  func signature(of manifest: [UInt8]) -> [UInt8] {
    let body = String(decoding: manifest, as: UTF8.self)
    let note = SignedNote(signing: body, with: key).text
    return Array(note.utf8.dropFirst(body.utf8.count + 1))
  }

  /// The note that a list and its signature are.
  static func note(
    _ manifest: [UInt8], signature: [UInt8], file: String
  ) throws(AuditError) -> SignedNote {
    try SignedNote(parsing: manifest + [0x0A] + signature, file: file)
  }
}
