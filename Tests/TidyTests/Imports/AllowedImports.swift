/// What each target may import: the table of the README, and nowhere else.
///
/// `Vocabulary` is for all. A target that is not here yet fails the test until its line is added.
enum AllowedImports {
  /// The modules by target, from the foundations up.
  static let table: [String: Set<String>] = [
    "CAllocations": [],
    "CArchive": [],
    "CExpat": [],
    "CFonts": [],
    "CICU": [],
    "CMarkdown": [],
    "CPangoLibrary": [],
    "CSolver": [],
    "CTextModels": [],
    "CTypesetting": [],
    "Vocabulary": [],
    "Audit": ["Crypto"],
    "Text": ["CICU", "CTextModels"],
    "Formats": ["CArchive", "CExpat"],
    "Portfolio": ["CSolver"],
    "Lessons": ["CMarkdown", "Formats", "Text", "Yams"],
    "Grants": ["Audit", "Portfolio", "Text"],
    "Intake": ["Audit", "Formats", "Grants", "Text", "Yams"],
    "OpenData": ["Crypto", "Formats", "Grants"],
    "LessonPacks": [
      "CFonts", "CTypesetting", "Formats", "GRDB", "GRDBSQLite", "Lessons", "Text",
    ],
    "Store": ["Audit", "GRDB", "GRDBSQLite", "Grants", "Lessons", "Text"],
    "Workspace": services.union(["Store"]),
    "difund": services.union(["ArgumentParser", "Workspace"]),
    "Portal": services.union(["Hummingbird", "Workspace"]),
    "difund-bench": services.union(["CAllocations", "GRDB", "Store", "Workspace"]),
  ]

  /// What the edges of the system may use, beside `Workspace` and `Store`.
  private static let services: Set<String> = [
    "Audit", "Formats", "Grants", "Intake", "LessonPacks", "Lessons", "OpenData", "Portfolio",
    "Text",
  ]

  /// The targets that may use Foundation; its formatters are banned there too.
  static let foundation: Set<String> = [
    "LessonPacks", "Lessons", "Portal", "Store", "Workspace", "difund", "difund-bench",
  ]

  /// The targets that may call the system and its functions of mathematics.
  static let system: Set<String> = [
    "Formats", "LessonPacks", "Portfolio", "Text", "Workspace", "difund", "difund-bench",
  ]

  /// Whether a target may import a module.
  static func allows(_ module: String, in target: String) -> Bool {
    switch module {
    case "Vocabulary": target != "Vocabulary"
    case "Synchronization": true
    case "Dispatch": ["Grants", "LessonPacks", "Store"].contains(target)
    case "Foundation", "FoundationEssentials": foundation.contains(target)
    case "Glibc": system.contains(target)
    default: table[target]?.contains(module) == true
    }
  }

  /// Everything that a target reaches through what it imports.
  static func reach(of target: String) -> Set<String> {
    var reached: Set<String> = []
    var waiting = Array(table[target] ?? [])
    while let next = waiting.popLast() {
      if reached.insert(next).inserted { waiting += table[next] ?? [] }
    }
    return reached
  }
}
