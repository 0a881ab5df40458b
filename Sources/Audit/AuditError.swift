public import Vocabulary

/// Why a seal or a proof was not believed.
public enum AuditError: ExplainableError, Hashable {
  /// A seal with which a proof has to be compared is not there.
  case missingSeal(size: Int64, file: String)
  /// A file does not have the form that it should have.
  case malformed(Part, at: SourceLocation)
  /// The key has not signed.
  case notSigned(by: String, file: String)
  /// The seal is one of another history.
  case originDiffers(found: String, wanted: String, file: String)
  /// Two seals of the same number of entries have different roots.
  case rootsDiffer(size: Int64, file: String)
  /// The signature is not one of this key for this text.
  case signatureWrong(by: String, file: String)
  /// The proof does not lead from the entry to the root of the seal.
  case entryRefuted(entry: Int64, file: String)
  /// The proof does not lead from the root of the older seal to that of the newer one.
  case growthRefuted(from: Int64, to: Int64, file: String)

  /// A seal of more entries was made before one of fewer.
  case timesReversed(from: Int64, to: Int64, file: String)

  /// What of a file has another form than it should have.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case checkpoint, hash, index, note, proof, signature, text
  }

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .missingSeal(let size, let file):
      Message("audit.missing-seal", ["size": .integer(size), "file": .text(file)])
    case .malformed(let part, let location):
      InputProblem(at: location, Message("audit.malformed-\(part.rawValue)")).located
    case .notSigned(let name, let file):
      Message("audit.not-signed", ["name": .text(name), "file": .text(file)])
    case .originDiffers(let found, let wanted, let file):
      Message(
        "audit.origin-differs",
        ["found": .text(found), "wanted": .text(wanted), "file": .text(file)])
    case .rootsDiffer(let size, let file):
      Message("audit.roots-differ", ["size": .integer(size), "file": .text(file)])
    case .signatureWrong(let name, let file):
      Message("audit.signature-wrong", ["name": .text(name), "file": .text(file)])
    case .entryRefuted(let entry, let file):
      Message("audit.entry-refuted", ["entry": .integer(entry), "file": .text(file)])
    case .growthRefuted(let from, let to, let file):
      Message(
        "audit.growth-refuted", ["from": .integer(from), "to": .integer(to), "file": .text(file)])
    case .timesReversed(let from, let to, let file):
      Message(
        "audit.times-reversed", ["from": .integer(from), "to": .integer(to), "file": .text(file)])
    }
  }

  /// A file of another form is bad data; a proof that fails is a refusal.
  public var failure: Failure {
    if case .malformed = self { .badData } else { .refused }
  }
}
