import Testing

@Suite("Imports") struct ImportTests {
  @Test func `every target of the package is in the table`() {
    let unknown = Repository.targets.filter { AllowedImports.table[$0] == nil }

    #expect(unknown == [])
    #expect(Repository.targets.contains("Vocabulary"))
  }

  @Test func `a file imports only what the table allows its target`() {
    let strays = Repository.sources.flatMap { source in
      source.imports.filter { !AllowedImports.allows($0, in: source.target) }
        .map { "\(source.path) imports \($0)" }
    }

    #expect(strays == [])
  }

  /// The compiler lets a file import whatever was built before it.
  @Test func `a file imports only what the manifest declares for its target`() {
    let system: Set = [
      "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
    ]

    let strays = Repository.sources.flatMap { source in
      let declared = system.union(Manifest.dependencies[source.target] ?? [])
      return source.imports.filter { !declared.contains($0) }
        .map { "\(source.path) imports \($0), which \(source.target) does not declare" }
    }

    #expect(strays == [])
  }

  @Test func `the manifest declares only what the table allows and a file uses`() {
    var faults: [String] = []
    for target in Repository.targets {
      let used = Set(Repository.sources.filter { $0.target == target }.flatMap(\.imports))
      for dependency in Manifest.dependencies[target] ?? [] {
        if !AllowedImports.allows(dependency, in: target) {
          faults.append("\(target) declares \(dependency), which the table does not allow")
        } else if !used.contains(dependency) {
          faults.append("\(target) declares \(dependency), which it does not import")
        }
      }
    }

    #expect(faults.sorted() == [])
    #expect(Manifest.dependencies["Store"]?.contains("GRDB") == true)
  }

  @Test(arguments: AllowedImports.table.keys.sorted())
  func `arrows of the table point down only`(target: String) {
    #expect(!AllowedImports.reach(of: target).contains(target))
  }

  @Test func `grants and lessons do not reach each other`() {
    #expect(!AllowedImports.reach(of: "Grants").contains("Lessons"))
    #expect(!AllowedImports.reach(of: "Lessons").contains("Grants"))
  }

  @Test func `the header of a C shim shows no header of a library`() {
    let own: Set = ["stdbool.h", "stddef.h", "stdint.h"]
    let headers = Repository.files.filter { $0.hasPrefix("Sources/") && $0.contains("/include/") }

    let shown = headers.filter { $0.hasSuffix(".h") }.flatMap { path in
      (Repository.text(path) ?? "").matches(of: #/#\s*include\s*[<"]([^>"]+)[>"]/#)
        .map { String($0.1) }.filter { !own.contains($0) }.map { "\(path) includes \($0)" }
    }

    #expect(shown == [])
    #expect(!headers.isEmpty)
  }
}
