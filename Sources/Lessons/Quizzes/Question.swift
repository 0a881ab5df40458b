import Vocabulary

/// A question of a quiz.
public struct Question: Hashable, Sendable {
  /// The question itself.
  public let text: Unit

  /// What stands between the question and its answers.
  public let context: [Block]

  /// How it is answered.
  public let answer: Answer

  /// What to tell learners once they have answered, whatever they said.
  public let explanation: Unit?

  /// The ways of answering.
  public enum Answer: Hashable, Sendable {
    /// Two columns to join: each row of the table is a right pair, its cells are never empty.
    case match(Table)
    /// Any number of right answers, which the learner all has to find.
    case multiple([Option])
    /// Steps to put in order; they stand here in the right one.
    case order([Unit])
    /// Words of the learner's own; each of these is a good answer.
    case short([Unit])
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

  /// The answers to choose from; a question of another kind has none.
  public var options: [Option] {
    switch answer {
    case .multiple(let options), .single(let options): options
    case .match, .order, .short: []
    }
  }
}

extension Question {
  /// The places in which to show the steps of an order, or the right column of a match: never the
  /// right order, and the same in every language and pack.
  ///
  /// The number at a place tells which step or row to show there, counted from 0. A question of
  /// another kind has no places.
  public var presentation: [Int] {
    switch answer {
    case .match(let table): Self.shuffled(table.rows.count, by: text.key.rawValue)
    case .order(let steps): Self.shuffled(steps.count, by: text.key.rawValue)
    case .multiple, .short, .single: []
    }
  }

  /// Shuffles 0 to `count - 1` (Fisher and Yates), with the key of the question as its chance.
  private static func shuffled(_ count: Int, by key: String) -> [Int] {
    var places = Array(0..<count)
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for place in places.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      places.swapAt(place, Int((state >> 33) % UInt64(place + 1)))
    }
    guard count > 1, places == Array(0..<count) else { return places }
    return Array(places.dropFirst() + places.prefix(1))
  }
}
