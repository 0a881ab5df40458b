public import Vocabulary

/// Why a letter was not recorded.
public enum LetterFault: Hashable, Sendable {
  /// The application no longer stands where the letter says.
  case outdated(Application.ID)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .outdated(let id): Message("letter.outdated", ["id": .text(id.rawValue)])
    }
  }
}
