import ArgumentParser
import TestSupport
import Testing

@testable import difund

/// Walks every command as every sort of person, and looks for what they may not know.
@Suite("What each command tells each person") struct WalkTests {
  /// The cases of the commands that there are.
  private static let cases: [WalkCase] = {
    let commands = Set(WalkTests.commands(of: Difund.self, []))
    return WalkCase.all.filter { commands.contains($0.command) }
  }()

  @Test func `every command has a place in the table`() {
    let commands = Self.commands(of: Difund.self, [])
    let table = WalkCase.withoutFund.union(WalkCase.all.map(\.command))

    #expect(Set(commands).subtracting(table).sorted() == [])
    #expect(commands.count > 100)
    #expect(WalkCase.withoutFund.isDisjoint(with: WalkCase.all.map(\.command)))
  }

  @Test(arguments: Walker.allCases)
  func `no command tells what its user may not know`(walker: Walker) async throws {
    let fund = try await WalkFund.shared.value
    let spare = SpareFund(of: fund)
    var shown = 0

    for walkCase in Self.cases {
      for line in walkCase.lines {
        let filled = MarkedApplication.missing.filled(into: line, fund)
        let said = try await run(walkCase, filled, as: walker, in: fund, spare)
        shown += check(said, of: walkCase, line, for: walker)
      }
    }

    // The walk would prove nothing where nothing is ever shown.
    let sees = !MarkedApplication.all.allSatisfy { walker.sight(of: $0).isEmpty }
    #expect((shown > 0) == (sees || walker.reports), "\(walker) saw \(shown)")
  }

  @Test(arguments: Walker.allCases)
  func `asking for what may not be known says the same as asking for nothing that is there`(
    walker: Walker
  ) async throws {
    let fund = try await WalkFund.shared.value
    let spare = SpareFund(of: fund)

    for walkCase in Self.cases {
      for probe in walkCase.probes {
        let twin = try await run(
          walkCase, MarkedApplication.missing.filled(into: probe, fund), as: walker, in: fund,
          spare)
        for application in walker.probed {
          let line = application.filled(into: probe, fund)
          let said = try await run(walkCase, line, as: walker, in: fund, spare)
          if walkCase.gift.knowledge(of: application, for: walker).isEmpty {
            #expect(
              said.masked(application) == twin.masked(.missing),
              "\(walker): \(walkCase.command) \(line)")
          }
          check(said, of: walkCase, line, for: walker, typed: application)
        }
      }
    }
  }

  // MARK: Running

  private func run(
    _ walkCase: WalkCase, _ line: String, as walker: Walker, in fund: WalkFund,
    _ spare: SpareFund
  ) async throws -> Said {
    let place = walkCase.writes ? try spare.place() : fund
    let words = line.split(separator: " ").map { String($0).replacing("~", with: " ") }
    return try await place.run(
      walkCase.command.split(separator: " ").map(String.init) + words, as: walker.rawValue)
  }

  /// Looks for marks that should not be there.
  ///
  /// - Returns: How many marks were seen that may be seen.
  @discardableResult
  private func check(
    _ said: Said, of walkCase: WalkCase, _ line: String, for walker: Walker,
    typed: MarkedApplication? = nil
  ) -> Int {
    var plain = said.plain
    var shown = 0
    // What was typed may stand in the answer.
    for word in line.split(whereSeparator: { " ~".contains($0) }) where typed != nil {
      plain = plain.replacing(word.lowercased(), with: "")
    }
    for application in MarkedApplication.all {
      let known = walkCase.gift.knowledge(of: application, for: walker)
      for knowledge in Knowledge.allCases {
        for mark in application.marks(of: knowledge) where plain.contains(mark) {
          shown += 1
          if typed == application, knowledge == .reference { continue }
          #expect(
            known.contains(knowledge),
            "\(walker) learns \(mark) from: difund \(walkCase.command) \(line)")
        }
      }
    }
    return shown
  }

  /// The commands below one, as the words that are typed.
  private static func commands(
    of command: any ParsableCommand.Type, _ words: [String]
  ) -> [String] {
    let below = command.configuration.subcommands
    guard !below.isEmpty else { return [words.joined(separator: " ")] }
    return below.flatMap { commands(of: $0, words + [$0.configuration.commandName ?? ""]) }
  }
}

extension MarkedApplication {
  /// An application that is not there, with a reference and words of the same length.
  static let missing = MarkedApplication(
    reference: "QNONE-1", word: "Zqnone", amount: "0.00", language: "th")

  fileprivate func filled(into probe: String, _ fund: WalkFund) -> String {
    var line = probe.replacing("{R}", with: reference).replacing("{W}", with: word.lowercased())
    for file in WalkFile.allCases where line.contains(file.placeholder) {
      line = line.replacing(file.placeholder, with: fund.files.path(file.name(about: self)))
    }
    return line
  }
}

extension Said {
  /// What was said, without what was typed of an application.
  fileprivate func masked(_ application: MarkedApplication) -> [String] {
    let mask = { (text: String) in
      text.replacing(application.reference, with: "QXXXX-1")
        .replacing(application.word.lowercased(), with: "zqxxxx")
    }
    return [String(status), mask(output), mask(errors), mask(files)]
  }
}
