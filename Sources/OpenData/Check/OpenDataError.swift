public import Formats
public import Vocabulary

/// Why open data cannot be written or read.
public enum OpenDataError: ExplainableError, Hashable {
  /// A file could not be read or written, or its bytes are not of its format.
  case format(FormatError)
  /// A file is no list of IATI activities that can be read.
  case iati(IATIFault, at: SourceLocation)
  /// The settings of the fund do not say who publishes.
  case noPublisher
  /// What would be published is wrong; never empty.
  case problems([PublicationProblem])

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .format(let error): error.message
    case .iati(let fault, let location): InputProblem(at: location, fault.message).located
    case .noPublisher: Message("publish.no-publisher")
    case .problems(let problems):
      Message("publish.problems", ["count": .integer(Int64(problems.count))])
    }
  }

  /// What the fund or a file holds is wrong, and not how the command was called.
  public var failure: Failure {
    switch self {
    case .format(let error): error.failure
    case .iati, .noPublisher, .problems: .badData
    }
  }

  /// Every problem with its place.
  public var details: [Message] {
    switch self {
    case .format(let error): error.details
    case .problems(let problems): problems.map(\.located)
    case .iati, .noPublisher: []
    }
  }
}
