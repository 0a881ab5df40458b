import Vocabulary

/// Gathers the faults of one file while it is read.
struct FaultLog {
  /// The file as people know it.
  let file: String

  /// What makes the file unusable.
  private(set) var problems: [InputProblem] = []

  /// What was left out, though the rest is usable.
  private(set) var warnings: [InputProblem] = []

  init(file: String) { self.file = file }

  mutating func report(_ fault: LessonFault, at line: Int) {
    let problem = InputProblem(at: SourceLocation(file: file, line: line), fault.message)
    if fault == .rawHTML { warnings.append(problem) } else { problems.append(problem) }
  }

  mutating func report(_ fault: TranslationFault, at line: Int, of key: String? = nil) {
    problems.append(
      InputProblem(at: SourceLocation(file: file, line: line, field: key), fault.message))
  }

  /// Throws the faults in the order of the lines, if there are any.
  func check() throws(LessonError) {
    guard !problems.isEmpty else { return }
    let ordered = problems.enumerated().sorted {
      ($0.element.location.line ?? 0, $0.offset) < ($1.element.location.line ?? 0, $1.offset)
    }
    throw .faulty(file: file, ordered.map(\.element))
  }
}

/// Tells control characters, which no reader sees and few formats allow, from all others.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}
