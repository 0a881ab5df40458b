import Foundation
import Testing
import Vocabulary

@testable import Text

@Suite("Training of languages") struct LanguageTrainingTests {
  private let paragraphs = [
    "ceb": ["Unsa ang imong gibuhat karon"], "ilo": ["Ania ti aramidem ita"],
  ]

  /// A model of the program's own words alone.
  private static let small = LanguageTraining.model { _ in [] }.bytes

  @Test func `the same paragraphs give the same bytes, and other paragraphs others`() {
    let first = LanguageTraining.model { paragraphs[$0] ?? [] }.bytes
    let second = LanguageTraining.model { paragraphs[$0] ?? [] }.bytes

    #expect(first == second)
    #expect(first != Self.small)
  }

  @Test func `a model is read back from its bytes`() throws {
    let read = try #require(LanguageModel(bytes: Self.small))

    #expect(read.bytes == Self.small)
    #expect(read.choices.count { $0.isNamed } == LanguageTraining.files.count)
  }

  @Test func `bytes that are no model are refused`() {
    let bytes = Self.small
    var wrongChoice = bytes
    wrongChoice[bytes.count - 3] = 255

    #expect(LanguageModel(bytes: bytes) != nil)
    #expect(LanguageModel(bytes: []) == nil)
    #expect(LanguageModel(bytes: Array(bytes.dropLast())) == nil)
    #expect(LanguageModel(bytes: bytes + [0]) == nil)
    #expect(LanguageModel(bytes: Array(bytes.dropFirst())) == nil)
    #expect(LanguageModel(bytes: wrongChoice) == nil)
  }

  @Test(.enabled(if: conformanceFolder != nil, "needs DIFUND_CONFORMANCE"))
  func `the model that the program carries is made of the data`() throws {
    let folder = try #require(conformanceFolder) + "/data"

    let model = try ModelRecipes.languages {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }

    #expect(model.bytes == LanguageModel.builtIn.bytes)
    #expect(model.bytes.count <= 300 << 10)
  }

  /// The held-out quarter of each file is at least 9 paragraphs of running text.
  @Test(.enabled(if: conformanceFolder != nil, "needs DIFUND_CONFORMANCE"))
  func `most paragraphs that a model has not seen are named right, and hardly one wrong`() throws {
    let folder = try #require(conformanceFolder) + "/data/udhr"
    let lines = { (file: String) in
      try String(contentsOfFile: "\(folder)/\(file).txt", encoding: .utf8)
        .split(whereSeparator: \.isNewline).map(String.init)
    }
    let model = try LanguageTraining.model { file in
      try lines(file).enumerated().filter { $0.offset % 4 != 0 }.map(\.element)
    }
    let identifier = LanguageIdentifier(latin: model, myanmar: .builtIn)
    var counts = (all: 0, right: 0, wrong: 0)

    for (file, tag) in LanguageTraining.files {
      for (place, line) in try lines(file).enumerated() where place % 4 == 0 && line.count > 40 {
        let answer = identifier.guess(of: line).language?.text
        counts.all += 1
        counts.right += answer == tag ? 1 : 0
        counts.wrong += answer == nil || answer == tag ? 0 : 1
      }
    }

    #expect(counts.all > 100)
    #expect(Double(counts.right) >= 0.96 * Double(counts.all))
    #expect(Double(counts.wrong) <= 0.02 * Double(counts.all))
  }
}
