public import Vocabulary

/// What keeps a file from being attached or released.
public enum AttachmentFault: Hashable, Sendable {
  /// The contact of the application was erased.
  case contactErased(Application.ID)
  /// The application is decided or withdrawn.
  case decided(Application.ID, Application.Status)
  /// The call does not take files of this sort as this document.
  case kind(AttachmentKind, document: String, allowed: [AttachmentKind])
  /// The file surely tells who applies.
  case leaks(String, count: Int)
  /// A file that is to be replaced does not count any more, or is another document.
  case notReplaceable(String, document: String)
  /// There is no such step from the present state of a file.
  case state(String, Attachment.State, wanted: Attachment.State)
  /// The file is larger than the call allows.
  case tooLarge(document: String, bytes: Int64, limit: Int64)
  /// All files of the application are larger than is taken.
  case tooLargeTogether(Application.ID, bytes: Int64, limit: Int64)
  /// There are more files of a document than the call allows.
  case tooMany(document: String, limit: Int)
  /// The call asks for no document with this key.
  case unknownDocument(String, known: [String])

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .contactErased(let id):
      Message("attachment.contact-erased", ["application": .text(id.rawValue)])
    case .decided(let id, let status):
      Message(
        "attachment.decided", ["application": .text(id.rawValue), "status": status.word])
    case .kind(let kind, let document, let allowed):
      Message(
        "attachment.kind",
        [
          "kind": kind.word, "document": .text(document), "allowed": .list(allowed.map(\.word)),
        ])
    case .leaks(let key, let count):
      Message("attachment.leaks", ["attachment": .text(key), "count": .integer(Int64(count))])
    case .notReplaceable(let key, let document):
      Message(
        "attachment.not-replaceable", ["attachment": .text(key), "document": .text(document)])
    case .state(let key, let now, let wanted):
      Message(
        "attachment.state",
        ["attachment": .text(key), "now": now.word, "wanted": wanted.word])
    case .tooLarge(let document, let bytes, let limit):
      Message(
        "attachment.too-large",
        [
          "document": .text(document), "bytes": .megabytes(bytes), "limit": .megabytes(limit),
        ])
    case .tooLargeTogether(let id, let bytes, let limit):
      Message(
        "attachment.too-large-together",
        [
          "application": .text(id.rawValue), "bytes": .megabytes(bytes),
          "limit": .megabytes(limit),
        ])
    case .tooMany(let document, let limit):
      Message(
        "attachment.too-many",
        ["document": .text(document), "limit": .integer(Int64(limit))])
    case .unknownDocument(let id, let known):
      known.isEmpty
        ? Message("attachment.no-documents", ["document": .text(id)])
        : Message(
          "attachment.unknown-document",
          ["document": .text(id), "known": .list(known.map { .text($0) })])
    }
  }
}

extension AttachmentKind {
  /// The sort in the reader's words.
  public var word: Message.Value { .message(Message("attachment-kind.\(rawValue)")) }
}

extension Attachment.State {
  /// The state in the reader's words.
  public var word: Message.Value { .message(Message("attachment-state.\(rawValue)")) }
}

extension Message.Value {
  /// A number of bytes in millions.
  static func megabytes(_ bytes: Int64) -> Message.Value {
    .number(Double(bytes) / 1_000_000, decimals: 1)
  }
}
