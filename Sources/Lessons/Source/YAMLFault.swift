import Yams

/// Tells authors what is wrong in a YAML text.
enum YAMLFault {
  /// Returns the line of a fault, counted from 1, and what it is.
  static func explain(_ error: any Error, in yaml: String) -> (line: Int, detail: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      return (mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, let context)?:
      let names = duplicates.sorted()
      // Yams tells where the mapping begins; the author wants to see the second of the two fields.
      let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
      let places = lines.indices.filter { lines[$0].hasPrefix("\(names.first ?? ""):") }
      return (
        places.count > 1 ? places[1] + 1 : context.mark.line, names.joined(separator: ", ")
      )
    default: return (1, "\(error)")
    }
  }
}
