public import Vocabulary

/// The rules of XML that a document can break, and the limits of this reader.
public enum XMLFault: Hashable, Sendable {
  /// A reference names a character that XML does not have.
  case badCharacterReference
  /// Something stands where XML does not allow it.
  case badToken
  /// The document has a DOCTYPE, which could make it grow or load other files.
  case doctype
  /// An attribute stands twice in one tag.
  case duplicateAttribute
  /// The document holds no element.
  case empty
  /// An end tag stands where another element is open.
  case mismatchedTag(open: String, line: Int)
  /// The declaration `<?xml …?>` does not stand at the very beginning.
  case misplacedDeclaration
  /// A text, a tag or a comment is longer than what is taken.
  case tokenTooLong(limitBytes: Int)
  /// Elements lie too deep in each other.
  case tooDeep(limit: Int)
  /// Something follows the outermost element.
  case trailing
  /// A prefix is not bound to a namespace.
  case unboundPrefix
  /// The document ends before this element is closed.
  case unclosed(String, line: Int)
  /// The document ends inside a tag, a comment or a section.
  case unclosedToken
  /// A reference names an entity that XML does not have.
  case undefinedEntity
  /// The declaration names an encoding other than UTF-8 and UTF-16.
  case unknownEncoding
  /// The bytes are not in the encoding that the declaration names.
  case wrongEncoding
  /// The document breaks a rule that has no case of its own.
  case other

  /// What is wrong and how to put it right.
  public var message: Message {
    switch self {
    case .badCharacterReference: Message("formats.xml-bad-character-reference")
    case .badToken: Message("formats.xml-bad-token")
    case .doctype: Message("formats.xml-doctype")
    case .duplicateAttribute: Message("formats.xml-duplicate-attribute")
    case .empty: Message("formats.xml-empty")
    case .mismatchedTag(let open, let line): Self.message("formats.xml-mismatched-tag", open, line)
    case .misplacedDeclaration: Message("formats.xml-misplaced-declaration")
    case .tokenTooLong(let limit):
      Message("formats.xml-token-too-long", ["limit": .integer(Int64(limit))])
    case .tooDeep(let limit): Message("formats.xml-too-deep", ["limit": .integer(Int64(limit))])
    case .trailing: Message("formats.xml-trailing")
    case .unboundPrefix: Message("formats.xml-unbound-prefix")
    case .unclosed(let name, let line): Self.message("formats.xml-unclosed", name, line)
    case .unclosedToken: Message("formats.xml-unclosed-token")
    case .undefinedEntity: Message("formats.xml-undefined-entity")
    case .unknownEncoding: Message("formats.xml-unknown-encoding")
    case .wrongEncoding: Message("formats.xml-wrong-encoding")
    case .other: Message("formats.xml-other")
    }
  }

  private static func message(_ key: String, _ name: String, _ line: Int) -> Message {
    Message(key, ["name": .text(name), "line": .integer(Int64(line))])
  }
}
