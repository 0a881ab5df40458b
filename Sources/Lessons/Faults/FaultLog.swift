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

  /// The path of another file in the same folder.
  func path(beside name: String) -> String {
    file.lastIndex(of: "/").map { String(file[...$0]) + name } ?? name
  }

  mutating func report(_ fault: LessonFault, at line: Int) {
    let problem = InputProblem(at: SourceLocation(file: file, line: line), fault.message)
    if fault == .rawHTML { warnings.append(problem) } else { problems.append(problem) }
  }

  /// Reports what is wrong in another file that this one needs.
  mutating func report(_ problem: InputProblem) { problems.append(problem) }

  mutating func report(_ fault: TranslationFault, at line: Int, of key: String? = nil) {
    problems.append(
      InputProblem(at: SourceLocation(file: file, line: line, field: key), fault.message))
  }

  /// Throws the faults in the order of the lines, those of other files last, if there are any.
  func check() throws(LessonError) {
    guard !problems.isEmpty else { return }
    let ordered = problems.enumerated().sorted {
      let (left, right) = ($0.element.location, $1.element.location)
      guard left.file == right.file else {
        return left.file == file || (right.file != file && $0.offset < $1.offset)
      }
      return (left.line ?? 0, $0.offset) < (right.line ?? 0, $1.offset)
    }
    throw .faulty(file: file, ordered.map(\.element))
  }
}

/// Tells control characters, which no reader sees and few formats allow, from all others.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}
