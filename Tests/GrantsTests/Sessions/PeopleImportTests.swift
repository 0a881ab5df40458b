import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Import of people") struct PeopleImportTests {
  private func person(
    _ key: String, name: String = "Sokha", roles: Set<Role> = [.trainer], line: Int = 2
  ) -> Sourced<Person> {
    Sourced(
      Person(id: ID(checked: key), name: name, email: nil, organisation: nil, roles: roles),
      at: SourceLocation(file: "people.csv", line: line))
  }

  private func service() async throws -> GrantService {
    let store = try SQLiteStore()
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    try await store.add(Fixtures.administrator, Fixtures.analyst)
    return service
  }

  @Test func `people come with roles, and get more, and lose none`() async throws {
    let service = try await service()
    let take = { (people: Sourced<Person>) in
      try await service.importPeople([people], acceptValid: false, by: Fixtures.owner.id)
    }

    let added = try await take(person("sokha"))
    let again = try await take(person("sokha"))
    let changed = try await take(person("sokha", roles: [.reviewer]))

    #expect(added.added.count == 1 && again.unchanged.count == 1 && changed.changed.count == 1)
    let listed = try await service.listPeople(with: .trainer, by: Fixtures.owner.id)
    #expect(listed.map(\.roles) == [[.trainer, .reviewer]])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `people who cannot be taken are refused together`() async throws {
    let service = try await service()

    let error = await #expect(throws: GrantError.self) {
      try await service.importPeople(
        [
          person("a", roles: []), person("b"), person("b", line: 4),
          person("analyst", name: "Somebody else"),
          person("chair", name: "Chair", roles: [.auditor]),
        ], acceptValid: false, by: Fixtures.administrator.id)
    }

    #expect(
      keys(of: error) == [
        "people.no-role", "people.twice", "people.other-person", "people.own-roles",
      ])
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .managePeople)) {
      try await service.importPeople([person("c")], acceptValid: false, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .managePeople)) {
      try await service.listPeople(by: Fixtures.analyst.id)
    }
  }
}
