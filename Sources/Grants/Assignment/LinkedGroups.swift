/// Finds what belongs together: things are in one group when a chain of shared marks links them.
struct LinkedGroups<Mark: Hashable> {
  private var parents: [Int] = []
  private var firstWith: [Mark: Int] = [:]

  /// Adds the next thing with its marks.
  mutating func append(_ marks: some Sequence<Mark>) {
    let new = parents.count
    parents.append(new)
    for mark in marks {
      let (one, other) = (root(of: firstWith[mark] ?? new), root(of: new))
      parents[max(one, other)] = min(one, other)
      firstWith[mark] = root(of: new)
    }
  }

  /// For each thing, in the order of adding, the number of the first thing of its group.
  var groups: [Int] { parents.indices.map(root) }

  private func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }
}

/// The applications that no chain of reviewers links, as groups, largest first, then by key.
func reviewGroups(of assignments: [ReviewAssignment]) -> [[Application.ID]] {
  let reviewers = Dictionary(grouping: assignments, by: \.applicationID)
    .sorted { $0.key < $1.key }
  var links = LinkedGroups<Person.ID>()
  for (_, assignments) in reviewers { links.append(assignments.map(\.reviewerID)) }
  let groups = Dictionary(grouping: zip(links.groups, reviewers.map(\.key)), by: \.0)
  return groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    .map { $0.value.map(\.1) }
}
