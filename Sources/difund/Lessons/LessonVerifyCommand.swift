internal import ArgumentParser
internal import Audit
internal import Formats
internal import LessonPacks
internal import Vocabulary

/// `difund lesson verify`: tells whether packs are as they were made.
struct LessonVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("verify", key: "lesson.verify", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.lesson.verify.packs", valueName: "dir"))
  var packs: [String]

  @Option(help: .localized("help.lesson.verify.verifier", valueName: "key"))
  var verifier: String?

  func run() async throws {
    let verifier = try verifier.map(SealFiles.verifier)
    let console = Console.current
    var findings: [Finding] = []
    for path in packs {
      let check = try PackCheck(of: path) { Digest(hashing: $0).description }
      findings.append(Finding(check, verifier))
    }
    if shared.format == .json {
      console.outRaw(JSONWriter.pretty.text(of: ["packs": .array(findings.map(\.json))]))
    } else {
      for finding in findings {
        console.out(finding.summary)
        for fault in finding.faults { console.out(fault) }
      }
    }
    if findings.contains(where: { !$0.faults.isEmpty }) {
      throw ExitCode(Failure.refused.rawValue)
    }
  }

  /// What was found about one pack.
  private struct Finding {
    private let check: PackCheck
    private let signers: [String]
    private let isSignatureChecked: Bool

    /// What differs, and what is wrong with the signature.
    let faults: [Message]

    init(_ check: PackCheck, _ verifier: NoteVerifier?) {
      self.check = check
      var faults = check.faults.map(\.message)
      var signers: [String] = []
      var isChecked = false
      do throws(AuditError) {
        if let signature = check.signature {
          let note = try PackSigner.note(check.manifest, signature: signature, file: check.path)
          signers = note.signatures.map(\.name)
          if let verifier {
            try note.verify(with: verifier, file: check.path)
            signers = [verifier.name]
            isChecked = true
          }
        } else if let verifier {
          throw .notSigned(by: verifier.name, file: check.path)
        }
      } catch {
        faults.append(Self.message(of: error, path: check.path))
      }
      self.signers = signers
      self.faults = faults
      isSignatureChecked = isChecked
    }

    private static func message(of error: AuditError, path: String) -> Message {
      switch error {
      case .notSigned(let name, _):
        Message("pack.not-signed", ["name": .text(name), "path": .text(path)])
      default: Message("pack.signature-wrong", ["path": .text(path)])
      }
    }

    var summary: Message {
      let values: [String: Message.Value] = [
        "path": .text(check.path), "files": .integer(Int64(check.files)),
        "hash": .text(check.contentHash), "count": .integer(Int64(faults.count)),
        "names": .list(signers.map { .text($0) }),
      ]
      guard faults.isEmpty else { return Message("pack.verify-failed", values) }
      guard !signers.isEmpty else { return Message("pack.verified", values) }
      return Message(isSignatureChecked ? "pack.verified-signed" : "pack.verified-claimed", values)
    }

    var json: JSON {
      [
        "path": .string(check.path), "ok": .bool(faults.isEmpty),
        "kind": check.kind.map { .string($0) } ?? .null,
        "content_sha256": .string(check.contentHash), "files": .integer(Int64(check.files)),
        "signers": .array(signers.map { .string($0) }),
        "signature_checked": .bool(isSignatureChecked),
        "faults": .array(faults.map { .string(Console.current.unmarkedText($0)) }),
      ]
    }
  }
}
