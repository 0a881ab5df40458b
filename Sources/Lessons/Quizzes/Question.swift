/// A question of a quiz.
public struct Question: Hashable, Sendable {
  /// The question itself.
  public let text: Unit

  /// What stands between the question and its answers.
  public let context: [Block]

  /// How it is answered.
  public let answer: Answer

  /// The ways of answering.
  public enum Answer: Hashable, Sendable {
    /// Any number of right answers, which the learner all has to find.
    case multiple([Option])
    /// One right answer among several.
    case single([Option])
  }

  /// One answer to choose.
  public struct Option: Hashable, Sendable {
    /// The answer.
    public let text: Unit

    /// What to tell someone who chose it.
    public let feedback: Unit?

    /// Whether it is right.
    public let isRight: Bool
  }

  /// The answers to choose from.
  public var options: [Option] {
    switch answer {
    case .multiple(let options), .single(let options): options
    }
  }
}
