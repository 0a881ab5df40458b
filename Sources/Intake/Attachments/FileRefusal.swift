public import Grants
public import Vocabulary

/// Why a file is not taken, whatever a call asks for.
public enum FileRefusal: ExplainableError, Hashable {
  /// It cannot be opened: a part is missing, or is not what its sum says.
  case damaged(name: String)
  /// It needs a password.
  case encrypted(name: String)
  /// It holds programs.
  case macros(name: String)
  /// It is something else than its name says.
  case misnamed(name: String, AttachmentKind)
  /// It is none of the sorts of files that are taken.
  case unknown(name: String)
  /// It becomes larger than any real one when it is unpacked.
  case unpacksTooLarge(name: String)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .damaged(let name): Message("attachment.damaged", ["name": .text(name)])
    case .encrypted(let name): Message("attachment.encrypted", ["name": .text(name)])
    case .macros(let name): Message("attachment.macros", ["name": .text(name)])
    case .misnamed(let name, let kind):
      Message("attachment.misnamed", ["name": .text(name), "kind": kind.word])
    case .unknown(let name):
      Message(
        "attachment.unknown-kind",
        ["name": .text(name), "known": .list(AttachmentKind.allCases.map(\.word))])
    case .unpacksTooLarge(let name):
      Message("attachment.unpacks-too-large", ["name": .text(name)])
    }
  }

  /// A wrong file is wrong data.
  public var failure: Failure { .badData }
}
