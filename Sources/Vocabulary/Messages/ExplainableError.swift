/// An error that can be told to a person in their language.
public protocol ExplainableError: Error, Sendable {
  /// What happened and what to do next.
  var message: Message { get }

  /// What sort of failure it is, which decides the exit status.
  var failure: Failure { get }

  /// The single faults, when there are several: one line each, in the order of the input.
  var details: [Message] { get }
}

extension ExplainableError {
  /// Most errors are refusals.
  public var failure: Failure { .refused }

  /// Most errors speak of one fault, which `message` tells whole.
  public var details: [Message] { [] }
}

/// The sorts of failure, and the exit status of each.
public enum Failure: Int32, Hashable, Sendable {
  /// The fund's rules or state did not allow it, or something outside failed.
  case refused = 1
  /// The command was used wrongly (`EX_USAGE` of sysexits.h).
  case misuse = 64
  /// The data handed in are wrong (`EX_DATAERR` of sysexits.h).
  case badData = 65
}
