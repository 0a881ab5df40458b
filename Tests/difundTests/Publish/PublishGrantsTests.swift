import Foundation
import TestSupport
import Testing

@Suite("Grants and journals on the command line") struct PublishGrantsTests {
  /// A fund with one award that is agreed about, and a publisher.
  private func fund() async throws -> Fund {
    let fund = try await Fund()
    let settings = fund.path + "/fund.yaml"
    let publisher = try String(contentsOfFile: Fund.demo + "/publisher.yaml", encoding: .utf8)
    let text = try String(contentsOfFile: settings, encoding: .utf8) + "\n" + publisher
    try text.write(toFile: settings, atomically: true, encoding: .utf8)
    for words in [
      ["application", "screen"], ["call", "close"],
      ["decide", "KH-01", "--outcome", "fund", "--reason", "Good"],
      ["award", "agree", "KH-01", "--signed", "2026-07-15", "--end", "2027-07-31"],
    ] {
      let made = try await fund.run(words)
      try #require(made.status == 0, "\(words): \(made.errors)")
    }
    return fund
  }

  @Test func `grants and calls are written whole, and name nobody`() async throws {
    let fund = try await fund()
    let (grants, calls) = (fund.place.path("out/grants.json"), fund.place.path("out/calls.json"))

    let first = try await fund.run(
      "publish", "360giving", "--fictional", "allow", "--output", grants)
    let second = try await fund.run("publish", "commongrants", "--opportunities", "--output", calls)
    let awards = try await fund.run(
      "publish", "commongrants", "--awards", "--fictional", "allow", "--output", calls + ".2")

    #expect(first.status == 0 && first.output.hasPrefix("1 grant written"), "\(first.errors)")
    #expect(second.status == 0 && second.output.hasPrefix("1 call written"), "\(second.errors)")
    #expect(awards.status == 0 && awards.output.hasPrefix("1 award written"), "\(awards.errors)")
    let application = try String(
      contentsOfFile: Fund.demo + "/applications/KH-01.json", encoding: .utf8)
    let contact = try #require(application.firstMatch(of: /"contact": \{\s*"name": "([^"]+)"/))
    for file in [grants, calls, calls + ".2"] {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(!text.contains(contact.1) && !text.contains("rolok-tonle"), "\(file)")
      #expect(text.contains("ai-literacy-2026"))
    }
  }

  @Test func `what cannot be published leaves no file`() async throws {
    let (bare, fund) = (try await Fund(), try await fund())
    let file = fund.place.path("grants.json")

    let anonymous = try await bare.run("publish", "360giving", "--output", file)
    let invented = try await fund.run("publish", "360giving", "--output", file)
    let neither = try await fund.run("publish", "commongrants", "--output", file)
    let prefix = try await fund.run(
      "publish", "360giving", "--fictional", "allow", "--prefix", "a/b", "--output", file)

    #expect(anonymous.status == 65 && anonymous.errors.contains("publisher"))
    #expect(invented.status == 65 && invented.errors.contains("KH-01, title"))
    #expect(neither.status == 64)
    #expect(prefix.status == 65 && prefix.errors.contains("“a/b”"))
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `a journal is written for every program, and only by who may`() async throws {
    let fund = try await fund()

    for form in ["hledger", "beancount", "csv"] {
      let file = fund.place.path("fund.\(form)")
      let made = try await fund.run("disbursement", "journal", "--to", form, "--output", file)
      #expect(made.status == 0, "\(made.errors)")
      #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Assets:Committed:KH-01"))
    }
    let stranger = try await fund.run(
      "disbursement", "journal", "--to", "csv", "--output", fund.place.path("x"), "--as", "nobody")
    #expect(stranger.status == 1)
    #expect(!FileManager.default.fileExists(atPath: fund.place.path("x")))
  }
}
