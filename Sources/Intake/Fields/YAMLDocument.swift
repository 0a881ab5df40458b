internal import Formats
internal import Vocabulary
internal import Yams

/// Reads YAML into the same tree as JSON, so that one set of readers serves both.
enum YAMLDocument {
  /// The largest number of values in a file; beyond it, aliases are being used to exhaust the
  /// memory.
  private static let valueLimit = 50_000

  static func parse(_ text: String, file: String) throws(IntakeError) -> JSONNode {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch { throw IntakeError(error, file: file) }
    guard let root else {
      throw .yaml(detail: "", at: SourceLocation(file: file, line: 1))
    }
    var count = 0
    return try convert(root, file: file, depth: 0, count: &count)
  }

  private static func convert(
    _ node: Node, file: String, depth: Int, count: inout Int
  ) throws(IntakeError) -> JSONNode {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    count += 1
    guard count <= valueLimit, depth < 50 else {
      throw .yamlTooLarge(SourceLocation(file: file, line: line, column: column))
    }
    switch node {
    case .scalar(let scalar):
      return JSONNode(value: value(of: scalar), line: line, column: column)
    case .sequence(let sequence):
      var elements: [JSONNode] = []
      for element in sequence {
        elements.append(try convert(element, file: file, depth: depth + 1, count: &count))
      }
      return JSONNode(value: .array(elements), line: line, column: column)
    case .mapping(let mapping):
      var members: [JSONNode.Member] = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          throw .yaml(detail: "", at: SourceLocation(file: file, line: line, column: column))
        }
        members.append(
          JSONNode.Member(
            name: name, line: key.mark?.line ?? line, column: key.mark?.column ?? column,
            node: try convert(value, file: file, depth: depth + 1, count: &count)))
      }
      return JSONNode(value: .object(members), line: line, column: column)
    case .alias:
      throw .yaml(detail: "alias", at: SourceLocation(file: file, line: line, column: column))
    }
  }

  /// The value of a scalar by the core schema of YAML 1.2; `yes`, `no` and `NO` are texts.
  private static func value(of scalar: Node.Scalar) -> JSONNode.Value {
    guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
    switch scalar.string {
    case "", "~", "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      let digits = scalar.string.hasPrefix("-") ? scalar.string.dropFirst() : scalar.string[...]
      let isWhole = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isWhole ? .number(scalar.string) : .string(scalar.string)
    }
  }
}

extension IntakeError {
  fileprivate init(_ error: any Error, file: String) {
    guard let error = error as? YamlError else {
      self = .yaml(detail: String(describing: error), at: SourceLocation(file: file))
      return
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = .yaml(
        detail: problem,
        at: SourceLocation(file: file, line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self = .faults(
        duplicates.map { name in
          InputProblem(
            at: SourceLocation(
              file: file, line: context.mark.line, column: context.mark.column, field: name),
            Message("input.field-twice", ["field": .text(name)]))
        })
    default:
      self = .yaml(detail: error.description, at: SourceLocation(file: file))
    }
  }
}
