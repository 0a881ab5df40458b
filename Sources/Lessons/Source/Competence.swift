/// One competence of a published framework.
public struct Competence: Hashable, Sendable {
  /// The framework, in one edition.
  public let framework: Framework

  /// The code that the framework gives the competence.
  public let code: String

  /// Names a competence, or returns nil when the framework has no such code.
  public init?(framework: Framework, code: String) {
    guard framework.codes.contains(code) else { return nil }
    self.framework = framework
    self.code = code
  }

  /// The frameworks that lessons refer to, each in one edition.
  public enum Framework: String, CaseIterable, Hashable, Sendable {
    case ailit2025Draft = "ailit-2025-draft"
    case ailit2026 = "ailit-2026"
    case aseanGuide2024 = "asean-ai-guide-2024"
    case digComp3 = "digcomp-3.0"
    case unescoStudents2024 = "unesco-ai-cfs-2024"
    case unescoTeachers2024 = "unesco-ai-cft-2024"
  }
}

extension Competence.Framework {
  /// The title under which the framework was published.
  public var title: String {
    switch self {
    case .ailit2025Draft: "AI Literacy Framework for Primary and Secondary Education, draft (2025)"
    case .ailit2026: "Empowering Learners for the Age of AI (2026)"
    case .aseanGuide2024: "ASEAN Guide on AI Governance and Ethics (2024)"
    case .digComp3: "DigComp 3.0 (2025)"
    case .unescoStudents2024: "UNESCO AI Competency Framework for Students (2024)"
    case .unescoTeachers2024: "UNESCO AI Competency Framework for Teachers (2024)"
    }
  }

  /// The codes of all its competences.
  public var codes: Set<String> { Set(orderedCodes) }

  /// The codes in the order of the framework.
  public var orderedCodes: [String] {
    switch self {
    case .ailit2025Draft: numbered([("E", 7), ("C", 5), ("M", 5), ("D", 5)])
    case .ailit2026: numbered([("engage-", 7), ("create-", 4), ("manage-", 4), ("shape-", 4)])
    case .aseanGuide2024: numbered([("AG", 7)])
    case .digComp3: numbered([("1.", 3), ("2.", 6), ("3.", 4), ("4.", 4), ("5.", 4)])
    case .unescoStudents2024: numbered([("4.1.", 4), ("4.2.", 4), ("4.3.", 4)])
    case .unescoTeachers2024: numbered([("1.", 3), ("2.", 3), ("3.", 3), ("4.", 3), ("5.", 3)])
    }
  }

  private func numbered(_ areas: [(prefix: String, count: Int)]) -> [String] {
    areas.flatMap { area in (1...area.count).map { area.prefix + String($0) } }
  }
}
