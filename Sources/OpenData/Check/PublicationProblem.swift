public import Grants
public import Vocabulary

/// Something that keeps a fund's data from being published.
public struct PublicationProblem: Hashable, Sendable {
  /// The award that it is about, or nil when it is about the fund or a call.
  public let award: Award.ID?

  /// The field, in the words of the format that is published.
  public let field: String

  /// What is wrong and what to do.
  public let message: Message

  /// Makes a problem.
  public init(award: Award.ID?, field: String, _ message: Message) {
    self.award = award
    self.field = field
    self.message = message
  }

  /// The problem with the place where it lies.
  public var located: Message {
    Message(
      award == nil ? "publish.problem-of-fund" : "publish.problem",
      [
        "award": .text(award?.rawValue ?? ""), "field": .text(field),
        "problem": .message(message),
      ])
  }
}
