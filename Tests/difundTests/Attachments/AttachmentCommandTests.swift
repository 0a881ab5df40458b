import Formats
import Foundation
import TestSupport
import Testing

@Suite("Commands for documents") struct AttachmentCommandTests {
  private static let certificate = Fund.demo + "/attachments/registration.pdf"
  private static let notes = Fund.demo + "/attachments/budget-notes.csv"

  private func json(_ outcome: Outcome) throws -> JSONNode {
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDocument.parse(outcome.output, file: "-")
  }

  @Test func `a document is kept under its hash, listed, saved and found changed`() async throws {
    let fund = try await Fund()
    let attached = try await fund.run(
      "application", "attach", "KH-01", Self.certificate, "--document", "registration")
    let again = try await fund.run(
      "application", "attach", "KH-01", Self.certificate, "--document", "registration")

    let listed = try json(
      try await fund.run("application", "attachments", "KH-01", "--format", "json"))
    let copy = fund.place.path("copy.pdf")
    let saved = try await fund.run(
      "application", "attachment", "save", "KH-01", "1", "--output", copy)
    #expect(attached.status == 0, "\(attached.errors)")
    #expect(again.output.contains("nothing was changed"))
    let row = try #require(listed["attachments"]?.elements?.first)
    #expect(listed["attachments"]?.elements?.count == 1)
    #expect(row["type"]?.string == "pdf")
    #expect(row["for_reviewers"]?.bool == false)
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(
      FileManager.default.contents(atPath: copy)
        == FileManager.default.contents(atPath: Self.certificate))
    _ = try await fund.verifiedRoot()
    let file = "\(fund.path)/attachments/\(try #require(row["sha256"]?.string))"
    #expect(try await fund.run("doctor").status == 0)
    try Data("other".utf8).write(to: URL(filePath: file))
    let doctor = try await fund.run("doctor")
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("KH-01/1"))
  }

  @Test func `what tells who applies is found in properties and text, and keeps a file back`()
    async throws
  {
    let fund = try await Fund()
    _ = try await fund.run(
      "application", "attach", "KH-01", Self.certificate, "--document", "registration")
    _ = try await fund.run(
      "application", "attach", "KH-01", Self.notes, "--document", "budget-notes")

    let leaks = try json(try await fund.run("application", "leaks", "KH-01", "--format", "json"))
    let refused = try await fund.run(
      "application", "attachment", "release", "KH-01", "1", "--reason", "Needed")
    let released = try await fund.run(
      "application", "attachment", "release", "KH-01", "2", "--reason", "Numbers only")
    let forced = try await fund.run(
      "application", "attachment", "release", "KH-01", "1", "--reason", "Needed",
      "--despite-leaks")

    let places = Set(leaks["leaks"]?.elements?.compactMap { $0["place"]?.string } ?? [])
    #expect(places.contains("attachments[1].text"))
    #expect(places.contains("attachments[1].properties.author"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--despite-leaks"))
    #expect(refused.errors.contains("«Rolok Tonle Community Library»"))
    #expect(released.status == 0, "\(released.errors)")
    #expect(forced.status == 0, "\(forced.errors)")
  }

  @Test func `wrong files are refused and leave nothing behind`() async throws {
    let fund = try await Fund()
    let text = try fund.place.write(Array("just text".utf8), to: "certificate.pdf")
    let other = try fund.place.write(Array("just text".utf8), to: "notes.txt")

    let misnamed = try await fund.run(
      "application", "attach", "KH-01", text, "--document", "registration")
    let kind = try await fund.run(
      "application", "attach", "KH-01", other, "--document", "registration")
    let unknown = try await fund.run(
      "application", "attach", "KH-01", other, "--document", "letter")

    #expect(misnamed.status == 65)
    #expect(kind.status == 1)
    #expect(unknown.errors.contains("registration and budget-notes"))
    let kept = try? FileManager.default.contentsOfDirectory(atPath: "\(fund.path)/attachments")
    #expect(kept == [])
  }

  @Test func `an application brings its documents along, beside its file or inside it`()
    async throws
  {
    let fund = try await Fund()
    let source = try #require(
      FileManager.default.contents(atPath: Fund.demo + "/applications/LA-01.json"))
    var object = try #require(
      try JSONSerialization.jsonObject(with: source) as? [String: Any])
    _ = try fund.place.write(
      try #require(FileManager.default.contents(atPath: Self.certificate)), to: "proof.pdf")
    object["attachments"] = [
      ["document": "registration", "file": "proof.pdf"],
      [
        "document": "budget-notes", "name": "notes.txt",
        "content": Data("boats".utf8).base64EncodedString(),
      ],
    ]
    let good = try fund.place.write(
      try JSONSerialization.data(withJSONObject: object), to: "good.json")
    object["reference"] = "LA-99"
    object["attachments"] = [
      ["document": "registration", "file": "../secret.pdf"],
      ["document": "budget-notes", "name": "n.txt", "content": "!"],
    ]
    let bad = try fund.place.write(
      try JSONSerialization.data(withJSONObject: object), to: "bad.json")

    let taken = try await fund.run("application", "import", good)
    let again = try await fund.run("application", "import", good)
    let refused = try await fund.run("application", "import", bad)

    #expect(taken.status == 0, "\(taken.errors)")
    #expect(again.status == 0, "\(again.errors)")
    let listed = try json(
      try await fund.run("application", "attachments", "LA-01", "--format", "json"))
    #expect(listed["attachments"]?.elements?.count == 2)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("attachments[1].file"))
    #expect(refused.errors.contains("attachments[2].content"))
    #expect(!(try await fund.run("application", "show", "LA-01")).output.contains("Ym9hdHM"))
  }

  @Test func `an erasure removes the bytes of documents`() async throws {
    let fund = try await Fund()
    _ = try await fund.run(
      "application", "attach", "KH-01", Self.certificate, "--document", "registration")
    _ = try await fund.run("application", "screen")
    _ = try await fund.run("call", "close")
    _ = try await fund.run("decide", "KH-01", "--outcome", "decline", "--reason", "No")

    let erased = try await fund.run(
      "person", "erase", "chanthou@rolok-tonle.example", "--reason", "Asked", "--yes")

    #expect(erased.status == 0, "\(erased.errors)")
    let kept = try? FileManager.default.contentsOfDirectory(atPath: "\(fund.path)/attachments")
    #expect(kept == [])
    #expect(try await fund.run("doctor").status == 0)
    let saved = try await fund.run(
      "application", "attachment", "save", "KH-01", "1", "--output", fund.place.path("x.pdf"))
    #expect(saved.status == 1)
    _ = try await fund.verifiedRoot()
  }

  @Test func `an answer and a document of five megabytes are refused with their fields`()
    async throws
  {
    let fund = try await Fund()
    let source = try #require(
      FileManager.default.contents(atPath: Fund.demo + "/applications/LA-01.json"))
    var object = try #require(
      try JSONSerialization.jsonObject(with: source) as? [String: Any])
    let huge = String(repeating: "word ", count: 1_000_000)
    object["answers"] = ["places": huge]
    object["attachments"] = [
      [
        "document": "budget-notes", "name": "notes.txt",
        "content": Data(huge.utf8).base64EncodedString(),
      ]
    ]
    let file = try fund.place.write(
      try JSONSerialization.data(withJSONObject: object), to: "huge.json")
    object["answers"] = nil
    let second = try fund.place.write(
      try JSONSerialization.data(withJSONObject: object), to: "huge-file.json")

    let answer = try await fund.run("application", "import", file)
    let document = try await fund.run("application", "import", second)

    #expect(answer.status == 65)
    #expect(answer.errors.contains("answers.places"))
    #expect(document.status == 65)
    #expect(document.errors.contains("attachments[1]"))
    #expect(document.errors.utf8.count < 2000)
  }
}
