/// What `Package.swift` says about targets.
enum Manifest {
  /// The dependencies of each target of `Sources`, by name of the target.
  static let dependencies: [String: Set<String>] = {
    let text = Repository.text("Package.swift") ?? ""
    let products = Dictionary(
      text.matches(of: #/let (\w+): Target\.Dependency = \.product\(\s*name: "([^"]+)"/#)
        .map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    // A library of the system only carries flags to a C shim; nothing imports it.
    let flags = Set(text.matches(of: #/\.systemLibrary\(\s*name: "([^"]+)"/#).map { String($0.1) })
    let declared =
      text.matches(of: #/\n {4}library\(\s*"([^"]+)",\s*\[([^\]]*)\]/#).map { ($0.1, $0.2) }
      + text.matches(
        of: #/\.(?:executableTarget|target)\(\s*name: "([^"]+)",\s*dependencies: \[([^\]]*)\]/#
      ).map { ($0.1, $0.2) }
    return Dictionary(
      declared.map { name, list in
        let words = list.matches(of: #/"([^"]+)"|(\w+)/#)
        return (
          String(name),
          Set(
            words.map { word in word.1.map(String.init) ?? products[String(word.2 ?? "")] ?? "?" }
          ).subtracting(flags)
        )
      }, uniquingKeysWith: { $0.union($1) })
  }()
}
