public import Vocabulary

/// Why a file that someone handed in could not be read as what it should be.
public enum IntakeError: ExplainableError, Hashable {
  /// The file has faults, in the order of the file; never empty.
  case faults([InputProblem])
  /// The text is no YAML.
  case yaml(detail: String, at: SourceLocation)
  /// The YAML text is larger or deeper than any real one.
  case yamlTooLarge(SourceLocation)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .faults(let problems):
      Message("input.faults", ["count": .integer(Int64(problems.count))])
    case .yaml(let detail, let location):
      InputProblem(at: location, Message("input.not-yaml", ["detail": .text(detail)])).located
    case .yamlTooLarge(let location):
      InputProblem(at: location, Message("input.yaml-too-large")).located
    }
  }

  /// Wrong files are wrong data.
  public var failure: Failure { .badData }

  /// Every fault with its place.
  public var details: [Message] {
    guard case .faults(let problems) = self else { return [] }
    return problems.map(\.located)
  }
}
