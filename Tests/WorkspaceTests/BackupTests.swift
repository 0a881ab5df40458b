import Audit
import Foundation
import Grants
import TestSupport
import Testing
import Vocabulary
import Workspace

@Suite("Backups") struct BackupTests {
  private func fund() async throws -> (folder: FundFolder, workspace: Workspace) {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let folder = FundFolder(path: place)
    try await Workspace.create(
      folder,
      settings: FundSettings(
        title: "Test: \"quoted\" ทดสอบ", owner: "owner", language: Fixtures.language("th")),
      owner: Fixtures.owner, clock: Fixtures.clock)
    return (folder, try Workspace.open(folder, for: .reading, clock: Fixtures.clock))
  }

  @Test func `a restored fund has the settings and the history of the one that was copied`()
    async throws
  {
    let (folder, workspace) = try await fund()
    let copy = folder.path + "-copy"

    let made = try await workspace.backUp(to: copy, by: Fixtures.owner.id, at: Fixtures.clock())
    let target = FundFolder(path: folder.path + "-restored")
    let manifest = try Workspace.restore(copy, into: target)

    let restored = try Workspace.open(target, for: .writing, clock: Fixtures.clock)
    #expect(restored.settings == workspace.settings)
    #expect(manifest == made.manifest)
    let history = try await restored.grants.verifyHistory(by: Fixtures.owner.id)
    #expect(history.faults == [])
    #expect(history.root.description == manifest.root)
  }

  @Test func `nothing is copied for somebody who may not audit`() async throws {
    let (folder, workspace) = try await fund()
    let outer = folder.path + "-copies"

    await #expect(throws: GrantError.unknownPerson(Fixtures.analyst.id)) {
      try await workspace.backUp(
        to: outer + "/copy", by: Fixtures.analyst.id, at: Fixtures.clock())
    }

    #expect(!FileManager.default.fileExists(atPath: outer))
  }

  @Test(arguments: ["fund.sqlite", "fund.yaml"])
  func `a changed byte in a backup is found, and nothing is restored from it`(
    name: String
  ) async throws {
    let (folder, workspace) = try await fund()
    let copy = folder.path + "-copy"
    _ = try await workspace.backUp(to: copy, by: Fixtures.owner.id, at: Fixtures.clock())
    let file = URL(filePath: "\(copy)/\(name)")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    let target = folder.path + "-restored"

    #expect(throws: WorkspaceError.backupDamaged(copy, file: name)) {
      try Workspace.restore(copy, into: FundFolder(path: target))
    }

    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func `what is no backup, and a folder that holds something, are refused`() async throws {
    let (folder, workspace) = try await fund()

    #expect(throws: WorkspaceError.notABackup(folder.path)) {
      try Workspace.verifyBackup(folder.path)
    }
    let copy = folder.path + "-copy"
    _ = try await workspace.backUp(to: copy, by: Fixtures.owner.id, at: Fixtures.clock())
    #expect(throws: WorkspaceError.notEmpty(folder.path)) {
      try Workspace.restore(copy, into: folder)
    }
    await #expect(throws: WorkspaceError.notEmpty(folder.path)) {
      try await Workspace.create(
        folder, settings: workspace.settings, owner: Fixtures.owner, clock: Fixtures.clock)
    }
  }
}
