import Foundation
import TestSupport
import Testing

@Suite("Shared options") struct SharedOptionTests {
  @Test func `shared options may stand before or after the command`() async throws {
    let fund = try await Fund()
    let words = ["call", "list"]
    let options = ["--fund", fund.path, "--locale", "de", "--format", "csv", "--as", "owner"]

    let before = try await Programs.difund(options + words)
    let after = try await Programs.difund(words + options)
    let around = try await Programs.difund(options[..<4] + words + options[4...])
    let joined = try await Programs.difund([
      "--fund=\(fund.path)", "--format=csv", "call", "list", "--as=owner",
    ])

    #expect(before.status == 0)
    let names = "id,title,status,opens,deadline,closes,stage,other_call,budget,currency\n"
    #expect(before.output.hasPrefix(names))
    #expect(before.output.contains("ai-literacy-2026,"))
    #expect([after.output, around.output, joined.output].allSatisfy { $0 == before.output })
  }

  @Test func `the option for the fund outranks the environment`() async throws {
    let (fund, other) = (try await Fund(), try await Fund())
    _ = try await other.run("call", "close")

    let named = try await fund.run("call", "show", "--fund", other.path, "--format", "json")
    let fromEnvironment = try await fund.run("call", "show", "--format", "json")

    #expect(named.output.contains(#""status": "closed""#))
    #expect(fromEnvironment.output.contains(#""status": "open""#))
  }

  @Test func `the language comes from the option, else from the environment`() async throws {
    let fund = try await Fund()
    let german = ["DIFUND_LOCALE": "de"]

    let english = try await fund.run(["call", "show"])
    let byEnvironment = try await fund.run(["call", "show"], environment: german)
    let byOption = try await fund.run(["call", "show", "--locale", "fr"], environment: german)

    #expect(english.output.contains("1,200,000.00"))
    #expect(byEnvironment.output.contains("1.200.000,00"))
    #expect(byEnvironment.errors.contains("Deutsch"))
    #expect(byOption.output.contains("1\u{202F}200\u{202F}000,00"))
  }

  @Test func `a language of the session that has no catalogue is passed over`() async throws {
    let fund = try await Fund()

    let shown = try await fund.run(["call", "show"], environment: ["LC_ALL": "de_DE.UTF-8"])

    #expect(shown.output.contains("1,200,000.00"))
    #expect(shown.errors == "")
  }

  private static let commands: [(String, Int32)] = [
    ("--version", 0), ("call list", 0),
    ("call close --as nobody", 1), ("call show other-call", 1), ("application show XX-99", 1),
    ("call list --fund /nowhere", 1), ("rates import /dev/null", 1),
    ("call list --colour", 64), ("calls", 64), ("application show", 64),
    ("call list --format xml", 64), ("call list --format svg", 64), ("call show no!key", 64),
    ("call list --locale no!tag", 64), ("call list --as no!key", 64), ("audit log --limit 0", 64),
  ]

  @Test(arguments: commands)
  func `the status tells misuse from refusal`(command: String, status: Int32) async throws {
    let fund = try await Fund()

    let outcome = try await fund.run(command.split(separator: " ").map(String.init))

    #expect(outcome.status == status, "\(outcome.errors)")
    #expect((outcome.status == 0) == outcome.errors.isEmpty)
    #expect(!outcome.errors.contains("⟨"))
  }

  @Test func `without a fund a command asks for one`() async throws {
    let outcome = try await Programs.difund(["call", "list"])

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--fund"))
    #expect(outcome.errors.contains("DIFUND_HOME"))
  }

  @Test func `a reader that goes away ends the program quietly`() async throws {
    let fund = try await Fund()

    let outcome = try await Programs.run(
      "/bin/sh",
      [
        "-c", "'\(Programs.folder)/difund' application show KH-01 | head -c 1 >'/dev/null'",
      ], environment: ["DIFUND_HOME": fund.path])

    #expect(outcome.errors == "")
  }

  @Test func `without its catalogues the program says where it looked`() async throws {
    let outcome = try await Programs.difund(
      ["call", "list"], environment: ["DIFUND_DATA": "/nowhere"])

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("/nowhere"))
  }
}
