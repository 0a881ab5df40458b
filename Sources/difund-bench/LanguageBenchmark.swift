internal import Foundation
internal import Text
internal import Vocabulary

/// Measures how often the language of a text is found, on paragraphs that no model has seen.
struct LanguageBenchmark {
  /// The folder with the data.
  let folder: String

  /// In how many parts each file is held out by turns: blocks of paragraphs that follow each other.
  private static let foldCount = 5

  /// How long the pieces of text are: in words, or by their marks.
  private static let lengths = ["paragraph", "sentence", "5 words", "3 words", "1 word"]

  /// Prints accuracies and confusions by length, and the speed.
  func run() throws {
    let files = try paragraphs()
    var tallies = Self.lengths.map { LanguageTally(name: $0) }
    for fold in 0..<Self.foldCount {
      let identifier = try trained(on: files, without: fold)
      for (file, lines) in files {
        for line in Self.held(lines, fold) where Self.isParagraph(line) {
          for place in tallies.indices {
            for piece in Self.pieces(of: line, place) {
              tallies[place].add(file, identifier.guess(of: piece))
            }
          }
        }
      }
    }
    print(
      "held-out pieces of the Declaration; und is an answer that is not sure enough "
        + "(below \(LanguageGuess.threshold))")
    print("length       pieces  right %  wrong %  und %  right where named %")
    for tally in tallies { tally.printLine() }
    for tally in tallies.prefix(3) { tally.printConfusions() }
    for tally in tallies { tally.printCalibration() }
    printSpeed(files)
  }

  private func paragraphs() throws -> [(file: String, lines: [String])] {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/data/udhr")
    return try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let text = try String(contentsOfFile: "\(folder)/data/udhr/\(name)", encoding: .utf8)
      return (String(name.dropLast(4)), text.split(whereSeparator: \.isNewline).map(String.init))
    }
  }

  /// Whether a line is more than a number of an article, which is the same in several languages.
  private static func isParagraph(_ line: String) -> Bool {
    line.unicodeScalars.count { $0.isLetter } >= 20
  }

  private static func block(_ lines: [String], _ fold: Int) -> Range<Int> {
    lines.count * fold / foldCount..<lines.count * (fold + 1) / foldCount
  }

  private static func held(_ lines: [String], _ fold: Int) -> ArraySlice<String> {
    lines[block(lines, fold)]
  }

  private static func kept(_ lines: [String], _ fold: Int) -> [String] {
    Array(lines[..<block(lines, fold).lowerBound] + lines[block(lines, fold).upperBound...])
  }

  private func trained(
    on files: [(file: String, lines: [String])], without fold: Int
  ) throws -> LanguageIdentifier {
    let texts = Dictionary(
      uniqueKeysWithValues: files.map { ($0.file, Self.kept($0.lines, fold)) })
    let samples = { (file: String) in (texts[file] ?? []).map { (text: $0, weight: 8) } }
    return LanguageIdentifier(
      latin: LanguageTraining.model { texts[$0] ?? [] },
      myanmar: try ZawgyiModel(
        trainedOn: samples("mya"), shan: samples("shn"), mon: samples("mnw")))
  }

  /// Cuts a paragraph into pieces of one of the lengths.
  private static func pieces(of line: String, _ length: Int) -> [String] {
    switch length {
    case 0: return [line]
    case 1:
      let marks: Set<Character> = [".", ";", ":", "!", "?", "။", "។", "。", "；", "؛"]
      return line.split { marks.contains($0) }.map(String.init).filter { $0.contains(\.isLetter) }
    default:
      let size = [5, 3, 1][length - 2]
      let words = line.split(separator: " ").filter { $0.contains(\.isLetter) }
      return stride(from: 0, to: words.count - size + 1, by: size).map {
        words[$0..<$0 + size].joined(separator: " ")
      }
    }
  }

  private func printSpeed(_ files: [(file: String, lines: [String])]) {
    let lines = files.flatMap(\.lines)
    let bytes = lines.reduce(0) { $0 + $1.utf8.count }
    let start = clock()
    for line in lines { _ = TextIdentity(of: line) }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print(
      "\nspeed: paragraphs of all files",
      Int(Double(bytes) / 1000 / seconds), "kB/s")
  }
}

extension StringProtocol {
  fileprivate func contains(_ isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    unicodeScalars.contains(where: isWanted)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.isAlphabetic }
}
