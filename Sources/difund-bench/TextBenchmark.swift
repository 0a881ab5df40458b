internal import Foundation
internal import Text
internal import Vocabulary

/// Words: F1 against people's words and speed, the program's beside ICU's.
struct TextBenchmark {
  let folder: String

  struct Case {
    let language: String
    let file: String
    let wordF1: Double
  }

  static let cases = [
    Case(language: "th", file: "th_tud", wordF1: 90),
    Case(language: "th", file: "th_pud", wordF1: 85),
    Case(language: "th", file: "th_ws", wordF1: 88.5),
    Case(language: "km", file: "km_lo", wordF1: 91.5),
    Case(language: "my", file: "my_oppa", wordF1: 93.5),
  ]

  func run() throws {
    print(
      "words     border F1 (ICU)   word F1 (ICU)   hold   MB/s (ICU)  ratio, as ranges; hold 1.00")
    for item in Self.cases {
      guard let language = LanguageTag(item.language) else { continue }
      let path = "\(folder)/data/segmentation/dev/\(item.file).txt"
      let gold = try String(contentsOfFile: path, encoding: .utf8)
      let result = try SegmentationEvaluation(
        gold: gold, segmenter: WordSegmenter(language: language))
      let ratio = result.megabytesPerSecond / result.icuMegabytesPerSecond
      print(
        [
          padded(item.file, toWidth: 9),
          "\(rounded(result.score.boundaryF1)) (\(rounded(result.icuScore.boundaryF1)))    ",
          "\(rounded(result.score.wordF1)) (\(rounded(result.icuScore.wordF1)))  ",
          "\(rounded(item.wordF1))  ",
          "\(rounded(result.megabytesPerSecond)) (\(rounded(result.icuMegabytesPerSecond)))  ",
          "\(rounded(ratio))",
          "\(rounded(result.rangesMegabytesPerSecond / result.icuMegabytesPerSecond))",
        ].joined(separator: " "))
    }
    try printLao()
    try runRobustness()
  }

  /// Lao has no openly licensed words of people's; how often both programs agree is all there is to
  /// say.
  private func printLao() throws {
    guard let language = LanguageTag("lo") else { return }
    let text = try String(contentsOfFile: "\(folder)/data/udhr/lao.txt", encoding: .utf8)
    let segmenter = try WordSegmenter(language: language)
    let lines = try text.split(whereSeparator: \.isNewline).map { line in
      try pieces(of: String(line), segmenter)
    }
    let result = try SegmentationEvaluation(
      gold: lines.joined(separator: "\n"), segmenter: segmenter)
    let ratio = result.megabytesPerSecond / result.icuMegabytesPerSecond
    print(
      """
      lao       no people's words to compare with; ICU agrees by border F1 \
      \(rounded(result.icuScore.boundaryF1)), by word F1 \(rounded(result.icuScore.wordF1))   \
      \(rounded(result.megabytesPerSecond)) (\(rounded(result.icuMegabytesPerSecond)))   \
      \(rounded(ratio))
      """)
  }

  private func pieces(of line: String, _ segmenter: WordSegmenter) throws -> String {
    let bytes = Array(line.utf8)
    var start = 0
    return try segmenter.wordBreaks(in: line).map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }.joined(separator: "|")
  }

  /// Returns a number with two decimals, filled up to six columns.
  func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let decimals = String(hundredths % 100 + 100).dropFirst()
    return padded("\(hundredths / 100).\(decimals)", toWidth: 6, alignment: .trailing)
  }
}
